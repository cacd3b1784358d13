// Random units for the laws of a cell: on a lattice or without a common one, certain ones, ones that are always 0, ones that equal others.

import fc from 'fast-check';
import type { UnitLaw } from '../../src/forecast/law.js';

/** Multiples of a quarter of an hour, of 6 minutes, or any micro-hours; or few values, so that totals coincide. */
const hours = fc.constantFrom(
  { step: 250_000, most: 160 },
  { step: 100_000, most: 90 },
  { step: 1, most: 40_000_000 },
  { step: 1_000_000, most: 3 },
);

/** One unit: its distinct totals are multiples of the step, its probabilities quotients of small integers. */
function unitOf(step: number, most: number, mostAtoms: number): fc.Arbitrary<UnitLaw> {
  return fc
    .uniqueArray(fc.integer({ min: 0, max: most }), { minLength: 1, maxLength: Math.min(mostAtoms, most + 1) })
    .chain((totals) =>
      fc
        .array(fc.integer({ min: 1, max: 997 }), { minLength: totals.length, maxLength: totals.length })
        .map((weights) => {
          const sum = weights.reduce((a, b) => a + b, 0);
          return {
            microHours: totals.sort((a, b) => a - b).map((total) => total * step),
            probabilities: weights.map((weight) => weight / sum),
          };
        }),
    );
}

/** Nothing in any future. */
const nothing: UnitLaw = { microHours: [0], probabilities: [1] };

/** From none to eight units. */
export function uncertainUnits(): fc.Arbitrary<UnitLaw[]> {
  return hours.chain(({ step, most }) =>
    fc.array(
      fc.oneof({ weight: 8, arbitrary: unitOf(step, most, 5) }, { weight: 1, arbitrary: fc.constant(nothing) }),
      {
        maxLength: 8,
      },
    ),
  );
}

/** Two to six units so wide that `fft` needs transforms. */
export function wideUnits(): fc.Arbitrary<UnitLaw[]> {
  return fc.array(unitOf(50_000, 4_000, 4), { minLength: 2, maxLength: 6 });
}
