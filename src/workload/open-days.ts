// The days that have capacity, numbered without gaps: on them alone work is levelled, and a window is a range of their indexes. The working days
// of a plan are such, by its own business calendar.

import type { Day } from '../calendar/civil-date.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { DailyCapacity } from './daily-capacity.js';
import { type PlannedWork, rangeOf } from './work.js';

/** The days with capacity of a range, in order; the index of a day is its number among them. */
export class OpenDays {
  readonly count: number;
  /** The day at each index, and its capacity. */
  readonly day: Int32Array;
  readonly capacity: Float64Array;
  readonly #first: Day;
  /** How many open days come before each day of the range and, last, in all of it. */
  readonly #before: Int32Array;

  constructor({ first, microHours }: DailyCapacity) {
    this.#first = first;
    this.#before = new Int32Array(microHours.length + 1);
    for (const [index, capacity] of microHours.entries()) {
      this.#before[index + 1] = this.#before[index] + (capacity > 0 ? 1 : 0);
    }
    this.count = this.#before[microHours.length];
    this.day = new Int32Array(this.count);
    this.capacity = new Float64Array(this.count);
    for (const [index, capacity] of microHours.entries()) {
      if (capacity === 0) continue;
      this.day[this.#before[index]] = first + index;
      this.capacity[this.#before[index]] = capacity;
    }
  }

  /** The index of the first open day that is not before the day; `count` when there is none. */
  indexFrom(day: Day): number {
    return this.#before[Math.max(0, Math.min(day - this.#first, this.#before.length - 1))];
  }

  /** The index of the last open day that is not after the day; -1 when there is none. */
  indexUpTo(day: Day): number {
    return this.indexFrom(day + 1) - 1;
  }

  /** Whether a window holds an open day. */
  isOpen(first: Day, last: Day): boolean {
    return this.indexFrom(first) <= this.indexUpTo(last);
  }
}

/** The days of all windows that are neither weekend nor holiday, each with the same micro-hours. Cost: linear in the days and in the items. */
export function workingDays(work: PlannedWork, microHours: MicroHours): OpenDays {
  const { first, last } = rangeOf(work);
  const { businessCalendar } = work.schedule.settings;
  const byDay = Float64Array.from({ length: last - first + 1 }, (_, index) =>
    businessCalendar.isClosed(first + index) ? 0 : microHours,
  );
  return new OpenDays({ first, microHours: byDay } satisfies DailyCapacity);
}
