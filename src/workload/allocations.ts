// Where the hours of each piece of work go: parts of days, the same shape whatever strategy has laid them.

import { gathered, groupsOf } from '../core/counting-sort.js';
import { grown } from '../core/growable.js';
import type { Work } from './work.js';

/** The parts of each piece: those of piece p are `offsets[p]`..`offsets[p + 1] - 1`, their days ascending, their hours adding up to its own. */
export interface Allocations {
  /** One more than there are pieces. */
  readonly offsets: Int32Array;
  /** Epoch days. */
  readonly day: Int32Array;
  readonly microHours: Float64Array;
}

/** Collects parts as they are laid, day after day, and puts them in the order of the pieces. */
export class AllocationsBuilder {
  #size = 0;
  #piece: Int32Array;
  #day: Int32Array;
  #microHours: Float64Array;

  /** `expected` parts fit without growing. */
  constructor(expected: number) {
    this.#piece = new Int32Array(expected);
    this.#day = new Int32Array(expected);
    this.#microHours = new Float64Array(expected);
  }

  /** Adds a part. The parts of one piece must come in the order of their days. */
  add(piece: number, day: number, microHours: number): void {
    if (this.#size === this.#piece.length) this.#grow();
    const part = this.#size++;
    this.#piece[part] = piece;
    this.#day[part] = day;
    this.#microHours[part] = microHours;
  }

  /** The parts added so far, by piece. */
  of({ count }: Pick<Work, 'count'>): Allocations {
    const size = this.#size;
    const { offsets, order } = groupsOf(this.#piece.subarray(0, size), count);
    return { offsets, day: gathered(this.#day, order), microHours: gathered(this.#microHours, order) };
  }

  #grow(): void {
    const capacity = 2 * this.#size + 16;
    this.#piece = grown(this.#piece, capacity);
    this.#day = grown(this.#day, capacity);
    this.#microHours = grown(this.#microHours, capacity);
  }
}
