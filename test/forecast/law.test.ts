// The worked example of the rules, at the level of units: three letters, an overrun, an outcome that comes late.

import type { Either } from 'fp-ts/lib/Either.js';
import { describe, expect, test } from 'vitest';
import { type Law, lawOf, type Method, type UnitLaw } from '../../src/forecast/law.js';

const HOUR = 1_000_000;

/** A unit from hours and probabilities. */
function unit(...atoms: (readonly [hours: number, probability: number])[]): UnitLaw {
  return { microHours: atoms.map(([hours]) => hours * HOUR), probabilities: atoms.map(([, p]) => p) };
}

function law(units: readonly UnitLaw[], method: 'auto' | Method = 'auto'): Law {
  const either: Either<unknown, Law> = lawOf(units, { method, grid: 'auto' });
  if (either._tag === 'Left') throw new Error(JSON.stringify(either.left));
  return either.right;
}

const renewed = unit([0, 0.1], [10, 0.9]);
const signed = unit([4, 1]);
const proposed = (hours: number) => unit([0, 0.5], [hours, 0.5]);

const JANUARY = [renewed, proposed(6), signed];
const MARCH = [renewed, proposed(14), signed];
const JULY = [renewed, proposed(6), unit([0, 0.1], [4, 0.9])];
const NEXT_JANUARY = [unit([0, 0.19], [10, 0.81]), unit([0, 0.55], [6, 0.45]), unit([0, 0.1], [4, 0.9])];
const LATE_APRIL = [renewed, unit([0, 0.25], [6, 0.75]), signed];
const overrun = (hours: number, p: number) =>
  [
    [0.75 * hours, p / 4],
    [hours, p / 2],
    [1.5 * hours, p / 4],
  ] as const;

describe.each<Method>(['sparse', 'direct', 'fft'])('by %s', (method) => {
  test.each([
    [
      'January',
      JANUARY,
      'of 20',
      [
        [4, 1],
        [10, 1],
        [14, 9],
        [20, 9],
      ],
      20,
    ],
    [
      'March',
      MARCH,
      'of 20',
      [
        [4, 1],
        [14, 9],
        [18, 1],
        [28, 9],
      ],
      20,
    ],
    [
      'July',
      JULY,
      'of 200',
      [
        [0, 1],
        [4, 9],
        [6, 1],
        [10, 18],
        [14, 81],
        [16, 9],
        [20, 81],
      ],
      200,
    ],
    [
      'January after',
      NEXT_JANUARY,
      'of 20,000',
      [
        [0, 209],
        [4, 1881],
        [6, 171],
        [10, 2430],
        [14, 8019],
        [16, 729],
        [20, 6561],
      ],
      20_000,
    ],
    [
      'April, when B may be late',
      LATE_APRIL,
      'of 40',
      [
        [4, 1],
        [10, 3],
        [14, 9],
        [20, 27],
      ],
      40,
    ],
  ])('%s', (_, units, __, atoms, whole) => {
    const found = law(units, method);
    expect(found.atoms().map(([total]) => total)).toEqual(atoms.map(([hours]) => hours * HOUR));
    found.atoms().forEach(([, probability], i) => {
      expect(Math.abs(probability - atoms[i][1] / whole)).toBeLessThanOrEqual(2 * found.lattice.errorBound);
    });
  });

  test.each([
    ['January', JANUARY, 16, 4.242640687, [10, 14, 20], 0.45, 2.25],
    ['March', MARCH, 20, 7.615773106, [14, 14, 28], 0.5, 6],
    ['July', JULY, 15.6, 4.409081537, [10, 14, 20], 0.45, 2.07],
    ['January after', NEXT_JANUARY, 14.4, 5.073460358, [4, 14, 20], 0.3645, 1.6767],
  ])('the figures of %s', (_, units, mean, sd, quantiles, overload, expected) => {
    const found = law(units, method);
    expect(found.mean).toBeCloseTo(mean * HOUR, 6);
    expect(found.sd / HOUR).toBeCloseTo(sd, 9);
    expect([0.1, 0.5, 0.9].map((level) => found.quantile(level) / HOUR)).toEqual(quantiles);
    expect(found.above(15 * HOUR)).toBeCloseTo(overload, 14);
    expect(found.cdf(15 * HOUR)).toBeCloseTo(1 - overload, 14);
    expect(found.expectedAbove(15 * HOUR) / HOUR).toBeCloseTo(expected, 12);
  });

  test('an overrun', () => {
    const units = [unit([0, 0.1], ...overrun(10, 0.9)), unit([0, 0.5], ...overrun(6, 0.5)), unit(...overrun(4, 1))];
    const found = law(units, method);
    expect([found.size, found.min / HOUR, found.max / HOUR]).toEqual([34, 3, 30]);
    expect(found.mean).toBeCloseTo(17 * HOUR, 6);
    expect(found.sd / HOUR).toBeCloseTo(5.433547414, 9);
    expect([0.1, 0.5, 0.9].map((level) => found.quantile(level) / HOUR)).toEqual([10.5, 17.5, 24]);
    expect(found.above(15 * HOUR)).toBeCloseTo(0.61171875, 14);
    expect(found.expectedAbove(15 * HOUR) / HOUR).toBeCloseTo(3.346875, 12);
  });

  test('without units, and with certain ones alone, the law is one atom', () => {
    expect(law([], method).atoms()).toEqual([[0, 1]]);
    const certain = law([signed, unit([0, 1]), unit([2.5, 1])], method);
    expect(certain.atoms()).toEqual([[6.5 * HOUR, 1]]);
    expect([certain.mean, certain.sd, certain.min, certain.max]).toEqual([6.5 * HOUR, 0, 6.5 * HOUR, 6.5 * HOUR]);
    expect(certain.lattice).toMatchObject({ unitMicroHours: 1, points: 1 });
    expect([certain.cdf(6.5 * HOUR - 1), certain.cdf(6.5 * HOUR), certain.above(6.5 * HOUR - 1)]).toEqual([0, 1, 1]);
    expect([certain.quantile(0.001), certain.quantile(0.999)]).toEqual([6.5 * HOUR, 6.5 * HOUR]);
  });
});

test('the lattice is that of what is left when the least atoms are out', () => {
  const { lattice, rounding } = law(JANUARY);
  expect(lattice).toMatchObject({ unitMicroHours: 2 * HOUR, points: 9, method: 'direct' });
  expect(lattice.errorBound).toBeLessThan(1e-15);
  expect(rounding).toEqual({ gridMicroHours: 0, maxMicroHours: 0 });
  expect(law([...JANUARY, unit([0.123456, 1])]).lattice).toMatchObject({ unitMicroHours: 2 * HOUR, points: 9 });
  expect(law(JANUARY, 'sparse').lattice).toMatchObject({ unitMicroHours: 2 * HOUR, points: 4 });
});

test('six hours more for sure move the law and nothing else', () => {
  const before = law(JANUARY);
  const after = law([...JANUARY, unit([6, 1])]);
  expect(after.atoms()).toEqual(before.atoms().map(([total, p]) => [total + 6 * HOUR, p]));
  expect(after.above(15 * HOUR)).toBeCloseTo(0.95, 14);
  expect(after.quantile(0.9)).toBe(26 * HOUR);
});

test('a level that is met exactly does not depend on the last bit', () => {
  // Ten times a tenth is less than 1 in doubles, three times a tenth more than 0.3.
  const tenths = { microHours: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], probabilities: Array(10).fill(0.1) };
  const found = law([tenths]);
  expect([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((level) => found.quantile(level))).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 8,
  ]);
  expect([found.quantile(0.3 + 5e-10), found.quantile(0.3 + 2e-9)]).toEqual([2, 3]);
  expect(found.above(found.max - 1)).toBeCloseTo(0.1, 15);
});

test('cumulative sums do not pass 1', () => {
  const above = { microHours: [0, 1, 2], probabilities: [0.7, 0.2, 0.1000000000000005] };
  const found = law([above]);
  expect(found.cdf(2)).toBe(1);
  expect(found.above(-1)).toBe(1);
});

test('an atom that is less probable than any float is none', () => {
  const rare = (microHours: number) => ({ microHours: [0, microHours], probabilities: [1, 1e-200] });
  const found = law([rare(1), rare(5)], 'sparse');
  expect(found.atoms()).toEqual([
    [0, 1],
    [1, 1e-200],
    [5, 1e-200],
  ]);
  expect(found.lattice.points).toBe(3);
});
