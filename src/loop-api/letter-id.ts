// The one thing this module knows of a row: the id of a letter, by which its activities are asked for and then named.

import { written } from '../core/json.js';

/** The ids of letters, each once, in order; rows without one are passed over. */
export function letterIdsOf(letters: readonly unknown[]): readonly string[] {
  const ids = letters.map((row) => (row as { readonly objectId?: unknown } | null)?.objectId);
  return [...new Set(ids.filter((id): id is string => typeof id === 'string' && id !== ''))];
}

/** An activity row with the id of the letter it was asked for by, unless it names one itself. */
export function withLetterId(row: unknown, lettreMissionId: string): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  const own = (row as { readonly lettreMissionId?: unknown }).lettreMissionId;
  return own === undefined || own === null || own === '' ? { ...written(row), lettreMissionId } : row;
}
