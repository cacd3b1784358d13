// What of a forecast hangs on a probability that no one gave: which cells, how many hours, and by which rule it would be settled.
// FORECAST section 7.1.

import type { MicroHours } from '../engagement/micro-hours.js';
import type { LetterStories } from './letter-prospect.js';
import type { AssumedOutcome, OutcomesOfLetter, RenewalOfLetter } from './outcomes.js';

/** A letter under some probabilities, with what is assumed of it. */
export interface LetterInRun extends LetterStories {
  readonly outcomes: OutcomesOfLetter;
  readonly renewal: RenewalOfLetter;
}

/** Probabilities that no one gave, and what hangs on them. */
export interface Assumption {
  readonly about: AssumedOutcome | 'renewal';
  /** The statut of the letters; null for renewals, and where it cannot be read. */
  readonly statut: number | null;
  readonly probability: number;
  /** How many letters have an occurrence in the horizon that hangs on it. */
  readonly letters: number;
  /** Its part of the expected hours. */
  readonly microHours: MicroHours;
}

/** Adds the cells in which something hangs on an assumption about a letter: of its outcomes all windows, of its renewals the renewals alone. */
export function addAssumedCells({ prospect, stories, outcomes, renewal }: LetterInRun, cells: Set<number>): void {
  if (outcomes.assumed === null && !renewal.isAssumed) return;
  for (const { outcome, renewals } of stories) {
    if (outcome === null) continue;
    for (let k = outcomes.assumed === null ? 1 : 0; k <= renewals; k++) {
      for (const cell of prospect.loads[outcome][k]?.keys() ?? []) cells.add(cell);
    }
  }
}

/** The expected micro-hours of the mission of a letter, and those of its renewals, by cell. */
export interface ExpectedHours {
  readonly mission: ReadonlyMap<number, number>;
  readonly renewals: ReadonlyMap<number, number>;
}

/** What is expected of a letter. */
export function expectedHours({ prospect, outcomes, renewal }: LetterInRun): ExpectedHours {
  const parts = { mission: new Map<number, number>(), renewals: new Map<number, number>() };
  for (const [index, { probability }] of outcomes.outcomes.entries()) {
    let reached = probability;
    for (const [k, load] of prospect.loads[index].entries()) {
      const sums = k === 0 ? parts.mission : parts.renewals;
      if (reached > 0) for (const [cell, microHours] of load) sums.set(cell, (sums.get(cell) ?? 0) + reached * microHours);
      reached *= renewal.probability;
    }
  }
  return parts;
}

/** The assumptions about some letters, sorted by what they are about, the statut and the probability. */
export function assumptionsOf(letters: readonly LetterInRun[]): readonly Assumption[] {
  const sums = new Map<string, { about: Assumption['about']; statut: number | null; probability: number; letters: number; microHours: number }>();
  const add = (about: Assumption['about'], statut: number | null, probability: number, microHours: number) => {
    const name = `${about} ${statut} ${probability}`;
    const sum = sums.get(name) ?? { about, statut, probability, letters: 0, microHours: 0 };
    sums.set(name, sum);
    sum.letters++;
    sum.microHours += microHours;
  };
  for (const one of letters) {
    const { prospect, outcomes, renewal } = one;
    const { mission, renewals } = expectedHours(one);
    const total = (hours: ReadonlyMap<number, number>) => [...hours.values()].reduce((sum, part) => sum + part, 0);
    const holds = (from: number, to: number) => prospect.loads.some((loads) => loads.slice(from, to).some(({ size }) => size > 0));
    if (outcomes.assumed !== null && holds(0, 1)) {
      const { statut } = prospect.letter;
      add(outcomes.assumed, outcomes.assumed === 'statut' ? statut : null, outcomes.outcomes[0].probability, total(mission));
    }
    if (renewal.isAssumed && holds(1, Number.POSITIVE_INFINITY)) {
      add('renewal', null, renewal.probability, total(renewals));
    }
  }
  const order = (a: Assumption, b: Assumption) =>
    ABOUT.indexOf(a.about) - ABOUT.indexOf(b.about) ||
    (a.statut ?? Number.POSITIVE_INFINITY) - (b.statut ?? Number.POSITIVE_INFINITY) ||
    a.probability - b.probability;
  return [...sums.values()].map((sum) => ({ ...sum, microHours: Math.floor(sum.microHours + 0.5) })).sort(order);
}

const ABOUT: readonly Assumption['about'][] = ['statut', 'succession', 'renewal'];
