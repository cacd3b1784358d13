// The order of a plan: by due date and, on one day, in rule order, which is letter, rank, period. SEMANTICS section 10.

/**
 * The rows 0..due.length-1 sorted by due day, rows of one day in their own order. Cost: linear in the rows and in the days they span
 * (days of a plan span some 400,000 at the most).
 *
 * @example
 * console.log(orderByDue(Int32Array.of(30, 10, 30, 20)).join(' '));
 * // 1 3 0 2
 */
export function orderByDue(due: Int32Array): Int32Array {
  return orderBy(due);
}

/** The indexes of a column sorted by its values: a stable counting sort, linear in the column's length and in what its values span. */
export function orderBy(column: Int32Array): Int32Array {
  const { length } = column;
  let first = length === 0 ? 0 : column[0];
  let last = first;
  for (let index = 1; index < length; index++) {
    const value = column[index];
    if (value < first) first = value;
    else if (value > last) last = value;
  }
  const nextPlace = new Int32Array(last - first + 2);
  for (let index = 0; index < length; index++) nextPlace[column[index] - first + 1]++;
  for (let value = 1; value < nextPlace.length; value++) nextPlace[value] += nextPlace[value - 1];
  const order = new Int32Array(length);
  for (let index = 0; index < length; index++) order[nextPlace[column[index] - first]++] = index;
  return order;
}
