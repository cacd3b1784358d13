// Every interval of days that can matter to a verdict, with the work whose whole window lies inside and the capacity there.
// Only those count that begin with a window and end with one: any other holds no more work and no less capacity.

import type { Day } from '../calendar/civil-date.js';
import { sortedBy } from '../core/counting-sort.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { CapacityRanges } from '../workload/capacity-ranges.js';
import { piecesOf, type Work } from '../workload/work.js';

/** An interval of days, both ends included, with its compulsory work and its capacity. */
export interface Interval {
  readonly first: Day;
  readonly last: Day;
  /** The work whose whole window lies in the interval. */
  readonly microHours: MicroHours;
  readonly capacity: MicroHours;
}

/** Told of an interval and the work whose whole window lies in it. */
export type Visit = (first: Day, last: Day, microHours: MicroHours) => void;

/**
 * Visits the intervals that matter, by ascending last day, then descending first day.
 * Cost: the distinct releases times the distinct last days.
 */
export function forEachInterval(windows: Work, visit: Visit): void {
  const all = piecesOf(windows);
  const byLast = sortedBy(all, windows.last);
  const releases: Day[] = [];
  const indexOfRelease = new Int32Array(windows.count);
  for (const window of sortedBy(all, windows.release)) {
    if (releases.at(-1) !== windows.release[window]) releases.push(windows.release[window]);
    indexOfRelease[window] = releases.length - 1;
  }
  const workByRelease = new Float64Array(releases.length);
  let reached = -1;
  for (let next = 0; next < byLast.length; ) {
    const last = windows.last[byLast[next]];
    for (; next < byLast.length && windows.last[byLast[next]] === last; next++) {
      workByRelease[indexOfRelease[byLast[next]]] += windows.microHours[byLast[next]];
    }
    while (reached + 1 < releases.length && releases[reached + 1] <= last) reached++;
    let microHours = 0;
    for (let index = reached; index >= 0; index--) {
      // Without work released on its first day, a shorter interval holds the same.
      if (workByRelease[index] === 0) continue;
      microHours += workByRelease[index];
      visit(releases[index], last, microHours);
    }
  }
}

/** Which of two amounts, each with the capacity of its interval, comes first: negative, 0 or positive, as for sorting. */
export type CompareAmounts = (a: number, capacityOfA: MicroHours, b: number, capacityOfB: MicroHours) => number;

/**
 * The interval whose amount comes first among the amounts above 0; ties go to the shortest, then to the earliest.
 * Null when no interval has one.
 */
export function firstInterval(
  windows: Work,
  ranges: CapacityRanges,
  amountOf: (interval: Interval) => number,
  compare: CompareAmounts,
): Interval | null {
  let best: Interval | null = null;
  let amountOfBest = 0;
  forEachInterval(windows, (first, last, microHours) => {
    const interval = { first, last, microHours, capacity: ranges.between(first, last) };
    const amount = amountOf(interval);
    if (amount <= 0) return;
    const order = best === null ? -1 : compare(amount, interval.capacity, amountOfBest, best.capacity);
    if (order > 0 || (order === 0 && best !== null && !isBefore(interval, best))) return;
    best = interval;
    amountOfBest = amount;
  });
  return best;
}

function isBefore(a: Interval, b: Interval): boolean {
  const longer = a.last - a.first - (b.last - b.first);
  return longer < 0 || (longer === 0 && a.first < b.first);
}
