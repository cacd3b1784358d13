// The specification of the kernel: the same dates and totals by the plainest loops, one date at a time and no table.

import type { RuleTable } from '../../src/columns.js';

interface Dated {
  readonly rule: number;
  /** `12 * year + month - 1`. */
  readonly month: number;
  readonly due: number;
  readonly periodEnd: number;
}

/** Every row of a rule table with its dates, in rule order. */
export function plainDates(rules: RuleTable): readonly Dated[] {
  const dated: Dated[] = [];
  for (let rule = 0; rule < rules.size; rule++) {
    const count = rules.offsets[rule + 1] - rules.offsets[rule];
    for (let k = 0; k < count; k++) {
      const month = rules.dueMonth[rule] + rules.step[rule] * k;
      const due = clamped(month, rules.dueDay[rule]);
      dated.push({
        rule,
        month,
        due,
        periodEnd: clamped(rules.endMonth[rule] + rules.step[rule] * k, rules.endDay[rule]),
      });
    }
  }
  return dated;
}

/** Micro-hours of each due month, by month. */
export function plainMonthTotals(rules: RuleTable): ReadonlyMap<number, number> {
  const totals = new Map<number, number>();
  for (const { rule, month } of plainDates(rules)) {
    totals.set(month, (totals.get(month) ?? 0) + rules.microHours[rule]);
  }
  return totals;
}

function clamped(month: number, requested: number): number {
  const firstOf = (m: number) => Date.UTC(Math.floor(m / 12), m % 12, 1) / 86_400_000;
  const length = firstOf(month + 1) - firstOf(month);
  return firstOf(month) + Math.min(requested === 0 ? 31 : requested, length) - 1;
}
