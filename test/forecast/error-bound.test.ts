// The error bound of a law is what docs/forecast-bounds.md proves, term by term: worked out here from its formulas.
import { expect, test } from 'vitest';
import { type Law, lawOf, type Method, type UnitLaw } from '../../src/forecast/law.js';

const u = 2 ** -53;
const SECOND_ORDER = 1.001;
const CUT = 1e-20;
/** Of the cumulative sums. */
const SUMS = u * SECOND_ORDER;
const ofUnits = (n: number) => 2 * n * u * SECOND_ORDER;
const quarters = (...steps: readonly number[]) => steps.map((step) => step * 250_000);

function boundOf(method: Method, units: readonly UnitLaw[], grid: number | null = null): number {
  const either = lawOf(units, { method, grid });
  if (either._tag === 'Left') throw new Error(JSON.stringify(either.left));
  return (either.right satisfies Law).lattice.errorBound;
}

/** The errors of a product over so many points by a transform of so many, of laws of which the squares add up to `squares`. */
function ofProduct(points: number, size: number, squares: number): number {
  const t = Math.log2(size) * (1 + Math.sqrt(5) + 1 / Math.sqrt(2)) * u;
  const errors = Math.sqrt(2) * (t + u) + (Math.sqrt(5) * u + t) / Math.sqrt(2);
  return Math.sqrt(points) * Math.sqrt(squares) * errors * SECOND_ORDER + 4 * CUT;
}

/** The sum of the squares of the probabilities of a sum of units. */
function squaresOf(...units: readonly UnitLaw[]): number {
  let law = new Map([[0, 1]]);
  for (const { microHours, probabilities } of units) {
    const next = new Map<number, number>();
    for (const [total, p] of law)
      for (const [at, step] of Array.from(microHours).entries())
        next.set(total + step, (next.get(total + step) ?? 0) + p * probabilities[at]);
    law = next;
  }
  return [...law.values()].reduce((sum, p) => sum + p * p, 0);
}

/** Equal but for what no double shows. */
function expectBound(actual: number, expected: number): void {
  expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-9);
}

const wide: UnitLaw = { microHours: quarters(0, 1, 1000), probabilities: [0.25, 0.25, 0.5] };
const wider: UnitLaw = { microHours: quarters(0, 3, 3000), probabilities: [0.5, 0.25, 0.25] };
const narrow: UnitLaw = { microHours: quarters(0, 1, 3), probabilities: [0.25, 0.25, 0.5] };

test('two roundings for each unit, and one for cumulative sums', () => {
  expectBound(boundOf('sparse', [wide, wider, narrow]), ofUnits(3) + SUMS);
  expectBound(boundOf('direct', [wide, wider, narrow]), ofUnits(3) + SUMS);
});

test('on a grid one more for each unit', () => {
  expectBound(boundOf('direct', [wide, wider], 500_000), ofUnits(2) + 3 * SUMS);
});

test('what is cut off counts', () => {
  const rare: UnitLaw = { microHours: quarters(0, 1), probabilities: [1, 5e-21] };
  const often: UnitLaw = { microHours: quarters(0, 1), probabilities: [5e-21, 1] };
  for (const unit of [rare, often]) {
    const three = boundOf('direct', [unit, unit, unit]) - ofUnits(3) - SUMS;
    expect(Math.abs(three - 3 * 5e-21)).toBeLessThan(1e-25);
  }
});

test('a product of two leaves', () => {
  const two = 2 * ofUnits(1) + SUMS;
  expectBound(boundOf('fft', [wide, wide]), two + ofProduct(2001, 2048, 2 * squaresOf(wide)));
  expectBound(boundOf('fft', [wide, wider]), two + ofProduct(4001, 4096, squaresOf(wide) + squaresOf(wider)));
});

test('a tree of three: the errors of a node go on into the next', () => {
  const below = ofProduct(2001, 2048, 2 * squaresOf(wide));
  const above = ofProduct(3001, 4096, squaresOf(wide) + squaresOf(wide, wide));
  expectBound(boundOf('fft', [wide, wide, wide]), 3 * ofUnits(1) + SUMS + below + above);
});
