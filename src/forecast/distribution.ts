// What can be asked of a law once its atoms are there.

import { CompensatedSum } from './compensated-sum.js';

/** A level is reached when the distribution function is so near below it: a level met exactly must not depend on the last bit. */
export const LEVEL_TOLERANCE = 1e-9;

/** Atoms in ascending order of their totals, in micro-hours. Those of at most `hidden` count in sums, but are not shown. */
export class Distribution {
  #upTo: Float64Array | undefined;
  #beyond: Float64Array | undefined;

  constructor(
    readonly totals: Float64Array,
    readonly probabilities: Float64Array,
    readonly hidden = 0,
  ) {}

  /** The atoms that are shown. */
  atoms(): [microHours: number, probability: number][] {
    const atoms: [number, number][] = [];
    for (let i = 0; i < this.totals.length; i++)
      if (this.#isShown(i)) atoms.push([this.totals[i], this.probabilities[i]]);
    return atoms;
  }

  /** How many atoms are shown. */
  get size(): number {
    let size = 0;
    for (let i = 0; i < this.totals.length; i++) if (this.#isShown(i)) size++;
    return size;
  }

  /** P(X <= microHours). */
  cdf(microHours: number): number {
    const above = this.#firstAbove(microHours);
    return above === 0 ? 0 : this.#cumulative()[above - 1];
  }

  /** P(X > microHours). */
  above(microHours: number): number {
    const above = this.#firstAbove(microHours);
    return above === this.totals.length ? 0 : this.#tails()[above];
  }

  /** The least atom shown at which the distribution function reaches a level, above the tolerance and below 1; the greatest if none does. */
  quantile(level: number): number {
    const upTo = this.#cumulative();
    let at = firstWhere(upTo.length, (i) => upTo[i] >= level - LEVEL_TOLERANCE);
    while (at < upTo.length && !this.#isShown(at)) at++;
    if (at < upTo.length) return this.totals[at];
    do at--;
    while (!this.#isShown(at));
    return this.totals[at];
  }

  /** The sum of (x - microHours) P(X = x) over the atoms x above. */
  expectedAbove(microHours: number): number {
    const sum = new CompensatedSum();
    for (let i = this.totals.length - 1; i >= 0 && this.totals[i] > microHours; i--) {
      sum.add((this.totals[i] - microHours) * this.probabilities[i]);
    }
    return sum.value;
  }

  #isShown(i: number): boolean {
    return this.probabilities[i] > this.hidden;
  }

  #firstAbove(microHours: number): number {
    return firstWhere(this.totals.length, (i) => this.totals[i] > microHours);
  }

  #cumulative(): Float64Array {
    this.#upTo ??= runningSums(this.probabilities);
    return this.#upTo;
  }

  #tails(): Float64Array {
    this.#beyond ??= runningSums(this.probabilities.toReversed()).reverse();
    return this.#beyond;
  }
}

/** Sums of probabilities: they never fall, and never pass 1. */
function runningSums(probabilities: Float64Array): Float64Array {
  const sums = new Float64Array(probabilities.length);
  const sum = new CompensatedSum();
  let latest = 0;
  for (let i = 0; i < sums.length; i++) {
    sum.add(probabilities[i]);
    latest = Math.min(1, Math.max(latest, sum.value));
    sums[i] = latest;
  }
  return sums;
}

/** The first of 0..length - 1 for which this holds, as it does for all after it; `length` if there is none. */
function firstWhere(length: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
