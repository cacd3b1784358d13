// The text of a label: on one line, with nothing in it that cannot be seen, of at most 200 characters; how two are compared, and sorted.

import { byCodePoints, visible } from '../core/text.js';

/** The most characters of a label; `…` follows where something is left out. */
const LONGEST = 200;

/** The text with blanks folded, its ends trimmed, and characters that nobody sees written out. */
export function cleaned(text: string): string {
  return visible(text.replaceAll(/\s+/g, ' ').trim());
}

/** A cleaned name with what tells it from others behind it; the name is shortened where both are too long. */
export function fitted(name: string, marks: string): string {
  const left = Math.max(0, LONGEST - marks.length);
  return beginning(name, left) + marks;
}

/** The first characters of a text, with `…` where there are more. */
function beginning(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const all = Array.from(text.slice(0, 2 * characters + 2));
  return all.length <= characters ? text : `${all.slice(0, characters).join('')}…`;
}

/** What two labels have in common that people take for one: composed characters, blanks and case apart. */
export function folded(text: string): string {
  const plain = cleaned(text).normalize('NFC');
  return plain.toUpperCase().toLowerCase().normalize('NFC');
}

/** A label with the id that it stands for. */
export interface Labelled {
  readonly id: string;
  readonly label: string;
}

/** The order of labels: accents and case apart, then by id. It is the same on every machine, as that of `Intl` is not. */
export function sortedByLabel(labelled: readonly Labelled[]): readonly Labelled[] {
  return labelled
    .map((one) => ({ one, key: one.label.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase() }))
    .sort((a, b) => byCodePoints(a.key, b.key) || byCodePoints(a.one.id, b.one.id))
    .map(({ one }) => one);
}
