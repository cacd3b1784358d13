// The order of a plan: by due date and, on one day, in rule order, which is letter, rank, period. SEMANTICS section 10.

import type { Day } from '../calendar/civil-date.js';
import { dayInMonth } from '../calendar/month-table.js';
import { offsetsOf, orderBy } from '../core/counting-sort.js';
import type { RuleTable } from './rule-table.js';

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

/** Rows handed out at a time, unless one month holds more. */
const SLICE = 100_000;

/** Rows and, in the same places, the rules they belong to; the next piece overwrites both. */
export interface RowsOfRules {
  readonly rows: Int32Array;
  readonly ruleOf: Int32Array;
}

/** Every row, in the order of a plan, without all due days or the whole order in memory; each piece holds whole months of due dates. Cost: linear in the rows, and in the rules for each piece. */
export function* rowsInOrder(rules: RuleTable, atATime = SLICE): Iterable<RowsOfRules> {
  const { first, counts } = countsByMonth(rules);
  const largest = counts.reduce((most, count) => Math.max(most, count), Math.min(atATime, rules.count));
  const rows = new Int32Array(largest);
  const ruleOf = new Int32Array(largest);
  for (let from = 0; from < counts.length; ) {
    let size = counts[from];
    let to = from + 1;
    for (; to < counts.length && size + counts[to] <= atATime; to++) size += counts[to];
    if (size > 0) {
      const piece = { rows: rows.subarray(0, size), ruleOf: ruleOf.subarray(0, size) };
      sortInto(piece, rules, first + from, first + to);
      yield piece;
    }
    from = to;
  }
}

/** How many rows fall due in each month from the first one, by their due dates before any adjustment. */
function countsByMonth({ size, offsets, dueMonth, step }: RuleTable): {
  readonly first: number;
  readonly counts: Int32Array;
} {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < size; r++) {
    first = Math.min(first, dueMonth[r]);
    last = Math.max(last, dueMonth[r] + step[r] * (offsets[r + 1] - offsets[r] - 1));
  }
  const counts = new Int32Array(Math.max(0, last - first + 1));
  for (let r = 0; r < size; r++) {
    const count = offsets[r + 1] - offsets[r];
    for (let k = 0, month = dueMonth[r] - first; k < count; k++, month += step[r]) counts[month]++;
  }
  return { first, counts };
}

/** Writes the rows due in the months `from`..`to - 1`: a counting sort by day, each day in rule order. */
function sortInto({ rows, ruleOf }: RowsOfRules, rules: RuleTable, from: number, to: number): void {
  const firstDay = dayInMonth(from, 1);
  const counts = new Int32Array(dayInMonth(to - 1, 0) - firstDay + 2);
  eachRowIn(rules, from, to, (_rule, _row, due) => counts[due - firstDay + 1]++);
  const next = offsetsOf(counts);
  eachRowIn(rules, from, to, (rule, row, due) => {
    const place = next[due - firstDay]++;
    rows[place] = row;
    ruleOf[place] = rule;
  });
}

/** In rule order. */
function eachRowIn(
  { size, offsets, dueMonth, dueDay, step }: RuleTable,
  from: number,
  to: number,
  use: (rule: number, row: number, due: Day) => void,
): void {
  for (let r = 0; r < size; r++) {
    const end = offsets[r + 1];
    const passed = Math.max(0, Math.ceil((from - dueMonth[r]) / step[r]));
    let month = dueMonth[r] + step[r] * passed;
    for (let row = offsets[r] + passed; row < end && month < to; row++, month += step[r]) {
      use(r, row, dayInMonth(month, dueDay[r]));
    }
  }
}
