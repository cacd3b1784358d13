// What is asked of a law with atoms that count but are not shown.

import { expect, test } from 'vitest';
import { Distribution } from '../../src/forecast/distribution.js';

const distribution = new Distribution(
  Float64Array.of(1, 2, 3, 4, 5),
  Float64Array.of(0.01, 0.39, 0.02, 0.57, 0.01),
  0.02,
);

test('hidden atoms count in sums', () => {
  expect(distribution.cdf(1)).toBe(0.01);
  expect(distribution.cdf(3)).toBeCloseTo(0.42, 15);
  expect(distribution.above(4)).toBe(0.01);
  expect(distribution.expectedAbove(4.5)).toBe(0.005);
});

test('they are neither listed nor quantiles', () => {
  expect(distribution.atoms()).toEqual([
    [2, 0.39],
    [4, 0.57],
  ]);
  expect(distribution.size).toBe(2);
  expect([0.005, 0.4, 0.41, 0.9, 0.995].map((level) => distribution.quantile(level))).toEqual([2, 2, 4, 4, 4]);
});
