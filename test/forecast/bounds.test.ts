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
  [800, 2, 5],
])('%d units of %d atoms up to %d quarters of an hour: within the bounds', (count, atoms, most) => {
  const list = units(count, atoms, most);
  for (const method of ['sparse', 'direct', 'fft'] as const) {
    const law = lawBy(method, list);
    const worst = expectWithinBound(law, list);
    // A bound that is a million times too large says nothing.
    expect(law.lattice.errorBound).toBeLessThan(1e6 * worst);
  }
});

test('wide units, which go through transforms from the leaves on', () => {
  const list = units(40, 3, 600);
  expect(expectWithinBound(lawBy('fft', list), list)).toBeGreaterThan(0);
});

test.each([2, 3, 12])('2,000 uncertain units of %d atoms, by sparse and direct: at most 1e-12', (atoms) => {
  const list = units(2_000, atoms, 16);
  expect(lawBy('direct', list).lattice.errorBound).toBeLessThanOrEqual(1e-12);
  const few = units(2_000, atoms, atoms);
  const sparse = lawBy('sparse', few);
  expect(sparse.lattice.errorBound).toBeLessThanOrEqual(1e-12);
  const direct = lawBy('direct', few);
  for (const level of [0.001, 0.1, 0.5, 0.9, 0.999]) expect(sparse.quantile(level)).toBe(direct.quantile(level));
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
    const shown = new Map(law.atoms());
    const least = method === 'fft' ? 1.1e-15 : 1e-19;
    for (const [total, probability] of sparse) if (probability > least) expect(shown.has(total)).toBe(true);
  }
});
