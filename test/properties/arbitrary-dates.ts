// Generated dates and the ways in which the API may write them; days are counts from 1970-01-01, texts are wire dates.

import fc from 'fast-check';
import { type Day, dayOf, isoDateOf } from '../../src/calendar/civil-date.js';
import { addMonths, monthOf } from '../../src/calendar/month-arithmetic.js';
import { dayInMonth } from '../../src/calendar/month-table.js';

/** A number of months: mostly near, sometimes far. */
const months = (min: number, max: number) => fc.integer({ min, max });

/** Years in which the rules can be tried 400 years later as well (the year 2999 is special for `dateFin`). */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2590;

/** A month as `12 * year + month - 1`, mostly in the years an accounting firm plans. */
export const month: fc.Arbitrary<number> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 2018 * 12, max: 2030 * 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: (FIRST_YEAR + 10) * 12, max: (LAST_YEAR - 10) * 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(2020, 2024, 2000, 1912, 2096, 2104).map((year) => year * 12 + 1) },
);

/** A day: last days of month, 28 February of leap years and ordinary days all come up. */
export const day: fc.Arbitrary<Day> = fc
  .tuple(month, fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 31 }), fc.constantFrom(28, 29, 30)))
  .map(([inMonth, requested]) => dayInMonth(inMonth, requested));

/** Both bounds of a fiscal year by the kind of year, as days; `undefined` where the bound is missing. */
export interface FiscalBounds {
  readonly kind: 'twelveMonths' | 'short' | 'long' | 'veryLong' | 'noStart' | 'noEnd' | 'none' | 'reversed';
  readonly first: Day | undefined;
  readonly last: Day | undefined;
}

export const fiscalBounds: fc.Arbitrary<FiscalBounds> = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: month.map((inMonth) => dayInMonth(Math.floor(inMonth / 12) * 12 + 11, 0)) },
      { weight: 4, arbitrary: month.map((inMonth) => dayInMonth(inMonth, 0)) },
      { weight: 4, arbitrary: day },
    ),
    fc.oneof(
      { weight: 6, arbitrary: fc.constant('twelveMonths' as const) },
      { weight: 1, arbitrary: fc.constantFrom('short', 'long', 'veryLong') },
      { weight: 1, arbitrary: fc.constantFrom('noStart', 'noEnd', 'none', 'reversed') },
    ),
    months(1, 11),
    fc.integer({ min: -20, max: 20 }),
  )
  .map(([last, kind, length, shift]) => {
    const startAfter = (count: number) => addMonths(last, -count) + 1;
    switch (kind) {
      case 'twelveMonths':
        return { kind, first: startAfter(12), last };
      case 'short':
        return { kind, first: Math.min(last, startAfter(length) + shift), last };
      case 'long':
        return { kind, first: startAfter(12 + length) + shift, last };
      case 'veryLong':
        return { kind, first: startAfter(24 + length * 3) + shift, last };
      case 'noStart':
        return { kind, first: undefined, last };
      case 'noEnd':
        return { kind, first: startAfter(12), last: undefined };
      case 'none':
        return { kind, first: undefined, last: undefined };
      default:
        return { kind, first: last + 1 + length, last };
    }
  });

/** The mission window of a letter, as days; `undefined` where the bound is missing. */
export interface MissionBounds {
  readonly kind: 'bounded' | 'openEnded' | 'empty' | 'noStart' | 'none';
  readonly first: Day | undefined;
  readonly last: Day | undefined;
}

/** A mission that begins near a day (within five years) or anywhere. */
export const missionNear = (anchor: Day | undefined): fc.Arbitrary<MissionBounds> =>
  fc
    .tuple(
      anchor === undefined
        ? day
        : fc.oneof(
            {
              weight: 6,
              arbitrary: fc
                .tuple(months(-36, 36), fc.integer({ min: -3, max: 3 }))
                .map(([m, d]) => addMonths(anchor, m) + d),
            },
            { weight: 1, arbitrary: day },
          ),
      fc.oneof(
        { weight: 8, arbitrary: fc.constant('bounded' as const) },
        { weight: 2, arbitrary: fc.constant('openEnded' as const) },
        { weight: 1, arbitrary: fc.constantFrom('empty', 'noStart', 'none') },
      ),
      fc.oneof(months(0, 40), months(9, 24)),
      fc.integer({ min: -3, max: 3 }),
    )
    .map(([first, kind, length, shift]) => {
      const last = Math.max(first, addMonths(first, length) - 1 + shift);
      switch (kind) {
        case 'bounded':
          return { kind, first, last };
        case 'openEnded':
          return { kind, first, last: undefined };
        case 'empty':
          return { kind, first, last: first - 1 - length };
        case 'noStart':
          return { kind, first: undefined, last };
        default:
          return { kind, first: undefined, last: undefined };
      }
    });

/** The ways to write a day so that it reads back as that day when no time zone is set. */
export const wireTextOf = (written: Day): fc.Arbitrary<string> => {
  const date = isoDateOf(written);
  const eve = isoDateOf(written - 1);
  const two = (value: number) => String(value).padStart(2, '0');
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(date, `${date}T00:00:00Z`, `${date}T00:00:00`, `${date}T00:00`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(`${date}T00:00:00.000Z`, `${date}T00:00:00.00+02:00`, `${date}T00:00-09:30`),
    },
    // Midnight somewhere east of Greenwich: an instant of the eve, from noon on; or west of it: the morning of the day.
    {
      weight: 3,
      arbitrary: fc.integer({ min: 48, max: 95 }).map((q) => `${eve}T${two(q >> 2)}:${two((q & 3) * 15)}:00Z`),
    },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 0, max: 47 }).map((q) => `${date}T${two(q >> 2)}:${two((q & 3) * 15)}:00Z`),
    },
    // Late on the eve in UTC: the day itself in Paris, but for some years before 1945.
    { weight: 1, arbitrary: fc.constantFrom(`${eve}T23:30:07Z`, `${eve}T22:30:07Z`) },
    // A time stamp of the day in Paris, whatever the season and the century.
    { weight: 1, arbitrary: fc.integer({ min: 3, max: 21 }).map((hour) => `${date}T${two(hour)}:01:07.5Z`) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 23 }).map((hour) => `${date}T${two(hour)}:59:59`) },
  );
};

/** Any text in the shape of a wire date, valid or not: only that both readers agree on it matters. */
export const anyWireText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      day.map(isoDateOf),
      fc.constantFrom(
        '0001-01-01',
        '9999-12-31',
        '2999-01-01',
        '2998-12-31',
        '1899-12-31',
        '1900-01-01',
        '2021-02-29',
        '2021-13-01',
        '2021-00-10',
        '0000-12-31',
        '2999-12-31',
      ),
    ),
    fc.constantFrom(
      '',
      'T00:00',
      'T00:00:00',
      'T12:00:00',
      'T11:45:00',
      'T19:00:00',
      'T23:30:00',
      'T22:59:59',
      'T00:00:00.000',
      'T00:00:00.001',
      'T24:00:00',
      'T12:60:00',
      'T10:00:60',
      'T7:00:00',
      ' 10:00',
    ),
    fc.constantFrom('', 'Z', '+02:00', '-05:00', '+05:45', '-00:30', '+14:00', '+0100', '+24:00', 'z', ' Z'),
  )
  .map((parts) => parts.join(''));

/** The first and last day of a horizon around a day, either of which may be missing. */
export const horizonNear = (anchor: Day): fc.Arbitrary<{ first?: string; last?: string }> =>
  fc
    .tuple(months(-30, 30), months(0, 30), fc.boolean(), fc.boolean(), fc.integer({ min: -3, max: 3 }))
    .map(([from, length, hasFirst, hasLast, shift]) => {
      const first = addMonths(anchor, from) + shift;
      return {
        ...(hasFirst ? { first: isoDateOf(first) } : {}),
        ...(hasLast ? { last: isoDateOf(addMonths(first, length)) } : {}),
      };
    });

/** The month of a day, for tests that speak of months. */
export { dayOf, monthOf };
