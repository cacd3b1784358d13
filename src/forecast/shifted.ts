// Units less their least atom each: what is sure costs nothing, and what is left begins at 0.

import { CompensatedSum } from './compensated-sum.js';

/** The law of one unit in one cell: distinct totals, ascending, integers of 1e-6 h, with their probabilities, above 0 and together 1 but for roundings. */
export interface UnitLaw {
  readonly microHours: ArrayLike<number>;
  readonly probabilities: ArrayLike<number>;
}

/** A unit of two atoms or more: steps above its least atom, ascending from 0, in micro-hours or in lattice points. */
export interface Shifted {
  readonly steps: readonly number[];
  readonly probabilities: readonly number[];
}

/** Independent units as the ways of adding them up want them. */
export interface ShiftedUnits {
  /** The sum of the least atoms, in micro-hours. */
  readonly least: number;
  /** The units that are not certain, in the order given. Steps in micro-hours. */
  readonly uncertain: readonly Shifted[];
}

/** Takes each unit's least atom out. */
export function shifted(units: readonly UnitLaw[]): ShiftedUnits {
  let least = 0;
  const uncertain: Shifted[] = [];
  for (const { microHours, probabilities } of units) {
    const first = microHours[0];
    least += first;
    if (microHours.length === 1) continue;
    uncertain.push({
      steps: Array.from(microHours, (total) => total - first),
      probabilities: Array.from(probabilities),
    });
  }
  return { least, uncertain };
}

/** The greatest step of a unit. */
export function spanOf({ steps }: Shifted): number {
  return steps[steps.length - 1];
}

/** The sum of the greatest steps. */
export function reachOf(units: readonly Shifted[]): number {
  return units.reduce((sum, unit) => sum + spanOf(unit), 0);
}

/** What a unit adds on average to its least atom. */
export function meanStep({ steps, probabilities }: Shifted): number {
  const sum = new CompensatedSum();
  for (let j = 1; j < steps.length; j++) sum.add(steps[j] * probabilities[j]);
  return sum.value;
}

/** Mean and standard deviation of the sum of the units, from theirs. */
export function momentsOf({ least, uncertain }: ShiftedUnits): { readonly mean: number; readonly sd: number } {
  const mean = new CompensatedSum();
  const variance = new CompensatedSum();
  mean.add(least);
  for (const unit of uncertain) {
    const center = meanStep(unit);
    mean.add(center);
    for (let j = 0; j < unit.steps.length; j++) {
      const away = unit.steps[j] - center;
      variance.add(unit.probabilities[j] * away * away);
    }
  }
  return { mean: mean.value, sd: Math.sqrt(variance.value) };
}
