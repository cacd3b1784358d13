// Hours to micro-hours by arithmetic give what the digits give, for every number there is.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { microHoursOf } from '../../src/engagement/micro-hours.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { plainMicroHours } from './plain-micro-hours.js';

const HARD = [
  ...[0, -0, 0.15, 2307.03125, 128.015625, 1e-7, 5e-7, 4.9e-7, 1e-6, 1.5e-6, 100_000, 5e-324, 0.1234565, 0.3333333],
  ...[9999.99, 9999.995, 10_000, 10_000.01, 99_999.99, 0.005, 0.015, 1.005, 4.35, 1.1244734525680542, 0.1 + 0.2],
  ...[-1, -0.25, -1e-7, 1e9, 1e15, 999_999_999.999999, 1_000_000_000.000001, 1e20],
];
const neighbours = (value: number) => [value * (1 - Number.EPSILON), value, value * (1 + Number.EPSILON)];
const single = (value: number) =>
  neighbours(value)
    .concat([value * (1 - 2 ** -23), value * (1 + 2 ** -23)])
    .map(Math.fround);

const decimal = (digits: number) => fc.integer({ min: 0, max: 10 ** 9 }).map((value) => Number(`${value}e-${digits}`));
const hours = fc.oneof(
  fc.constantFrom(...HARD),
  decimal(2),
  decimal(4),
  decimal(6),
  decimal(7),
  decimal(9),
  fc.double({ min: 0, max: 100_000, noNaN: true }),
  fc.double({ min: 0, max: 2 ** 53, noNaN: true }),
);

test('whatever the digits, in double and in single precision, and beside them', () => {
  const met = { single: 0, double: 0 };
  fc.assert(
    fc.property(hours, (value) => {
      for (const one of [...neighbours(value), ...single(value)]) {
        met[Math.fround(one) === one ? 'single' : 'double'] += 1;
        // Object.is tells a negative zero.
        expect(microHoursOf(one)).toBe(plainMicroHours(one));
      }
    }),
    { numRuns: runs(5000) },
  );
  expectMet(5000, met);
});

test.each(HARD)('%d h', (value) => {
  expect(microHoursOf(value)).toBe(plainMicroHours(value));
});

test('every hundredth of an hour up to a thousand, as either precision writes it', () => {
  for (let hundredths = 0; hundredths <= 100_000; hundredths++) {
    expect([microHoursOf(hundredths / 100), microHoursOf(Math.fround(hundredths / 100))]).toEqual([
      hundredths * 10_000,
      hundredths * 10_000,
    ]);
  }
});
