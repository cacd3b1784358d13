// Where the sum of some units lies but for a negligible probability: Hoeffding's inequality, which knows no more of a unit than its span.
// Hoeffding, "Probability inequalities for sums of bounded random variables" (1963): independent variables, each with bounds of its own.

import { meanStep, type Shifted, spanOf } from './shifted.js';

/** More than 10 ln 10: beyond `root(this x sum of squared spans)` from the mean lies less than 1e-20 on either side. */
const SQUARES = 23.03;

/** A range of lattice points, ends included. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** The windows of sums of consecutive units, steps in lattice points. */
export class Windows {
  readonly #means: Float64Array;
  readonly #reaches: Float64Array;
  readonly #squares: Float64Array;

  constructor(units: readonly Shifted[]) {
    this.#means = runningSums(units, meanStep);
    this.#reaches = runningSums(units, spanOf);
    this.#squares = runningSums(units, (unit) => spanOf(unit) * spanOf(unit));
  }

  /** The window of the sum of the units `from..to - 1`. One point more on each side covers the roundings of its ends. */
  of(from: number, to: number): Window {
    const mean = this.#means[to] - this.#means[from];
    const half = this.#half(from, to);
    return {
      first: Math.max(0, Math.floor(mean - half) - 1),
      last: Math.min(this.#reach(from, to), Math.ceil(mean + half) + 1),
    };
  }

  /** How many points a window has at most: this depends on the spans alone. */
  width(from: number, to: number): number {
    return Math.min(this.#reach(from, to) + 1, 2 * Math.ceil(this.#half(from, to)) + 4);
  }

  #half(from: number, to: number): number {
    return Math.sqrt(SQUARES * (this.#squares[to] - this.#squares[from]));
  }

  #reach(from: number, to: number): number {
    return this.#reaches[to] - this.#reaches[from];
  }
}

/** At `i` the sum over the first `i` units. */
function runningSums(units: readonly Shifted[], of: (unit: Shifted) => number): Float64Array {
  const sums = new Float64Array(units.length + 1);
  units.forEach((unit, i) => {
    sums[i + 1] = sums[i] + of(unit);
  });
  return sums;
}
