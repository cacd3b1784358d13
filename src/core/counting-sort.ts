// Counting sorts: stable, and linear in the indexes and in what the values span. Groups are columns too: no array a group,
// which counts when groups are many and small.

/** The indexes of a column by group; those of one group ascend. */
export interface Groups {
  /** Group g holds `order[offsets[g]]`..`order[offsets[g + 1] - 1]`. */
  readonly offsets: Int32Array;
  readonly order: Int32Array;
}

/** Turns counts, that of group g at g + 1, into the offsets of the groups, in place. */
export function offsetsOf(counts: Int32Array): Int32Array {
  for (let group = 1; group < counts.length; group++) counts[group] += counts[group - 1];
  return counts;
}

/** The indexes of a column whose values are the groups `first`..`first + count - 1`. */
export function groupsOf(column: Int32Array, count: number, first = 0): Groups {
  const { length } = column;
  const counts = new Int32Array(count + 1);
  for (let index = 0; index < length; index++) counts[column[index] - first + 1]++;
  const offsets = offsetsOf(counts);
  const next = offsets.slice();
  const order = new Int32Array(length);
  for (let index = 0; index < length; index++) order[next[column[index] - first]++] = index;
  return { offsets, order };
}

/** The indexes of a column sorted by its values. */
export function orderBy(column: Int32Array): Int32Array {
  const { length } = column;
  let first = length === 0 ? 0 : column[0];
  let last = first;
  for (let index = 1; index < length; index++) {
    const value = column[index];
    if (value < first) first = value;
    else if (value > last) last = value;
  }
  return groupsOf(column, last - first + 1, first).order;
}

/** Some indexes sorted by a column's value at each of them. */
export function sortedBy(indexes: Int32Array, column: Int32Array): Int32Array {
  return gathered(indexes, orderBy(gathered(column, indexes)));
}

/** The values of a column at some indexes, in the order of these. */
export function gathered<C extends Int32Array | Float64Array>(column: C, indexes: Int32Array): C {
  const values = new (column.constructor as new (length: number) => C)(indexes.length);
  for (let place = 0; place < indexes.length; place++) values[place] = column[indexes[place]];
  return values;
}

/** Groups by a key of any kind. */
export interface KeyedGroups<Key> extends Groups {
  /** That of group g at g. */
  readonly keys: readonly Key[];
  /** The group of each key. */
  readonly numbers: ReadonlyMap<Key, number>;
}

/** The indexes 0..count-1 by key. `firstKeys` come first, with a group each even when it is empty; others in order of first appearance. */
export function groupsByKey<Key>(
  count: number,
  keyOf: (index: number) => Key,
  firstKeys: Iterable<Key> = [],
): KeyedGroups<Key> {
  const numbers = new Map<Key, number>();
  const keys: Key[] = [];
  const numberOf = (key: Key): number => {
    let number = numbers.get(key);
    if (number === undefined) {
      number = keys.length;
      numbers.set(key, number);
      keys.push(key);
    }
    return number;
  };
  for (const key of firstKeys) numberOf(key);
  const groupOf = new Int32Array(count);
  for (let index = 0; index < count; index++) groupOf[index] = numberOf(keyOf(index));
  return { keys, numbers, ...groupsOf(groupOf, keys.length) };
}
