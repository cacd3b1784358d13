// Can the work be done in its windows, and if not, why not and how many hours are missing.
// It fits when no interval of days holds more mandatory work than capacity (Hall 1935, for work that can be divided); what does not fit is
// proved from both sides by disjoint intervals, whose largest excess is the work less the maximum flow (Ford and Fulkerson 1956).

import type { Day } from '../calendar/civil-date.js';
import { sortedBy } from '../core/counting-sort.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { AllocationsBuilder } from '../workload/allocations.js';
import { CapacityRanges, type DailyCapacity } from '../workload/daily-capacity.js';
import { dispatch } from '../workload/edf.js';
import { OpenDays } from '../workload/open-days.js';
import { itemsOf, rangeOf, someOf, type Work } from '../workload/work.js';

/** Hours to add on a day, for one member (its number) or, null, for anyone. */
export interface Addition {
  readonly day: Day;
  readonly member: number | null;
  readonly microHours: MicroHours;
}

/** The days of one member that a deficit is about. */
export interface MemberDays {
  readonly member: number;
  /** Days with capacity, ascending. */
  readonly days: readonly Day[];
}

/**
 * A part of the minimum cut: days with too little capacity for the work that can be done on no others. Parts share neither work nor a
 * member's day; no smaller set of days lacks as much. What they lack adds up to the work less the maximum flow.
 */
export interface Deficit extends Interval {
  /** Whose days these are when work is given to persons; null: every day of the whole pool. */
  readonly members: readonly MemberDays[] | null;
  /** The work that can be done nowhere else. */
  readonly items: Int32Array;
  /** Adding these makes its work fit. */
  readonly additions: readonly Addition[];
}

/** Sorts intervals by what they lack: the most first, then the shortest, then the earliest. */
export function byLack(a: Interval, b: Interval): number {
  return (
    b.microHours - b.capacity - (a.microHours - a.capacity) ||
    a.last - a.first - (b.last - b.first) ||
    a.first - b.first
  );
}

/** The sum of what disjoint intervals lack. */
export function lackOf(deficits: readonly Interval[]): MicroHours {
  return deficits.reduce((sum, { microHours, capacity }) => sum + microHours - capacity, 0);
}

/** The deficits of work that anyone of a pool may do, in the order of time. Cost: linear in the items; the distinct releases times the distinct last days. */
export function deficitsOf(work: Work, capacity: DailyCapacity): readonly Deficit[] {
  const windows = windowsOf(work);
  const openDays = new OpenDays(capacity);
  const added = additionsTo(windows, openDays);
  return lackingParts(windows, openDays, new CapacityRanges(capacity)).map(({ windows: own, ...interval }) => {
    const isOwn = new Set(own);
    return {
      ...interval,
      members: null,
      items: itemsOf(work, (item) => isOwn.has(windows.windowOfItem[item])),
      additions: byDay(added.filter(({ window }) => isOwn.has(window))),
    };
  });
}

/** An interval that lacks hours for the work of some windows, by their numbers. */
export interface LackingPart extends Interval {
  readonly windows: readonly number[];
}

/**
 * The parts of what is missing, in the order of time: windows that share an open day are of one part. Days on which nobody works join
 * nothing; each window without any other day is a part of its own.
 */
export function lackingParts(
  windows: Windows,
  openDays: OpenDays,
  ranges: Pick<CapacityRanges, 'between'>,
): readonly LackingPart[] {
  const { release, last, microHours } = windows;
  const closed = Array.from(unschedulableOf(windows, openDays), (window) => [window]);
  const open = itemsOf(windows, (window) => microHours[window] > 0 && openDays.isOpen(release[window], last[window]));
  const narrow = {
    ...someOf(windows, open),
    release: open.map((window) => openDays.day[openDays.indexFrom(release[window])]),
    last: open.map((window) => openDays.day[openDays.indexUpTo(last[window])]),
  };
  const lacking = lackingIntervals(narrow, ranges).map((interval) =>
    [...open].filter((_, at) => interval.first <= narrow.release[at] && narrow.last[at] <= interval.last),
  );
  return [...closed, ...lacking]
    .map((own): LackingPart => {
      const range = rangeOf(someOf(windows, Int32Array.from(own)));
      const hours = own.reduce((sum, window) => sum + microHours[window], 0);
      return { ...range, microHours: hours, capacity: ranges.between(range.first, range.last), windows: own };
    })
    .sort((one, other) => one.first - other.first || one.last - other.last);
}

/** The items with hours and without an open day. */
export function unschedulableOf(work: Work, openDays: OpenDays): Int32Array {
  const { release, last, microHours } = work;
  return itemsOf(work, (item) => microHours[item] > 0 && !openDays.isOpen(release[item], last[item]));
}

interface AdditionOfWindow {
  readonly window: number;
  readonly day: Day;
  readonly microHours: MicroHours;
}

/** What is left of each window when the earliest deadline is served first is added on its last open day or, without one, on its last day. */
function additionsTo(windows: Windows, openDays: OpenDays): readonly AdditionOfWindow[] {
  const added: AdditionOfWindow[] = [];
  const open = itemsOf(windows, (window) => openDays.isOpen(windows.release[window], windows.last[window]));
  for (const window of unschedulableOf(windows, openDays)) {
    added.push({ window, day: windows.last[window], microHours: windows.microHours[window] });
  }
  const days = { day: openDays.day, limit: openDays.capacity };
  dispatch(windows, open, days, new AllocationsBuilder(0), (window, microHours, day) => {
    added.push({ window, day, microHours });
  });
  return added;
}

function byDay(additions: readonly AdditionOfWindow[]): readonly Addition[] {
  const added = new Map<Day, MicroHours>();
  for (const { day, microHours } of additions) added.set(day, (added.get(day) ?? 0) + microHours);
  return [...added]
    .map(([day, microHours]) => ({ day, member: null, microHours }))
    .sort((one, other) => one.day - other.day);
}

/** The largest excess of disjoint intervals that lie wholly before a day. */
export type ExcessBefore = (day: Day) => MicroHours;

/**
 * The intervals that lack hours: disjoint, each as short as can be, in the order of time; what they lack adds up to the shortfall.
 * Cost: the distinct releases times the distinct last days.
 */
export function lackingIntervals(work: Work, ranges: Pick<CapacityRanges, 'between'>): readonly Interval[] {
  const { excess, firstOfBest, origin } = bestIntervals(work, ranges);
  const intervals: Interval[] = [];
  for (let end = excess.length - 1; end > 0; ) {
    if (excess[end] === excess[end - 1]) {
      end--;
      continue;
    }
    const first = firstOfBest[end];
    const last = origin + end - 1;
    const capacity = ranges.between(first, last);
    intervals.unshift({ first, last, capacity, microHours: excess[end] - excess[first - origin] + capacity });
    end = first - origin;
  }
  return intervals;
}

/** How much of the shortfall lies before each day at most. */
export function excessBefore(work: Work, ranges: Pick<CapacityRanges, 'between'>): ExcessBefore {
  const { excess, origin } = bestIntervals(work, ranges);
  return (day) => excess[Math.max(0, Math.min(day - origin, excess.length - 1))];
}

interface BestIntervals {
  readonly origin: Day;
  /** `excess[d]`: the largest excess of disjoint intervals before day `origin + d`. */
  readonly excess: Float64Array;
  /** The first day of the interval that ends on the eve of `origin + d` and makes the excess larger than on the eve. */
  readonly firstOfBest: Int32Array;
}

function bestIntervals(work: Work, ranges: Pick<CapacityRanges, 'between'>): BestIntervals {
  const { first: origin, last: end } = rangeOf(work);
  const excess = new Float64Array(end - origin + 2);
  const firstOfBest = new Int32Array(excess.length);
  let known = 0;
  const carryTo = (index: number) => {
    for (; known < index; known++) excess[known + 1] = excess[known];
  };
  forEachInterval(work, (first, last, microHours) => {
    const index = last + 1 - origin;
    carryTo(index);
    const sum = excess[first - origin] + microHours - ranges.between(first, last);
    if (sum <= excess[index]) return;
    excess[index] = sum;
    firstOfBest[index] = first;
  });
  carryTo(excess.length - 1);
  return { origin, excess, firstOfBest };
}

/** An interval of days, both ends included, with its mandatory work and its capacity. */
export interface Interval {
  readonly first: Day;
  readonly last: Day;
  /** The work whose whole window lies in the interval. */
  readonly microHours: MicroHours;
  readonly capacity: MicroHours;
}

/** Takes an interval and the work whose whole window lies in it. */
type Visit = (first: Day, last: Day, microHours: MicroHours) => void;

/**
 * Visits the intervals that matter, by ascending last day, then descending first day.
 * Cost: the distinct releases times the distinct last days.
 */
function forEachInterval(windows: Work, visit: Visit): void {
  const all = itemsOf(windows);
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

/** Work grouped by window, sorted by release, then last: a `Work` in itself, with one item a window. */
export interface Windows extends Work {
  /** The window of each item of the work that was grouped; -1 for an item left out. */
  readonly windowOfItem: Int32Array;
}

/** The windows of the items, or of those that `isCounted`. Cost: linear in the items and in the days they span. */
export function windowsOf(work: Work, isCounted?: (item: number) => boolean): Windows {
  const order = sortedBy(sortedBy(itemsOf(work, isCounted), work.last), work.release);
  const windowOfItem = new Int32Array(work.count).fill(-1);
  const release = new Int32Array(order.length);
  const last = new Int32Array(order.length);
  const microHours = new Float64Array(order.length);
  let count = 0;
  for (const item of order) {
    const isSame = count > 0 && release[count - 1] === work.release[item] && last[count - 1] === work.last[item];
    const window = isSame ? count - 1 : count++;
    release[window] = work.release[item];
    last[window] = work.last[item];
    microHours[window] += work.microHours[item];
    windowOfItem[item] = window;
  }
  return {
    count,
    release: release.subarray(0, count),
    last: last.subarray(0, count),
    microHours: microHours.subarray(0, count),
    windowOfItem,
  };
}
