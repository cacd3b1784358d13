// The public columns call, as the benchmarks mean it: every due day in rule order, and the exact micro-hours of every month.

import { emptyColumns, FIRST_MONTH } from './columns.mjs';
import { dueDaysInto, monthTotalsInto } from './engine.mjs';

/** @typedef {import('./engine.mjs').RuleTable} RuleTable */
/** @typedef {import('./types.js').Columns} Columns */

/** Into buffers that are used again, the hours from a month on. @param {RuleTable} rules @param {Columns} into @returns {Columns} */
export function expandInto(rules, { due, totals }, firstMonth = FIRST_MONTH) {
  return { due: dueDaysInto(rules, due), totals: monthTotalsInto(rules, firstMonth, totals.fill(0)) };
}

/** Into fresh buffers. @param {RuleTable} rules @returns {Columns} */
export function expandFresh(rules) {
  return expandInto(rules, emptyColumns(rules.count));
}
