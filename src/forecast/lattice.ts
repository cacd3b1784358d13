// The lattice of a law: multiples of the greatest common divisor of all steps, from 0 to the sum of the greatest.

import { reachOf, type Shifted } from './shifted.js';

/** `points` points, `unitMicroHours` apart. Without uncertain units there is one point, and the unit is 1. */
export interface Lattice {
  readonly unitMicroHours: number;
  readonly points: number;
}

/** The lattice of the sum of these units. */
export function latticeOf(units: readonly Shifted[]): Lattice {
  let divisor = 0;
  for (const { steps } of units) {
    for (let j = 1; j < steps.length && divisor !== 1; j++) divisor = commonDivisor(steps[j], divisor);
  }
  const unitMicroHours = divisor || 1;
  return { unitMicroHours, points: reachOf(units) / unitMicroHours + 1 };
}

/** The units with steps in lattice points. */
export function onLattice(units: readonly Shifted[], { unitMicroHours }: Lattice): Shifted[] {
  return units.map(({ steps, probabilities }) => ({
    steps: steps.map((step) => step / unitMicroHours),
    probabilities,
  }));
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** Probabilities of consecutive lattice points, the first of which is `first`. */
export interface Dense {
  readonly first: number;
  readonly values: Float64Array;
  /** An upper bound of the sum of the errors that all the values have by roundings and cuts. */
  readonly error: number;
}
