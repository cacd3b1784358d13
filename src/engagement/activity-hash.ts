// The hash of an activity's label and planning fields: FNV-1a, 32 bits, over the UTF-16 bytes of the fields as a JSON list.
// The list is never written: it goes into the hash as its parts, in the order in which JSON writes them (0.1 us a row instead of 0.8).

import type { Activity } from './activity.js';
import type { Side } from './side.js';

const START = 0x811c9dc5;
const PRIME = 0x01000193;
/** The two steps of a character below 256, whose second byte is zero, are one. */
const PRIME_SQUARED = Math.imul(PRIME, PRIME);

const COMMA = 44;
const POINT = 46;
const ZERO = 48;

/** A label, and the hash of a list that has only come to it so far. */
export interface Label {
  readonly text: string;
  readonly hash: number;
}

/** To be remembered: labels come again and again, and this takes 0.5 us. */
export function hashedLabel(text: string): Label {
  return { text, hash: afterText(START, `[${JSON.stringify(text)}`) };
}

/** The hash of an activity with that label, as a 32-bit integer. */
export function hashOf(label: Label, activity: Activity): number {
  const { calage, dateFreq } = activity;
  let hash = afterInteger(label.hash, activity.frequence);
  hash = calage === null ? afterFixed(hash, NULL) : afterInteger(hash, calage);
  hash = afterInteger(hash, activity.decalage);
  hash = afterInteger(hash, activity.datePrevObligation);
  hash = dateFreq === null ? afterFixed(hash, NULL) : afterText(hash, `,${dateFreq}`);
  hash = afterFixed(hash, activity.hasIgnoredDateFreq ? TRUE : FALSE);
  hash = afterNumber(hash, activity.unite);
  hash = afterInteger(hash, activity.quantite);
  return afterFixed(hash, END[activity.side]);
}

/** After any text, byte by byte. */
function afterText(hash: number, text: string): number {
  let after = hash;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    after = Math.imul(Math.imul(after ^ (unit & 0xff), PRIME) ^ (unit >>> 8), PRIME);
  }
  return after;
}

/**
 * What a text of characters below 256 does to a hash: a product and a sum, which the hash's low byte decides,
 * since each character changes that byte alone before it is multiplied.
 */
interface FixedText {
  readonly factor: number;
  readonly sums: Int32Array;
}

function fixedText(text: string): FixedText {
  let factor = 1;
  for (let i = 0; i < text.length; i++) factor = Math.imul(factor, PRIME_SQUARED);
  return { factor, sums: Int32Array.from({ length: 256 }, (_, low) => afterText(low, text) - Math.imul(low, factor)) };
}

function afterFixed(hash: number, { factor, sums }: FixedText): number {
  return (Math.imul(hash, factor) + sums[hash & 0xff]) | 0;
}

const NULL = fixedText(',null');
const TRUE = fixedText(',true');
const FALSE = fixedText(',false');
const END: { readonly [side in Side]: FixedText } = {
  firm: fixedText(',"firm"]'),
  client: fixedText(',"client"]'),
  both: fixedText(',"both"]'),
  none: fixedText(',"none"]'),
};

/** After a character below 256. */
function afterCharacter(hash: number, character: number): number {
  return Math.imul(hash ^ character, PRIME_SQUARED);
}

/** After a comma and an integer of 0 or more. */
function afterInteger(hash: number, value: number): number {
  const after = afterCharacter(hash, COMMA);
  return value < 10 ? afterCharacter(after, ZERO + value) : afterLonger(after, value);
}

/** After an integer of 10 or more. */
function afterLonger(hash: number, value: number): number {
  if (value > 99) return afterText(hash, String(value));
  const tens = (value / 10) | 0;
  return afterCharacter(afterCharacter(hash, ZERO + tens), ZERO + value - 10 * tens);
}

/** After a comma and a number of 0 or more. */
function afterNumber(hash: number, value: number): number {
  const hundredths = Math.round(value * 100);
  // Two decimals of no more digits than hours have are never the same number: if it is these hundredths, it is written as they are.
  if (hundredths / 100 !== value) return afterText(hash, `,${value}`);
  const whole = Math.floor(hundredths / 100);
  const after = afterInteger(hash, whole);
  const fraction = hundredths - 100 * whole;
  if (fraction === 0) return after;
  const tenths = (fraction / 10) | 0;
  const withTenths = afterCharacter(afterCharacter(after, POINT), ZERO + tenths);
  return fraction === 10 * tenths ? withTenths : afterCharacter(withTenths, ZERO + fraction - 10 * tenths);
}
