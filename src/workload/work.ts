// What a plan asks to be done, as columns: each work item with its window and its hours, in the order of the plan.
// Spreading, capacity and levelling all start from here. SEMANTICS sections 8 and 10.

import type { DateRange } from '../calendar/date-range.js';
import { isOnSide, type WorkSide } from '../engagement/side.js';
import { occurrenceDaysAt } from '../schedule/occurrence.js';
import type { Plan } from '../schedule/plan.js';
import type { Schedule } from '../schedule/schedule.js';

/** Work items, numbered from 0 in the order of SEMANTICS section 10. */
export interface Work {
  /** How many items there are: the length of each column. */
  readonly count: number;
  /** The first and the last day on which each item can be worked on (epoch days, both included, `release` not after `last`). */
  readonly release: Int32Array;
  readonly last: Int32Array;
  /** Integers from 0 whose sum is below 2^53. */
  readonly microHours: Float64Array;
}

/** The occurrences of a plan as work items. */
export interface PlannedWork extends Work {
  /** @internal */
  readonly schedule: Schedule;
  /** The row of the schedule that each item is, for `occurrenceAt`. @internal */
  readonly rows: Int32Array;
}

/** The work of one side, or all. Cost: linear in the occurrences. */
export function workOf(plan: Plan, side: WorkSide): PlannedWork {
  const { schedule } = plan;
  const { rules, activities, order } = schedule;
  const release = new Int32Array(rules.count);
  const last = new Int32Array(rules.count);
  const microHours = new Float64Array(rules.count);
  const isCounted = new Uint8Array(rules.count);
  for (let r = 0; r < rules.size; r++) {
    if (!isOnSide(activities[rules.activity[r]].side, side)) continue;
    for (let row = rules.offsets[r]; row < rules.offsets[r + 1]; row++) {
      const days = occurrenceDaysAt(schedule, r, row - rules.offsets[r]);
      release[row] = days.release;
      last[row] = days.last;
      microHours[row] = rules.microHours[r];
      isCounted[row] = 1;
    }
  }
  const rows = order.filter((row) => isCounted[row] === 1);
  return {
    schedule,
    rows,
    count: rows.length,
    release: rows.map((row) => release[row]),
    last: rows.map((row) => last[row]),
    microHours: Float64Array.from(rows, (row) => microHours[row]),
  };
}

/** The numbers of the items, or of those that `isCounted`, ascending. */
export function itemsOf({ count }: Work, isCounted: (item: number) => boolean = () => true): Int32Array {
  const items = new Int32Array(count);
  let counted = 0;
  for (let item = 0; item < count; item++) if (isCounted(item)) items[counted++] = item;
  return items.slice(0, counted);
}

/** Some of the items, as work of their own. */
export function someOf({ release, last, microHours }: Work, items: Int32Array): Work {
  return {
    count: items.length,
    release: items.map((item) => release[item]),
    last: items.map((item) => last[item]),
    microHours: Float64Array.from(items, (item) => microHours[item]),
  };
}

/** From the first release to the latest last day; without work, a range that ends before it starts. */
export function rangeOf({ count, release, last }: Work): DateRange {
  if (count === 0) return { first: 0, last: -1 };
  return { first: release.reduce((a, b) => Math.min(a, b)), last: last.reduce((a, b) => Math.max(a, b)) };
}

/** The work with time mirrored: day d becomes day -d. */
export function mirrored({ count, release, last, microHours }: Work): Work {
  return { count, release: last.map((day) => -day), last: release.map((day) => -day), microHours };
}
