// Compulsory work and capacity of every interval of days, by definition, and what follows from comparing them.
// All items count, unplaceable ones as well: their window is an interval with work and no capacity.
import { type Instance, sum } from './instance.js';

export interface Interval {
  readonly first: number;
  /** Included. */
  readonly last: number;
  /** Work whose whole window lies inside. */
  readonly work: bigint;
  readonly capacity: bigint;
}

/** W(a, b). */
export function workWithin(instance: Instance, first: number, last: number): bigint {
  return sum(instance.items.filter((item) => first <= item.release && item.last <= last).map(({ work }) => work));
}

/** C(a, b). */
export function capacityWithin(instance: Instance, first: number, last: number): bigint {
  return sum(instance.capacities.slice(first, last + 1));
}

/** Every interval of days: the shortest first, those of one length from the earliest on. */
export function intervals(instance: Instance): Interval[] {
  const days = instance.capacities.length;
  const all: Interval[] = [];
  for (let length = 1; length <= days; length += 1) {
    for (let first = 0; first + length <= days; first += 1) {
      const last = first + length - 1;
      const work = workWithin(instance, first, last);
      all.push({ first, last, work, capacity: capacityWithin(instance, first, last) });
    }
  }
  return all;
}

/** Work that finds no capacity in its interval; negative when there is room. */
export function excess(interval: Interval): bigint {
  return interval.work - interval.capacity;
}

export function isFeasible(instance: Instance): boolean {
  return intervals(instance).every((interval) => interval.work <= interval.capacity);
}

/** The largest excess, ties to the shortest and then the earliest; null when feasible. */
export function worstInterval(instance: Instance): Interval | null {
  let worst: Interval | null = null;
  for (const interval of intervals(instance)) {
    if (excess(interval) > (worst === null ? 0n : excess(worst))) worst = interval;
  }
  return worst;
}

export interface Family {
  /** Micro-hours missing in them together. */
  readonly missing: bigint;
  /** Disjoint, in date order, each with work above its capacity. */
  readonly intervals: readonly Interval[];
}

/** The disjoint intervals that miss most together, over all families of them; ties to the fewest intervals. */
export function worstFamily(instance: Instance): Family {
  const all = intervals(instance);
  let best: Family = { missing: 0n, intervals: [] };
  const extend = (family: Family, from: number) => {
    const fewer = family.intervals.length < best.intervals.length;
    if (family.missing > best.missing || (family.missing === best.missing && fewer)) best = family;
    for (const interval of all.filter(({ first }) => first >= from)) {
      const longer = { missing: family.missing + excess(interval), intervals: [...family.intervals, interval] };
      extend(longer, interval.last + 1);
    }
  };
  extend(best, 0);
  return best;
}
