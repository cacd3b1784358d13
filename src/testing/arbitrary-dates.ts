// Generated civil dates, close to the edges of months and of leap years, and ranges of them around a day.
// Inside this module a day is a count from 1970-01-01; what is public is written YYYY-MM-DD.

import fc from 'fast-check';
import { type Day, dayOf, isoDateOf, type MonthIndex } from '../calendar/civil-date.js';
import { addMonths } from '../calendar/month-arithmetic.js';
import { dayInMonth } from '../calendar/month-table.js';

/** The last year leaves room for what lies years after a date, and for 400 years more: `dateFin` is special from 2999 on. */
const FIRST_YEAR = 1910;
const LAST_YEAR = 2580;

/** Mostly in the years an accounting firm plans. */
export const month: fc.Arbitrary<MonthIndex> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 2018 * 12, max: 2030 * 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: FIRST_YEAR * 12, max: LAST_YEAR * 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(2020, 2024, 2000, 1912, 2096, 2104).map((year) => year * 12 + 1) },
);

/** Last days of month, 28 February of leap years and ordinary days all come up. */
export const day: fc.Arbitrary<Day> = fc
  .tuple(month, fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 31 }), fc.constantFrom(28, 29, 30)))
  .map(([inMonth, requested]) => dayInMonth(inMonth, requested));

/**
 * Civil dates, `YYYY-MM-DD`, 1910-01-01 to 2580-01-31.
 *
 * Two in five are the last day of a month; one in ten is in February of a leap year; three in four are in 2018..2030.
 *
 * @example
 * console.log(fc.sample(civilDate(), { seed: 5, numRuns: 3 }));
 * // [ '2029-06-30', '2018-03-31', '2476-07-30' ]
 */
export function civilDate(): fc.Arbitrary<string> {
  return day.map(isoDateOf);
}

/** The day that a `YYYY-MM-DD` names. */
export function dayOfText(text: string): Day {
  const [year, monthOfYear, dayOfMonth] = text.split('-').map(Number);
  return dayOf(year, monthOfYear, dayOfMonth);
}

/** Inclusive; a bound that is absent is open. */
export interface HorizonTexts {
  readonly first?: string;
  readonly last?: string;
}

/** A horizon of at most 30 months within some 60 of a day; each bound is absent in half of them. */
export function horizonNear(anchor: Day): fc.Arbitrary<HorizonTexts> {
  return fc
    .tuple(
      fc.integer({ min: -30, max: 30 }),
      fc.integer({ min: 0, max: 30 }),
      fc.boolean(),
      fc.boolean(),
      fc.integer({ min: -3, max: 3 }),
    )
    .map(([from, length, hasFirst, hasLast, shift]) => {
      const first = addMonths(anchor, from) + shift;
      return {
        ...(hasFirst ? { first: isoDateOf(first) } : {}),
        ...(hasLast ? { last: isoDateOf(addMonths(first, length)) } : {}),
      };
    });
}
