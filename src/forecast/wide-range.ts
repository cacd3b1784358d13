// Whether what is only assumed moves the probability of overload of a cell so far that its bounds are worth telling. FORECAST section 13.

import type { CellFigures } from './cell-figures.js';

/** One point of probability; the last bits of a sum are not counted. */
const NARROW = 0.01 + 1e-9;

/** Whether the probability of overload differs by more than one point between all that is assumed at 0 and at 1. */
export function hasWideRange({ range }: Pick<CellFigures, 'range'>): boolean {
  if (range === null) return false;
  return (range.high.overloadProbability ?? 0) - (range.low.overloadProbability ?? 0) > NARROW;
}
