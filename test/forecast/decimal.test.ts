// Decimals as they are written, exactly: known answers, and arithmetic on integers as the witness.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalOf, power, product, timesRounded } from '../../src/forecast/decimal.js';
import { runs } from '../properties/runs.js';

test.each([
  [0, 0n, 0],
  [1, 1n, 0],
  [100, 100n, 0],
  [0.5, 5n, 1],
  [1.005, 1005n, 3],
  [0.1, 1n, 1],
  [12.34, 1234n, 2],
  [1e-7, 1n, 7],
  [1.25e-9, 125n, 11],
  [1e21, 10n ** 21n, 0],
  [1.5e21, 15n * 10n ** 20n, 0],
  [5e-324, 5n, 324],
  [0.30000000000000004, 30000000000000004n, 17],
])('the decimal of %d', (value, digits, scale) => {
  expect(decimalOf(value)).toEqual({ digits, scale });
});

test('a decimal is what is written of the double', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e30, noNaN: true }), (value) => {
      const { digits, scale } = decimalOf(value);
      expect(Number(`${digits}e-${scale}`)).toBe(value + 0);
      expect(scale === 0 || digits % 10n !== 0n).toBe(true);
    }),
    { numRuns: runs(1000) },
  );
});

describe('hours times a factor, rounded half up once', () => {
  test.each([
    [250_001, [0.5], 125_001],
    [249_999, [0.5], 125_000],
    [100, [1.005], 101],
    [100, [1.004], 100],
    [1, [0.5], 1],
    [1, [0.49999999999999994], 0],
    [3, [0.5, 0.5], 1],
    [10_000_000, [1.1, 1.1, 1.1], 13_310_000],
    [7, [0.1, 10], 7],
    [7, [0], 0],
    [0, [100], 0],
  ])('%d x %j is %d', (microHours, factors, expected) => {
    expect(timesRounded(microHours, factors.map(decimalOf).reduce(product))).toBe(expected);
  });

  test('a factor of 1, however it came about, changes nothing', () => {
    expect(timesRounded(2 ** 53 - 1, decimalOf(1))).toBe(2 ** 53 - 1);
    expect(timesRounded(12_345_678, product(decimalOf(0.5), decimalOf(2)))).toBe(12_345_678);
    expect(timesRounded(12_345_678, power(decimalOf(0.3), 0))).toBe(12_345_678);
    expect(power(decimalOf(0), 0)).toEqual({ digits: 1n, scale: 0 });
  });

  test('what a number does not hold exactly is a bigint', () => {
    expect(timesRounded(2 ** 52, decimalOf(2))).toBe(2n ** 53n);
    expect(timesRounded(2 ** 53 - 1, decimalOf(0.5))).toBe(2 ** 52);
    expect(timesRounded(1_000_000, power(decimalOf(100), 30))).toBe(10n ** 66n);
  });

  test('the power of a factor is the product of so many', () => {
    const factor = fc.nat({ max: 100_000 }).map((thousandths) => decimalOf(thousandths / 1000));
    fc.assert(
      fc.property(factor, fc.nat({ max: 8 }), (one, exponent) => {
        const factors = Array.from({ length: exponent }, () => one);
        expect(power(one, exponent)).toEqual(factors.reduce(product, decimalOf(1)));
      }),
      { numRuns: runs(500) },
    );
  });

  test('no number of micro-hours is nearer', () => {
    const hundredths = fc.nat({ max: 10_000 });
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), hundredths, hundredths, (microHours, one, other) => {
        const factor = product(decimalOf(one / 100), decimalOf(other / 100));
        const rounded = timesRounded(microHours, factor);
        // 2 x rounded - 1 <= 2 x exact < 2 x rounded + 1, all times 10,000.
        const twice = 2n * BigInt(microHours) * BigInt(one) * BigInt(other);
        expect(twice >= (2n * BigInt(rounded) - 1n) * 10_000n).toBe(true);
        expect(twice < (2n * BigInt(rounded) + 1n) * 10_000n).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });
});
