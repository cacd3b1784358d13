// Rows are read as they are or by a copy of their fields, and either way give the same, whatever they hold; near every edge of the
// table of fields they give what the oracle gives. Rows of another prototype with the same fields are always copied.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readActivity } from '../../src/engagement/activity-reader.js';
import { readLetter } from '../../src/engagement/letter-reader.js';
import { isRow, RefusedRow } from '../../src/engagement/row.js';
import { decodePortfolio, orThrow } from '../../src/index.js';
import {
  activityRow,
  hostileActivityRow,
  hostilePortfolioRows,
  portfolioRows,
  type Row,
} from '../../src/testing/fast-check.js';
import { readActivities } from '../oracle/rows.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';

/** Values on either side of each edge, in the types in which they may come. */
const EDGES: { readonly [field: string]: readonly unknown[] } = {
  frequence: [0, 1, 5, 6, 1.5, '1', ' 5 ', '', null, undefined, -0, Number.NaN],
  calage: [0, 1, 3, 4, 2.5, '3', null, undefined, true],
  decalage: [-1, -0, 0, 18, 19, 0.5, '18', '', ' ', null, undefined, [0]],
  datePrevObligation: [-1, -0, 0, 31, 32, 30.5, '0', '', null, undefined],
  quantite: [-1, -0, 0, 10_000, 10_001, 0.1, '1', null, undefined, 2 ** 53],
  unite: [-1e-6, -0, 0, 5e-324, 1e-7, 0.15, 100_000, 100_000.01, '0.15', '0,15', null, Number.POSITIVE_INFINITY],
  activiteCabinet: [true, false, null, undefined, 'true', 1],
  activiteClient: [true, false, null, undefined, 'false', 0],
  dateFreq: [null, undefined, '', '2026-03-01', '2022-12-31T00:00:00Z', '2020-12-31T19:00:00Z', '0001-01-01', 'x', 5],
  activite: ['Tenue', '', null, undefined, 7],
  Libelle: ['Paie', undefined, {}],
  objectId: ['A', '', null, undefined, 7],
  lettreMissionId: ['L', '', null, undefined, { objectId: 'M' }, { objectId: '' }, [], 5],
};
const GOOD: Row = { activite: 'Tenue', frequence: 1, calage: 2, quantite: 1, unite: 1, decalage: 0, dateFreq: null };
const nearEdges: fc.Arbitrary<Row> = fc
  .array(
    fc
      .constantFrom(...Object.keys(EDGES))
      .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...EDGES[name]))),
    { maxLength: 3 },
  )
  .map((changes) => ({ ...GOOD, ...Object.fromEntries(changes) }));

const anyRow: fc.Arbitrary<unknown> = fc.oneof(activityRow(), hostileActivityRow(), nearEdges);

/** The same fields in an object whose prototype is not that of a parsed row. */
const estranged = (row: unknown): unknown => (isRow(row) ? Object.setPrototypeOf({ ...row }, {}) : row);

test('an activity row reads as the copy of its fields does', () => {
  const met = { read: 0, refused: 0 };
  fc.assert(
    fc.property(anyRow, (row) => {
      const activity = readActivity(row, null);
      const ofCopy = readActivity(estranged(row), null);
      met[activity instanceof RefusedRow ? 'refused' : 'read'] += 1;
      expect(activity).toStrictEqual(ofCopy);
      // The order of its fields too.
      expect(JSON.stringify(activity)).toBe(JSON.stringify(ofCopy));
    }),
    { numRuns: runs(4000) },
  );
  expectMet(500, met);
});

test('near the edges of its fields an activity row reads as the oracle reads it', () => {
  const met = { read: 0, refused: 0 };
  fc.assert(
    fc.property(nearEdges, (row) => {
      const activity = readActivity(row, null);
      const [{ activity: expected, microHours }] = readActivities([{ index: 0, row }], null, undefined);
      if (activity instanceof RefusedRow || expected === null) {
        met.refused += 1;
        expect([activity instanceof RefusedRow, expected]).toEqual([true, null]);
        return;
      }
      met.read += 1;
      const { key, day, dateFreq, dateFreqIgnored, ...others } = expected;
      // As JSON, in which a negative zero is zero.
      expect(JSON.parse(JSON.stringify(activity))).toMatchObject({
        ...others,
        key: key ?? '',
        datePrevObligation: day,
        hasIgnoredDateFreq: dateFreqIgnored,
        microHours: Number(microHours),
      });
      expect(activity.dateFreq === null).toBe(dateFreq === null);
    }),
    { numRuns: runs(4000) },
  );
  expectMet(500, met);
});

test.each([portfolioRows(), hostilePortfolioRows()])('whole portfolios, letters and problems included', (portfolio) => {
  const met = { letters: 0, activities: 0 };
  fc.assert(
    fc.property(portfolio, ({ letters, activities }) => {
      const copied = decodePortfolio(letters.map(estranged), activities.map(estranged));
      const decoded = orThrow(decodePortfolio(letters, activities));
      expect(decoded).toStrictEqual(orThrow(copied));
      met.letters += decoded.letters.length;
      met.activities += decoded.activities.length;
    }),
    { numRuns: runs(300) },
  );
  expectMet(30, met);
});

test('a field behind a getter is read once', () => {
  let reads = 0;
  const row = {
    ...GOOD,
    get unite() {
      reads += 1;
      return 2;
    },
  };
  expect(readActivity(row, null)).toMatchObject({ microHours: 2_000_000 });
  expect(reads).toBe(1);
});

test.each([[null], [5], ['row'], [[]], [[GOOD]], [() => GOOD]])('%j is no row', (row) => {
  const reception = { position: { path: 'letters[0]' }, order: 0, timeZone: null };
  expect([readActivity(row, null), readLetter(row, reception)]).toEqual([new RefusedRow(null), new RefusedRow(null)]);
});
