// The short way to read a row and the codecs of its fields give the same, whatever the row holds.
// Rows of another prototype with the same fields go by the codecs alone: what they become is what the others must become.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateField, endDateField } from '../../src/engagement/field-types.js';
import { fieldByField } from '../../src/engagement/read-activity.js';
import { usualActivityOf } from '../../src/engagement/usual-activity.js';
import { usualLetterOf } from '../../src/engagement/usual-letter.js';
import { decodePortfolio, orThrow } from '../../src/index.js';
import {
  activityRow,
  hostileActivityRow,
  hostilePortfolioRows,
  portfolioRows,
  type Row,
} from '../../src/testing/fast-check.js';
import { isRow } from '../../src/testing/spelling.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';

const dateFreqField = dateField(null);
const validate = fieldByField(dateFreqField);
const dates = { day: dateField(null), end: endDateField(null) };

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

test('an activity row: what the short way reads, the codecs read alike; what they read from plain numbers, it reads', () => {
  const met = { read: 0, refused: 0, left: 0 };
  fc.assert(
    fc.property(anyRow, (row) => {
      const usual = usualActivityOf(row, dateFreqField);
      const all = validate(row, []);
      if (usual === null) {
        met[all._tag === 'Right' ? 'left' : 'refused'] += 1;
        return;
      }
      met.read += 1;
      expect(all).toStrictEqual({ _tag: 'Right', right: usual });
      // The order of its fields too.
      expect(JSON.stringify(usual)).toBe(JSON.stringify((all as { right: unknown }).right));
    }),
    { numRuns: runs(4000) },
  );
  expectMet(500, met);
});

test('every good row of numbers, flags and texts takes the short way', () => {
  fc.assert(
    fc.property(activityRow(), (row) => {
      const { activiteCabinet = false, activiteClient = false, dateFreq, ...fields } = row;
      const values = [fields.frequence, fields.decalage, fields.datePrevObligation, fields.quantite, fields.unite];
      fc.pre([...values, fields.calage].every((value) => typeof value === 'number'));
      expect(
        usualActivityOf({ ...fields, activiteCabinet, activiteClient, dateFreq: null }, dateFreqField),
      ).not.toBeNull();
    }),
    { numRuns: runs(500) },
  );
});

test.each([portfolioRows(), hostilePortfolioRows()])('whole portfolios, letters and problems included', (portfolio) => {
  const met = { short: 0, codecs: 0, shortLetters: 0, codecsLetters: 0 };
  fc.assert(
    fc.property(portfolio, ({ letters, activities }) => {
      const strange = decodePortfolio(letters.map(estranged), activities.map(estranged));
      const decoded = orThrow(decodePortfolio(letters, activities));
      expect(decoded).toStrictEqual(orThrow(strange));
      for (const row of activities) met[usualActivityOf(row, dateFreqField) === null ? 'codecs' : 'short'] += 1;
      for (const row of letters) met[usualLetterOf(row, dates) === null ? 'codecsLetters' : 'shortLetters'] += 1;
    }),
    { numRuns: runs(300) },
  );
  expectMet(30, met);
});

describe('rows that no JSON text holds', () => {
  test('inherited fields are left to the codecs', () => {
    expect(usualActivityOf(Object.create(GOOD), dateFreqField)).toBeNull();
    const letter = { objectId: 'L', dateDebut: '2026-01-01' };
    expect(usualLetterOf(Object.create(letter), dates)).toBeNull();
    expect(usualLetterOf(letter, dates)).not.toBeNull();
  });

  test('fields behind getters are read', () => {
    const row = {
      ...GOOD,
      get unite() {
        return 2;
      },
    };
    expect(usualActivityOf(row, dateFreqField)).toMatchObject({ microHours: 2_000_000 });
  });

  test.each([[null], [5], ['row'], [[]], [[GOOD]], [() => GOOD]])('%j is no row', (row) => {
    expect([usualActivityOf(row, dateFreqField), usualLetterOf(row, dates)]).toEqual([null, null]);
  });
});
