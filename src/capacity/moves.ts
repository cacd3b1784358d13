// What would help, one occurrence at a time: more days for it, another pool for it, or nothing short of more hours.
// Each answer is a verdict run again with that one change; nothing is claimed of several changes together.

import type { Day } from '../calendar/civil-date.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { Work } from '../workload/work.js';

/** A pool whose verdict can be run again with one change. */
export interface Trial {
  /** The shortfall without a piece of the pool. */
  without(piece: number): MicroHours;
  /** The shortfall when a piece of the pool may be done until another day. */
  until(piece: number, last: Day): MicroHours;
  /** The shortfall with one more piece, for anyone of the pool. */
  with(release: Day, last: Day, microHours: MicroHours): MicroHours;
}

/** What moving one piece alone would do. */
export interface Move<Pool> {
  readonly piece: number;
  /** The fewest days by which its last day must move for all the work to fit; null when none up to the limit is enough. */
  readonly daysLater: number | null;
  /** The pools that could take it, and with which all the work would fit on both sides. */
  readonly pools: readonly Pool[];
  /** The hours still missing when the piece is taken away altogether. */
  readonly stillMissing: MicroHours;
}

/**
 * The moves of `pieces` of a pool's work, each worked out when it is asked for. `limit`: the most days that a last day is moved.
 * Cost: about ten verdicts for each window and amount that differ.
 */
export function* singleMoves<Pool>(
  work: Work,
  trial: Trial,
  pieces: Iterable<number>,
  others: readonly (readonly [pool: Pool, trial: Trial])[],
  limit: number,
): Iterable<Move<Pool>> {
  for (const piece of pieces) {
    const [release, last, amount] = [work.release[piece], work.last[piece], work.microHours[piece]];
    const stillMissing = trial.without(piece);
    if (stillMissing > 0) {
      yield { piece, daysLater: null, pools: [], stillMissing };
      continue;
    }
    const hosts = others.filter(([, host]) => host.with(release, last, amount) === 0);
    yield {
      piece,
      daysLater: fewest(limit, (days) => trial.until(piece, last + days) === 0),
      pools: hosts.map(([pool]) => pool),
      stillMissing,
    };
  }
}

/** The least of 1..limit for which `isEnough`, which stays true once it is; null when there is none. */
function fewest(limit: number, isEnough: (days: number) => boolean): number | null {
  if (!isEnough(limit)) return null;
  let low = 1;
  let high = limit;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
