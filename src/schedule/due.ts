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
function lagOriginOf(periods: Periods, k: number, calage: Calage, lagOrigin: LagOrigin): Day {
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
  const shiftAt = (k: number) =>
    monthOf(lagOriginOf(periods, k, calage, lagOrigin)) - (periods.firstMonth + periods.step * k);
  return runStarts(periods, lagOrigin, shiftAt).map((from, index, starts) => {
    // Field by field: spreading the run here costs several times as much.
    const run = slice(periods, from, starts[index + 1] ?? periods.count);
    const { firstMonth, step, count, day, firstStart, startsWithStub } = run;
    const dueShift = shiftAt(from) + decalage;
    return { firstMonth, step, count, day, firstStart, startsWithStub, dueShift, dueDay: datePrevObligation };
  });
}

/** Where the runs of equal distance between origin and end begin. */
function runStarts({ count, day }: Periods, lagOrigin: LagOrigin, shiftAt: (k: number) => number): readonly number[] {
  // A period that starts by rule does so on the 1st, or on the day after a day that is never the last of a month: a fixed number of
  // months before the end. After a 28th, 29th or 30th, which is the last day of some months, it may be in either of two months.
  const mayChange = lagOrigin === 'periodEnd' ? 1 : day >= 28 ? count : 2;
  const starts: number[] = [];
  for (let k = 0; k < Math.min(mayChange, count); k++) {
    if (k === 0 || shiftAt(k) !== shiftAt(k - 1)) starts.push(k);
  }
  return starts;
}
