// The fast entry point: rules and dates as columns over typed arrays, by the same arithmetic as the object entry point.
// compile (rules, counted in closed form) -> fill (due days, period ends) -> order, or hours by month without a date.

import type { Either } from './core/either.js';
import type { OptionsProblem } from './core/problem.js';
import type { Portfolio } from './engagement/portfolio.js';
import { LetterGroups } from './schedule/letter-group.js';
import { type CompiledLetters, compileLetters } from './schedule/planned-or-unplanned.js';
import { type PlanOptions, settingsOf } from './schedule/settings.js';

export { dueDaysInto, periodEndsInto } from './schedule/kernel.js';
export { type ActivityGroups, monthTotalsInto } from './schedule/month-totals.js';
export { orderByDue } from './schedule/order.js';
export type { RuleTable } from './schedule/rule-table.js';
export type { CompiledLetters };

/**
 * The rules of a portfolio's activities, and the rows that yield none; no date is worked out.
 *
 * Cost: linear in the activities, whatever the horizon; but for closes whose anniversaries differ (28 February of a leap year), one rule a year. Tags: `InvalidOption`, `TooManyOccurrences`, `TooManyHours`.
 *
 * @example
 * const { rules } = orThrow(compilePortfolio(portfolio, { coverage: 'calendar-year:2026' }));
 * const due = dueDaysInto(rules, new Int32Array(rules.count)); // epoch days, rule r in rows offsets[r]..offsets[r + 1] - 1
 * const order = orderByDue(due); // rows sorted by due day, letter, rank, period
 * console.log(rules.count, due.length, order.length);
 * // 60 60 60
 */
export function compilePortfolio(
  portfolio: Portfolio,
  options: PlanOptions = {},
): Either<OptionsProblem, CompiledLetters> {
  const settings = settingsOf(options);
  if (settings._tag === 'Left') return settings;
  const groups = new LetterGroups(portfolio);
  return compileLetters(groups, groups.rowCount, settings.right);
}
export type { BusinessDayConvention } from './calendar/business-days.js';
export type { Day } from './calendar/civil-date.js';
export type { DateInput } from './calendar/date-input.js';
export type { DateRange, OpenRange } from './calendar/date-range.js';
export type { FrenchZone } from './calendar/french-holidays.js';
export type * from './core/problem.js';
export type { Activity } from './engagement/activity.js';
export type { Calage, Frequence } from './engagement/codes.js';
export type { Letter } from './engagement/letter.js';
export type { MicroHours } from './engagement/micro-hours.js';
export type { Portfolio, RejectedActivityRow, RejectedLetterRow } from './engagement/portfolio.js';
export type { Side } from './engagement/side.js';
export type { Unplanned } from './schedule/planned-or-unplanned.js';
export type { PlannedRules } from './schedule/schedule.js';
export type { Coverage, LagOrigin, PlanOptions } from './schedule/settings.js';
export type { UnplannedReason } from './schedule/unplanned-reasons.js';
export type { Warning, WarningTag } from './schedule/warning.js';
