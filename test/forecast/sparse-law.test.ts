// A list of atoms, and how long it may become.
import { expect, test } from 'vitest';
import { sparseLaw } from '../../src/forecast/sparse-law.js';

const two = { steps: [0, 1], probabilities: [0.5, 0.5] };
const three = { steps: [0, 3, 9], probabilities: [0.5, 0.25, 0.25] };

test.each([
  ['two lists', [two, { ...two, steps: [0, 2] }], [0, 1, 2, 3], [0.25, 0.25, 0.25, 0.25]],
  ['two lists that meet', [two, two], [0, 1, 2], [0.25, 0.5, 0.25]],
  ['three lists', [two, three], [0, 1, 3, 4, 9, 10], [0.25, 0.25, 0.125, 0.125, 0.125, 0.125]],
  ['three lists that meet', [three, { ...two, steps: [0, 6] }], [0, 3, 6, 9, 15], [0.25, 0.125, 0.25, 0.25, 0.125]],
])('%s: as many atoms as the limit, and no law beyond', (_, units, totals, probabilities) => {
  const law = { totals: Float64Array.from(totals), probabilities: Float64Array.from(probabilities) };
  expect(sparseLaw(units, 100)).toEqual(law);
  expect(sparseLaw(units, totals.length)).toEqual(law);
  expect(sparseLaw(units, totals.length - 1)).toBeUndefined();
});

test('a limit passed on the way is passed', () => {
  expect(sparseLaw([three, two, two], 5)).toBeUndefined();
  expect(sparseLaw([], 1)).toEqual({ totals: Float64Array.of(0), probabilities: Float64Array.of(1) });
});
