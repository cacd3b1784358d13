// Due dates of periods: the lag is added to the month of its origin, which the setting `lagOrigin` puts at the period's end or start.
// SEMANTICS section 6.

import { civilDateOf, type Day } from '../calendar/civil-date.js';
import { monthOf } from '../calendar/month-arithmetic.js';
import type { Activity } from '../engagement/activity.js';
import { type Calage, ONE_OFF } from '../engagement/codes.js';
import { dateAt, type MonthSeries, periodStart, type Rule, slice } from './rule.js';
import type { LagOrigin } from './settings.js';

/** The due dates of an activity's rule. */
export function dueSeries(rule: Rule, activity: Activity): MonthSeries {
  const { step, count } = rule.ends;
  return { firstMonth: firstDueMonthOf(rule, activity), step, count, day: dueDayOf(activity) };
}

/** The month in which the first period of an activity's rule falls due: that of its lag's origin, and the lag. */
export function firstDueMonthOf({ ends, lagFrom }: Rule, { decalage }: Activity): number {
  return ends.firstMonth + lagFrom + decalage;
}

/** The requested day of an activity's due months, 0..31; 0 is the last. */
export function dueDayOf({ datePrevObligation, frequence, dateFreq }: Activity): number {
  const isOwnDay = datePrevObligation === 0 && frequence === ONE_OFF && dateFreq !== null;
  return isOwnDay ? civilDateOf(dateFreq).day : datePrevObligation;
}

/** The day from which the lag of the k-th period is counted, where it is not the period's end. */
function lagOriginOf(rule: Rule, k: number, calage: Calage): Day {
  return calage === 3 ? dateAt(rule.ends, k) + 1 : periodStart(rule, k);
}

/** The same periods with the months where their lags begin: one rule, or several where the origin's month does not keep its distance to the end's. */
export function withLagOrigins(rule: Rule, calage: Calage, lagOrigin: LagOrigin): readonly Rule[] {
  if (lagOrigin === 'periodEnd') return [rule];
  const { firstMonth, step, count } = rule.ends;
  const lagAt = (k: number) => monthOf(lagOriginOf(rule, k, calage)) - (firstMonth + step * k);
  return runStarts(rule.ends, lagAt).map((from, index, starts) => ({
    ...slice(rule, from, starts[index + 1] ?? count),
    lagFrom: lagAt(from),
  }));
}

/** Where the runs of equal distance between origin and end begin. */
function runStarts({ count, day }: MonthSeries, lagAt: (k: number) => number): readonly number[] {
  // A period that starts by rule does so on the 1st, or on the day after a day that is never the last of a month: a fixed number of
  // months before the end. After a 28th, 29th or 30th, which is the last day of some months, it may be in either of two months.
  const mayChange = day >= 28 ? count : 2;
  const starts: number[] = [];
  for (let k = 0; k < Math.min(mayChange, count); k++) {
    if (k === 0 || lagAt(k) !== lagAt(k - 1)) starts.push(k);
  }
  return starts;
}
