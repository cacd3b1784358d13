// All futures of a small portfolio, one after the other: every combination of the uniform numbers of its units, each
// number standing for the interval in which no letter changes its story. What each letter then does is looked up anew.
import { add, compare, type Fraction, fraction, multiply, subtract, ZERO } from '../capacity/fraction.js';
import { ONE } from './decimal.js';
import type { Held, LetterFuture } from './stories.js';
import type { Law } from './types.js';
import { runningSums, type Unit } from './units.js';

interface Choice {
  probability: Fraction;
  held: Held[];
}

/** What a letter holds when its unit's number is u. */
function heldAt({ stories }: LetterFuture, u: Fraction): Held[] {
  const ends = runningSums(stories).slice(1);
  const story = stories[ends.findIndex((end) => compare(u, end) < 0)];
  if (story === undefined) throw new Error('a number beyond the last story');
  return story.held;
}

/** The intervals of a unit's number between all running sums of its letters, and what its letters hold in each. */
function choicesOf({ futures }: Unit): Choice[] {
  const sums = futures.flatMap(({ stories }) => runningSums(stories)).sort(compare);
  return sums.flatMap((end, i) => {
    const begin = sums[i - 1] ?? ZERO;
    if (compare(begin, end) === 0) return [];
    const middle = multiply(add(begin, end), fraction(1n, 2n));
    return [{ probability: subtract(end, begin), held: futures.flatMap((future) => heldAt(future, middle)) }];
  });
}

/** How many futures there are. */
export function countFutures(units: readonly Unit[]): number {
  return units.reduce((count, unit) => count * choicesOf(unit).length, 1);
}

/** Every future: its probability, and its hours by cell. */
function eachFuture(
  units: readonly Unit[],
  visit: (probability: Fraction, totals: ReadonlyMap<string, bigint>) => void,
): void {
  const choices = units.map(choicesOf);
  const walk = (place: number, probability: Fraction, held: readonly Held[]): void => {
    const here = choices[place];
    if (here !== undefined) {
      for (const choice of here) walk(place + 1, multiply(probability, choice.probability), [...held, ...choice.held]);
      return;
    }
    const totals = new Map<string, bigint>();
    for (const { cell, microHours } of held.flatMap(({ parts }) => parts)) {
      totals.set(cell, (totals.get(cell) ?? 0n) + microHours);
    }
    visit(probability, totals);
  };
  walk(0, ONE, []);
}

/** The laws of all cells asked for, by enumeration. */
export function enumerated(units: readonly Unit[], cells: readonly string[]): Map<string, Law> {
  const laws = new Map<string, Law>(cells.map((cell) => [cell, new Map()]));
  eachFuture(units, (probability, totals) => {
    for (const [cell, law] of laws) {
      const total = totals.get(cell) ?? 0n;
      law.set(total, add(law.get(total) ?? ZERO, probability));
    }
  });
  return laws;
}

/** The exact law of the number of cells above their capacity, over all futures: the truth that is simulated. */
export function overloadedCells(
  units: readonly Unit[],
  capacities: ReadonlyMap<string, bigint>,
): Map<number, Fraction> {
  const counts = new Map<number, Fraction>();
  eachFuture(units, (probability, totals) => {
    const count = [...capacities].filter(([cell, capacity]) => (totals.get(cell) ?? 0n) > capacity).length;
    counts.set(count, add(counts.get(count) ?? ZERO, probability));
  });
  return counts;
}
