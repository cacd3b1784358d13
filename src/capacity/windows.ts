// Work by window: pieces with the same first and last day are one to a verdict, however many there are.

import { sortedBy } from '../core/counting-sort.js';
import { piecesOf, type Work } from '../workload/work.js';

/** Work grouped by window, sorted by release, then last: a `Work` in itself, with one piece a window. */
export interface Windows extends Work {
  /** The window of each piece of the work that was grouped; -1 for a piece left out. */
  readonly windowOfPiece: Int32Array;
}

/** The windows of the pieces, or of those that `isCounted`. Cost: linear in the pieces and in the days they span. */
export function windowsOf(work: Work, isCounted?: (piece: number) => boolean): Windows {
  const order = sortedBy(sortedBy(piecesOf(work, isCounted), work.last), work.release);
  const windowOfPiece = new Int32Array(work.count).fill(-1);
  const release = new Int32Array(order.length);
  const last = new Int32Array(order.length);
  const microHours = new Float64Array(order.length);
  let count = 0;
  for (const piece of order) {
    const isSame = count > 0 && release[count - 1] === work.release[piece] && last[count - 1] === work.last[piece];
    const window = isSame ? count - 1 : count++;
    release[window] = work.release[piece];
    last[window] = work.last[piece];
    microHours[window] += work.microHours[piece];
    windowOfPiece[piece] = window;
  }
  return {
    count,
    release: release.subarray(0, count),
    last: last.subarray(0, count),
    microHours: microHours.subarray(0, count),
    windowOfPiece,
  };
}
