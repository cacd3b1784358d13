// Where a strategy has laid the work: its parts, and how much of it could not be laid as asked.

import { type Allocations, AllocationsBuilder } from './allocations.js';
import type { PlannedWork, Work } from './work.js';

/** Work laid on days. Every piece has at least one part (one of zero hours if it has none), and all of its hours are in its parts. */
export interface Placement {
  readonly allocations: Allocations;
  /**
   * The micro-hours of each piece that could not be laid as asked, 0 for most: all of them where no day of the window is open,
   * they then lie on its last day; those beyond a daily limit, they lie on the window's last open day, or its first when filled from the end.
   */
  readonly flagged: Float64Array;
}

/** A way to lay work on days, each piece inside its window (`release` to `last`). It changes nothing of the work. */
export type Strategy = (work: PlannedWork) => Placement;

/** Work as laid; pieces without a part, for want of an open day, are put on the last day of their window and flagged. */
export function placementOf(work: Work, laid: Allocations, flagged = new Float64Array(work.count)): Placement {
  const { offsets, day, microHours } = laid;
  const isLaid = (piece: number) => offsets[piece] < offsets[piece + 1];
  const missing = work.release.reduce((count, _, piece) => count + (isLaid(piece) ? 0 : 1), 0);
  if (missing === 0) return { allocations: laid, flagged };
  const parts = new AllocationsBuilder(day.length + missing);
  for (let piece = 0; piece < work.count; piece++) {
    for (let part = offsets[piece]; part < offsets[piece + 1]; part++) parts.add(piece, day[part], microHours[part]);
    if (isLaid(piece)) continue;
    parts.add(piece, work.last[piece], work.microHours[piece]);
    flagged[piece] = work.microHours[piece];
  }
  return { allocations: parts.of(work), flagged };
}
