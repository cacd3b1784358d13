// The law of each unit in each cell: its states' totals with their probabilities, equal totals as one. FORECAST sections 3.5 and 6.1.

import { byCodePoints } from '../core/text.js';
import type { Letter } from '../engagement/letter.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { UnitLaw } from './law.js';
import type { LetterStories } from './letter-prospect.js';
import { type States, statesOf } from './units.js';

/** The identity of the unit that a letter belongs to. */
function unitOf({ id, client }: Letter, clusters: 'client' | 'none'): string {
  return clusters === 'none' || client === null ? `letter:${id}` : `client:${client}`;
}

/** The laws of all units in the cells that they reach: those of a cell in the order of the units' identities. */
export function lawsByCell(
  letters: readonly LetterStories[],
  clusters: 'client' | 'none',
): ReadonlyMap<number, readonly UnitLaw[]> {
  const units = new Map<string, LetterStories[]>();
  for (const one of letters) {
    const unit = unitOf(one.letter, clusters);
    const others = units.get(unit);
    if (others === undefined) units.set(unit, [one]);
    else others.push(one);
  }
  const laws = new Map<number, UnitLaw[]>();
  for (const [, ofUnit] of [...units].sort(([a], [b]) => byCodePoints(a, b))) {
    // In an order that does not depend on that of the rows, since probabilities are added up in it.
    const sorted = ofUnit.toSorted((a, b) => byCodePoints(a.letter.id, b.letter.id));
    const states = statesOf(sorted.map(({ stories }) => stories));
    for (const cell of new Set(sorted.flatMap(({ hours }) => [...hours.keys()]))) {
      const known = laws.get(cell);
      const law = lawOfUnit(sorted, states, cell);
      if (known === undefined) laws.set(cell, [law]);
      else known.push(law);
    }
  }
  return laws;
}

function lawOfUnit(letters: readonly LetterStories[], { probabilities, stories }: States, cell: number): UnitLaw {
  const byTotal = new Map<MicroHours, number>();
  const reaching = letters.flatMap(({ hours }, letter) => {
    const ofCell = hours.get(cell);
    return ofCell === undefined ? [] : [{ ofCell, storyIn: stories[letter] }];
  });
  for (const [state, probability] of probabilities.entries()) {
    let total = 0;
    for (const { ofCell, storyIn } of reaching) total += ofCell[storyIn[state]];
    byTotal.set(total, (byTotal.get(total) ?? 0) + probability);
  }
  const atoms = [...byTotal].sort(([a], [b]) => a - b);
  return { microHours: atoms.map(([total]) => total), probabilities: atoms.map(([, probability]) => probability) };
}
