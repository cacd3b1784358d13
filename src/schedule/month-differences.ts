// Amounts by month of runs of months: each run adds its amount where it begins and takes it away where it ends, and one sum along the months
// gives the rest. A run costs two additions however long it is: beside adding month by month, an eighth of the time for 17 months each.
// Integers only: with fractions of hours, months without work would show some.

import { STEP_MONTHS } from '../engagement/codes.js';

const STEPS = Object.values(STEP_MONTHS);
const LONGEST_STEP = Math.max(...STEPS);

/** Sums over `months` lanes, one a month. Steps of 1, 3, 6 or 12 months. */
export class MonthDifferences {
  /** One row of differences for each step: what its runs add and take away lies a step apart. */
  readonly #rows: Float64Array;
  readonly #lanes: number;
  /** The lanes that runs touch, and their steps as bits. */
  #first = Number.POSITIVE_INFINITY;
  #last = -1;
  #steps = 0;

  constructor(months: number) {
    this.#lanes = months + LONGEST_STEP;
    this.#rows = new Float64Array((LONGEST_STEP + 1) * this.#lanes);
  }

  /** Adds an amount to `count` lanes, `step` apart, from lane `first` on; all must exist. */
  add(first: number, step: number, count: number, amount: number): void {
    const place = step * this.#lanes + first;
    this.#rows[place] += amount;
    this.#rows[place + step * count] -= amount;
    this.#steps |= 1 << step;
    if (first < this.#first) this.#first = first;
    const last = first + step * (count - 1);
    if (last > this.#last) this.#last = last;
  }

  /** Adds the sums to `totals`, the first lane at `from`, and starts anew. */
  drainInto(totals: Float64Array, from = 0): void {
    const rows = this.#rows;
    const first = this.#first;
    const last = this.#last;
    for (const step of STEPS) {
      if ((this.#steps & (1 << step)) === 0) continue;
      const row = step * this.#lanes;
      for (let lane = first; lane <= last; lane++) {
        if (lane >= first + step) rows[row + lane] += rows[row + lane - step];
        totals[from + lane] += rows[row + lane];
      }
      rows.fill(0, row + first, row + last + LONGEST_STEP + 1);
    }
    this.#first = Number.POSITIVE_INFINITY;
    this.#last = -1;
    this.#steps = 0;
  }
}
