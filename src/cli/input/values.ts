// Reading the value of a flag: a text, one of some names, a list, a number. What is not accepted is thrown as a problem of the flag.

import { notOneOf } from '../../core/options.js';
import { invalidOption } from '../../core/problem.js';
import { problemError } from '../../core/result.js';

/** Reads the value of a flag; throws `ProblemError` when it is not accepted. */
export type Read<Value> = (value: string, flag: string) => Value | Promise<Value>;

/** Of a flag that takes no value. */
export function given(): true {
  return true;
}

/** Any text: what it stands for is checked by whoever uses it. */
export function text(value: string): string {
  return value;
}

/** The one of the names that the value spells as the command line does, `fiscal-year` for `fiscalYear`. */
export function oneOf<const Name extends string>(names: readonly Name[]): Read<Name> {
  return (value, flag) => nameIn(names, value, flag);
}

/** The same, of names that are imported when there is a value to read. */
export function oneOfImported<Name extends string>(names: () => Promise<readonly Name[]>): Read<Name> {
  return async (value, flag) => nameIn(await names(), value, flag);
}

/** Names with commas between them, each once; spelt as on the command line, or as they are. */
export function severalImported<Name extends string>(names: () => Promise<readonly Name[]>): Read<readonly Name[]> {
  return async (value, flag) => {
    const known = await names();
    const read = (part: string) => known.find((name) => name === part) ?? nameIn(known, part, flag);
    return [...new Set(partsOf(value).map(read))];
  };
}

function nameIn<Name extends string>(names: readonly Name[], value: string, flag: string): Name {
  const found = names.find((name) => dashed(name) === value);
  if (found === undefined) throw problemError(notOneOf(flag, value, names.map(dashed)));
  return found;
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** An integer within bounds, both included. */
export function integer(min: number, max: number): (value: string, flag: string) => number {
  return (value, flag) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= min && number <= max) return number;
    throw problemError(invalidOption(flag, value, { _tag: 'Integer', min, max }));
  };
}

/** Integers with commas between them. */
export function integers(min: number, max: number): Read<readonly number[]> {
  const read = integer(min, max);
  return (value, flag) => partsOf(value).map((part) => read(part, flag));
}

function partsOf(value: string): readonly string[] {
  return value.split(',').map((part) => part.trim());
}

/** An IANA time zone. */
export async function timeZone(value: string, flag: string): Promise<string> {
  const { isTimeZone } = await import('../../calendar/wire-date.js');
  if (isTimeZone(value)) return value;
  throw problemError(invalidOption(flag, value, { _tag: 'TimeZone' }));
}
