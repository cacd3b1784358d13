// The specification of the kernel: the same dates by the plainest loop, one at a time and without a table; totals are sums over them.

import type { RuleTable } from '../../src/typed-columns.js';

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

function clamped(month: number, requested: number): number {
  const firstOf = (m: number) => Date.UTC(Math.floor(m / 12), m % 12, 1) / 86_400_000;
  const length = firstOf(month + 1) - firstOf(month);
  return firstOf(month) + Math.min(requested === 0 ? 31 : requested, length) - 1;
}
