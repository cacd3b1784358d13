// From a body to its rows: a bare array or `{ data: [...] }`, and rows with an `objectId` already seen counted once.
// SEMANTICS section 9.

import { type Either, left, right } from 'fp-ts/lib/Either.js';
import { fingerprintOf, rowsOf } from '../core/json.js';
import type { NotARowList, RowProblem } from '../core/problem.js';

/** The rows of a body as they came, and the path that their indexes follow. */
export interface RowList {
  readonly rows: readonly unknown[];
  readonly path: string;
}

/** The rows of a body, or `NotARowList`. `name` begins their path. */
export function rowListOf(name: string, body: unknown): Either<NotARowList, RowList> {
  const rows = rowsOf(body);
  if (rows === null) return left({ _tag: 'NotARowList', path: name, received: body, accepted: { _tag: 'RowList' } });
  return right({ rows, path: rows === body ? name : `${name}.data` });
}

/** The rows of one resource one after the other, repeats told from rows that count. */
export class RowCounter {
  /** How many rows were left out because an earlier one has the same `objectId`. */
  repeats = 0;
  /** One for each repeat that differs from the row that counts. */
  readonly conflicts: RowProblem[] = [];
  #received = 0;
  /** The rows that were the first of their `objectId`, numbered as they came. */
  readonly #firsts = new Map<string, number>();
  readonly #indexes: number[] = [];
  /** Of those that were let go. */
  readonly #fingerprints: number[] = [];
  /** The others. */
  #held: unknown[] = [];

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
      this.#firsts.set(objectId, this.#indexes.length);
      this.#indexes.push(index);
      this.#held.push(row);
      return true;
    }
    this.repeats++;
    if (fingerprintOf(row) !== this.#fingerprintOf(first)) {
      this.conflicts.push({
        _tag: 'ConflictingDuplicate',
        path: this.path,
        received: objectId,
        accepted: { _tag: 'SameAs', path: this.#pathOf(this.#indexes[first]) },
      });
    }
    return false;
  }

  /**
   * Lets go of the rows received so far. Only here does a row that is not repeated get its fingerprint, which costs more than
   * all else that is done with it (3 us a letter): rows that are in memory anyway need none.
   */
  letGo(): void {
    for (const row of this.#held) this.#fingerprints.push(fingerprintOf(row));
    this.#held = [];
  }

  #fingerprintOf(first: number): number {
    const { length } = this.#fingerprints;
    return first < length ? this.#fingerprints[first] : fingerprintOf(this.#held[first - length]);
  }

  #pathOf(index: number): string {
    return `${this.name}[${index}]`;
  }
}
