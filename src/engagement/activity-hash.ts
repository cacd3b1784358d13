// The hash of an activity's label and planning fields: MurmurHash3 (Austin Appleby, public domain), 32 bits, over integers of 32 bits.
// Field by field, without a list or a text of them: 0.03 us a row instead of 0.1 for a hash over the bytes of their JSON.

import type { Activity } from './activity.js';
import type { Side } from './side.js';

/** A label and its own hash. */
export interface Label {
  readonly text: string;
  readonly hash: number;
}

/** To be remembered: labels come again and again. */
export function hashedLabel(text: string): Label {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = mixed(hash, text.charCodeAt(i));
  return { text, hash: finished(hash, text.length) };
}

/** What stands for null, which is no day of the calendar. */
const NO_DAY = 0x7fffffff;
const SIDE: { readonly [side in Side]: number } = { firm: 0, client: 1, both: 2, none: 3 };
const WORDS = 6;
const double = new DataView(new ArrayBuffer(8));

/** The hash of an activity with that label, as a 32-bit integer. */
export function hashOf(label: Label, activity: Activity): number {
  // The sum with zero makes a negative zero plain.
  double.setFloat64(0, activity.unite + 0);
  let hash = mixed(0, label.hash);
  hash = mixed(hash, codesOf(activity));
  hash = mixed(hash, activity.dateFreq ?? NO_DAY);
  hash = mixed(hash, double.getInt32(0));
  hash = mixed(hash, double.getInt32(4));
  hash = mixed(hash, activity.quantite);
  return finished(hash, WORDS);
}

/** The fields of few values as the digits of one integer: 8 for `frequence`, 4, 32, 32, 2 and 4 for the others. */
function codesOf({ frequence, calage, decalage, datePrevObligation, hasIgnoredDateFreq, side }: Activity): number {
  const when = (frequence * 4 + (calage ?? 0)) * 32 + decalage;
  return ((when * 32 + datePrevObligation) * 2 + (hasIgnoredDateFreq ? 1 : 0)) * 4 + SIDE[side];
}

/** A hash and one integer more. */
function mixed(hash: number, word: number): number {
  let bits = Math.imul(word, 0xcc9e2d51);
  bits = Math.imul((bits << 15) | (bits >>> 17), 0x1b873593) ^ hash;
  return (Math.imul((bits << 13) | (bits >>> 19), 5) + 0xe6546b64) | 0;
}

/** The hash after so many integers. */
function finished(hash: number, words: number): number {
  let bits = hash ^ (4 * words);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
