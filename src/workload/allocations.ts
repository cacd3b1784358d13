// Where the hours of each work item go: parts of days, the same shape whatever strategy has made them.

import { gathered, groupsOf } from '../core/counting-sort.js';
import { grown } from '../core/growable.js';
import type { Work } from './work.js';

/** The parts of each item: those of item p are `offsets[p]`..`offsets[p + 1] - 1`, their days ascending, their hours adding up to its own. */
export interface Allocations {
  /** One more than there are items. */
  readonly offsets: Int32Array;
  /** Epoch days. */
  readonly day: Int32Array;
  readonly microHours: Float64Array;
}

/** Collects parts as they are placed, day after day, and puts them in the order of the items. */
export class AllocationsBuilder {
  #size = 0;
  #item: Int32Array;
  #day: Int32Array;
  #microHours: Float64Array;

  /** `expected` parts fit without growing. */
  constructor(expected: number) {
    this.#item = new Int32Array(expected);
    this.#day = new Int32Array(expected);
    this.#microHours = new Float64Array(expected);
  }

  /** Adds a part. The parts of one item must come in the order of their days. */
  add(item: number, day: number, microHours: number): void {
    if (this.#size === this.#item.length) this.#grow();
    const part = this.#size++;
    this.#item[part] = item;
    this.#day[part] = day;
    this.#microHours[part] = microHours;
  }

  /** The parts added so far, by item. */
  of({ count }: Pick<Work, 'count'>): Allocations {
    const size = this.#size;
    const { offsets, order } = groupsOf(this.#item.subarray(0, size), count);
    return { offsets, day: gathered(this.#day, order), microHours: gathered(this.#microHours, order) };
  }

  #grow(): void {
    const capacity = 2 * this.#size + 16;
    this.#item = grown(this.#item, capacity);
    this.#day = grown(this.#day, capacity);
    this.#microHours = grown(this.#microHours, capacity);
  }
}
