// The kernel: numbers become dates, once. One pass over the rules, one table look-up per date, the clamp already in the table.
// It imports only the month table. SEMANTICS section 6.

import { dayTable, TABLE_FIRST_MONTH, TABLE_MONTHS } from '../calendar/month-table.js';
import type { RuleTable } from './rule-table.js';

/**
 * The due day of every row (epoch days, not adjusted) in rule order, written into `out`, which holds `rules.count` at least; the part written.
 * Cost: one table look-up a row. Throws `RangeError` when `out` is too short.
 *
 * @example
 * const { rules } = orThrow(compilePortfolio(portfolio));
 * console.log(dueDaysInto(rules, new Int32Array(1000)).length);
 * // 71
 */
export function dueDaysInto(rules: RuleTable, out: Int32Array): Int32Array {
  return datesInto(rules, rules.dueMonth, rules.dueDay, out);
}

/**
 * The last day of every row's period (epoch days) in rule order, written into `out` as by `dueDaysInto`.
 *
 * @example
 * const { rules } = orThrow(compilePortfolio(portfolio));
 * console.log(orThrow(toIsoDate(periodEndsInto(rules, new Int32Array(rules.count))[1])));
 * // 2021-11-30
 */
export function periodEndsInto(rules: RuleTable, out: Int32Array): Int32Array {
  return datesInto(rules, rules.endMonth, rules.endDay, out);
}

/**
 * Four dates at a time, which is faster than one at a time: the last block of a rule may run on into
 * the rows of the next one, which overwrites them. Nothing is written past `count`.
 */
function datesInto(rules: RuleTable, firstMonths: Int32Array, days: Uint8Array, out: Int32Array): Int32Array {
  const table = dayTable();
  const { size, count, offsets, step: steps } = rules;
  if (out.length < count) throw new RangeError(`a buffer of ${out.length} for ${count} rows`);
  for (let r = 0; r < size; r++) {
    const end = offsets[r + 1];
    const step = steps[r];
    let row = offsets[r];
    let at = days[r] * TABLE_MONTHS + firstMonths[r] - TABLE_FIRST_MONTH;
    for (; row < end && row + 4 <= count; row += 4) {
      out[row] = table[at];
      out[row + 1] = table[at + step];
      out[row + 2] = table[at + 2 * step];
      out[row + 3] = table[at + 3 * step];
      at += 4 * step;
    }
    for (; row < end; row++) {
      out[row] = table[at];
      at += step;
    }
  }
  return out.subarray(0, count);
}
