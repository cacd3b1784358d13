// A text beside another that looks like it: what sets them apart is written out, or a reader would see the same text twice.

import { writtenOut } from '../core/visible.js';
import { shown } from './language.js';

/** As `shown`; when the two are texts that differ only in blanks or in how their characters are composed, with the difference written out. */
export function shownBeside(value: unknown, other: unknown): string {
  if (typeof value !== 'string' || typeof other !== 'string') return shown(value);
  if (value === other || looksOf(value) !== looksOf(other)) return shown(value);
  const [characters, others] = [Array.from(value), Array.from(other)];
  const shorter = Math.min(characters.length, others.length);
  let first = 0;
  while (first < shorter && characters[first] === others[first]) first++;
  let same = 0;
  while (same < shorter - first && characters.at(-1 - same) === others.at(-1 - same)) same++;
  const end = characters.length - same;
  const different = characters
    .slice(first, end)
    .map((character) => (/[!-~]/.test(character) ? character : writtenOut(character)));
  return shown([...characters.slice(0, first), ...different, ...characters.slice(end)].join(''));
}

function looksOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}
