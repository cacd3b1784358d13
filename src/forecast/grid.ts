// Putting units on a grid when the lattice of their exact steps is too fine.

import { CompensatedSum } from './compensated-sum.js';
import { latticeOf } from './lattice.js';
import type { Shifted } from './shifted.js';

/** The grids that are tried, from the finest to the coarsest, in micro-hours: 0.001, 0.01, 0.05, 0.25 and 1 h. */
const LADDER = [1_000, 10_000, 50_000, 250_000, 1_000_000];

/** Units on a grid: `maxMicroHours` is the sum of their largest moves. Those of which all steps moved to 0 are gone. */
export interface Gridded {
  readonly gridMicroHours: number;
  readonly maxMicroHours: number;
  readonly units: readonly Shifted[];
}

/** Moves each step to the nearest multiple of the grid, ties up. */
export function onGrid(units: readonly Shifted[], gridMicroHours: number): Gridded {
  let maxMicroHours = 0;
  const moved: Shifted[] = [];
  for (const unit of units) {
    const steps = unit.steps.map((step) => nearest(step, gridMicroHours));
    maxMicroHours += steps.reduce((most, step, j) => Math.max(most, Math.abs(step - unit.steps[j])), 0);
    if (steps[steps.length - 1] > 0) moved.push(together(steps, unit.probabilities));
  }
  return { gridMicroHours, maxMicroHours, units: moved };
}

/** The first grid of the ladder on which the lattice has at most so many points. */
export function firstGrid(units: readonly Shifted[], mostPoints: number): Gridded | undefined {
  for (const grid of LADDER) {
    const gridded = onGrid(units, grid);
    if (latticeOf(gridded.units).points <= mostPoints) return gridded;
  }
  return undefined;
}

function nearest(step: number, grid: number): number {
  const rest = step % grid;
  return 2 * rest >= grid ? step - rest + grid : step - rest;
}

/** Equal steps as one. */
function together(steps: readonly number[], probabilities: readonly number[]): Shifted {
  const distinct: number[] = [];
  const sums: number[] = [];
  for (let j = 0; j < steps.length; ) {
    const sum = new CompensatedSum();
    const step = steps[j];
    for (; steps[j] === step; j++) sum.add(probabilities[j]);
    distinct.push(step);
    sums.push(sum.value);
  }
  return { steps: distinct, probabilities: sums };
}
