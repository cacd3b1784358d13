// Amounts by month of runs of months: each run adds its amount where it begins and takes it away where it ends, and one sum along the months
// gives the rest. A run costs two additions however long it is: beside adding month by month, an eighth of the time for 17 months each.
// Integers only: with fractions of hours, months without work would show some.

import { STEP_MONTHS } from '../engagement/codes.js';

const STEPS = Object.values(STEP_MONTHS);
const LONGEST_STEP = Math.max(...STEPS);
/** The row of differences of each step. */
const ROW_OF_STEP = Int32Array.from({ length: LONGEST_STEP + 1 }, (_, step) => STEPS.indexOf(step));

/** Sums over `months` buckets, one a month. Steps of 1, 3, 6 or 12 months. */
export class MonthDifferences {
  /** One row of differences for each step: what its runs add and take away lies a step apart. */
  readonly #rows: Float64Array;
  readonly #buckets: number;

  constructor(months: number) {
    this.#buckets = months + LONGEST_STEP;
    this.#rows = new Float64Array(STEPS.length * this.#buckets);
  }

  /** Adds an amount to `count` buckets, `step` apart, from bucket `first` on; all must exist. */
  add(first: number, step: number, count: number, amount: number): void {
    const index = ROW_OF_STEP[step] * this.#buckets + first;
    this.#rows[index] += amount;
    this.#rows[index + step * count] -= amount;
  }

  /** Adds the sums of the buckets `first`..`last`, outside of which nothing was added, to `totals`, whose bucket 0 is at `from`; then starts anew. */
  drainInto(totals: Float64Array, first: number, last: number, from = 0): void {
    const rows = this.#rows;
    for (const step of STEPS) {
      const row = ROW_OF_STEP[step] * this.#buckets;
      for (let bucket = first; bucket <= last; bucket++) {
        if (bucket >= first + step) rows[row + bucket] += rows[row + bucket - step];
        totals[from + bucket] += rows[row + bucket];
      }
      rows.fill(0, row + first, row + last + LONGEST_STEP + 1);
    }
  }
}
