// One letter in a forecast: what each of its outcomes puts into the cells, window by window, and so what each of its stories does.
// FORECAST section 3.5.

import type { Letter } from '../engagement/letter.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { Decimal } from './decimal.js';
import { timesRounded } from './decimal.js';
import type { OutcomesOfLetter, RenewalOfLetter } from './outcomes.js';
import { type Story, storiesOf } from './units.js';

/** A work item: its own hours, the cells that its parts count in, and the hours of each part when the item has so many. */
export interface CountedItem {
  readonly microHours: MicroHours;
  readonly cells: readonly number[];
  readonly microHoursOn: (part: number, microHours: MicroHours) => MicroHours;
}

/** Micro-hours by cell; a cell with work of no hours is there. */
export type HoursByCell = ReadonlyMap<number, MicroHours>;

/** What some items put into the cells, each with its hours times a factor. */
export function hoursByCell(items: readonly CountedItem[], factor: Decimal): HoursByCell {
  const sums = new Map<number, MicroHours>();
  for (const { microHours, cells, microHoursOn } of items) {
    const amount = timesRounded(microHours, factor);
    for (const [part, cell] of cells.entries()) sums.set(cell, (sums.get(cell) ?? 0) + microHoursOn(part, amount));
  }
  return sums;
}

/** A letter with what it may bring. */
export interface LetterProspect {
  readonly letter: Letter;
  /** What window k of an outcome puts into the cells: `loads[outcome][k]`; the last window of some outcome puts something somewhere. */
  readonly loads: readonly (readonly HoursByCell[])[];
}

/** A letter under some probabilities. */
export interface LetterStories {
  readonly prospect: LetterProspect;
  readonly stories: readonly Story[];
  /** For each cell that a story reaches, the hours of every story there. */
  readonly hours: ReadonlyMap<number, Float64Array>;
}

/** The stories of a letter, with their hours. */
export function storiesWithHours(
  prospect: LetterProspect,
  { outcomes }: OutcomesOfLetter,
  { probability }: RenewalOfLetter,
): LetterStories {
  const { loads } = prospect;
  const windows = loads.reduce((most, ofOutcome) => Math.max(most, ofOutcome.length), 1);
  const stories = storiesOf(outcomes, probability, windows - 1);
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
  return { prospect, stories, hours };
}
