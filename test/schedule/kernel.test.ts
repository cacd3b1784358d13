// The buffers of the columns: what is written, what is left alone, and a buffer that is too short.

import { expect, test } from 'vitest';
import { decodePortfolio, orThrow } from '../../src/index.js';
import { compilePortfolio, dueDaysInto, monthTotalsInto, periodEndsInto } from '../../src/typed-columns.js';
import activities from '../fixtures/activities.json' with { type: 'json' };
import letters from '../fixtures/letters.json' with { type: 'json' };

const { rules } = orThrow(compilePortfolio(orThrow(decodePortfolio(letters, activities))));

test.each([
  ['due days', dueDaysInto],
  ['period ends', periodEndsInto],
])('%s: a longer buffer keeps its rest, a shorter one is refused', (_name, fill) => {
  const out = new Int32Array(73).fill(-1);
  const written = fill(rules, out);
  expect(written.length).toBe(71);
  expect(written.buffer).toBe(out.buffer);
  expect(written.includes(-1)).toBe(false);
  expect([out[71], out[72]]).toEqual([-1, -1]);
  expect(() => fill(rules, new Int32Array(70))).toThrow(new RangeError('a buffer of 70 for 71 rows'));
});

test('totals: the error names the months and the dates that have no bucket, the group that is none, buckets that do not divide', () => {
  const refused = (buckets: number, firstMonth: number, groups?: { count: number; of: Int32Array }) => () =>
    monthTotalsInto(rules, firstMonth, new Float64Array(buckets), groups);
  expect(refused(13, 24_264)).toThrow(new RangeError('13 months from 24264 on for dates in 24263..24276'));
  const of = new Int32Array(6).fill(2);
  expect(refused(60, 24_260, { count: 2, of })).toThrow(new RangeError('the group 2 of activity 0 is not one of 2'));
  const tooFew = { count: 2, of: new Int32Array(1) };
  expect(refused(60, 24_260, tooFew)).toThrow(new RangeError('the group undefined of activity 1 is not one of 2'));
  const whole = new RangeError('31 buckets are no whole number of months for 2 groups');
  expect(refused(31, 24_260, { count: 2, of })).toThrow(whole);
});

test.each([1, 2, 3])('calage %i: the months of a thousand years are one rule', (calage) => {
  const letter = { objectId: 'L', dateDebut: '1950-01-01', dateFin: '2950-12-31', dateFinExercice: '2026-06-30' };
  const row = { frequence: 1, calage, decalage: 2, datePrevObligation: 15, quantite: 1, unite: 1 };
  const { rules: table } = orThrow(compilePortfolio(orThrow(decodePortfolio([letter], [row]))));
  expect([table.size, table.count]).toEqual([1, 12_012]);
});
