// Work done day by day under a limit, the earliest deadline first: what is left of a item on its last day is done there over the limit.
// When any way of dispatching keeps the limits, this one does. Ties go to the order of SEMANTICS section 10.

import FlatQueue from 'flatqueue';
import type { Day } from '../calendar/civil-date.js';
import { sortedBy } from '../core/counting-sort.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { AllocationsBuilder } from './allocations.js';
import type { Work } from './work.js';

/** Days on which work can be done (epoch days, ascending), each with its limit. */
export interface DispatchDays {
  readonly day: Int32Array;
  readonly limit: Float64Array;
}

/**
 * Does the `items`, each of which has one of the days in its window, and calls `onOver` with what goes beyond a limit.
 * Cost: n log n in the items, linear in the days.
 */
export function dispatch(
  work: Work,
  items: Int32Array,
  { day, limit }: DispatchDays,
  parts: AllocationsBuilder,
  onOver: (item: number, microHours: MicroHours, day: Day) => void,
): void {
  // Items go by their rank: the earlier the deadline, the lower.
  const itemOfRank = sortedBy(items, work.last);
  const releaseOfRank = itemOfRank.map((item) => work.release[item]);
  const arrivals = sortedBy(
    itemOfRank.map((_, rank) => rank),
    releaseOfRank,
  );
  const left = Float64Array.from(itemOfRank, (item) => work.microHours[item]);
  const waiting = new FlatQueue(items.length);
  let arrived = 0;
  for (const [index, today] of day.entries()) {
    while (arrived < arrivals.length && releaseOfRank[arrivals[arrived]] <= today) {
      waiting.push(arrivals[arrived], arrivals[arrived]);
      arrived++;
    }
    const next = index + 1 < day.length ? day[index + 1] : Number.POSITIVE_INFINITY;
    let free = limit[index];
    for (let rank = waiting.peek(); rank !== undefined; rank = waiting.peek()) {
      const item = itemOfRank[rank];
      const isLastChance = work.last[item] < next;
      if (free === 0 && left[rank] > 0 && !isLastChance) break;
      const done = isLastChance ? left[rank] : Math.min(left[rank], free);
      if (done > free) onOver(item, done - free, today);
      parts.add(item, today, done);
      free = Math.max(0, free - done);
      left[rank] -= done;
      if (left[rank] > 0) break;
      waiting.pop();
    }
  }
}
