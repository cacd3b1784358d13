// Where every row received belongs, counted anew from the rules and not by the engine: duplicates left out, letter named or assumed, rank.
// SEMANTICS sections 9 and 10.

import { isRow } from '../engagement/row.js';
import type { ExpandedRow } from './law.js';

/** A row that counts, and its index in the list received. */
export interface ReadRow {
  readonly row: unknown;
  readonly index: number;
}

function idOf(row: unknown): string | null {
  return isRow(row) && typeof row.objectId === 'string' && row.objectId !== '' ? row.objectId : null;
}

/** The rows of one resource but for those whose `objectId` came before. */
export function withoutDuplicates(rows: readonly unknown[]): readonly ReadRow[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const id = idOf(row);
    if (id !== null && seen.has(id)) return [];
    if (id !== null) seen.add(id);
    return [{ row, index }];
  });
}

/** The place of every activity row read: its letter, its rank there, its index in the list received. */
export function placesOf(
  letters: readonly unknown[],
  activities: readonly unknown[],
): readonly (ExpandedRow & ReadRow)[] {
  const distinct = withoutDuplicates(letters);
  const only = distinct.length === 1 ? idOf(distinct[0].row) : null;
  const ranks = new Map<string | null, number>();
  return withoutDuplicates(activities).map(({ row, index }) => {
    const named = isRow(row) ? row.lettreMissionId : null;
    const letterId = (typeof named === 'string' && named !== '' ? named : idOf(named)) ?? only;
    const activity = ranks.get(letterId) ?? 0;
    ranks.set(letterId, activity + 1);
    return { letterId, activity, row, index };
  });
}
