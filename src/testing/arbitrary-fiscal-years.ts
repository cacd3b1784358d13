// Generated fiscal years and mission windows of every kind an engagement letter may have, missing bounds included.
// SEMANTICS sections 3 and 5.

import fc from 'fast-check';
import { type Day, isoDateOf } from '../calendar/civil-date.js';
import { addMonths } from '../calendar/month-arithmetic.js';
import { dayInMonth } from '../calendar/month-table.js';
import { day, month } from './arbitrary-dates.js';

export type FiscalYearKind = 'twelveMonths' | 'short' | 'long' | 'veryLong' | 'noStart' | 'noEnd' | 'none' | 'reversed';

/** Both bounds as days; `undefined` where the bound is missing. */
export interface FiscalBounds {
  readonly kind: FiscalYearKind;
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
    fc.integer({ min: 1, max: 11 }),
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

/** The bounds of a fiscal year, `YYYY-MM-DD`, both inclusive; null where a bound is missing. */
export interface FiscalYearTexts {
  readonly kind: FiscalYearKind;
  readonly first: string | null;
  readonly last: string | null;
}

/**
 * Fiscal years (exercices): three quarters of twelve months, one in eight short (to 12 months), long (13 to 24) or very
 * long (27 to 58), one in eight without a start, an end or both, or with its end before its start.
 *
 * One in four closes on 31 December, one in two on another last day of a month, the others in mid-month.
 * Short and long years may begin on any day. Source: SEMANTICS section 3.
 *
 * @example
 * console.log(fc.sample(fiscalYear(), { seed: 2, numRuns: 1 }));
 * // [ { kind: 'twelveMonths', first: '2017-09-01', last: '2018-08-31' } ]
 */
export function fiscalYear(): fc.Arbitrary<FiscalYearTexts> {
  const text = (bound: Day | undefined) => (bound === undefined ? null : isoDateOf(bound));
  return fiscalBounds.map(({ kind, first, last }) => ({ kind, first: text(first), last: text(last) }));
}

/** The mission window of a letter, as days; `undefined` where the bound is missing. */
export interface MissionBounds {
  readonly kind: 'bounded' | 'openEnded' | 'empty' | 'noStart' | 'none';
  readonly first: Day | undefined;
  readonly last: Day | undefined;
}

/** A mission that begins near a day (within three years) or, one in seven, anywhere. */
export function missionNear(anchor: Day | undefined): fc.Arbitrary<MissionBounds> {
  return fc
    .tuple(
      anchor === undefined
        ? day
        : fc.oneof(
            {
              weight: 6,
              arbitrary: fc
                .tuple(fc.integer({ min: -36, max: 36 }), fc.integer({ min: -3, max: 3 }))
                .map(([months, days]) => addMonths(anchor, months) + days),
            },
            { weight: 1, arbitrary: day },
          ),
      fc.oneof(
        { weight: 8, arbitrary: fc.constant('bounded' as const) },
        { weight: 2, arbitrary: fc.constant('openEnded' as const) },
        { weight: 1, arbitrary: fc.constantFrom('empty', 'noStart', 'none') },
      ),
      fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 9, max: 24 })),
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
}
