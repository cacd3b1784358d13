// What each way of working out a law costs, from the numbers of atoms and the spans of its units alone.
// The weights are nanoseconds, measured once; docs/forecast-bounds.md says how.

import { folded, transformLength } from './fft-law.js';
import type { Shifted } from './shifted.js';
import { Windows } from './windows.js';

/** A term of the dynamic programming, of a unit of two atoms and of one of more. */
const TERM_OF_PAIR = 1;
const TERM_WITH_CARE = 3;
/** A term of a merge of two lists, and of more. */
const TERM_OF_TWO_LISTS = 6;
const TERM_OF_QUEUE = 30;
/** A point and layer of the transforms of one product. */
const TERM_OF_TRANSFORMS = 4;

/** Dynamic programming: for each unit, its atoms times the points of the window so far. */
export function costOfDirect(units: readonly Shifted[]): number {
  return costOfRun(units, new Windows(units), 0, units.length);
}

/** The tree: its leaves directly, each node its transforms. */
export function costOfFft(units: readonly Shifted[]): number {
  const windows = new Windows(units);
  return folded<number>(
    windows,
    units.length,
    (from, to) => costOfRun(units, windows, from, to),
    (left, right, from, to) => {
      const size = transformLength(windows.width(from, to));
      return left + right + TERM_OF_TRANSFORMS * size * Math.log2(size);
    },
  );
}

/** Merging: for each unit, its atoms times the most atoms that there can be so far. */
export function costOfSparse(units: readonly Shifted[]): number {
  let cost = 0;
  let most = 1;
  let reach = 0;
  for (const { steps } of units) {
    cost += most * steps.length * (steps.length === 2 ? TERM_OF_TWO_LISTS : TERM_OF_QUEUE);
    reach += steps[steps.length - 1];
    most = Math.min(most * steps.length, reach + 1);
  }
  return cost;
}

function costOfRun(units: readonly Shifted[], windows: Windows, from: number, to: number): number {
  let cost = 0;
  for (let i = from; i < to; i++) {
    const atoms = units[i].steps.length;
    cost += atoms * windows.width(from, i + 1) * (atoms === 2 ? TERM_OF_PAIR : TERM_WITH_CARE);
  }
  return cost;
}
