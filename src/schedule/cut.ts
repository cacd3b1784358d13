// Cutting years into periods: backward from the last day of each (calage 1 and 2), or as a series that starts at each close (calage 3).
// Years that are alike are cut together, so that thousands of periods are one progression. SEMANTICS section 4.

import { civilDateOf, type Day, isLeapYear } from '../calendar/civil-date.js';
import type { DateRange } from '../calendar/date-range.js';
import { monthOf, rollDayOf } from '../calendar/month-arithmetic.js';
import { dayInMonth } from '../calendar/month-table.js';
import { lastDayOfYear, yearAt } from '../calendar/year-series.js';
import type { Periods } from './rule.js';

/** The years numbered `from`..`to` of a year series, both included; none when `to` is below `from`. */
export interface YearNumbers {
  readonly from: number;
  readonly to: number;
}

const YEARLY = 12;

/** The periods of `step` months of the years of the series, in order. `step` 1, 3, 6 or 12. */
export function* cutYears(reference: DateRange, years: YearNumbers, step: number): Iterable<Periods> {
  yield* cutFamily(reference, { from: years.from, to: Math.min(years.to, -1) }, step, reference.first - 1);
  if (years.from <= 0 && years.to >= 0) yield cutYear(reference, 0, step);
  yield* cutFamily(reference, { from: Math.max(years.from, 1), to: years.to }, step, reference.last);
}

/** The years on one side of the reference year: each ends on an anniversary of `anchor`, so they are cut as one when they are alike. */
function* cutFamily(reference: DateRange, { from, to }: YearNumbers, step: number, anchor: Day): Iterable<Periods> {
  if (to < from) return;
  if (hasUnevenAnniversaries(anchor)) {
    for (let n = from; n <= to; n++) yield cutYear(reference, n, step);
    return;
  }
  const perYear = YEARLY / step;
  yield {
    firstMonth: monthOf(lastDayOfYear(reference, from)) - step * (perYear - 1),
    step,
    count: perYear * (to - from + 1),
    day: rollDayOf(anchor),
    firstStart: yearAt(reference, from).first,
    startsWithStub: false,
  };
}

/** 28 February of a leap year is no last day of its month, yet most of its anniversaries are. */
function hasUnevenAnniversaries(anchor: Day): boolean {
  const { year, month, day } = civilDateOf(anchor);
  return month === 2 && day === 28 && isLeapYear(year);
}

/** One year cut backward from its last day; yearly it is exactly one period. */
function cutYear(reference: DateRange, n: number, step: number): Periods {
  const { first, last } = yearAt(reference, n);
  const lastMonth = monthOf(last);
  const day = rollDayOf(last);
  if (step === YEARLY) {
    return { firstMonth: lastMonth, step, count: 1, day, firstStart: first, startsWithStub: false };
  }
  const steps = Math.floor((lastMonth - monthOf(first)) / step);
  const count = dayInMonth(lastMonth - step * steps, day) >= first ? steps + 1 : steps;
  const firstMonth = lastMonth - step * (count - 1);
  const startsWithStub = first > dayInMonth(firstMonth - step, day) + 1;
  return { firstMonth, step, count, day, firstStart: first, startsWithStub };
}

/** The series that start at the close of each year and stop before the next close; yearly, the closed years themselves. */
export function* cutFromCloses(reference: DateRange, years: YearNumbers, step: number): Iterable<Periods> {
  if (step === YEARLY) {
    yield* cutYears(reference, years, YEARLY);
    return;
  }
  for (let n = years.from; n <= years.to; n++) {
    const { first, last: close } = yearAt(reference, n);
    const nextClose = lastDayOfYear(reference, n + 1);
    const firstMonth = monthOf(close);
    const day = rollDayOf(close);
    const steps = Math.floor((monthOf(nextClose) - firstMonth) / step);
    const count = dayInMonth(firstMonth + step * steps, day) < nextClose ? steps + 1 : steps;
    yield { firstMonth, step, count, day, firstStart: first, startsWithStub: false };
  }
}
