// Exact rationals against sums that can be checked in the head, and against cross-multiplied integers.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absolute, add, ceiling, compare, divide, floor, fraction, multiply, subtract } from './fraction.js';

const any = fc
  .tuple(fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }), fc.bigInt({ min: 1n, max: 2n ** 60n }))
  .map(([num, den]) => fraction(num, den));

test('by hand', () => {
  expect(fraction(6n, -4n)).toEqual({ num: -3n, den: 2n });
  expect(fraction(0n, -7n)).toEqual({ num: 0n, den: 1n });
  expect(add(fraction(1n, 2n), fraction(1n, 3n))).toEqual(fraction(5n, 6n));
  expect(subtract(fraction(1n, 2n), fraction(2n, 3n))).toEqual(fraction(-1n, 6n));
  expect(multiply(fraction(2n, 3n), fraction(3n, 4n))).toEqual(fraction(1n, 2n));
  expect(divide(fraction(-1n, 2n), fraction(-3n, 4n))).toEqual(fraction(2n, 3n));
  expect(absolute(fraction(-1n, 2n))).toEqual(fraction(1n, 2n));
  expect([floor(fraction(7n, 2n)), floor(fraction(8n, 2n)), floor(fraction(0n))]).toEqual([3n, 4n, 0n]);
  expect([ceiling(fraction(7n, 2n)), ceiling(fraction(8n, 2n)), ceiling(fraction(0n))]).toEqual([4n, 4n, 0n]);
  expect(() => fraction(1n, 0n)).toThrow(RangeError);
});

test('comparison does not round', () => {
  const large = 2n ** 80n;
  expect(compare(fraction(large, large + 1n), fraction(large + 1n, large + 2n))).toBe(-1);
  expect(compare(fraction(2n, 4n), fraction(1n, 2n))).toBe(0);
  expect(compare(fraction(1n, 2n), fraction(-1n, 2n))).toBe(1);
});

test('what is added is what is taken away, what is multiplied is what is divided by', () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(subtract(add(a, b), b)).toEqual(a);
      if (b.num !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
      expect(compare(a, b)).toBe(-compare(b, a) + 0);
      expect(compare(subtract(a, b), fraction(0n))).toBe(compare(a, b));
    }),
  );
});
