// Generated portfolios with the options of a plan: several letters, their activities in any order, repeats, rows of no letter, hostile rows.

import fc from 'fast-check';
import type { OracleOptions } from '../oracle/index.js';
import { horizonNear } from './arbitrary-dates.js';
import { goodActivity, hostileActivity, hostileValue, letter, type Row } from './arbitrary-rows.js';

/** What both implementations are given. */
export interface Input {
  readonly letters: readonly unknown[];
  readonly activities: readonly unknown[];
  readonly options: OracleOptions;
}

const LETTER_IDS = ['letter-a', 'letter-b', 'letter/c'];

const namedBy = (id: string): fc.Arbitrary<Row> =>
  fc.constantFrom<Row>(
    { lettreMissionId: id },
    { lettreMissionId: id },
    { lettreMissionId: { objectId: id, description: [] } },
  );

const strayName: fc.Arbitrary<Row> = fc.constantFrom<Row>(
  {},
  { lettreMissionId: null },
  { lettreMissionId: '' },
  { lettreMissionId: 'nowhere' },
  { lettreMissionId: 5 },
);

const objectId: fc.Arbitrary<Row> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 40 }).map((n) => ({ objectId: `activity-${n}` })) },
  { weight: 1, arbitrary: fc.constantFrom<Row>({ objectId: null }, { objectId: '' }, { objectId: 7 }) },
);

const activityOf = (id: string, near: number): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.oneof({ weight: 9, arbitrary: goodActivity(near) }, { weight: 1, arbitrary: hostileActivity(near) }),
      fc.oneof({ weight: 19, arbitrary: namedBy(id) }, { weight: 1, arbitrary: strayName }),
      objectId,
    )
    .map(([row, name, own]) =>
      typeof row === 'object' && row !== null && !Array.isArray(row) ? { ...row, ...name, ...own } : row,
    );

const spoiltLetter = (row: Row): fc.Arbitrary<Row> =>
  fc
    .tuple(fc.constantFrom('objectId', 'dateDebut', 'dateFin', 'dateFinExercice'), hostileValue)
    .map(([field, value]) => ({ ...row, [field]: value }));

const options = (near: number): fc.Arbitrary<OracleOptions> =>
  fc
    .record(
      {
        coverage: fc.oneof(
          { weight: 4, arbitrary: fc.constant('mission' as const) },
          { weight: 2, arbitrary: fc.constant('fiscal-year' as const) },
          {
            weight: 2,
            arbitrary: fc
              .integer({ min: -1, max: 2 })
              .map((shift) => `calendar-year:${Math.floor(1970 + near / 365.25) + shift}` as const),
          },
        ),
        lagOrigin: fc.constantFrom('periodEnd', 'periodStart'),
        adjust: fc.constantFrom('none', 'following', 'preceding', 'modifiedFollowing'),
        holidays: fc.constantFrom<readonly string[]>([], ['2024-12-31', '2025-01-02', '2025-01-03']),
        statuts: fc.constantFrom<readonly number[]>([2, 8], [0, 1, 2, 3], []),
        oneOffLeadDays: fc.constantFrom(0, 10, 90),
        timeZone: fc.constantFrom('Europe/Paris', 'America/Martinique', 'Pacific/Auckland'),
        letterId: fc.constantFrom('letter-a', 'nowhere-either'),
        horizon: horizonNear(near),
      },
      { requiredKeys: ['horizon'] },
    )
    .map(({ horizon, ...rest }) => ({ ...rest, ...horizon }) as OracleOptions)
    // Statuts and letterId leave little to compare; most runs go without them, and with the default options.
    .chain((all) =>
      fc.integer({ min: 0, max: 9 }).map((kind) => {
        const { statuts, letterId, ...others } = all;
        if (kind === 0) return all;
        if (kind < 4) return {};
        return kind === 4
          ? { ...others, ...(statuts ? { statuts } : {}) }
          : kind === 5
            ? { ...others, ...(letterId ? { letterId } : {}) }
            : others;
      }),
    );

/** Portfolios of one to three letters with up to `maxActivities` rows each. */
export const input = (maxActivities = 8): fc.Arbitrary<Input> =>
  fc
    .integer({ min: 1, max: LETTER_IDS.length })
    .chain((count) => fc.tuple(...LETTER_IDS.slice(0, count).map((id) => letter(id))))
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
        .tuple(letters, fc.tuple(...perLetter), options(made[0].near), fc.integer({ min: 0, max: 6 }))
        .map(([letterRows, activityRows, chosen, twist]) => {
          const rows = activityRows.flat();
          return {
            letters:
              twist === 0
                ? [...letterRows, letterRows[0]]
                : twist === 1
                  ? [...letterRows, { ...(letterRows[0] as Row), codeIBS: 'other' }]
                  : letterRows,
            activities: twist === 2 ? [...rows, ...rows.slice(0, 2)] : rows,
            options: chosen,
          };
        });
    });
