// From a body to its rows: a bare array or `{ data: [...] }`, and rows with an `objectId` already seen counted once.
// SEMANTICS section 9.

import { type Either, left, right } from 'fp-ts/lib/Either.js';
import { isSameJson } from '../json/same-json.js';
import type { NotARowList, RowProblem } from '../problem/problem.js';
import { objectIdOf } from './fields.js';

/** One row received, with its JSON path and its `objectId`, if it has one. */
export interface ReceivedRow {
  readonly row: unknown;
  readonly path: string;
  readonly objectId: string | null;
}

/** The rows of a body, in order, repeats left out. */
export interface RowList {
  readonly rows: readonly ReceivedRow[];
  /** How many rows were left out because an earlier one has the same `objectId`. */
  readonly repeats: number;
  /** One for each repeat that differs from the row that counts. */
  readonly conflicts: readonly RowProblem[];
}

/** The rows of a body, or `NotARowList`. `name` begins their paths. */
export function rowListOf(name: string, body: unknown): Either<NotARowList, RowList> {
  const isWrapped = !Array.isArray(body);
  const list: unknown = isWrapped ? (body as { data?: unknown } | null | undefined)?.data : body;
  if (!Array.isArray(list))
    return left({ _tag: 'NotARowList', path: name, received: body, accepted: { _tag: 'RowList' } });

  const rows: ReceivedRow[] = [];
  const conflicts: RowProblem[] = [];
  const firstByObjectId = new Map<string, ReceivedRow>();
  const prefix = isWrapped ? `${name}.data` : name;
  for (let index = 0; index < list.length; index++) {
    const received: ReceivedRow = { row: list[index], path: `${prefix}[${index}]`, objectId: objectIdOf(list[index]) };
    const first = received.objectId === null ? undefined : firstByObjectId.get(received.objectId);
    if (first === undefined) {
      rows.push(received);
      if (received.objectId !== null) firstByObjectId.set(received.objectId, received);
    } else if (!isSameJson(first.row, received.row)) {
      conflicts.push(conflictOf(received, first));
    }
  }
  return right({ rows, repeats: list.length - rows.length, conflicts });
}

function conflictOf(repeat: ReceivedRow, first: ReceivedRow): RowProblem {
  return {
    _tag: 'ConflictingDuplicate',
    path: repeat.path,
    received: repeat.objectId,
    accepted: { _tag: 'SameAs', path: first.path },
  };
}
