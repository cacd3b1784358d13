// Due dates of periods: the lag is added to the month of its origin, which the setting `lagOrigin` puts at the period's end or start.
// SEMANTICS section 6.

import type { Day } from '../calendar/civil-date.js';
import { monthOf } from '../calendar/month-arithmetic.js';
import type { Activity } from '../engagement/activity.js';
import type { Calage } from '../engagement/codes.js';
import { dateAt } from './month-series.js';
import { type Periods, periodStart, type Rule, slice } from './rule.js';
import type { LagOrigin } from './settings.js';

/** The day from which the lag of the k-th period is counted. */
export function lagOriginOf(periods: Periods, k: number, calage: Calage | null, lagOrigin: LagOrigin): Day {
  if (lagOrigin === 'periodEnd') return dateAt(periods, k);
  return calage === 3 ? dateAt(periods, k) + 1 : periodStart(periods, k);
}

/** The rules that give the periods their due dates: one run, or several where the origin's month does not keep its distance to the end's. */
export function withDueDates(
  periods: Periods,
  { decalage, datePrevObligation }: Activity,
  calage: Calage,
  lagOrigin: LagOrigin,
): readonly Rule[] {
  return runStarts(periods, lagOrigin).map((from, index, starts) => {
    const origin = lagOriginOf(periods, from, calage, lagOrigin);
    return {
      ...slice(periods, from, starts[index + 1] ?? periods.count),
      dueShift: monthOf(origin) - (periods.firstMonth + periods.step * from) + decalage,
      dueDay: datePrevObligation,
    };
  });
}

/** Where the runs of equal distance between origin and end begin; runs may be cut finer than need be, `join` mends that. */
function runStarts({ count, day }: Periods, lagOrigin: LagOrigin): readonly number[] {
  if (lagOrigin === 'periodEnd') return count > 0 ? [0] : [];
  // A period that starts by rule does so on the 1st, or on the day after a day that every month has: a fixed number of months
  // before the end. After a 28th, 29th or 30th that some months clamp, it may be in either of two months.
  const isClamped = day >= 28;
  return Array.from({ length: isClamped ? count : Math.min(count, 2) }, (_, k) => k);
}
