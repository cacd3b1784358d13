// The sheet of names as rows of a names table, and the names by which assignments may call the work.

import { canonical } from '../core/canonical.js';
import type { Row } from '../engagement/row.js';
import type { AssignedNames } from './assignment-rows.js';
import { fieldOf, type ReadTable } from './read-table.js';

/** What an id is called, as a names table has it; a blank name is none. */
export function nameRows({ rows }: ReadTable): readonly Row[] {
  return rows.map((row) => ({
    kind: fieldOf(row, 'kind') ?? null,
    id: fieldOf(row, 'id') ?? null,
    name: fieldOf(row, 'name') ?? '',
  }));
}

/** The ids and names that some sheets give. */
export function assignedNames(letters: ReadTable | undefined, names: ReadTable | undefined): AssignedNames {
  const ids = new Set<string>();
  const idsByName = new Map<string, Set<string>>();
  for (const { values } of letters?.rows ?? []) {
    for (const [kind, key] of ID_KEYS) {
      const id = values[key];
      if (typeof id === 'string') ids.add(keyOf(kind, id));
    }
  }
  for (const { values } of names?.rows ?? []) {
    const { kind, id, name } = values;
    if (typeof kind !== 'string' || typeof id !== 'string') continue;
    ids.add(keyOf(kind, id));
    if (typeof name !== 'string') continue;
    const key = keyOf(kind, name);
    idsByName.set(key, (idsByName.get(key) ?? new Set()).add(id));
  }
  return {
    isId: (kind, text) => ids.has(keyOf(kind, text)),
    idsNamed: (kind, name) => [...(idsByName.get(keyOf(kind, name)) ?? [])],
  };
}

/** Where a row of letters has an id of each kind. */
const ID_KEYS = [
  ['letter', 'objectId'],
  ['client', 'entite'],
  ['manager', 'maitreDossier'],
  ['profitCenter', 'profitCenter'],
] as const;

function keyOf(kind: string, text: string): string {
  return `${kind} ${canonical(text)}`;
}
