// A law by dynamic programming over the lattice, unit by unit.

import { errorOfSums, NEGLIGIBLE } from './error-bounds.js';
import type { Dense } from './lattice.js';
import { reachOf, type Shifted, spanOf } from './shifted.js';

/** The law of the sum of units with steps in lattice points. Ends below 1e-20 are cut after each unit. */
export function directLaw(units: readonly Shifted[]): Dense {
  const values = new Float64Array(reachOf(units) + 1);
  values[0] = 1;
  let first = 0;
  let last = 0;
  let cut = 0;
  for (const unit of units) {
    if (unit.steps.length === 2) addPair(values, first, last, unit);
    else addWithCare(values, first, last, unit);
    last += spanOf(unit);
    for (; values[first] < NEGLIGIBLE; first++) {
      cut += values[first];
      values[first] = 0;
    }
    for (; values[last] < NEGLIGIBLE; last--) {
      cut += values[last];
      values[last] = 0;
    }
  }
  return { first, values: values.slice(first, last + 1), error: errorOfSums(units.length) + cut };
}

/** Adds a unit of two atoms to the law in `first..last`, which has nothing but zeros around it; in place, hence from the top down. */
function addPair(values: Float64Array, first: number, last: number, { steps, probabilities }: Shifted): void {
  const step = steps[1];
  const [stays, moves] = probabilities;
  for (let i = last + step; i >= first + step; i--) values[i] = stays * values[i] + moves * values[i - step];
  for (let i = first + step - 1; i >= first; i--) values[i] *= stays;
}

/** Adds any unit likewise; what the additions round away is added up beside them, and added in the end. */
function addWithCare(values: Float64Array, first: number, last: number, { steps, probabilities }: Shifted): void {
  for (let i = last + steps[steps.length - 1]; i >= first; i--) {
    let sum = 0;
    let lost = 0;
    for (let j = 0; j < steps.length && i - steps[j] >= first; j++) {
      const term = probabilities[j] * values[i - steps[j]];
      const next = sum + term;
      const part = next - sum;
      lost += sum - (next - part) + (term - part);
      sum = next;
    }
    values[i] = sum + lost;
  }
}
