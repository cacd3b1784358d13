// What people know a letter by, as columns beside rows that name it by its id: its client and its code.

import { requireList } from '../core/options.js';
import type { Letter } from '../engagement/letter.js';
import type { Column } from '../report/table.js';

/** The columns; a cell is empty where the letter, or what it is asked for, is not known. */
export function letterColumns(letters: readonly Letter[]): readonly Column<{ readonly letterId: string | null }>[] {
  requireList('letters', letters);
  const byId = new Map<string | null, Letter>(letters.map((letter) => [letter.id, letter]));
  return [
    { name: 'client', kind: 'text', read: ({ letterId }) => byId.get(letterId)?.client ?? null },
    { name: 'codeIBS', kind: 'text', read: ({ letterId }) => byId.get(letterId)?.codeIBS || null },
  ];
}
