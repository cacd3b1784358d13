// How many totals a sum of units has at least, known from the sums of a few of them: what would take a minute to count need not be counted.
// Where consecutive multiples are all reached, a unit whose steps are no farther apart than they are many makes them as many more as its span.

import { type Shifted, spanOf } from './shifted.js';

/** The sums of so many points are looked at, at most. */
const MOST_LOOKED_AT = 2 ** 14;

/** How many different totals the sum of the units is sure to have; steps in lattice points. */
export function leastTotals(units: readonly Shifted[]): number {
  const widest = widestFrom(units);
  const reached = new Uint8Array(MOST_LOOKED_AT);
  reached[0] = 1;
  let reach = 0;
  for (const [index, unit] of units.entries()) {
    reach += spanOf(unit);
    if (reach >= MOST_LOOKED_AT) return 1;
    addTo(reached, reach, unit);
    const run = longestRun(reached, reach);
    if (run < widest[index + 1]) continue;
    return units.slice(index + 1).reduce((sum, other) => sum + spanOf(other), run);
  }
  return 1;
}

/** At `i` how far apart neighbouring steps of the units from `i` on are at most. */
function widestFrom(units: readonly Shifted[]): Float64Array {
  const widest = new Float64Array(units.length + 1);
  for (let i = units.length - 1; i >= 0; i--) {
    const { steps } = units[i];
    widest[i] = widest[i + 1];
    for (let j = 1; j < steps.length; j++) widest[i] = Math.max(widest[i], steps[j] - steps[j - 1]);
  }
  return widest;
}

/** Marks what is reached with one unit more, in place, hence from the top down. */
function addTo(reached: Uint8Array, reach: number, { steps }: Shifted): void {
  for (let i = reach; i >= 0; i--) {
    for (let j = 1; j < steps.length && reached[i] === 0 && steps[j] <= i; j++) reached[i] = reached[i - steps[j]];
  }
}

/** The most consecutive points that are all reached. */
function longestRun(reached: Uint8Array, reach: number): number {
  let longest = 0;
  let run = 0;
  for (let i = 0; i <= reach; i++) {
    run = reached[i] === 1 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
