// From a body to its rows: a bare array or `{ data: [...] }`, and rows with an `objectId` already seen counted once.
// SEMANTICS section 9.

import { type Either, left, right } from 'fp-ts/lib/Either.js';
import { fingerprintOf } from '../json/fingerprint.js';
import type { NotARowList, RowProblem } from '../problem/problem.js';
import { objectIdOf } from './fields.js';

/** The rows of a body as they came, and the path that their indexes follow. */
export interface RowList {
  readonly rows: readonly unknown[];
  readonly path: string;
}

/** The rows of a body, or `NotARowList`. `name` begins their path. */
export function rowListOf(name: string, body: unknown): Either<NotARowList, RowList> {
  if (Array.isArray(body)) return right({ rows: body, path: name });
  const rows: unknown = (body as { data?: unknown } | null | undefined)?.data;
  if (Array.isArray(rows)) return right({ rows, path: `${name}.data` });
  return left({ _tag: 'NotARowList', path: name, received: body, accepted: { _tag: 'RowList' } });
}

/** A row that counts: its JSON path and its `objectId`, if it has one. */
export interface ReceivedRow {
  readonly path: string;
  readonly objectId: string | null;
}

/** The rows of one resource one after the other, repeats told from rows that count. No row is kept. */
export class RowCounter {
  /** How many rows were left out because an earlier one has the same `objectId`. */
  repeats = 0;
  /** One for each repeat that differs from the row that counts. */
  readonly conflicts: RowProblem[] = [];
  #received = 0;
  readonly #firsts = new Map<string, { readonly index: number; readonly fingerprint: string | null }>();

  constructor(private readonly path: string) {}

  /** The next row's path and id, or null when it is a repeat. */
  receive(row: unknown): ReceivedRow | null {
    const index = this.#received++;
    const objectId = objectIdOf(row);
    const received = { path: `${this.path}[${index}]`, objectId };
    if (objectId === null) return received;
    const fingerprint = fingerprintOf(row);
    const first = this.#firsts.get(objectId);
    if (first === undefined) {
      this.#firsts.set(objectId, { index, fingerprint });
      return received;
    }
    this.repeats++;
    if (fingerprint === null || fingerprint !== first.fingerprint) {
      this.conflicts.push({
        _tag: 'ConflictingDuplicate',
        path: received.path,
        received: objectId,
        accepted: { _tag: 'SameAs', path: `${this.path}[${first.index}]` },
      });
    }
    return null;
  }
}
