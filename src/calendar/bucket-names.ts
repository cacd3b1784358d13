// Which texts name a bucket of time, years 1900..2999, and which name was probably meant by a text that is another way to write one.

import { isoWeekOf } from './buckets.js';
import { type Day, dayOf, twoDigits } from './civil-date.js';
import { dayOfIsoDate, READABLE_DAYS, readDateInput } from './date-input.js';
import { contains } from './date-range.js';

const YEAR = /^\d{4}$/;
const MONTH = /^\d{4}-\d{2}$/;
const QUARTER = /^(?<year>\d{4})-Q(?<quarter>[1-4])$/;
const WEEK = /^(?<year>\d{4})-W(?<week>\d{2})$/;

/** Whether the text is `2027-01-31`, `2027-W04`, `2027-01`, `2027-Q1` or `2027`, or another such name of days that exist. */
export function isBucketName(text: string): boolean {
  const day = dayIn(text);
  return day !== null && contains(READABLE_DAYS, day);
}

/** A day of the bucket, null when there is no such bucket. */
function dayIn(text: string): Day | null {
  if (YEAR.test(text)) return dayOfIsoDate(`${text}-01-01`);
  if (MONTH.test(text)) return dayOfIsoDate(`${text}-01`);
  const { year, quarter, week } = (QUARTER.exec(text) ?? WEEK.exec(text))?.groups ?? {};
  if (quarter !== undefined) return dayOf(Number(year), 3 * Number(quarter), 1);
  if (week === undefined) return dayOfIsoDate(text);
  // The fourth of January lies in the first week. There are years without a week 53.
  const day = dayOf(Number(year), 1, 4) + 7 * (Number(week) - 1);
  return isoWeekOf(day) === text ? day : null;
}

/** Other ways to write a quarter, a week and a month, the year before or after: `T1 2027`, `2027-S5`, `01/2027`. */
const LOOSE_QUARTER = /^(?:(?<before>\d{4})[-/. ]?)?[QT](?<number>[1-4])(?:[-/. ]?(?<after>\d{4}))?$/;
const LOOSE_WEEK = /^(?:(?<before>\d{4})[-/. ]?)?[WS](?<number>\d{1,2})(?:[-/. ]?(?<after>\d{4}))?$/;
const LOOSE_MONTH = /^(?:(?<before>\d{4})[-/. ])?(?<number>\d{1,2})(?:[-/. ](?<after>\d{4}))?$/;

/** The name of a bucket that a text is another way to write; undefined when there is none. */
export function meantBucketName(text: string): string | undefined {
  const plain = text.trim().toUpperCase();
  const meant =
    looselyWritten(LOOSE_QUARTER, plain, (number) => `Q${number}`) ??
    looselyWritten(LOOSE_WEEK, plain, (number) => `W${twoDigits(number)}`) ??
    looselyWritten(LOOSE_MONTH, plain, twoDigits) ??
    meantDate(text) ??
    plain;
  return meant !== text && isBucketName(meant) ? meant : undefined;
}

function looselyWritten(form: RegExp, text: string, nameOf: (number: number) => string): string | undefined {
  const { before, number, after } = form.exec(text)?.groups ?? {};
  // The year is there once.
  if ((before === undefined) === (after === undefined)) return undefined;
  return `${before ?? after}-${nameOf(Number(number))}`;
}

function meantDate(text: string): string | undefined {
  const date = readDateInput('', text);
  return date._tag === 'Left' ? date.left.hint : undefined;
}
