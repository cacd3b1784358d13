// A schedule: planned activities, their rules as columns and their due days, all over the same rows.
// Occurrences are views of its rows; totals read its columns.

import type { Day } from '../calendar/civil-date.js';
import { dayInMonth } from '../calendar/month-table.js';
import { dueDaysInto } from './kernel.js';
import { orderByDue } from './order.js';
import { type PlannedActivity, type RuleTable, ruleTableOf } from './rule-table.js';
import type { Settings } from './settings.js';

/** The columns behind a plan. */
export interface Schedule {
  readonly settings: Settings;
  readonly activities: readonly PlannedActivity[];
  readonly rules: RuleTable;
  /** The due day of each row (epoch days), in rule order. */
  readonly due: Int32Array;
  /** The rows in the order of SEMANTICS section 10. */
  readonly order: Int32Array;
}

/** Fills the columns of the activities, which are in order of letter and rank. */
export function scheduleOf(activities: readonly PlannedActivity[], settings: Settings): Schedule {
  const rules = ruleTableOf(activities);
  const due = dueDaysInto(rules, new Int32Array(rules.count));
  return { settings, activities, rules, due, order: orderByDue(due) };
}

/** The last day of the period of the k-th row of rule r. */
export function periodEndAt(rules: RuleTable, r: number, k: number): Day {
  return dayInMonth(rules.endMonth[r] + rules.step[r] * k, rules.endDay[r]);
}

/** The first day of the period of the k-th row of rule r. */
export function periodStartAt(rules: RuleTable, r: number, k: number): Day {
  return k === 0 ? rules.firstStart[r] : periodEndAt(rules, r, k - 1) + 1;
}
