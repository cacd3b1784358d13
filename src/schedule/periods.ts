// The periods of activities of one calage and frequency under a letter, which all of the kind share, or why there are none: years are cut
// backward from their last day (calage 1 and 2), or a series starts at each close (calage 3). Years are reached by division and those that
// are alike are cut together, so that thousands of periods are one progression. SEMANTICS sections 4 to 6 and 9.

import { civilDateOf, type Day, dayOf, isLeapYear } from '../calendar/civil-date.js';
import type { DateRange, OpenRange } from '../calendar/date-range.js';
import { monthOf, rollDayOf } from '../calendar/month-arithmetic.js';
import { dayInMonth } from '../calendar/month-table.js';
import { CALENDAR_YEARS, lastDayOfYear, yearAt, yearNumberOf } from '../calendar/year-series.js';
import type { Calage } from '../engagement/codes.js';
import { daysOf, type Letter } from '../engagement/letter.js';
import { withLagOrigins } from './due.js';
import { append, type Rule, sliceByDate } from './rule.js';
import { type LagOrigin, type Settings, yearOfCoverage } from './settings.js';
import type { UnplannedReason } from './unplanned-reasons.js';

/** The years numbered `from`..`to` of a year series, both included; none when `to` is below `from`. */
interface YearNumbers {
  readonly from: number;
  readonly to: number;
}

/** What the periods of activities of one calage are generated from: the years of their letter. */
export interface PeriodBasis {
  readonly calage: Calage;
  /** The year from which the others are counted. */
  readonly reference: DateRange;
  /** In which a period's end has to lie or, for calage 3, a close. */
  readonly window: OpenRange;
  /** The years that can hold a period which belongs. */
  readonly member: YearNumbers;
  /** Those among them that can hold one which is due in the horizon. */
  readonly reachable: YearNumbers;
}

/** The basis of a letter's activities of one calage, none of which has a lag of more than `longestLag` months, or the reason why there is none. */
export function periodBasisOf(
  letter: Letter,
  calage: Calage,
  longestLag: number,
  { coverage, horizon }: Settings,
): PeriodBasis | UnplannedReason {
  const { mission, fiscalYear } = daysOf(letter);
  const reference = calage === 2 ? CALENDAR_YEARS : fiscalYear;
  const window = coverage === 'mission' ? mission : windowOf(coverage, fiscalYear, calage);
  if (reference === null || window === null) return 'NoFiscalYear';
  if (window.first === null) return 'NoMissionStart';
  if (window.last !== null && window.last < window.first) return 'EmptyMission';
  if (window.last === null && horizon.last === null) return 'OpenEnded';
  const member = yearsOfWindow(reference, { first: window.first, last: window.last }, calage);
  const reachable = intersection(member, yearsOfHorizon(reference, horizon, longestLag));
  return { calage, reference, window, member, reachable };
}

/** The periods of `step` months (1, 3, 6 or 12), in as few rules as can be; perhaps none that can be due in the horizon. */
export function generatePeriods(
  basis: PeriodBasis,
  step: number,
  lagOrigin: LagOrigin,
): readonly Rule[] | UnplannedReason {
  const { calage, window, member, reachable } = basis;
  const rules: Rule[] = [];
  for (const periods of periodsOf(basis, reachable, step)) {
    for (const rule of withLagOrigins(periods, calage, lagOrigin)) append(rules, rule);
  }
  if (rules.length > 0 || window.last === null) return rules;
  // The year that contains the window's first day ends on or after it, so a window that has a period has one there.
  const firstYear = { from: member.from, to: Math.min(member.from, member.to) };
  return periodsOf(basis, firstYear, step).some(({ ends }) => ends.count > 0) ? rules : 'NoPeriodInWindow';
}

function periodsOf({ calage, reference, window }: PeriodBasis, years: YearNumbers, step: number): readonly Rule[] {
  if (calage === 3) return cutFromCloses(reference, years, step);
  return cutYears(reference, years, step).map((periods) => sliceByDate(periods, periods.ends, window));
}

/** The window that a coverage other than `mission` sets on period ends, or on closes for calage 3; null when it needs the fiscal year that is missing. */
export function windowOf(coverage: string, fiscalYear: DateRange | null, calage: Calage): DateRange | null {
  const year = yearOfCoverage(coverage);
  if (year !== null) return calendarYear(year);
  if (fiscalYear === null || calage !== 2) return fiscalYear;
  return calendarYear(civilDateOf(fiscalYear.last).year);
}

function calendarYear(year: number): DateRange {
  return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
}

/** The years that can hold a period which belongs: those that meet the window; for calage 3, those whose close lies in it. */
function yearsOfWindow(reference: DateRange, window: { first: Day; last: Day | null }, calage: Calage): YearNumbers {
  const from = yearNumberOf(reference, window.first);
  if (window.last === null) return { from, to: Number.POSITIVE_INFINITY };
  const to = yearNumberOf(reference, window.last);
  const closesAfterWindow = calage === 3 && lastDayOfYear(reference, to) > window.last;
  return { from, to: closesAfterWindow ? to - 1 : to };
}

/** The years that can hold a period due in the horizon: the lag's origin lies in the period's year or, for calage 3, in the one that follows. */
function yearsOfHorizon(reference: DateRange, { first, last }: OpenRange, longestLag: number): YearNumbers {
  return {
    from:
      first === null
        ? Number.NEGATIVE_INFINITY
        : yearNumberOf(reference, dayInMonth(monthOf(first) - longestLag, 1)) - 1,
    to: last === null ? Number.POSITIVE_INFINITY : yearNumberOf(reference, dayInMonth(monthOf(last), 0)),
  };
}

function intersection(a: YearNumbers, b: YearNumbers): YearNumbers {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

const YEARLY = 12;

/** The periods of `step` months of the years of the series, in order. `step` 1, 3, 6 or 12. */
function cutYears(reference: DateRange, { from, to }: YearNumbers, step: number): readonly Rule[] {
  const rules: Rule[] = [];
  cutAlike(rules, reference, { from, to: Math.min(to, -1) }, step, reference.first - 1);
  if (from <= 0 && to >= 0) rules.push(cutYear(reference, 0, step));
  cutAlike(rules, reference, { from: Math.max(from, 1), to }, step, reference.last);
  return rules;
}

/** Adds the years on one side of the reference year: each ends on an anniversary of `anchor`, so they are cut as one when they are alike. */
function cutAlike(rules: Rule[], reference: DateRange, { from, to }: YearNumbers, step: number, anchor: Day): void {
  if (to < from) return;
  if (hasUnevenAnniversaries(anchor)) {
    for (let n = from; n <= to; n++) rules.push(cutYear(reference, n, step));
    return;
  }
  const perYear = YEARLY / step;
  rules.push({
    ends: {
      firstMonth: monthOf(lastDayOfYear(reference, from)) - step * (perYear - 1),
      step,
      count: perYear * (to - from + 1),
      day: rollDayOf(anchor),
    },
    starts: { first: yearAt(reference, from).first, isStub: false },
    lagFrom: 0,
    closes: null,
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
      ends: { firstMonth: lastMonth, step, count: 1, day },
      starts: { first, isStub: false },
      lagFrom: 0,
      closes: null,
    };
  }
  const steps = Math.floor((lastMonth - monthOf(first)) / step);
  const count = dayInMonth(lastMonth - step * steps, day) >= first ? steps + 1 : steps;
  const firstMonth = lastMonth - step * (count - 1);
  const isStub = first > dayInMonth(firstMonth - step, day) + 1;
  return { ends: { firstMonth, step, count, day }, starts: { first, isStub }, lagFrom: 0, closes: null };
}

/** The series that start at the close of each year and stop before the next close; yearly, the closed years themselves. */
function cutFromCloses(reference: DateRange, years: YearNumbers, step: number): readonly Rule[] {
  if (step === YEARLY) return cutYears(reference, years, YEARLY);
  const rules: Rule[] = [];
  for (let n = years.from; n <= years.to; n++) {
    const { first, last: close } = yearAt(reference, n);
    const nextClose = lastDayOfYear(reference, n + 1);
    const firstMonth = monthOf(close);
    const day = rollDayOf(close);
    const steps = Math.floor((monthOf(nextClose) - firstMonth) / step);
    const count = dayInMonth(firstMonth + step * steps, day) < nextClose ? steps + 1 : steps;
    // Series of equal length follow one another as one progression, in which every `count`-th period is a closed year.
    const closes = count === YEARLY / step ? { every: count, phase: 0 } : null;
    rules.push({ ends: { firstMonth, step, count, day }, starts: { first, isStub: false }, lagFrom: 0, closes });
  }
  return rules;
}
