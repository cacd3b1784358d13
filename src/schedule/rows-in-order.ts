// The rows of a plan in their order, some months at a time, so that neither all due days nor the whole order need be in memory.
// SEMANTICS section 10.

import { dayInMonth } from '../calendar/month-table.js';
import { orderByDue } from './order.js';
import type { RuleTable } from './rule-table.js';

/** Rows handed out at a time, unless one month holds more. */
const SLICE = 100_000;

/** Rows and, in the same places, the rules they belong to. */
export interface RowsOfRules {
  readonly rows: Int32Array;
  readonly ruleOf: Int32Array;
}

/** Every row, in the order of a plan; each piece holds whole months of due dates. Cost: linear in the rows, and in the rules for each piece. */
export function* rowsInOrder(rules: RuleTable, atATime = SLICE): Iterable<RowsOfRules> {
  const { first, counts } = countsByMonth(rules);
  for (let from = 0; from < counts.length; ) {
    let size = counts[from];
    let to = from + 1;
    for (; to < counts.length && size + counts[to] <= atATime; to++) size += counts[to];
    if (size > 0) yield rowsOfMonths(rules, first + from, first + to, size);
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

/** The `count` rows due in the months `from`..`to - 1`, in order. */
function rowsOfMonths(rules: RuleTable, from: number, to: number, count: number): RowsOfRules {
  const rows = new Int32Array(count);
  const ruleOf = new Int32Array(count);
  const due = new Int32Array(count);
  let filled = 0;
  for (let r = 0; r < rules.size; r++) {
    const { dueMonth, dueDay, step, offsets } = rules;
    const end = offsets[r + 1] - offsets[r];
    let k = Math.max(0, Math.ceil((from - dueMonth[r]) / step[r]));
    for (let month = dueMonth[r] + step[r] * k; k < end && month < to; k++, month += step[r]) {
      rows[filled] = offsets[r] + k;
      ruleOf[filled] = r;
      due[filled++] = dayInMonth(month, dueDay[r]);
    }
  }
  const order = orderByDue(due);
  return { rows: order.map((place) => rows[place]), ruleOf: order.map((place) => ruleOf[place]) };
}
