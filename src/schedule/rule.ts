// A rule: consecutive periods of an activity whose ends, and whose due dates, are arithmetic progressions of months.
// Words have become numbers here; the kernel turns them into dates, and nothing else does. Every question about dates is answered by division.

import type { Day, MonthIndex } from '../calendar/civil-date.js';
import type { OpenRange } from '../calendar/date-range.js';
import { monthOf } from '../calendar/month-arithmetic.js';
import { dayInMonth } from '../calendar/month-table.js';

/** The dates `dayInMonth(firstMonth + step * k, day)` for k = 0..count-1; they never decrease. */
export interface MonthSeries {
  readonly firstMonth: MonthIndex;
  /** Months from one date to the next, at least 1. */
  readonly step: number;
  readonly count: number;
  /** Day kept, 0..31: 0 is the last day of the month, the others are clamped to it. */
  readonly day: number;
}

/** Where periods start: the first one on a day of its own, each later one by rule (`periodStart`). */
interface Starts {
  readonly first: Day;
  /** Whether the first period is a stub. */
  readonly isStub: boolean;
}

/** Series that start with the closed year itself (`calage` 3 below yearly), one after the other. */
interface Closes {
  /** Periods from one close to the next. */
  readonly every: number;
  /** The position of the first period in its series, 0..`every` - 1; 0 is the closed year. */
  readonly phase: number;
}

/** Consecutive periods. What is due when is up to the activity. */
export interface Rule {
  /** The last days of the periods. */
  readonly ends: MonthSeries;
  readonly starts: Starts;
  /** Months from a period's end to the month from which the activity's lag is counted. */
  readonly lagFrom: number;
  /** Null where each period starts after the one before. */
  readonly closes: Closes | null;
}

/** The k-th date, k from 0; k may lie outside the series, which goes on in both directions. */
export function dateAt(series: MonthSeries, k: number): Day {
  return dayInMonth(series.firstMonth + series.step * k, series.day);
}

/** The first day of the k-th period: the day after the end of the one before or, for a closed year, after the close before. */
export function periodStart({ ends, starts, closes }: Rule, k: number): Day {
  if (k === 0) return starts.first;
  return dateAt(ends, periodBefore(closes?.every ?? 0, closes?.phase ?? 0, k)) + 1;
}

/** The period after whose end the k-th begins: the one before or, for a closed year, the one that ended with the close before. `k` from 1 on; `every` 0 is no closes. */
export function periodBefore(every: number, phase: number, k: number): number {
  return every > 0 && (phase + k) % every === 0 ? k - every : k - 1;
}

/** The periods `from`..`to - 1` alone. */
export function slice(rule: Rule, from: number, to: number): Rule {
  const { ends, starts, lagFrom, closes } = rule;
  const { firstMonth, step, count, day } = ends;
  if (from === 0 && to === count) return rule;
  // Field by field: spreading the rule costs several times as much.
  return {
    ends: { firstMonth: firstMonth + step * from, step, count: Math.max(0, to - from), day },
    starts: { first: periodStart(rule, from), isStub: starts.isStub && from === 0 },
    lagFrom,
    closes: closesFrom(closes, from),
  };
}

function closesFrom(closes: Closes | null, k: number): Closes | null {
  return closes === null ? null : { every: closes.every, phase: (closes.phase + k) % closes.every };
}

/** The periods of which a date of `series`, which runs along with them, lies in the range. */
export function sliceByDate(rule: Rule, series: MonthSeries, { first, last }: OpenRange): Rule {
  const from = first === null ? 0 : countBefore(series, first);
  const to = last === null ? series.count : countBefore(series, last + 1);
  return slice(rule, from, to);
}

/** The number of dates of the series before `day`, 0..count. */
function countBefore(series: MonthSeries, day: Day): number {
  const k = Math.ceil((monthOf(day) - series.firstMonth) / series.step);
  return Math.min(Math.max(0, dateAt(series, k) < day ? k + 1 : k), series.count);
}

/** Adds the periods of a rule to a list in their order: to its last rule where they continue it, so that the rules are as few as can be. */
export function append(rules: Rule[], rule: Rule): void {
  if (rule.ends.count === 0) return;
  const previous = rules.at(-1);
  if (previous !== undefined && continues(previous, rule)) {
    const { ends } = previous;
    rules[rules.length - 1] = { ...previous, ends: { ...ends, count: ends.count + rule.ends.count } };
  } else {
    rules.push(rule);
  }
}

function continues(before: Rule, after: Rule): boolean {
  const { firstMonth, step, count, day } = before.ends;
  const closes = closesFrom(before.closes, count);
  return (
    after.ends.firstMonth === firstMonth + step * count &&
    after.starts.first === periodStart(before, count) &&
    after.ends.step === step &&
    after.ends.day === day &&
    after.lagFrom === before.lagFrom &&
    after.closes?.every === closes?.every &&
    after.closes?.phase === closes?.phase
  );
}
