// A schedule: planned activities, their rules as columns and their due days, all over the same rows.
// Occurrences are views of its rows; totals read its columns.

import type { Day } from '../calendar/civil-date.js';
import { dayInMonth } from '../calendar/month-table.js';
import type { Activity } from '../engagement/activity.js';
import type { Letter } from '../engagement/letter.js';
import { orderByDue } from '../schedule/order.js';
import { dueDaysInto } from './kernel.js';
import { periodBefore } from './rule.js';
import type { RuleTable } from './rule-table.js';
import type { Settings } from './settings.js';

/** Activities that yield occurrences, and their rules as columns. */
export interface PlannedRules {
  /** In order of letter and rank. */
  readonly activities: readonly Activity[];
  /** The letter of each of these activities. */
  readonly letters: readonly Letter[];
  readonly rules: RuleTable;
}

/** The columns behind a plan. */
export interface Schedule extends PlannedRules {
  readonly settings: Settings;
  /** The due day of each row (epoch days), in rule order. */
  readonly due: Int32Array;
  /** The rows in the order of SEMANTICS section 10. */
  readonly order: Int32Array;
}

/** The schedule of compiled activities; its columns are filled when first read. */
export function scheduleOf(compiled: PlannedRules, settings: Settings): Schedule {
  return new ColumnsOfRules(compiled, settings);
}

class ColumnsOfRules implements Schedule {
  readonly activities: readonly Activity[];
  readonly letters: readonly Letter[];
  readonly rules: RuleTable;
  #due: Int32Array | null = null;
  #order: Int32Array | null = null;

  constructor(
    { activities, letters, rules }: PlannedRules,
    readonly settings: Settings,
  ) {
    this.activities = activities;
    this.letters = letters;
    this.rules = rules;
  }

  get due(): Int32Array {
    this.#due ??= dueDaysInto(this.rules, new Int32Array(this.rules.count));
    return this.#due;
  }

  get order(): Int32Array {
    this.#order ??= orderByDue(this.due);
    return this.#order;
  }
}

/** An activity that yields occurrences, with its letter. */
export interface PlannedActivity {
  readonly letter: Letter;
  readonly activity: Activity;
}

/** The planned activity at an index. */
export function plannedAt({ activities, letters }: PlannedRules, index: number): PlannedActivity {
  return { letter: letters[index], activity: activities[index] };
}

/** The due day of the k-th row of rule r, not adjusted. */
export function dueAt(rules: RuleTable, r: number, k: number): Day {
  return dayInMonth(rules.dueMonth[r] + rules.step[r] * k, rules.dueDay[r]);
}

/** The last day of the period of the k-th row of rule r. */
export function periodEndAt(rules: RuleTable, r: number, k: number): Day {
  return dayInMonth(rules.endMonth[r] + rules.step[r] * k, rules.endDay[r]);
}

/** The first day of the period of the k-th row of rule r. */
export function periodStartAt(rules: RuleTable, r: number, k: number): Day {
  if (k === 0) return rules.firstStart[r];
  return periodEndAt(rules, r, periodBefore(rules.cycle[r], rules.phase[r], k)) + 1;
}
