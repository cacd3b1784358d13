// One letter in a forecast: what each window of each outcome puts into the cells, and so what each of its stories does.
// FORECAST section 3.5.

import type { Letter } from '../engagement/letter.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { OutcomesOfLetter, RenewalOfLetter } from './outcomes.js';
import { type Story, storiesOf } from './units.js';

/** Micro-hours by cell; a cell with work of no hours is there. */
export type HoursByCell = ReadonlyMap<number, MicroHours>;

/** A letter with what it may bring. */
export interface LetterProspect {
  readonly letter: Letter;
  /** What window k of an outcome puts into the cells: `loads[outcome][k]`; the last window of some outcome puts something somewhere. */
  readonly loads: readonly (readonly HoursByCell[])[];
}

/** A letter under some probabilities. */
export interface LetterStories extends LetterProspect {
  readonly outcomes: OutcomesOfLetter;
  readonly renewal: RenewalOfLetter;
  readonly stories: readonly Story[];
}

/** A letter with its stories under some probabilities. */
export function withStories(
  { letter, loads }: LetterProspect,
  outcomes: OutcomesOfLetter,
  renewal: RenewalOfLetter,
): LetterStories {
  const windows = loads.reduce((most, ofOutcome) => Math.max(most, ofOutcome.length), 1);
  return { letter, loads, outcomes, renewal, stories: storiesOf(outcomes.outcomes, renewal.probability, windows - 1) };
}

/** The cells that a story of a letter reaches. */
export function cellsOf({ loads, stories }: LetterStories): ReadonlySet<number> {
  const cells = new Set<number>();
  for (const { outcome, renewals } of stories) {
    if (outcome === null) continue;
    for (let k = 0; k <= renewals; k++) for (const cell of loads[outcome][k]?.keys() ?? []) cells.add(cell);
  }
  return cells;
}

/** The micro-hours of every story of a letter in a cell. Worked out when asked for: kept for all cells they would take most of the memory. */
export function hoursIn(cell: number, { loads, stories }: LetterStories): readonly MicroHours[] {
  return stories.map(({ outcome, renewals }) => {
    let sum = 0;
    if (outcome !== null) for (let k = 0; k <= renewals; k++) sum += loads[outcome][k]?.get(cell) ?? 0;
    return sum;
  });
}
