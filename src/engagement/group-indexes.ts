// Indexes of a list grouped by a key, as columns: no array a group, which counts when groups are many and small.

/** The groups in the order of their keys; each group's indexes ascend. */
export interface IndexGroups<Key> {
  readonly keys: readonly Key[];
  /** Group g holds `order[offsets[g]]`..`order[offsets[g + 1] - 1]`. */
  readonly offsets: Int32Array;
  readonly order: Int32Array;
}

/** Groups 0..count-1. `keys` come first, with a group each even when it is empty; others in order of first appearance. */
export function groupIndexes<Key>(
  count: number,
  keyOf: (index: number) => Key,
  firstKeys: Iterable<Key> = [],
): IndexGroups<Key> {
  const places = new Map<Key, number>();
  const keys: Key[] = [];
  const placeOf = (key: Key): number => {
    let place = places.get(key);
    if (place === undefined) {
      place = keys.length;
      places.set(key, place);
      keys.push(key);
    }
    return place;
  };
  for (const key of firstKeys) placeOf(key);
  const placeOfIndex = new Int32Array(count);
  for (let i = 0; i < count; i++) placeOfIndex[i] = placeOf(keyOf(i));
  const offsets = new Int32Array(keys.length + 1);
  for (const place of placeOfIndex) offsets[place + 1]++;
  for (let g = 0; g < keys.length; g++) offsets[g + 1] += offsets[g];
  const order = new Int32Array(count);
  const next = offsets.slice();
  for (let i = 0; i < count; i++) order[next[placeOfIndex[i]]++] = i;
  return { keys, offsets, order };
}
