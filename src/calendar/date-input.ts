// Dates at the edge of the library: what a caller may write for a day, and what may be made of a day.
// Inside, a day is an integer; outside it is `YYYY-MM-DD`, a luxon `DateTime` or that same integer.

import { DateTime } from 'luxon';
import type { Either } from '../core/either.js';
import { left, right } from '../core/either.js';
import { requireOptions } from '../core/options.js';
import { type Accepted, type InvalidOption, invalidOption } from '../core/problem.js';
import { problemError } from '../core/result.js';
import { civilDateOf, type Day, dayOf, dayOfWritten, isoDateOf } from './civil-date.js';
import { contains, type DateRange, type OpenRange } from './date-range.js';

/** A date as a caller may write it: `YYYY-MM-DD`, a luxon `DateTime` (its own calendar date) or epoch days. */
export type DateInput = string | DateTime | Day;

/** The years that can be read. SEMANTICS section 1. */
export const READABLE_DAYS: DateRange = {
  first: dayOf(1900, 1, 1),
  last: dayOf(2999, 12, 31),
};

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of a caller's date, or the problem of the option at `path`. `within` bounds what is accepted, inclusive. Throws for what is no `DateInput`. */
export function readDateInput(
  path: string,
  input: unknown,
  within: DateRange = READABLE_DAYS,
): Either<InvalidOption, Day> {
  const problem = () => invalidOption(path, input, civilDateWithin(within), meantDate(input, within));
  if (typeof input !== 'string' && typeof input !== 'number' && !DateTime.isDateTime(input)) {
    throw problemError(problem());
  }
  const day = dayOfInput(input);
  return day !== null && contains(within, day) ? right(day) : left(problem());
}

/** Day, month and year in French order, or the other way round with other marks than dashes or without all digits. */
const FRENCH_DATE = /^(?<day>\d{1,2})[-/. ](?<month>\d{1,2})[-/. ](?<year>\d{4})$/;
const LOOSE_DATE = /^(?<year>\d{4})(?<mark>[-/. ]?)(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/;

/** The date that a text is another way to write; undefined when there is none within the days. */
function meantDate(input: unknown, within: DateRange): string | undefined {
  if (typeof input !== 'string') return undefined;
  const text = input.trim();
  const parts = (FRENCH_DATE.exec(text) ?? LOOSE_DATE.exec(text))?.groups;
  if (parts === undefined) return undefined;
  const day = dayOfWritten(Number(parts.year), Number(parts.month), Number(parts.day));
  return day !== null && contains(within, day) ? isoDateOf(day) : undefined;
}

/** A range of which either end may be absent, which is no bound; `path` begins the paths of its ends. Throws for what is no range. */
export function readOpenRange(
  path: string,
  range: { readonly first?: DateInput; readonly last?: DateInput } = {},
): Either<InvalidOption, OpenRange> {
  requireOptions(path, range, ['first', 'last']);
  const first = range.first === undefined ? right(null) : readDateInput(`${path}.first`, range.first);
  if (first._tag === 'Left') return first;
  const last = range.last === undefined ? right(null) : readDateInput(`${path}.last`, range.last);
  if (last._tag === 'Left') return last;
  if (first.right !== null && last.right !== null && last.right < first.right) {
    return left(invalidOption(`${path}.last`, range.last, { _tag: 'OrderedRange' }));
  }
  return right({ first: first.right, last: last.right });
}

/** What is accepted for a date within whole years. */
export function civilDateWithin(within: DateRange): Accepted {
  return { _tag: 'CivilDate', ...yearsOf(within) };
}

/** The years of a range. */
export function yearsOf({ first, last }: DateRange): { readonly firstYear: number; readonly lastYear: number } {
  return { firstYear: civilDateOf(first).year, lastYear: civilDateOf(last).year };
}

/** The day of a text `YYYY-MM-DD`, or null when it is none. */
export function dayOfIsoDate(text: string): Day | null {
  const parts = ISO_DATE.exec(text);
  return parts === null ? null : dayOfWritten(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

function dayOfInput(input: DateInput): Day | null {
  if (typeof input === 'number') return Number.isInteger(input) ? input : null;
  if (typeof input === 'string') return dayOfIsoDate(input);
  return input.isValid ? dayOf(input.year, input.month, input.day) : null;
}

/**
 * The epoch day of a date, years 1900..2999. Tags: `InvalidOption`.
 *
 * @example
 * console.log(orThrow(toEpochDay('1970-01-02')));
 * // 1
 */
export function toEpochDay(date: DateInput): Either<InvalidOption, Day> {
  return readDateInput('date', date);
}

/**
 * The date as `YYYY-MM-DD`, years 1900..2999. Tags: `InvalidOption`.
 *
 * @example
 * console.log(orThrow(toIsoDate(20_512)));
 * // 2026-02-28
 */
export function toIsoDate(date: DateInput): Either<InvalidOption, string> {
  const day = toEpochDay(date);
  return day._tag === 'Left' ? day : right(isoDateOf(day.right));
}

/**
 * The date as a luxon `DateTime` at midnight UTC, years 1900..2999. Tags: `InvalidOption`.
 *
 * @example
 * console.log(orThrow(toDateTime('2026-02-28')).weekdayLong);
 * // Saturday
 */
export function toDateTime(date: DateInput): Either<InvalidOption, DateTime<true>> {
  const read = toEpochDay(date);
  if (read._tag === 'Left') return read;
  const { year, month, day } = civilDateOf(read.right);
  return right(DateTime.utc(year, month, day) as DateTime<true>);
}
