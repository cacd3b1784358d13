// The flattest plan in whole micro-hours: the rational profile, rounded day by day inside each block, then the earliest deadline first.
// Every day is within one micro-hour of the rational value.

import { sortedBy } from '../core/counting-sort.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { type Allocations, AllocationsBuilder } from '../workload/allocations.js';
import type { DailyCapacity } from '../workload/daily-capacity.js';
import { OpenDays } from '../workload/open-days.js';
import { serve } from '../workload/serve.js';
import { piecesOf, type Work } from '../workload/work.js';
import { type Block, flattestProfile } from './blocks.js';
import { floorShare } from './ratio.js';
import { windowsOf } from './windows.js';

/** A levelled plan of work on days with capacity, with what proves it. */
export interface FlattestPlan {
  readonly work: Work;
  readonly openDays: OpenDays;
  /** In strictly decreasing order of utilisation. */
  readonly blocks: readonly Block[];
  /** The block of each piece; -1 where its window holds no open day. */
  readonly blockOfPiece: Int32Array;
  /** The load of each open day. */
  readonly load: Float64Array;
  /** The parts of each piece; none of a piece that has no block. */
  readonly allocations: Allocations;
}

/** The flattest plan there is, whether or not the work fits. It is unique. */
export function flattestPlan(work: Work, capacity: DailyCapacity): FlattestPlan {
  const openDays = new OpenDays(capacity);
  const windows = windowsOf(work, (piece) => openDays.isOpen(work.release[piece], work.last[piece]));
  const { blocks, blockOfWindow } = flattestProfile(windows, openDays);
  const blockOfPiece = windows.windowOfPiece.map((window) => (window < 0 ? -1 : blockOfWindow[window]));
  const load = new Float64Array(openDays.count);
  const parts = new AllocationsBuilder(work.count + openDays.count);
  const placeable = piecesOf(work, (piece) => blockOfPiece[piece] >= 0);
  const byBlock = sortedBy(placeable, blockOfPiece);
  let from = 0;
  for (const [index, block] of blocks.entries()) {
    roundInto(load, block, openDays);
    let to = from;
    while (to < byBlock.length && blockOfPiece[byBlock[to]] === index) to++;
    const days = {
      day: block.places.map((place) => openDays.day[place]),
      limit: Float64Array.from(block.places, (place) => load[place]),
    };
    serve(work, byBlock.subarray(from, to), days, parts, refuseOver);
    from = to;
  }
  return { work, openDays, blocks, blockOfPiece, load, allocations: parts.of(work) };
}

/** The loads of a block's days: the whole part of what is to be done by each day, less that of the day before. */
function roundInto(load: Float64Array, { places, microHours, capacity }: Block, openDays: OpenDays): void {
  let capacitySoFar = 0;
  let done: MicroHours = 0;
  for (const place of places) {
    capacitySoFar += openDays.capacity[place];
    const due = floorShare(microHours, capacitySoFar, capacity);
    load[place] = due - done;
    done = due;
  }
}

function refuseOver(): never {
  throw new Error('a block of the flattest plan does not hold its work');
}
