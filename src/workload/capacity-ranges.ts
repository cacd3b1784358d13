// The capacity of any range of days by one subtraction: sums of all days before each day, made once.

import type { Day } from '../calendar/civil-date.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { DailyCapacity } from './daily-capacity.js';

/** The capacity of ranges of days. */
export class CapacityRanges {
  readonly #first: Day;
  /** The capacity before each day of the range and, last, of all of it. */
  readonly #before: Float64Array;

  constructor({ first, microHours }: DailyCapacity) {
    this.#first = first;
    this.#before = new Float64Array(microHours.length + 1);
    for (const [index, capacity] of microHours.entries()) this.#before[index + 1] = this.#before[index] + capacity;
  }

  /** The capacity from `first` to `last`, both included; days outside have none, nor has a range that ends before it starts. */
  between(first: Day, last: Day): MicroHours {
    return last < first ? 0 : this.#until(last + 1) - this.#until(first);
  }

  #until(day: Day): MicroHours {
    return this.#before[Math.max(0, Math.min(day - this.#first, this.#before.length - 1))];
  }
}
