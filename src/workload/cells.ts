// The cells of a total: one for each combination of key values in which something lies. What lies where is first written down, as columns;
// then it is sorted by the keys and added up, so that cells that meet become one.

import { sortedBy } from '../core/counting-sort.js';
import { grown } from '../core/growable.js';
import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import { groupColumn, type KeyColumn, timeColumn } from './key-column.js';
import type { KeyGroup } from './key-groups.js';
import { isTimeKey } from './total-key.js';

/** What falls in one combination of key values, as rows show it. */
export interface Sums {
  /** Number of occurrences, those of zero hours included. */
  readonly occurrences: number;
  /** Integer micro-hours, exact. */
  readonly microHours: MicroHours;
  /** Hours as a decimal number. */
  readonly hours: number;
}

/** The cells of a total by some keys. */
export class Cells {
  readonly #by: readonly string[];
  readonly #groups: KeyGroup[] = [];
  #size = 0;
  #columns: Columns;

  constructor(by: readonly string[]) {
    this.#by = by;
    this.#columns = columnsOf(by.length, 1024);
  }

  /** Writes down what lies in a group of activities at a time. `stretches[k]` is the number of the stretch of time of the k-th key, if it is one of time. */
  add(group: KeyGroup, stretches: Int32Array, occurrences: number, microHours: MicroHours): void {
    if (this.#size === this.#columns.group.length) this.#columns = doubled(this.#columns);
    const cell = this.#size++;
    const columns = this.#columns;
    this.#groups[group.number] = group;
    columns.group[cell] = group.number;
    columns.occurrences[cell] = occurrences;
    columns.microHours[cell] = microHours;
    for (let key = 0; key < columns.stretches.length; key++) columns.stretches[key][cell] = stretches[key];
  }

  /** A row for each cell, sorted by the keys in their order: the values by key, and the sums. Without keys, one row of all. */
  rows(): readonly object[] {
    const { occurrences, microHours } = this.#columns;
    const keys = this.#keyColumns();
    let order: Int32Array = Int32Array.from({ length: this.#size }, (_, cell) => cell);
    for (const { ranks } of keys.toReversed()) order = sortedBy(order, ranks);

    const rows: object[] = [];
    for (let place = 0; place < order.length; ) {
      const cell = order[place];
      const row: { [name: string]: unknown } = {};
      for (let key = 0; key < keys.length; key++) row[this.#by[key]] = keys[key].valueAt(cell);
      let count = 0;
      let sum = 0;
      do {
        count += occurrences[order[place]];
        sum += microHours[order[place]];
        place++;
      } while (place < order.length && isSameCell(keys, cell, order[place]));
      row.occurrences = count;
      row.microHours = sum;
      row.hours = hoursOf(sum);
      rows.push(row);
    }
    return this.#by.length === 0 && rows.length === 0 ? [NOTHING] : rows;
  }

  #keyColumns(): readonly KeyColumn[] {
    const group = this.#columns.group.subarray(0, this.#size);
    return this.#by.map((key, index) =>
      isTimeKey(key)
        ? timeColumn(key, this.#columns.stretches[index].subarray(0, this.#size))
        : groupColumn(key, index, this.#groups, group),
    );
  }
}

const NOTHING: Sums = { occurrences: 0, microHours: 0, hours: 0 };

function isSameCell(keys: readonly KeyColumn[], a: number, b: number): boolean {
  for (let key = 0; key < keys.length; key++) if (keys[key].ranks[a] !== keys[key].ranks[b]) return false;
  return true;
}

interface Columns {
  readonly group: Int32Array;
  readonly occurrences: Int32Array;
  readonly microHours: Float64Array;
  /** One for each key; those of keys that are not of time are of no use. */
  readonly stretches: readonly Int32Array[];
}

function columnsOf(keys: number, capacity: number): Columns {
  return {
    group: new Int32Array(capacity),
    occurrences: new Int32Array(capacity),
    microHours: new Float64Array(capacity),
    stretches: Array.from({ length: keys }, () => new Int32Array(capacity)),
  };
}

/** The same columns with room for twice as many cells. */
function doubled({ group, occurrences, microHours, stretches }: Columns): Columns {
  const length = 2 * group.length;
  return {
    group: grown(group, length),
    occurrences: grown(occurrences, length),
    microHours: grown(microHours, length),
    stretches: stretches.map((column) => grown(column, length)),
  };
}
