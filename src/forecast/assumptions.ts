// What of a forecast hangs on a probability that no one gave: which cells, which letters, and how many of the expected hours.
// FORECAST section 7.1.

import { byCodePoints } from '../core/text.js';
import type { Letter } from '../engagement/letter.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { HoursByCell, LetterStories } from './letter-prospect.js';
import type { AssumedOutcome } from './outcomes.js';

/** A probability that no one gave, and what hangs on it. */
export interface Assumption {
  /** A statut of the default table, letters that follow another as its renewal, or renewals. */
  readonly about: AssumedOutcome | 'renewal';
  /** The statut of the letters; null for renewals and successions, and where it cannot be read. */
  readonly statut: number | null;
  /** That such a letter comes into force, or that one is renewed given the window before. */
  readonly probability: number;
  /** The ids of the letters with an occurrence in the horizon that hangs on it, in the order received. */
  readonly letters: readonly string[];
  /** Its part of the expected hours of all cells: of the missions for a statut or a succession, of the renewals for renewals. Half up. */
  readonly microHours: MicroHours;
}

/** The cells in which something hangs on an assumption about a letter. */
export function assumedCells(letter: LetterStories): ReadonlySet<number> {
  const { outcomes, renewal } = letter;
  const cells = new Set<number>();
  if (outcomes.assumed === null && !renewal.isAssumed) return cells;
  for (const load of loadsFrom(letter, outcomes.assumed === null ? 1 : 0))
    for (const cell of load.keys()) cells.add(cell);
  return cells;
}

/** What the windows from the k-th on put into the cells in stories of positive probability. */
function* loadsFrom({ stories, loads }: LetterStories, from: number): Iterable<HoursByCell> {
  for (const { outcome, renewals } of stories) {
    if (outcome === null) continue;
    for (let k = from; k <= renewals; k++) {
      const load = loads[outcome][k];
      if (load !== undefined) yield load;
    }
  }
}

/** Expected micro-hours by cell: of the mission of a letter, and of its renewals. */
export interface ExpectedHours {
  readonly mission: ReadonlyMap<number, number>;
  readonly renewals: ReadonlyMap<number, number>;
}

/** What is expected of a letter. */
export function expectedHours({ loads, outcomes, renewal }: LetterStories): ExpectedHours {
  const parts = { mission: new Map<number, number>(), renewals: new Map<number, number>() };
  for (const [index, { probability }] of outcomes.outcomes.entries()) {
    let reached = probability;
    for (const [k, load] of loads[index].entries()) {
      const sums = k === 0 ? parts.mission : parts.renewals;
      if (reached > 0)
        for (const [cell, microHours] of load) sums.set(cell, (sums.get(cell) ?? 0) + reached * microHours);
      reached *= renewal.probability;
    }
  }
  return parts;
}

/** The assumptions about some letters, sorted by what they are about, the statut and the probability. */
export function assumptionsOf(letters: readonly LetterStories[]): readonly Assumption[] {
  const sums = new Map<string, Sum>();
  const add = (
    about: Assumption['about'],
    statut: number | null,
    probability: number,
    letter: Letter,
    hours: number,
  ) => {
    const name = `${about} ${statut} ${probability}`;
    const sum = sums.get(name) ?? { about, statut, probability, letters: [], hours: 0 };
    sums.set(name, sum);
    sum.letters.push(letter);
    sum.hours += hours;
  };
  for (const one of letters) {
    const { letter, outcomes, renewal } = one;
    const { mission, renewals } = expectedHours(one);
    if (outcomes.assumed !== null && reaches(one, 0)) {
      const statut = outcomes.assumed === 'statut' ? letter.statut : null;
      add(outcomes.assumed, statut, outcomes.outcomes[0].probability, letter, sumOf(mission));
    }
    if (renewal.isAssumed && reaches(one, 1)) add('renewal', null, renewal.probability, letter, sumOf(renewals));
  }
  return [...sums.values()].sort(byWhatItIsAbout).map(({ about, statut, probability, letters: hanging, hours }) => ({
    about,
    statut,
    probability,
    letters: hanging.sort((a, b) => a.order - b.order).map(({ id }) => id),
    microHours: Math.floor(hours + 0.5),
  }));
}

interface Sum extends Pick<Assumption, 'about' | 'statut' | 'probability'> {
  readonly letters: Letter[];
  hours: number;
}

function byWhatItIsAbout(a: Sum, b: Sum): number {
  return (
    byCodePoints(a.about, b.about) ||
    (a.statut ?? Number.MAX_VALUE) - (b.statut ?? Number.MAX_VALUE) ||
    a.probability - b.probability
  );
}

function reaches(letter: LetterStories, from: number): boolean {
  for (const { size } of loadsFrom(letter, from)) if (size > 0) return true;
  return false;
}

function sumOf(hours: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const part of hours.values()) sum += part;
  return sum;
}
