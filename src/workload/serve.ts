// Work served day by day under a limit, the earliest deadline first: what is left of a piece on its last served day is done there over the limit.
// When any way of serving keeps the limits, this one does. Ties go to the order of SEMANTICS section 10.

import FlatQueue from 'flatqueue';
import type { Day } from '../calendar/civil-date.js';
import { sortedBy } from '../core/counting-sort.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { AllocationsBuilder } from './allocations.js';
import type { Work } from './work.js';

/** Days on which work is served (epoch days, ascending), each with its limit. */
export interface ServedDays {
  readonly day: Int32Array;
  readonly limit: Float64Array;
}

/**
 * Lays the `pieces`, each of which has one of the days in its window, and calls `onOver` with what goes beyond a limit.
 * Cost: n log n in the pieces, linear in the days.
 */
export function serve(
  work: Work,
  pieces: Int32Array,
  { day, limit }: ServedDays,
  parts: AllocationsBuilder,
  onOver: (piece: number, microHours: MicroHours, day: Day) => void,
): void {
  // Pieces go by their rank: the earlier the deadline, the lower.
  const pieceOfRank = sortedBy(pieces, work.last);
  const releaseOfRank = pieceOfRank.map((piece) => work.release[piece]);
  const arrivals = sortedBy(
    pieceOfRank.map((_, rank) => rank),
    releaseOfRank,
  );
  const left = Float64Array.from(pieceOfRank, (piece) => work.microHours[piece]);
  const waiting = new FlatQueue(pieces.length);
  let arrived = 0;
  for (const [index, today] of day.entries()) {
    while (arrived < arrivals.length && releaseOfRank[arrivals[arrived]] <= today) {
      waiting.push(arrivals[arrived], arrivals[arrived]);
      arrived++;
    }
    const next = index + 1 < day.length ? day[index + 1] : Number.POSITIVE_INFINITY;
    let free = limit[index];
    for (let rank = waiting.peek(); rank !== undefined; rank = waiting.peek()) {
      const piece = pieceOfRank[rank];
      const isLastChance = work.last[piece] < next;
      if (free === 0 && left[rank] > 0 && !isLastChance) break;
      const done = isLastChance ? left[rank] : Math.min(left[rank], free);
      if (done > free) onOver(piece, done - free, today);
      parts.add(piece, today, done);
      free = Math.max(0, free - done);
      left[rank] -= done;
      if (left[rank] > 0) break;
      waiting.pop();
    }
  }
}
