// The unending series of years (fiscal or calendar) that one reference year determines, reached by division.
// Year 0 is the reference; following years end on the anniversaries of its end, preceding ones on those of the eve of its start.
// SEMANTICS section 3.

import { type Day, dayOf } from './civil-date.js';
import type { DateRange } from './date-range.js';
import { addMonths, monthOf } from './month-arithmetic.js';

/** The calendar years as a series: its reference year is 2000. */
export const CALENDAR_YEARS: DateRange = {
  first: dayOf(2000, 1, 1),
  last: dayOf(2000, 12, 31),
};

/** The last day of the n-th year of the series; n = 0 is the reference year, negative n precede it. */
export function lastDayOfYear(reference: DateRange, n: number): Day {
  return n >= 0 ? addMonths(reference.last, 12 * n) : addMonths(reference.first - 1, 12 * (n + 1));
}

/** The n-th year of the series, both bounds included. */
export function yearAt(reference: DateRange, n: number): DateRange {
  return {
    first: lastDayOfYear(reference, n - 1) + 1,
    last: lastDayOfYear(reference, n),
  };
}

/** The number n of the year that contains the day, whatever its distance from the reference year; by division. */
export function yearNumberOf(reference: DateRange, day: Day): number {
  if (day >= reference.first && day <= reference.last) return 0;
  const isAfter = day > reference.last;
  const anchor = isAfter ? reference.last : reference.first - 1;
  const years = Math.floor((monthOf(day) - monthOf(anchor)) / 12);
  const reached = addMonths(anchor, 12 * years) >= day ? years : years + 1;
  return isAfter ? reached : reached - 1;
}
