// A levelled plan as plain values that prove it: days and ids as texts, so that an outsider needs nothing else.

import { dateTextOf } from '../calendar/date-text.js';
import type { DailyCapacity } from '../workload/daily-capacity.js';
import type { FlattestPlan } from './flattest.js';
import type { Allocation, Certificate } from './verify.js';

/** The certificate of a plan levelled on a capacity. `idOf`: the id of a piece. */
export function certificateOf(
  { work, openDays, blocks, blockOfPiece, load }: FlattestPlan,
  { first, microHours }: DailyCapacity,
  idOf: (piece: number) => string,
): Certificate {
  const pieces = Array.from(work.release, (_, piece) => piece);
  const idsByBlock = blocks.map((): string[] => []);
  const ids = pieces.map(idOf);
  for (const piece of pieces) if (blockOfPiece[piece] >= 0) idsByBlock[blockOfPiece[piece]].push(ids[piece]);
  return {
    days: Array.from(microHours, (capacityMicroHours, index) => ({
      day: dateTextOf(first + index),
      capacityMicroHours,
      loadMicroHours: capacityMicroHours === 0 ? 0 : load[openDays.placeFrom(first + index)],
    })),
    blocks: blocks.map((block, number) => ({
      days: Array.from(block.places, (place) => dateTextOf(openDays.day[place])),
      workMicroHours: block.microHours,
      capacityMicroHours: block.capacity,
      occurrences: idsByBlock[number],
    })),
    occurrences: pieces.map((piece) => ({
      occurrence: ids[piece],
      release: dateTextOf(work.release[piece]),
      last: dateTextOf(work.last[piece]),
      microHours: work.microHours[piece],
    })),
  };
}

/** The parts of a plan, in the order of the pieces, then of the days. */
export function allocationsOf(
  { work, allocations: { offsets, day, microHours } }: FlattestPlan,
  idOf: (piece: number) => string,
): readonly Allocation[] {
  const parts: Allocation[] = [];
  for (let piece = 0; piece < work.count; piece++) {
    const occurrence = idOf(piece);
    for (let part = offsets[piece]; part < offsets[piece + 1]; part++) {
      parts.push({ occurrence, day: dateTextOf(day[part]), microHours: microHours[part] });
    }
  }
  return parts;
}
