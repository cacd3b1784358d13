// Rows received more than once: of the rows of one resource with the same `objectId` the first counts, and of the others it is
// known whether they say the same. SEMANTICS section 9.

import { fingerprintOf } from '../core/json.js';
import type { RowProblem } from '../core/problem.js';

/** The rows of one resource one after the other, duplicates apart from rows that count. */
export class Duplicates {
  /** How many rows were left out because an earlier one has the same `objectId`. */
  count = 0;
  /** One for each duplicate that differs from the row that counts. */
  readonly conflicts: RowProblem[] = [];
  #received = 0;
  /** The rows that were the first of their `objectId`, numbered as they came. */
  readonly #firsts = new Map<string, number>();
  readonly #indexes: number[] = [];
  /** Of those that were flushed. */
  readonly #fingerprints: number[] = [];
  /** The others. */
  #held: unknown[] = [];

  constructor(private readonly name: string) {}

  /** The path of the row last received. */
  get path(): string {
    return this.#pathOf(this.#received - 1);
  }

  /** Whether the next row, of that id, counts: it is no duplicate. */
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
    this.count++;
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
   * Holds the rows received so far no longer. Only here does a row without duplicates get its fingerprint, which costs more than
   * all else that is done with it: rows that are in memory anyway need none.
   */
  flush(): void {
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
