// The buffers of the columns door: what is written, what is left alone, and a buffer that is too short.

import { expect, test } from 'vitest';
import { compilePortfolio, dueDaysInto, monthTotalsInto, periodEndsInto } from '../../src/columns.js';
import { decodePortfolio, orThrow } from '../../src/index.js';
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

test('totals: the error names the lanes and the months that have none', () => {
  const message = '13 lanes from month 24264 on for dates in 24263..24276';
  expect(() => monthTotalsInto(rules, 24_264, new Float64Array(13))).toThrow(new RangeError(message));
});

test.each([1, 2, 3])('calage %i: the months of a thousand years are one rule', (calage) => {
  const letter = { objectId: 'L', dateDebut: '1950-01-01', dateFin: '2950-12-31', dateFinExercice: '2026-06-30' };
  const row = { frequence: calage === 3 ? 4 : 1, calage, decalage: 2, datePrevObligation: 15, quantite: 1, unite: 1 };
  const { rules: table } = orThrow(compilePortfolio(orThrow(decodePortfolio([letter], [row]))));
  expect([table.size, table.count]).toEqual([1, calage === 3 ? 1001 : 12_012]);
});
