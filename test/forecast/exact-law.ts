// The law of a sum of units in whole numbers: every product and sum in fixed point with 300 binary digits, all futures but for equal totals.
// Probabilities are the doubles given, exactly. What is cut off is below 1e-80 for the sizes tried.

import { expect } from 'vitest';
import type { Law, UnitLaw } from '../../src/forecast/law.js';

const DIGITS = 300n;
const OF_DOUBLE = 200n;

/** A double of at least 2^-140, or 0, in fixed point. */
function fixed(value: number): bigint {
  return BigInt(Math.floor(value * 2 ** Number(OF_DOUBLE))) << (DIGITS - OF_DOUBLE);
}

/** Totals in ascending order with their probabilities in fixed point. */
export function exactLaw(units: readonly UnitLaw[]): [microHours: number, probability: bigint][] {
  let law = new Map([[0, 1n << DIGITS]]);
  for (const { microHours, probabilities } of units) {
    const next = new Map<number, bigint>();
    for (let j = 0; j < microHours.length; j++) {
      const probability = fixed(probabilities[j]);
      for (const [total, soFar] of law) {
        const sum = total + microHours[j];
        next.set(sum, (next.get(sum) ?? 0n) + ((soFar * probability) >> DIGITS));
      }
    }
    law = next;
  }
  return [...law].sort(([a], [b]) => a - b);
}

/** Every probability and every cumulative sum of a law is within its own bound of the exact one; gives the greatest error met. */
export function expectWithinBound(law: Law, units: readonly UnitLaw[]): number {
  const exact = exactLaw(units);
  const atoms = new Map(law.atoms());
  const bound = fixed(law.lattice.errorBound);
  let worst = 0n;
  const compare = (value: number, truth: bigint) => {
    const error = fixed(value) - truth;
    worst = [worst, error, -error].reduce((a, b) => (a > b ? a : b));
  };
  let upTo = 0n;
  for (const [total, probability] of exact) {
    // Of `fft`, atoms up to 1e-15 are not shown.
    const shown = atoms.get(total);
    if (shown !== undefined) compare(shown, probability);
    else if (probability > fixed(law.lattice.method === 'fft' ? 1e-15 : 0)) compare(0, probability);
    atoms.delete(total);
    upTo += probability;
    compare(law.cdf(total), upTo);
    compare(law.above(total), (1n << DIGITS) - upTo);
  }
  for (const probability of atoms.values()) compare(probability, 0n);
  expect(worst <= bound, `${Number(worst) / Number(1n << DIGITS)} is more than ${law.lattice.errorBound}`).toBe(true);
  return Number(worst) / Number(1n << DIGITS);
}
