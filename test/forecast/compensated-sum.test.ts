// Sums that are rounded once.
import { expect, test } from 'vitest';
import { CompensatedSum } from '../../src/forecast/compensated-sum.js';

function sumOf(...terms: readonly number[]): number {
  const sum = new CompensatedSum();
  for (const term of terms) sum.add(term);
  return sum.value;
}

test('what each addition loses is kept', () => {
  expect(sumOf()).toBe(0);
  expect(sumOf(1, 1e-20, -1)).toBe(1e-20);
  expect(sumOf(1e100, 1, -1e100)).toBe(1);
  expect(sumOf(1, 1e100, 1, -1e100)).toBe(2);
  expect(sumOf(...Array(10).fill(0.1))).toBe(1);
});
