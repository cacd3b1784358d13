// Letters, ranks and keys are those that come of going through each letter at the end, however its rows lie among the others.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashSet } from '../../src/engagement/keys.js';
import { isRow } from '../../src/engagement/row.js';
import {
  type Activity,
  decodePortfolio,
  orThrow,
  portfolioDecoder,
  type RejectedActivityRow,
} from '../../src/index.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { plainHash, plainKeys } from './plain-keys.js';

const LETTERS = [{ objectId: 'A' }, { objectId: 'B' }];
const GOOD = { activite: 'Tenue', frequence: 1, calage: 2, quantite: 1, unite: 1 };
const HASH = plainHash(orThrow(decodePortfolio([], [GOOD])).activities[0]);

/** Few different rows, so that many are equal; ids that are the keys of other rows; rows that cannot be read. */
const row = fc
  .tuple(
    fc.constantFrom({ unite: 1 }, { unite: 1 }, { unite: 2 }, { unite: 3 }, { unite: 'x' }),
    fc.constantFrom(
      {},
      {},
      {},
      {},
      { objectId: HASH },
      { objectId: `${HASH}-2` },
      { objectId: 'own' },
      { objectId: 'other' },
    ),
    fc.constantFrom({}, { lettreMissionId: 'A' }, { lettreMissionId: 'A' }, { lettreMissionId: 'B' }),
  )
  .map((parts) => Object.assign({}, GOOD, ...parts) as Record<string, unknown>);
const letterId = fc.constantFrom(undefined, 'A', 'C');

const isRejected = (one: Activity | RejectedActivityRow): one is RejectedActivityRow => 'resource' in one;

test('of rows in any order', () => {
  const met = { clash: 0, scattered: 0, ownIds: 0, unnamed: 0 };
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), letterId, fc.integer({ min: 1, max: 2 }), (rows, named, letters) => {
      const options = named === undefined ? {} : { letterId: named };
      const { activities, rejected } = orThrow(decodePortfolio(LETTERS.slice(0, letters), rows, options));
      // A repeat is no row at all.
      const seen = new Set<unknown>();
      const counted = rows.filter(
        ({ objectId }) => objectId === undefined || (!seen.has(objectId) && seen.add(objectId)),
      );
      const good = activities.values();
      const bad = rejected.filter((one) => one.resource === 'activities').values();
      const results = counted.map(
        ({ unite }) => (unite === 'x' ? bad : good).next().value as Activity | RejectedActivityRow,
      );
      const unnamed = named ?? (letters === 1 ? 'A' : null);
      const groups = new Map<unknown, { row: Record<string, unknown>; result: Activity | RejectedActivityRow }[]>();
      counted.forEach((one, index) => {
        const id = one.lettreMissionId ?? unnamed;
        groups.set(id, [...(groups.get(id) ?? []), { row: one, result: results[index] }]);
      });
      for (const [id, group] of groups) {
        expect(group.map(({ result }) => [result.letterId, result.rank])).toEqual(group.map((_, rank) => [id, rank]));
        const keys = group.flatMap(({ result }) => (isRejected(result) ? [] : [result.key]));
        const plain = group.map(({ row: { objectId }, result }) => ({
          activity: isRejected(result) ? null : result,
          objectId: (objectId as string | undefined) ?? null,
        }));
        expect(keys).toEqual(plainKeys(plain));
        if (keys.some((key) => /-[2-9]$/.test(key))) met.clash += 1;
        if (group.some(({ row: { objectId } }) => objectId === HASH)) met.ownIds += 1;
      }
      if (/A.*B.*A/.test(rows.map(({ lettreMissionId }) => lettreMissionId ?? '').join(''))) met.scattered += 1;
      if (counted.some(({ lettreMissionId }) => lettreMissionId === undefined)) met.unnamed += 1;
    }),
    { numRuns: runs(1000) },
  );
  expectMet(100, met);
});

test('of many rows of one letter, one of them twice, first and last', () => {
  const rows = Array.from({ length: 5000 }, (_, index) => ({ ...GOOD, lettreMissionId: 'A', unite: index / 100 }));
  const { activities } = orThrow(decodePortfolio(LETTERS, [...rows, rows[0]]));
  const plain = activities.map((activity) => ({ activity, objectId: null }));
  expect(activities.map(({ key }) => key)).toEqual(plainKeys(plain));
  expect(activities[5000].key).toBe(`${activities[0].key}-2`);
});

test('of rows decoded a few at a time: the texts of rows are not mixed up', () => {
  const decoder = orThrow(portfolioDecoder());
  const labels = Array.from({ length: 10_000 }, (_, index) => `Travaux ${index % 5000}`);
  for (const activite of labels) decoder.add({ activities: [{ ...GOOD, activite }] });
  const { activities } = decoder.portfolio();
  expect(activities.map(({ activite }) => activite)).toEqual(labels);
  expect(activities.slice(0, 5000).map(({ key }) => key)).toEqual(
    activities.slice(0, 5000).map((activity) => plainHash(activity)),
  );
  expect(isRow(activities[0])).toBe(true);
});

test('a set of hashes forgets all at once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer(), fc.integer({ min: -3, max: 3 }), fc.constant('clear')), { maxLength: 300 }),
      (steps) => {
        const set = new HashSet();
        const model = new Set<number>();
        for (const step of steps) {
          if (typeof step === 'number') {
            expect(set.add(step)).toBe(!model.has(step));
            model.add(step);
          } else {
            set.clear();
            model.clear();
          }
        }
      },
    ),
    { numRuns: runs(300) },
  );
});
