// What moving a single occurrence does for a pool that lacks hours: the best deadline to move, and the best occurrence for another pool.

import type { MicroHours } from '../engagement/micro-hours.js';
import { LATEST_MOVE, occurrenceIdOf, type Pool } from './pools.js';
import { type GiveToPool, type MoveDeadline, type Remedy, tried } from './remedy.js';
import type { Move, WhatIf } from './what-if.js';

/** A pool that lacks hours, and the moves of the work of its certificate. */
export interface OneMoved {
  readonly pool: Pool;
  readonly moves: Iterable<Move<string>>;
  readonly whatIf: WhatIf;
  /** The other pools, by their names. */
  readonly hosts: readonly (readonly [pool: string, whatIf: WhatIf])[];
}

/** The best deadline to move and, where there is another pool, the best occurrence to give away. */
export function movesOfOne(lacking: OneMoved): readonly Remedy[] {
  const moves = [...lacking.moves];
  return [moveDeadline(lacking, moves), ...(lacking.hosts.length === 0 ? [] : [giveToPool(lacking, moves)])];
}

function moveDeadline({ pool: { work }, whatIf }: OneMoved, moves: readonly Move<string>[]): MoveDeadline {
  const daysOf = ({ daysLater }: Move<string>) => daysLater ?? LATEST_MOVE + 1;
  const hoursOf = ({ item }: Move<string>) => work.microHours[item];
  const {
    move: { item, daysLater },
    missing,
  } = bestOf(
    moves.toSorted((a, b) => daysOf(a) - daysOf(b) || hoursOf(a) - hoursOf(b)),
    // What is enough when it is taken away may not be when it is moved as far as can be.
    (move) => (move.daysLater === null ? whatIf.until(move.item, work.last[move.item] + LATEST_MOVE) : 0),
  );
  return { _tag: 'MoveDeadline', occurrence: occurrenceIdOf(work, item), daysLater, ...tried(missing) };
}

function giveToPool({ pool: { work }, hosts }: OneMoved, moves: readonly Move<string>[]): GiveToPool {
  const { release, last, microHours } = work;
  const {
    move: { item, pools },
    missing,
  } = bestOf(
    moves.toSorted((a, b) => microHours[a.item] - microHours[b.item]),
    // What is enough when it is taken away may be too much for those it is given to.
    ({ item: one, stillMissing }) =>
      stillMissing + Math.min(...hosts.map(([, host]) => host.with(release[one], last[one], microHours[one]))),
  );
  return { _tag: 'GiveToPool', occurrence: occurrenceIdOf(work, item), pools, ...tried(missing) };
}

/** Of the moves without which the least is missing, the first of those that leave the least missing. */
function bestOf(
  moves: readonly Move<string>[],
  missingWith: (move: Move<string>) => MicroHours,
): { readonly move: Move<string>; readonly missing: MicroHours } {
  const least = moves.reduce((lowest, { stillMissing }) => Math.min(lowest, stillMissing), Number.POSITIVE_INFINITY);
  let best = { move: moves[0], missing: Number.POSITIVE_INFINITY };
  for (const move of moves) {
    if (move.stillMissing > least) continue;
    const missing = missingWith(move);
    if (missing < best.missing) best = { move, missing };
    // Never less is missing than without it.
    if (missing === least) break;
  }
  return best;
}
