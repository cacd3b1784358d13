// A rule: a run of periods of an activity whose ends, and whose due dates, are arithmetic progressions of months.
// Words have become numbers here; the kernel turns them into dates, and nothing else does.

import type { Day } from '../calendar/civil-date.js';
import type { OpenRange } from '../calendar/date-range.js';
import { countBefore, dateAt, type MonthSeries } from './month-series.js';

/** Consecutive periods: their ends as a month series, where the first one starts, and where their lags begin. What is due when is up to the activity. */
export interface Rule extends MonthSeries {
  /** The first day of the first period; `periodStart` tells that of each later one. */
  readonly firstStart: Day;
  /** Whether the first period is a stub. */
  readonly startsWithStub: boolean;
  /** Months from a period's end to the month from which its lag is counted. */
  readonly originShift: number;
  /** Periods from one close to the next where each series starts with the closed year itself (`calage` 3 below yearly), else 0. */
  readonly cycle: number;
  /** The place of the first period in its series, 0..`cycle` - 1; 0 is the closed year. */
  readonly phase: number;
}

/** The first day of the k-th period: the day after the end of the one before or, for a closed year, after the close before. */
export function periodStart(rule: Rule, k: number): Day {
  return k === 0 ? rule.firstStart : dateAt(rule, periodBefore(rule.cycle, rule.phase, k)) + 1;
}

/** The period after whose end the k-th begins: the one before or, for a closed year, the one that ended with the close before. `k` from 1 on. */
export function periodBefore(cycle: number, phase: number, k: number): number {
  return cycle > 0 && (phase + k) % cycle === 0 ? k - cycle : k - 1;
}

/** The periods `from`..`to - 1` alone. */
export function slice(rule: Rule, from: number, to: number): Rule {
  const { firstMonth, step, count, day, startsWithStub, originShift, cycle } = rule;
  if (from === 0 && to === count) return rule;
  // Field by field: spreading the rule costs several times as much.
  return {
    firstMonth: firstMonth + step * from,
    step,
    count: Math.max(0, to - from),
    day,
    firstStart: periodStart(rule, from),
    startsWithStub: startsWithStub && from === 0,
    originShift,
    cycle,
    phase: phaseAt(rule, from),
  };
}

function phaseAt({ cycle, phase }: Rule, k: number): number {
  return cycle === 0 ? 0 : (phase + k) % cycle;
}

/** The periods of which a date of `series`, which runs along with them, lies in the range. */
export function sliceByDate(rule: Rule, series: MonthSeries, { first, last }: OpenRange): Rule {
  const from = first === null ? 0 : countBefore(series, first);
  const to = last === null ? series.count : countBefore(series, last + 1);
  return slice(rule, from, to);
}

/** Adds the periods of a rule to a list in their order: to its last rule where they continue it, so that the rules are as few as can be. */
export function append(rules: Rule[], rule: Rule): void {
  if (rule.count === 0) return;
  const previous = rules.at(-1);
  if (previous !== undefined && continues(previous, rule)) {
    rules[rules.length - 1] = { ...previous, count: previous.count + rule.count };
  } else {
    rules.push(rule);
  }
}

function continues(before: Rule, after: Rule): boolean {
  return (
    after.firstMonth === before.firstMonth + before.step * before.count &&
    after.firstStart === periodStart(before, before.count) &&
    after.step === before.step &&
    after.day === before.day &&
    after.originShift === before.originShift &&
    after.cycle === before.cycle &&
    after.phase === phaseAt(before, before.count)
  );
}
