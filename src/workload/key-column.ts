// One key of many cells: by what number to sort them, and the value that a row shows.

import type { KeyGroup } from './key-groups.js';
import { NO_STRETCH } from './stretches.js';
import { type KeyValue, TIME_KEYS, type TimeKeyName } from './total-key.js';

/** A key over cells. */
export interface KeyColumn {
  /** Equal for cells of equal values, and in the order of the values, unset ones last. */
  readonly ranks: Int32Array;
  /** The value of a cell. */
  readonly valueAt: (cell: number) => KeyValue;
}

/** The column of a key of time, from the numbers of the stretches. */
export function timeColumn(key: TimeKeyName, stretches: Int32Array): KeyColumn {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const stretch of stretches) {
    if (stretch === NO_STRETCH) continue;
    if (stretch < first) first = stretch;
    if (stretch > last) last = stretch;
  }
  const names: string[] = [];
  const valueAt = (cell: number): KeyValue => {
    const stretch = stretches[cell];
    if (stretch === NO_STRETCH) return null;
    names[stretch - first] ??= TIME_KEYS[key].nameOf(stretch);
    return names[stretch - first];
  };
  // A rank next to the others, because the sort is linear in what they span.
  return { ranks: stretches.map((stretch) => (stretch === NO_STRETCH ? last + 1 : stretch)), valueAt };
}

/** The column of a key that does not depend on the date, from the groups of the cells. Letters are in the order received. */
export function groupColumn(
  key: string,
  index: number,
  groups: readonly KeyGroup[],
  groupOfCell: Int32Array,
): KeyColumn {
  const orders = new Map<KeyValue, number>();
  for (const { values, letter } of groups) if (!orders.has(values[index])) orders.set(values[index], letter.order);
  const compare =
    key === 'letter'
      ? ([, a]: readonly [KeyValue, number], [, b]: readonly [KeyValue, number]) => a - b
      : ([a]: readonly [KeyValue, number], [b]: readonly [KeyValue, number]) => compareValues(a, b);
  const rankOfValue = new Map([...orders].sort(compare).map(([value], rank) => [value, rank]));
  const rankOfGroup = Int32Array.from(groups, ({ values }) => rankOfValue.get(values[index]) ?? 0);
  return {
    ranks: groupOfCell.map((group) => rankOfGroup[group]),
    valueAt: (cell) => groups[groupOfCell[cell]].values[index],
  };
}

/** Ascending; unset values last. Values of one key are of one type. */
function compareValues(a: KeyValue, b: KeyValue): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
