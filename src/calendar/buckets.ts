// The buckets of time that a day lies in, each named so that names sort in the order of time.

import { civilDateOf, type Day, dayOf, isoDateOf, twoDigits, weekdayOf } from './civil-date.js';
import type { DateRange } from './date-range.js';

/** `2026-W05`: the ISO 8601 week, which belongs to the year of its Thursday. */
export function isoWeekOf(day: Day): string {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = civilDateOf(thursday);
  return `${year}-W${twoDigits(Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1)}`;
}

/** `2026-02`: the month. */
export function monthNameOf(day: Day): string {
  return isoDateOf(day).slice(0, 7);
}

/** `2026-Q1`: the calendar quarter. */
export function quarterOf(day: Day): string {
  const { year, month } = civilDateOf(day);
  return `${year}-Q${Math.ceil(month / 3)}`;
}

/** `2026`: the calendar year. */
export function yearNameOf(day: Day): string {
  return isoDateOf(day).slice(0, 4);
}

/** The days of a bucket that a day lies in: the days around it that have its name. */
export function bucketAround(day: Day, nameOf: (day: Day) => string): DateRange {
  const name = nameOf(day);
  let [first, last] = [day, day];
  while (nameOf(first - 1) === name) first--;
  while (nameOf(last + 1) === name) last++;
  return { first, last };
}
