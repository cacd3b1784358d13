// The law of each unit in each cell: its states' totals with their probabilities, equal totals as one. FORECAST sections 3.5 and 6.1.

import { addTo, groupedBy } from '../core/grouped.js';
import { byCodePoints } from '../core/text.js';
import type { Letter } from '../engagement/letter.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { UnitLaw } from './law.js';
import { cellsOf, hoursIn, type LetterStories } from './letter-prospect.js';
import { type States, statesOf } from './units.js';

/** The identity of the unit that a letter belongs to. */
function unitOf({ id, client }: Letter, clusters: 'client' | 'none'): string {
  return clusters === 'none' || client === null ? `letter:${id}` : `client:${client}`;
}

/** A unit: its letters, and which story each of them has in its states. */
interface Unit {
  readonly letters: readonly LetterStories[];
  readonly states: States;
}

/** The units of some letters, and the cells that they reach. */
export class UnitsByCell {
  /** In the order of the units' identities. */
  readonly #units = new Map<number, Unit[]>();

  constructor(letters: readonly LetterStories[], clusters: 'client' | 'none') {
    for (const unit of unitsOf(letters, clusters)) {
      for (const cell of new Set(unit.letters.flatMap((letter) => [...cellsOf(letter)]))) {
        addTo(this.#units, cell, unit);
      }
    }
  }

  /** The numbers of the cells that a unit reaches. */
  get cells(): readonly number[] {
    return [...this.#units.keys()];
  }

  /** The laws of the units that reach a cell. Worked out when asked for. */
  lawsIn(cell: number): readonly UnitLaw[] {
    return (this.#units.get(cell) ?? []).map((unit) => lawIn(cell, unit));
  }
}

function unitsOf(letters: readonly LetterStories[], clusters: 'client' | 'none'): readonly Unit[] {
  const units = groupedBy(letters, ({ letter }) => unitOf(letter, clusters));
  return [...units]
    .sort(([a], [b]) => byCodePoints(a, b))
    .map(([, ofUnit]) => {
      // In an order that does not depend on that of the rows, since probabilities are added up in it.
      const sorted = ofUnit.toSorted((a, b) => byCodePoints(a.letter.id, b.letter.id));
      return { letters: sorted, states: statesOf(sorted.map(({ stories }) => stories)) };
    });
}

function lawIn(cell: number, { letters, states: { probabilities, stories } }: Unit): UnitLaw {
  const byTotal = new Map<MicroHours, number>();
  const hours = letters.map((letter) => hoursIn(cell, letter));
  for (const [state, probability] of probabilities.entries()) {
    let total = 0;
    for (let letter = 0; letter < hours.length; letter++) total += hours[letter][stories[letter][state]];
    byTotal.set(total, (byTotal.get(total) ?? 0) + probability);
  }
  const atoms = [...byTotal].sort(([a], [b]) => a - b);
  return { microHours: atoms.map(([total]) => total), probabilities: atoms.map(([, probability]) => probability) };
}
