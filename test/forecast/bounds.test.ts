// The error bounds of laws of many units: the exact law in whole numbers lies within, and they are as small as promised.

import { expect, test } from 'vitest';
import { type Law, lawOf, type Method, type UnitLaw } from '../../src/forecast/law.js';
import { expectWithinBound } from './exact-law.js';

/** Units with steps of up to `most` quarters of an hour and uneven probabilities; the same ones each time. */
function units(count: number, atoms: number, most: number): UnitLaw[] {
  return Array.from({ length: count }, (_, i) => {
    const weights = Array.from({ length: atoms }, (__, j) => 1 + ((i * 7919 + j * 104_729) % 997));
    const sum = weights.reduce((a, b) => a + b, 0);
    const steps = Array.from({ length: atoms }, (__, j) => j + (j > 0 ? (i * 31) % (most - atoms + 2) : 0));
    return { microHours: steps.map((step) => step * 250_000), probabilities: weights.map((weight) => weight / sum) };
  });
}

function lawBy(method: Method, list: readonly UnitLaw[]): Law {
  const either = lawOf(list, { method, grid: null });
  if (either._tag === 'Left') throw new Error(JSON.stringify(either.left));
  return either.right;
}

test.each<[number, number, number]>([
  [100, 2, 24],
  [300, 3, 8],
  [60, 7, 12],
  [500, 2, 5],
])('%d units of %d atoms up to %d quarters of an hour: within the bounds', (count, atoms, most) => {
  const list = units(count, atoms, most);
  for (const method of ['sparse', 'direct', 'fft'] as const) {
    const law = lawBy(method, list);
    const worst = expectWithinBound(law, list);
    // A bound that is a million times too large says nothing.
    expect(law.lattice.errorBound).toBeLessThan(1e6 * worst);
  }
});

test.each([
  // Of two atoms far apart, rounding errors spread over all the points between: more than sums alone would make.
  [3, 2, 3_000],
  [40, 3, 600],
])('%d units of %d atoms up to %d quarters, which go through transforms from the leaves on', (count, atoms, most) => {
  const list = units(count, atoms, most);
  const law = lawBy('fft', list);
  expectWithinBound(law, list);
  expect(law.atoms().every(([, probability]) => probability > 1e-15)).toBe(true);
});

test('what would be rounded away term by term is not lost', () => {
  // Half at either end, and 500 atoms between of which the products are too small to change a sum of a quarter.
  const between = Array.from({ length: 500 }, (_, i) => i + 1);
  const unit = {
    microHours: [0, ...between, 501],
    probabilities: [0.5, ...between.map(() => 3e-9), 0.5 - 500 * 3e-9],
  };
  for (const method of ['sparse', 'direct', 'fft'] as const) {
    const law = lawBy(method, [unit, unit]);
    if (method !== 'fft') expect(law.lattice.errorBound).toBeLessThan(1e-15);
    expectWithinBound(law, [unit, unit]);
  }
});

test.each([2, 3, 12])('2,000 uncertain units of %d atoms, directly: at most 1e-12', (atoms) => {
  const law = lawBy('direct', units(2_000, atoms, 16));
  expect(law.lattice.errorBound).toBeLessThanOrEqual(1e-12);
  expect(lawBy('fft', units(2_000, atoms, 16)).quantile(0.9)).toBe(law.quantile(0.9));
});

test('2,000 uncertain units, by sparse: at most 1e-12', () => {
  const list = units(2_000, 2, 2);
  const sparse = lawBy('sparse', list);
  expect(sparse.lattice.errorBound).toBeLessThanOrEqual(1e-12);
  expect(sparse.quantile(0.9)).toBe(lawBy('direct', list).quantile(0.9));
});

test('20,000 letters: fft and direct agree within their bounds', () => {
  const list = units(20_000, 2, 40);
  const direct = lawBy('direct', list);
  const fft = lawBy('fft', list);
  const bound = direct.lattice.errorBound + fft.lattice.errorBound;
  expect(bound).toBeLessThan(1e-10);
  expect(direct.lattice.points).toBeGreaterThan(300_000);
  for (const [total, probability] of direct.atoms()) {
    expect(Math.abs(fft.cdf(total) - direct.cdf(total))).toBeLessThanOrEqual(bound);
    if (probability > 1e-9) expect(Math.abs(fft.above(total) - direct.above(total))).toBeLessThanOrEqual(bound);
  }
});

test('ends below 1e-20 are cut, and nothing more', () => {
  const list = units(400, 2, 40);
  const sparse = new Map(lawBy('sparse', list).atoms());
  for (const method of ['direct', 'fft'] as const) {
    const law = lawBy(method, list);
    expect(law.size).toBeLessThan(sparse.size);
    // What is cut is still the least that may come.
    expect(law.atoms()[0][0]).toBeGreaterThan(law.min);
    expect(law.quantile(1e-9)).toBe(law.min);
    const shown = new Map(law.atoms());
    const least = method === 'fft' ? 1.1e-15 : 1e-19;
    for (const [total, probability] of sparse) if (probability > least) expect(shown.has(total)).toBe(true);
  }
});

test('a bound counts two roundings for each unit, one for cumulative sums, and on a grid one for each unit', () => {
  const list = units(50, 3, 8);
  const roundingsOf = (law: Law) => Math.floor(law.lattice.errorBound / 2 ** -53);
  expect([roundingsOf(lawBy('sparse', list)), roundingsOf(lawBy('direct', list))]).toEqual([101, 101]);
  const either = lawOf(list, { method: 'direct', grid: 500_000 });
  expect(either._tag === 'Right' && roundingsOf(either.right)).toBe(151);
});
