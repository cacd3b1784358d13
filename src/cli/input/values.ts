// Reading the value of a flag: a text, one of some names, a list, a number. What is not accepted is thrown as a problem of the flag.

import { dayOfWritten, daysInMonth } from '../../calendar/civil-date.js';
import { notOneOf } from '../../core/options.js';
import { type Accepted, invalidOption } from '../../core/problem.js';
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
    const isKnown = (part: string) => known.some((name) => name === part || dashed(name) === part);
    refuseOtherSigns(value, isKnown, flag, { _tag: 'OneOf', values: known.map(dashed) });
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
  const isAccepted = (part: string) => /^\d+$/.test(part) && Number(part) >= min && Number(part) <= max;
  return (value, flag) => {
    refuseOtherSigns(value, isAccepted, flag, { _tag: 'Integer', min, max });
    return partsOf(value).map((part) => read(part, flag));
  };
}

function partsOf(value: string): readonly string[] {
  return value.split(',').map((part) => part.trim());
}

/** Throws for a list that has other signs between its items than commas, with the list that was meant. */
function refuseOtherSigns(
  value: string,
  isAccepted: (part: string) => boolean,
  flag: string,
  accepted: Accepted,
): void {
  const parts = value.trim().split(/\s*[,;/+\s]\s*/);
  if (parts.length === partsOf(value).length || !parts.every(isAccepted)) return;
  throw problemError(invalidOption(flag, value, accepted, parts.join(',')));
}

/** A month as people write it, the month first or without all digits. */
const LOOSE_MONTH = /^(?<month>\d{1,2})[-/. ](?<year>\d{4})$|^(?<first>\d{4})[-/. ](?<second>\d{1,2})$/;

/** A day as it is given, to be checked by whoever uses it; the first of a month `YYYY-MM` or of a year `YYYY`. */
export async function firstDay(value: string, flag: string): Promise<string> {
  const span = await dayMonthOrYear(value, flag);
  return span.length === 4 ? `${span}-01-01` : span.length === 7 ? `${span}-01` : span;
}

/** The same; the last of a month or of a year. */
export async function lastDay(value: string, flag: string): Promise<string> {
  const span = await dayMonthOrYear(value, flag);
  if (span.length === 4) return `${span}-12-31`;
  return span.length === 7 ? `${span}-${daysInMonth(Number(span.slice(0, 4)), Number(span.slice(5)))}` : span;
}

/** A day `YYYY-MM-DD`, a month `YYYY-MM` or a year `YYYY`, as it is written. */
export async function dayMonthOrYear(value: string, flag: string): Promise<string> {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value) ?? [];
  if (year !== undefined && dayOfWritten(Number(year), Number(month), Number(day)) !== null) return value;
  const { READABLE_DAYS, readDateInput, yearsOf } = await import('../../calendar/date-input.js');
  const read = readDateInput(flag, value);
  const hint = monthIn(value) ?? (read._tag === 'Left' ? read.left.hint : undefined);
  throw problemError(invalidOption(flag, value, { _tag: 'DayMonthOrYear', ...yearsOf(READABLE_DAYS) }, hint));
}

/** The month `YYYY-MM` that a text stands for; undefined when it stands for none. */
function monthIn(value: string): string | undefined {
  const parts = LOOSE_MONTH.exec(value.trim())?.groups;
  if (parts === undefined) return undefined;
  const month = Number(parts.month ?? parts.second);
  return month >= 1 && month <= 12 ? `${parts.year ?? parts.first}-${String(month).padStart(2, '0')}` : undefined;
}

/** An IANA time zone. */
export async function timeZone(value: string, flag: string): Promise<string> {
  const { isTimeZone } = await import('../../calendar/wire-date.js');
  if (isTimeZone(value)) return value;
  throw problemError(invalidOption(flag, value, { _tag: 'TimeZone' }));
}
