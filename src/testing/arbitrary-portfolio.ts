// Generated portfolios: several letters, their activities in any order, repeats, rows of no letter, some or mostly hostile rows.

import fc from 'fast-check';
import { type Day, dayOf } from '../calendar/civil-date.js';
import { isRow, type Row } from '../engagement/row.js';
import { hostileActivityNear, hostileLetterRow } from './arbitrary-hostile-rows.js';
import { hostileValue, PROTOTYPE_NAMES } from './arbitrary-hostile-values.js';
import { letterNear, letterRow, readableActivity } from './arbitrary-rows.js';
import { plannableRows } from './plannable-rows.js';

/** Raw rows: what a reader is given. */
export interface PortfolioRows {
  readonly letters: readonly unknown[];
  readonly activities: readonly unknown[];
}

/** How large a generated portfolio may be. */
export interface PortfolioConstraints {
  /** Activity rows of one letter at most, from 1. Default 8. */
  readonly maxActivities?: number;
  /**
   * Whether every plan of the rows, whatever its options, has room for their hours; for up to 3,000 activities in all, it has for their
   * occurrences too. Default false: a plan may be refused with `TooManyHours`.
   */
  readonly plannable?: boolean;
}

const LETTER_IDS = ['letter-a', 'letter-b', 'letter/c'] as const;

function namedBy(id: string): fc.Arbitrary<Row> {
  return fc.constantFrom<Row>(
    { lettreMissionId: id },
    { lettreMissionId: id },
    { lettreMissionId: { objectId: id, description: [] } },
  );
}

const strayName: fc.Arbitrary<Row> = fc.constantFrom<Row>(
  {},
  { lettreMissionId: null },
  { lettreMissionId: '' },
  { lettreMissionId: 'nowhere' },
  { lettreMissionId: 5 },
);

const ownId: fc.Arbitrary<Row> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 40 }).map((n) => ({ objectId: `activity-${n}` })) },
  { weight: 1, arbitrary: fc.constantFrom<Row>({ objectId: null }, { objectId: '' }, { objectId: 7 }) },
);

/** The row with its names; those that it has already, in whatever shape, stay. */
function withNames([row, letter, own]: readonly [unknown, Row, Row]): unknown {
  return isRow(row) ? { ...letter, ...own, ...row } : row;
}

function activityOf(id: string, near: Day): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      fc.oneof({ weight: 9, arbitrary: readableActivity(near) }, { weight: 1, arbitrary: hostileActivityNear(near) }),
      fc.oneof({ weight: 19, arbitrary: namedBy(id) }, { weight: 1, arbitrary: strayName }),
      ownId,
    )
    .map(withNames);
}

function spoiltLetter(row: Row): fc.Arbitrary<Row> {
  return fc
    .tuple(fc.constantFrom('objectId', 'dateDebut', 'dateFin', 'dateFinExercice'), hostileValue())
    .map(([field, value]) => ({ ...row, [field]: value }));
}

/** A portfolio, and a day that the work of its first letter is near. */
export interface PortfolioNear extends PortfolioRows {
  readonly near: Day;
}

export function portfolioNear({
  maxActivities = 8,
  plannable = false,
}: PortfolioConstraints = {}): fc.Arbitrary<PortfolioNear> {
  return fc
    .integer({ min: 1, max: LETTER_IDS.length })
    .chain((count) => fc.tuple(...LETTER_IDS.slice(0, count).map((id) => letterNear(id))))
    .chain((made) => {
      const letters = fc.tuple(
        ...made.map(({ row }) =>
          fc.oneof({ weight: 15, arbitrary: fc.constant<unknown>(row) }, { weight: 1, arbitrary: spoiltLetter(row) }),
        ),
      );
      const perLetter = made.map(({ near }, index) =>
        fc.array(activityOf(LETTER_IDS[index], near), { minLength: 1, maxLength: maxActivities }),
      );
      return fc
        .tuple(letters, fc.tuple(...perLetter), fc.integer({ min: 0, max: 6 }))
        .map(([letterRows, activityRows, twist]) => {
          const rows = activityRows.flat();
          return {
            near: made[0].near,
            letters:
              twist === 0
                ? [...letterRows, letterRows[0]]
                : twist === 1
                  ? [...letterRows, { ...(letterRows[0] as Row), codeIBS: 'other' }]
                  : letterRows,
            activities: twist === 2 ? [...rows, ...rows.slice(0, 2)] : rows,
          };
        });
    })
    .map((rows) => (plannable ? plannableRows(rows) : rows));
}

/**
 * Portfolios of one to three letters (`letterRow`) with one to eight activities each (`activityRow`), as lists of rows.
 *
 * One letter in sixteen has a spoilt field. One activity in ten is hostile (`hostileActivityRow`); one in twenty names no
 * letter, or one that is not there; one in three has an `objectId`, out of forty, so that repeats with other content come up. In two
 * portfolios of seven a letter comes twice, in one of seven two activities do. A row may have a thousand million hours (100,000 times
 * 10,000), and a few such are more than a plan can add up: `plannable` leaves them out, a row of too many hours then has one.
 *
 * @example
 * const [{ letters, activities }] = fc.sample(portfolioRows(), { seed: 4, numRuns: 1 });
 * const { rejected } = orThrow(decodePortfolio(letters, activities));
 * console.log(letters.length, activities.length, rejected.length);
 * // 2 4 0
 * const plans = fc.sample(portfolioRows({ plannable: true }), { seed: 4, numRuns: 100 }).map((rows) =>
 *   plan(orThrow(decodePortfolio(rows.letters, rows.activities)), { horizon: { last: '2999-12-31' } }),
 * );
 * console.log(plans.every(({ _tag }) => _tag === 'Right'));
 * // true
 */
export function portfolioRows(constraints: PortfolioConstraints = {}): fc.Arbitrary<PortfolioRows> {
  return portfolioNear(constraints).map(({ letters, activities }) => ({ letters, activities }));
}

const hostileLetterId = fc.constantFrom(...LETTER_IDS, ...LETTER_IDS, ...PROTOTYPE_NAMES);

const hostileOwnId: fc.Arbitrary<Row> = fc.oneof(
  { weight: 3, arbitrary: ownId },
  { weight: 1, arbitrary: fc.constantFrom(...PROTOTYPE_NAMES).map((objectId) => ({ objectId })) },
);

/**
 * Portfolios in which four activities of five and two letters of five are hostile: zero to four letters, up to 60 activities.
 *
 * Letters and activities share a few ids, names that every object inherits among them, so that rows repeat within a letter
 * and across letters. `maxActivities` is that of the whole portfolio here. Default 60. Hours are those of `portfolioRows`: more than a
 * plan can add up, unless `plannable`.
 *
 * @example
 * const [{ letters, activities }] = fc.sample(hostilePortfolioRows(), { seed: 4, numRuns: 1 });
 * console.log(decodePortfolio(letters, activities)._tag);
 * // Right
 */
export function hostilePortfolioRows({
  maxActivities = 60,
  plannable = false,
}: PortfolioConstraints = {}): fc.Arbitrary<PortfolioRows> {
  const near = dayOf(2026, 6, 30);
  const letter = (objectId: string) =>
    fc.oneof(
      { weight: 3, arbitrary: letterRow({ objectId }) },
      { weight: 2, arbitrary: hostileLetterRow({ objectId }) },
    );
  const activity = (ids: readonly string[]) =>
    fc
      .tuple(
        fc.oneof({ weight: 4, arbitrary: hostileActivityNear(near) }, { weight: 1, arbitrary: readableActivity(near) }),
        fc.oneof(
          { weight: 8, arbitrary: (ids.length === 0 ? hostileLetterId : fc.constantFrom(...ids)).chain(namedBy) },
          { weight: 1, arbitrary: hostileLetterId.chain(namedBy) },
          { weight: 1, arbitrary: strayName },
        ),
        hostileOwnId,
      )
      .map(withNames);
  return fc
    .array(hostileLetterId, { maxLength: 4 })
    .chain((ids) =>
      fc.record({
        letters: fc.tuple<unknown[]>(...ids.map(letter)),
        activities: fc.array(activity(ids), { maxLength: maxActivities, size: 'max' }),
      }),
    )
    .map((rows) => (plannable ? plannableRows(rows) : rows));
}
