// The levelled profile: days in blocks of equal utilisation, from the highest to the lowest; any convex measure of peaks is least on it.
// Again and again the interval with the most work for its capacity is taken out with its work, and the days around it close up: Yao,
// Demers and Shenker, "A scheduling model for reduced CPU energy" (FOCS 1995), for capacities that differ by day.

import { sortedBy } from '../core/counting-sort.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { type Allocations, AllocationsBuilder } from '../workload/allocations.js';
import type { DailyCapacity } from '../workload/daily-capacity.js';
import { dispatch } from '../workload/edf.js';
import { OpenDays } from '../workload/open-days.js';
import { itemsOf, type Work } from '../workload/work.js';
import { type Windows, windowsOf } from './feasibility.js';
import { compareRatios, floorShare } from './ratio.js';

/** A levelled plan of work on days with capacity, with what proves it. */
export interface LevelledPlan {
  readonly work: Work;
  readonly openDays: OpenDays;
  /** In strictly decreasing order of utilisation. */
  readonly blocks: readonly Block[];
  /** The block of each item; -1 where its window holds no open day. */
  readonly blockOfItem: Int32Array;
  /** The load of each open day. */
  readonly load: Float64Array;
  /** The parts of each item; none of an item that has no block. */
  readonly allocations: Allocations;
}

/**
 * The levelled plan in whole micro-hours, whether or not the work fits; there is one. The rational profile is rounded day by day inside
 * each block, then the earliest deadline goes first: every day is within one micro-hour of the rational value.
 */
export function levelledPlan(work: Work, capacity: DailyCapacity): LevelledPlan {
  const openDays = new OpenDays(capacity);
  const windows = windowsOf(work, (item) => openDays.isOpen(work.release[item], work.last[item]));
  const { blocks, blockOfWindow } = levelledProfile(windows, openDays);
  const blockOfItem = windows.windowOfItem.map((window) => (window < 0 ? -1 : blockOfWindow[window]));
  const load = new Float64Array(openDays.count);
  const parts = new AllocationsBuilder(work.count + openDays.count);
  const schedulable = itemsOf(work, (item) => blockOfItem[item] >= 0);
  const byBlock = sortedBy(schedulable, blockOfItem);
  let from = 0;
  for (const [index, block] of blocks.entries()) {
    roundInto(load, block, openDays);
    let to = from;
    while (to < byBlock.length && blockOfItem[byBlock[to]] === index) to++;
    const days = {
      day: block.indexes.map((index) => openDays.day[index]),
      limit: Float64Array.from(block.indexes, (index) => load[index]),
    };
    dispatch(work, byBlock.subarray(from, to), days, parts, refuseOver);
    from = to;
  }
  return { work, openDays, blocks, blockOfItem, load, allocations: parts.of(work) };
}

/** The loads of a block's days: the whole part of what is to be done by each day, less that of the day before. */
function roundInto(load: Float64Array, { indexes, microHours, capacity }: Block, openDays: OpenDays): void {
  let capacitySoFar = 0;
  let done: MicroHours = 0;
  for (const index of indexes) {
    capacitySoFar += openDays.capacity[index];
    const due = floorShare(microHours, capacitySoFar, capacity);
    load[index] = due - done;
    done = due;
  }
}

function refuseOver(): never {
  throw new Error('a block of the levelled plan does not hold its work');
}

/** Days of one utilisation, `microHours / capacity`, and the work that is done on them and nowhere else. */
export interface Block {
  /** The indexes of its open days, ascending. */
  readonly indexes: Int32Array;
  readonly microHours: MicroHours;
  readonly capacity: MicroHours;
}

/** A profile: every open day is in one block, and so is every window. */
interface Profile {
  /** In strictly decreasing order of utilisation; the last may be idle. */
  readonly blocks: readonly Block[];
  readonly blockOfWindow: Int32Array;
}

/**
 * The levelled profile of windows that each hold an open day; it is unique.
 * Cost: for each interval taken out, the distinct first days times the distinct last days of the windows left.
 */
function levelledProfile(windows: Windows, openDays: OpenDays): Profile {
  const axis = new ClosingAxis(windows, openDays);
  const taken: Taken[] = [];
  const blockOfWindow = new Int32Array(windows.count);
  for (let interval = axis.tightest(); interval !== null; interval = axis.tightest()) {
    const before = taken.at(-1);
    const isTie =
      before !== undefined &&
      compareRatios(before.microHours, before.capacity, interval.microHours, interval.capacity) === 0;
    if (!isTie) taken.push({ indexes: [], microHours: 0, capacity: 0 });
    const block = taken[taken.length - 1];
    block.microHours += interval.microHours;
    block.capacity += interval.capacity;
    const { indexes, windows: done } = axis.takeOut(interval);
    block.indexes.push(indexes);
    for (const window of done) blockOfWindow[window] = taken.length - 1;
  }
  return { blocks: taken.map(({ indexes, ...sums }) => ({ indexes: merged(indexes), ...sums })), blockOfWindow };
}

interface Taken {
  readonly indexes: Int32Array[];
  microHours: MicroHours;
  capacity: MicroHours;
}

function merged(parts: readonly Int32Array[]): Int32Array {
  const indexes = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const part of parts) {
    indexes.set(part, filled);
    filled += part.length;
  }
  return indexes.sort();
}

/** A range of points of the axis and what it holds. */
interface PointRange {
  readonly from: number;
  readonly to: number;
  readonly microHours: MicroHours;
  readonly capacity: MicroHours;
}

/** Shares that differ by less may be equal: products of two amounts are each rounded once. */
const SURELY_LESS = 1 - 2 ** -51;

/** The open days that are left, as points without gaps, with the windows that are left as ranges of points. */
class ClosingAxis {
  /** The index of each point. */
  #indexes: Int32Array;
  /** The capacity of all points before each point and, last, of all. */
  #before: Float64Array;
  /** The windows left, sorted by their first point: closing up keeps that order. */
  readonly #windows: Int32Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #microHours: Float64Array;
  #size: number;
  readonly #workByEnd: Float64Array;

  constructor(
    windows: Windows,
    private readonly openDays: OpenDays,
  ) {
    this.#size = windows.count;
    this.#windows = itemsOf(windows);
    this.#from = Int32Array.from(windows.release, (day) => openDays.indexFrom(day));
    this.#to = Int32Array.from(windows.last, (day) => openDays.indexUpTo(day));
    this.#microHours = windows.microHours.slice();
    this.#workByEnd = new Float64Array(openDays.count);
    this.#indexes = Int32Array.from({ length: openDays.count }, (_, index) => index);
    this.#before = this.#sums();
  }

  /** The interval with the most work for its capacity; all that is left when there is no more work; null when nothing is left. */
  tightest(): PointRange | null {
    const points = this.#indexes.length;
    if (points === 0) return null;
    const before = this.#before;
    const workByEnd = this.#workByEnd.fill(0);
    let best: PointRange = { from: 0, to: points - 1, microHours: 0, capacity: before[points] };
    const ends = this.#ends();
    let firstEnd = ends.length;
    for (let next = this.#size - 1; next >= 0; ) {
      const from = this.#from[next];
      for (; next >= 0 && this.#from[next] === from; next--) workByEnd[this.#to[next]] += this.#microHours[next];
      while (firstEnd > 0 && ends[firstEnd - 1] >= from) firstEnd--;
      let microHours = 0;
      for (let end = firstEnd; end < ends.length; end++) {
        const to = ends[end];
        if (workByEnd[to] === 0) continue;
        microHours += workByEnd[to];
        const capacity = before[to + 1] - before[from];
        if (microHours * best.capacity < best.microHours * capacity * SURELY_LESS) continue;
        if (compareRatios(microHours, capacity, best.microHours, best.capacity) > 0) {
          best = { from, to, microHours, capacity };
        }
      }
    }
    return best;
  }

  /** Removes an interval and the windows inside it; what reaches into it from outside ends where it was. */
  takeOut({ from, to }: PointRange): { readonly indexes: Int32Array; readonly windows: Int32Array } {
    const length = to - from + 1;
    const indexes = this.#indexes.slice(from, to + 1);
    const rest = new Int32Array(this.#indexes.length - length);
    rest.set(this.#indexes.subarray(0, from));
    rest.set(this.#indexes.subarray(to + 1), from);
    this.#indexes = rest;
    this.#before = this.#sums();

    const done: number[] = [];
    let kept = 0;
    for (let i = 0; i < this.#size; i++) {
      if (this.#from[i] >= from && this.#to[i] <= to) {
        done.push(this.#windows[i]);
        continue;
      }
      this.#windows[kept] = this.#windows[i];
      this.#microHours[kept] = this.#microHours[i];
      this.#from[kept] = this.#from[i] <= to ? Math.min(this.#from[i], from) : this.#from[i] - length;
      this.#to[kept] = this.#to[i] >= from ? Math.max(this.#to[i] - length, from - 1) : this.#to[i];
      kept++;
    }
    this.#size = kept;
    return { indexes, windows: Int32Array.from(done) };
  }

  /** The points at which windows end, ascending. */
  #ends(): Int32Array {
    const isEnd = new Uint8Array(this.#indexes.length);
    for (let i = 0; i < this.#size; i++) isEnd[this.#to[i]] = 1;
    return Int32Array.from(isEnd.keys()).filter((point) => isEnd[point] === 1);
  }

  #sums(): Float64Array {
    const before = new Float64Array(this.#indexes.length + 1);
    for (const [point, index] of this.#indexes.entries()) {
      before[point + 1] = before[point] + this.openDays.capacity[index];
    }
    return before;
  }
}
