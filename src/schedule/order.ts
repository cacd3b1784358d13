// The order of a plan: by due date and, on one day, in rule order, which is letter, rank, period. SEMANTICS section 10.

/**
 * The rows 0..due.length-1 sorted by due day, rows of one day in their own order: a stable counting sort,
 * linear in the rows and in the days they span (days of a plan span some 400,000 at the most).
 *
 * @example
 * console.log(orderByDue(Int32Array.of(30, 10, 30, 20)).join(' '));
 * // 1 3 0 2
 */
export function orderByDue(due: Int32Array): Int32Array {
  const { length } = due;
  let first = length === 0 ? 0 : due[0];
  let last = first;
  for (let row = 1; row < length; row++) {
    const day = due[row];
    if (day < first) first = day;
    else if (day > last) last = day;
  }
  const nextPlace = new Int32Array(last - first + 2);
  for (let row = 0; row < length; row++) nextPlace[due[row] - first + 1]++;
  for (let day = 1; day < nextPlace.length; day++) nextPlace[day] += nextPlace[day - 1];
  const order = new Int32Array(length);
  for (let row = 0; row < length; row++) order[nextPlace[due[row] - first]++] = row;
  return order;
}
