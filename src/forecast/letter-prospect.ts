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
  /** For each cell that a story reaches, the hours of every story there. */
  readonly hours: ReadonlyMap<number, Float64Array>;
}

/** The stories of a letter, with their hours. */
export function storiesWithHours(
  { letter, loads }: LetterProspect,
  outcomes: OutcomesOfLetter,
  renewal: RenewalOfLetter,
): LetterStories {
  const windows = loads.reduce((most, ofOutcome) => Math.max(most, ofOutcome.length), 1);
  const stories = storiesOf(outcomes.outcomes, renewal.probability, windows - 1);
  const hours = new Map<number, Float64Array>();
  for (const [index, { outcome, renewals }] of stories.entries()) {
    if (outcome === null) continue;
    for (let k = 0; k <= renewals; k++) {
      for (const [cell, microHours] of loads[outcome][k] ?? []) {
        let ofCell = hours.get(cell);
        if (ofCell === undefined) {
          ofCell = new Float64Array(stories.length);
          hours.set(cell, ofCell);
        }
        ofCell[index] += microHours;
      }
    }
  }
  return { letter, loads, outcomes, renewal, stories, hours };
}
