// A law by dynamic programming over the lattice, unit by unit.

import { errorOfSums, NEGLIGIBLE, PLAIN_ATOMS } from './error-bounds.js';
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
    add(values, first, last, unit);
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
  return { first, values: values.slice(first, last + 1), error: errorOfSums(units) + cut };
}

/** Adds a unit to the law that stands in `first..last`, with nothing but zeros around it; from the top down, so that it can be done in place. */
function add(values: Float64Array, first: number, last: number, unit: Shifted): void {
  const { length } = unit.steps;
  const way = length === 2 ? addPair : length <= PLAIN_ATOMS ? addPlainly : addWithCare;
  way(values, first, last, unit);
}

function addPair(values: Float64Array, first: number, last: number, { steps, probabilities }: Shifted): void {
  const step = steps[1];
  const [stays, moves] = probabilities;
  for (let i = last + step; i >= first + step; i--) values[i] = stays * values[i] + moves * values[i - step];
  for (let i = first + step - 1; i >= first; i--) values[i] *= stays;
}

function addPlainly(values: Float64Array, first: number, last: number, { steps, probabilities }: Shifted): void {
  for (let i = last + steps[steps.length - 1]; i >= first; i--) {
    let sum = 0;
    for (let j = 0; j < steps.length && i - steps[j] >= first; j++) sum += probabilities[j] * values[i - steps[j]];
    values[i] = sum;
  }
}

/** As above; what the additions round away is added up beside them, and added in the end. */
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
