// Cutting years into periods: backward from the last day of each (calage 1 and 2), or as a series that starts at each close (calage 3).
// Years that are alike are cut together, so that thousands of periods are one progression. SEMANTICS section 4.

import { civilDateOf, type Day, isLeapYear } from '../calendar/civil-date.js';
import type { DateRange } from '../calendar/date-range.js';
import { monthOf, rollDayOf } from '../calendar/month-arithmetic.js';
import { dayInMonth } from '../calendar/month-table.js';
import { lastDayOfYear, yearAt } from '../calendar/year-series.js';
import type { Rule } from './rule.js';

/** The years numbered `from`..`to` of a year series, both included; none when `to` is below `from`. */
export interface YearNumbers {
  readonly from: number;
  readonly to: number;
}

const YEARLY = 12;

/** The periods of `step` months of the years of the series, in order. `step` 1, 3, 6 or 12. */
export function cutYears(reference: DateRange, { from, to }: YearNumbers, step: number): readonly Rule[] {
  const rules: Rule[] = [];
  cutFamily(rules, reference, { from, to: Math.min(to, -1) }, step, reference.first - 1);
  if (from <= 0 && to >= 0) rules.push(cutYear(reference, 0, step));
  cutFamily(rules, reference, { from: Math.max(from, 1), to }, step, reference.last);
  return rules;
}

/** Adds the years on one side of the reference year: each ends on an anniversary of `anchor`, so they are cut as one when they are alike. */
function cutFamily(rules: Rule[], reference: DateRange, { from, to }: YearNumbers, step: number, anchor: Day): void {
  if (to < from) return;
  if (hasUnevenAnniversaries(anchor)) {
    for (let n = from; n <= to; n++) rules.push(cutYear(reference, n, step));
    return;
  }
  const perYear = YEARLY / step;
  rules.push({
    firstMonth: monthOf(lastDayOfYear(reference, from)) - step * (perYear - 1),
    step,
    count: perYear * (to - from + 1),
    day: rollDayOf(anchor),
    firstStart: yearAt(reference, from).first,
    startsWithStub: false,
    originShift: 0,
    cycle: 0,
    phase: 0,
  });
}

/** 28 February of a leap year is no last day of its month, yet most of its anniversaries are. */
function hasUnevenAnniversaries(anchor: Day): boolean {
  const { year, month, day } = civilDateOf(anchor);
  return month === 2 && day === 28 && isLeapYear(year);
}

/** One year cut backward from its last day; yearly it is exactly one period. */
function cutYear(reference: DateRange, n: number, step: number): Rule {
  const { first, last } = yearAt(reference, n);
  const lastMonth = monthOf(last);
  const day = rollDayOf(last);
  if (step === YEARLY) {
    return {
      firstMonth: lastMonth,
      step,
      count: 1,
      day,
      firstStart: first,
      startsWithStub: false,
      originShift: 0,
      cycle: 0,
      phase: 0,
    };
  }
  const steps = Math.floor((lastMonth - monthOf(first)) / step);
  const count = dayInMonth(lastMonth - step * steps, day) >= first ? steps + 1 : steps;
  const firstMonth = lastMonth - step * (count - 1);
  const startsWithStub = first > dayInMonth(firstMonth - step, day) + 1;
  return { firstMonth, step, count, day, firstStart: first, startsWithStub, originShift: 0, cycle: 0, phase: 0 };
}

/** The series that start at the close of each year and stop before the next close; yearly, the closed years themselves. */
export function cutFromCloses(reference: DateRange, years: YearNumbers, step: number): readonly Rule[] {
  if (step === YEARLY) return cutYears(reference, years, YEARLY);
  const rules: Rule[] = [];
  for (let n = years.from; n <= years.to; n++) {
    const { first, last: close } = yearAt(reference, n);
    const nextClose = lastDayOfYear(reference, n + 1);
    const firstMonth = monthOf(close);
    const day = rollDayOf(close);
    const steps = Math.floor((monthOf(nextClose) - firstMonth) / step);
    const count = dayInMonth(firstMonth + step * steps, day) < nextClose ? steps + 1 : steps;
    // Series of equal length follow one another as one progression, in which every `cycle`-th period is a closed year.
    const cycle = count === YEARLY / step ? count : 0;
    rules.push({
      firstMonth,
      step,
      count,
      day,
      firstStart: first,
      startsWithStub: false,
      originShift: 0,
      cycle,
      phase: 0,
    });
  }
  return rules;
}
