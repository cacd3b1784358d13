// The kernel: numbers become dates, once. One pass over the rules, one table look-up per date, the clamp already in the table.
// It imports only the month table. SEMANTICS section 6.

import { dayTable, TABLE_FIRST_MONTH, TABLE_MONTHS } from '../calendar/month-table.js';
import type { RuleTable } from './rule-table.js';

/** Writes the due day of every row (epoch days) into `out`, in rule order, and returns the part written. `out` holds `rules.count` at least. */
export function dueDaysInto(rules: RuleTable, out: Int32Array): Int32Array {
  return datesInto(rules, rules.dueMonth, rules.dueDay, out);
}

/** Writes the last day of every row's period (epoch days) into `out`, in rule order, and returns the part written. */
export function periodEndsInto(rules: RuleTable, out: Int32Array): Int32Array {
  return datesInto(rules, rules.endMonth, rules.endDay, out);
}

function datesInto(rules: RuleTable, firstMonths: Int32Array, days: Int32Array, out: Int32Array): Int32Array {
  const table = dayTable();
  const { size, offsets, step: steps } = rules;
  for (let r = 0; r < size; r++) {
    const end = offsets[r + 1];
    const step = steps[r];
    let at = days[r] * TABLE_MONTHS + firstMonths[r] - TABLE_FIRST_MONTH;
    for (let row = offsets[r]; row < end; row++) {
      out[row] = table[at];
      at += step;
    }
  }
  return out.subarray(0, rules.count);
}
