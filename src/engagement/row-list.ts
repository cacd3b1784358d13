// From a body to its rows: a bare array or `{ data: [...] }`, and rows with an `objectId` already seen counted once.
// SEMANTICS section 9.

import { type Either, left, right } from 'fp-ts/lib/Either.js';
import { fingerprintOf } from '../json/fingerprint.js';
import type { NotARowList, RowProblem } from '../problem/problem.js';

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

/** The first row of an `objectId`: itself until it is let go, and its fingerprint once it has been asked for. */
interface First {
  readonly index: number;
  row: unknown;
  fingerprint: string | null | undefined;
}

/** The rows of one resource one after the other, repeats told from rows that count. */
export class RowCounter {
  /** How many rows were left out because an earlier one has the same `objectId`. */
  repeats = 0;
  /** One for each repeat that differs from the row that counts. */
  readonly conflicts: RowProblem[] = [];
  #received = 0;
  readonly #firsts = new Map<string, First>();
  /** Those whose row is still held. */
  #held: First[] = [];

  constructor(private readonly name: string) {}

  /** The path of the row last received. */
  get path(): string {
    return this.#pathOf(this.#received - 1);
  }

  /** Whether the next row, of that id, counts: it is no repeat. */
  receive(row: unknown, objectId: string | null): boolean {
    const index = this.#received++;
    if (objectId === null) return true;
    const first = this.#firsts.get(objectId);
    if (first === undefined) {
      const held: First = { index, row, fingerprint: undefined };
      this.#firsts.set(objectId, held);
      this.#held.push(held);
      return true;
    }
    this.repeats++;
    const fingerprint = fingerprintOf(row);
    if (fingerprint === null || fingerprint !== fingerprintOfFirst(first)) {
      this.conflicts.push({
        _tag: 'ConflictingDuplicate',
        path: this.path,
        received: objectId,
        accepted: { _tag: 'SameAs', path: this.#pathOf(first.index) },
      });
    }
    return false;
  }

  /**
   * Lets go of the rows received so far. Only here does a row that is not repeated get its fingerprint, which costs more than
   * all else that is done with it (3 us a letter): rows that are in memory anyway need none.
   */
  letGo(): void {
    for (const first of this.#held) {
      fingerprintOfFirst(first);
      first.row = null;
    }
    this.#held = [];
  }

  #pathOf(index: number): string {
    return `${this.name}[${index}]`;
  }
}

function fingerprintOfFirst(first: First): string | null {
  if (first.fingerprint === undefined) first.fingerprint = fingerprintOf(first.row);
  return first.fingerprint;
}
