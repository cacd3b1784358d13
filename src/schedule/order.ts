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
  let first = due.length === 0 ? 0 : due[0];
  let last = first;
  for (const day of due) {
    if (day < first) first = day;
    else if (day > last) last = day;
  }
  const nextPlace = new Int32Array(last - first + 2);
  for (const day of due) nextPlace[day - first + 1]++;
  for (let i = 1; i < nextPlace.length; i++) nextPlace[i] += nextPlace[i - 1];
  const order = new Int32Array(due.length);
  for (let row = 0; row < due.length; row++) order[nextPlace[due[row] - first]++] = row;
  return order;
}
