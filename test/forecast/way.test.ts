// Which laws fit, what is said of those that do not, on which grid a law is put, and which method is taken by itself.

import type { Either } from 'fp-ts/lib/Either.js';
import { expect, test } from 'vitest';
import { type Law, lawOf, type Method, type TooLarge, type UnitLaw } from '../../src/forecast/law.js';

/** A letter that may or may not bring so many micro-hours. */
const maybe = (microHours: number): UnitLaw => ({ microHours: [0, microHours], probabilities: [0.5, 0.5] });
/** Units of which the law has each of 2^n totals, one micro-hour apart. */
const everyTotal = (n: number) => Array.from({ length: n }, (_, i) => maybe(2 ** i));
/** Letters of up to so many quarters of an hour. */
const letters = (count: number, most: number, step = 250_000) =>
  Array.from({ length: count }, (_, i) => maybe(step * (1 + ((i * 7919) % most))));

function right(either: Either<TooLarge, Law>): Law {
  if (either._tag === 'Left') throw new Error(JSON.stringify(either.left));
  return either.right;
}

function refusal(
  units: readonly UnitLaw[],
  method: 'auto' | Method,
  grid: 'auto' | null | number,
): TooLarge | undefined {
  const either = lawOf(units, { method, grid });
  return either._tag === 'Left' ? either.left : undefined;
}

test.each<Method>(['direct', 'fft'])(
  '%s takes a lattice of 2^24 points and no more, before it takes memory',
  (method) => {
    expect(right(lawOf(everyTotal(24), { method, grid: null })).lattice.points).toBe(2 ** 24);
    expect(refusal([...everyTotal(24), maybe(1)], method, null)).toEqual({
      points: 2 ** 24 + 1,
      limit: 2 ** 24,
      unitMicroHours: 1,
      suggestedGridHours: 0.001,
    });
    // No array is so long.
    expect(refusal(everyTotal(52), method, null)).toMatchObject({ points: 2 ** 52 });
  },
);

test('sparse takes 2^22 atoms and no more', () => {
  expect(right(lawOf(everyTotal(22), { method: 'sparse', grid: null })).size).toBe(2 ** 22);
  expect(refusal([...everyTotal(22), maybe(1)], 'sparse', null)).toEqual({
    points: 2 ** 22 + 1,
    limit: 2 ** 22,
    unitMicroHours: 1,
    suggestedGridHours: 0.001,
  });
  // The same with a unit of three atoms in the end.
  const three = (most: number): UnitLaw => ({ microHours: [0, 2 ** 20, most], probabilities: [0.5, 0.25, 0.25] });
  expect(right(lawOf([...everyTotal(21), three(2 ** 21)], { method: 'sparse', grid: null })).size).toBe(2 ** 22);
  expect(refusal([...everyTotal(21), three(2 ** 21 + 1)], 'sparse', null)).toMatchObject({ points: 2 ** 22 + 1 });
  expect(refusal(everyTotal(52), 'sparse', null)).toMatchObject({ points: 2 ** 52, limit: 2 ** 22 });
});

test('with neither a lattice nor few enough atoms a law is refused, with the grid that would do', () => {
  // 0.0001 h apart, 8,100 h in all, and more than 2^22 totals.
  const units = [
    ...everyTotal(23).map(({ microHours }) => maybe(microHours[1] * 100)),
    maybe(100 * (81_000_000 - 2 ** 23)),
  ];
  expect(refusal(units, 'auto', null)).toEqual({
    points: 81_000_000,
    limit: 16_777_216,
    unitMicroHours: 100,
    suggestedGridHours: 0.001,
  });
  // Twice as much again does not fit on 0.001 h, nor on 0.01 h when that is 100 times as much.
  expect(refusal([...units, maybe(10_000_000_000)], 'auto', null)).toMatchObject({ suggestedGridHours: 0.01 });
  expect(refusal([...units, maybe(20_000_000_000_000)], 'auto', null)).toMatchObject({ suggestedGridHours: null });
  expect(refusal(units, 'auto', 100)).toMatchObject({
    points: 81_000_000,
    unitMicroHours: 100,
    suggestedGridHours: 0.001,
  });
});

test('by itself, a law stays exact up to 2^20 points or atoms', () => {
  expect(right(lawOf(everyTotal(20), { method: 'auto', grid: 'auto' })).rounding.gridMicroHours).toBe(0);
  // A lattice of 2^40 points, of which 2^20 at most have a probability.
  const few = [...everyTotal(10), ...everyTotal(10).map(({ microHours }) => maybe(microHours[1] * 2 ** 30))];
  const kept = right(lawOf(few, { method: 'auto', grid: 'auto' }));
  expect(kept.rounding.gridMicroHours).toBe(0);
  expect(kept.lattice).toMatchObject({ method: 'sparse', points: 2 ** 20 });
  // As few, though their number is not known before: 2^32 futures of which many have the same total.
  const coinciding = [...Array(16).fill(maybe(1)), ...Array(16).fill(maybe(2 ** 40))];
  expect(right(lawOf(coinciding, { method: 'auto', grid: 'auto' })).lattice).toMatchObject({
    method: 'sparse',
    points: 289,
  });
  // Though a lattice of so few points would be cheaper, the atoms are there already.
  const coarser = [...Array(16).fill(maybe(2 ** 17)), ...Array(16).fill(maybe(1))];
  expect(right(lawOf(coarser, { method: 'auto', grid: null })).lattice.method).toBe('direct');
  expect(right(lawOf(coarser, { method: 'auto', grid: 'auto' })).lattice).toMatchObject({
    method: 'sparse',
    points: 289,
  });
  // It is exact, whatever method is asked for; and by this method it does not fit.
  expect(refusal(coinciding, 'direct', 'auto')).toMatchObject({ points: 16 * (2 ** 40 + 1) + 1, limit: 2 ** 24 });
});

test('else it is put on the first grid with at most 2^20 points, whatever the method', () => {
  const oneMore = [...everyTotal(20), maybe(1)];
  for (const method of ['auto', 'sparse', 'direct', 'fft'] as const) {
    const { rounding, lattice, min, max } = right(lawOf(oneMore, { method, grid: 'auto' }));
    expect(rounding.gridMicroHours).toBe(1_000);
    expect(lattice.unitMicroHours % 1_000).toBe(0);
    expect([min, max % 1_000]).toEqual([0, 0]);
  }
  const gridOf = (hours: number) =>
    right(lawOf([...oneMore, maybe(hours * 1_000_000)], { method: 'auto', grid: 'auto' })).rounding.gridMicroHours;
  expect([1_000, 1_048, 1_060, 10_000, 50_000, 200_000, 1_000_000].map(gridOf)).toEqual([
    1_000, 10_000, 10_000, 10_000, 50_000, 250_000, 1_000_000,
  ]);
});

test('what no grid of the ladder brings down to 2^20 points is refused; a grid that is asked for may have 2^24', () => {
  const huge = [...everyTotal(20), maybe(1), maybe(2_000_000 * 1_000_000)];
  expect(refusal(huge, 'auto', 'auto')).toEqual({
    points: 2 ** 20 + 2_000_000_000_000 + 1,
    limit: 2 ** 20,
    unitMicroHours: 1,
    suggestedGridHours: 0.25,
  });
  expect(right(lawOf(huge, { method: 'auto', grid: 250_000 })).rounding.gridMicroHours).toBe(250_000);
  expect(refusal(huge, 'sparse', 'auto')).toMatchObject({ suggestedGridHours: 1 });
});

test.each([
  ['few atoms, far apart', [maybe(1), maybe(999_983), maybe(1_000_003)], 'sparse'],
  ['few points', letters(100, 40), 'direct'],
  ['many letters', letters(2_000, 40), 'fft'],
])('%s: the cheapest method', (_, units, method) => {
  expect(right(lawOf(units, { method: 'auto', grid: 'auto' })).lattice.method).toBe(method);
});

test('a grid that is asked for holds even where the exact law would fit', () => {
  const { rounding, lattice } = right(lawOf(letters(10, 40, 300_000), { method: 'auto', grid: 500_000 }));
  expect(rounding.gridMicroHours).toBe(500_000);
  expect(rounding.maxMicroHours).toBeGreaterThan(0);
  expect(lattice.unitMicroHours % 500_000).toBe(0);
});
