// Sorting pieces of work by a day: a counting sort, linear in the pieces and in the days they span.

/** The pieces sorted by a column of small integers (days, block numbers), in their own order where it is equal. */
export function sortedBy(pieces: Int32Array, column: Int32Array): Int32Array {
  if (pieces.length === 0) return pieces;
  let first = column[pieces[0]];
  let last = first;
  for (const piece of pieces) {
    first = Math.min(first, column[piece]);
    last = Math.max(last, column[piece]);
  }
  const next = new Int32Array(last - first + 2);
  for (const piece of pieces) next[column[piece] - first + 1]++;
  for (let value = 1; value < next.length; value++) next[value] += next[value - 1];
  const sorted = new Int32Array(pieces.length);
  for (const piece of pieces) sorted[next[column[piece] - first]++] = piece;
  return sorted;
}
