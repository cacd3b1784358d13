// A rule: a run of periods of one activity whose ends, and whose due dates, are arithmetic progressions of months.
// Words have become numbers here; the kernel turns them into dates, and nothing else does.

import type { Day } from '../calendar/civil-date.js';
import type { OpenRange } from '../calendar/date-range.js';
import { countBefore, dateAt, type MonthSeries } from './month-series.js';

/** Consecutive periods: their ends as a month series, and where the first one starts. */
export interface Periods extends MonthSeries {
  /** The first day of the first period; each later one starts the day after the end of the one before. */
  readonly firstStart: Day;
  /** Whether the first period is a stub. */
  readonly startsWithStub: boolean;
}

/** Periods with their due dates. */
export interface Rule extends Periods {
  /** Months from a period's end to its due month: the lag, and what the lag's origin adds. */
  readonly dueShift: number;
  /** Day of the due month, 0..31; 0 is the last. */
  readonly dueDay: number;
}

/** The first day of the k-th period. */
export function periodStart(periods: Periods, k: number): Day {
  return k === 0 ? periods.firstStart : dateAt(periods, k - 1) + 1;
}

/** The due dates of a rule. */
export function dueSeries({ firstMonth, step, count, dueShift, dueDay }: Rule): MonthSeries {
  return { firstMonth: firstMonth + dueShift, step, count, day: dueDay };
}

/** The periods `from`..`to - 1` alone. */
export function slice<P extends Periods>(periods: P, from: number, to: number): P {
  if (from === 0 && to === periods.count) return periods;
  return {
    ...periods,
    firstMonth: periods.firstMonth + periods.step * from,
    count: Math.max(0, to - from),
    firstStart: periodStart(periods, from),
    startsWithStub: periods.startsWithStub && from === 0,
  };
}

/** The periods of which a date of `series`, which runs along with them, lies in the range. */
export function sliceByDate<P extends Periods>(periods: P, series: MonthSeries, { first, last }: OpenRange): P {
  const from = first === null ? 0 : countBefore(series, first);
  const to = last === null ? series.count : countBefore(series, last + 1);
  return slice(periods, from, to);
}

/** The same periods in as few rules as possible, empty ones left out. The rules must be in order of their periods. */
export function join(rules: Iterable<Rule>): readonly Rule[] {
  const joined: Rule[] = [];
  for (const rule of rules) {
    if (rule.count === 0) continue;
    const previous = joined.at(-1);
    if (previous !== undefined && continues(previous, rule)) {
      joined[joined.length - 1] = {
        ...previous,
        count: previous.count + rule.count,
      };
    } else {
      joined.push(rule);
    }
  }
  return joined;
}

function continues(before: Rule, after: Rule): boolean {
  return (
    after.firstMonth === before.firstMonth + before.step * before.count &&
    after.firstStart === dateAt(before, before.count - 1) + 1 &&
    after.step === before.step &&
    after.day === before.day &&
    after.dueShift === before.dueShift &&
    after.dueDay === before.dueDay
  );
}
