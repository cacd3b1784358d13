// The order of a plan: by due date and, on one day, in rule order, which is letter, rank, period. SEMANTICS section 10.

import type { Day, MonthIndex } from '../calendar/civil-date.js';
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

/** Rows taken at a time, unless one month holds more: few enough for what is done with them to stay in the processor's cache. */
const SLICE = 100_000;

/** Rows and, at the same indexes, the rules they belong to; the next slice overwrites both. */
export interface RowsOfRules {
  readonly rows: Int32Array;
  readonly ruleOf: Int32Array;
}

/** Every row, in the order of a plan, without all due days or the whole order in memory; each slice holds whole months of due dates. Cost: linear in the rows, and in the rules for each slice. */
export function* rowsInOrder(rules: RuleTable, atATime = SLICE): Iterable<RowsOfRules> {
  const slices = slicesOf(rules, atATime);
  const largest = slices.reduce((most, { size }) => Math.max(most, size), 0);
  const rows = new Int32Array(largest);
  const ruleOf = new Int32Array(largest);
  for (const slice of slices) {
    eachPositionIn(rules, slice, (position, rule, row) => {
      rows[position] = row;
      ruleOf[position] = rule;
    });
    yield { rows: rows.subarray(0, slice.size), ruleOf: ruleOf.subarray(0, slice.size) };
  }
}

/** Calls `use` once for every row with its position in the order of a plan: slice by slice, and in each by rule, so that what rows of a rule share is at hand. */
export function eachPosition(rules: RuleTable, use: (position: number, rule: number, row: number) => void): void {
  let before = 0;
  for (const slice of slicesOf(rules, SLICE)) {
    const start = before;
    eachPositionIn(rules, slice, (position, rule, row) => use(start + position, rule, row));
    before += slice.size;
  }
}

/** The months `from`..`to - 1` and how many rows fall due in them. */
interface Slice {
  readonly from: MonthIndex;
  readonly to: MonthIndex;
  readonly size: number;
}

/** The slices of at most `atATime` rows, or of one month, in which something falls due. */
function slicesOf(rules: RuleTable, atATime: number): readonly Slice[] {
  const { first, counts } = countsByMonth(rules);
  const slices: Slice[] = [];
  for (let from = 0; from < counts.length; ) {
    let size = counts[from];
    let to = from + 1;
    for (; to < counts.length && size + counts[to] <= atATime; to++) size += counts[to];
    if (size > 0) slices.push({ from: first + from, to: first + to, size });
    from = to;
  }
  return slices;
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

/** Calls `use` with each row of a slice and its position there: a counting sort by day, each day in rule order. */
function eachPositionIn(
  rules: RuleTable,
  { from, to }: Slice,
  use: (position: number, rule: number, row: number) => void,
): void {
  const firstDay = dayInMonth(from, 1);
  const counts = new Int32Array(dayInMonth(to - 1, 0) - firstDay + 2);
  eachRowIn(rules, from, to, (_rule, _row, due) => counts[due - firstDay + 1]++);
  const next = offsetsOf(counts);
  eachRowIn(rules, from, to, (rule, row, due) => use(next[due - firstDay]++, rule, row));
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
