// How activities of one calage and step are laid out under a letter: their periods, or the reason why there are none.
// All activities of the kind share it, so it is worked out once for a letter. Years are reached by division from the coverage and the horizon;
// only years that are laid out one by one (cut.ts) are walked, within it. SEMANTICS sections 4 to 6 and 9.

import { civilDateOf, type Day, dayOf } from '../calendar/civil-date.js';
import type { DateRange, OpenRange } from '../calendar/date-range.js';
import { monthOf } from '../calendar/month-arithmetic.js';
import { dayInMonth } from '../calendar/month-table.js';
import { CALENDAR_YEARS, lastDayOfYear, yearNumberOf } from '../calendar/year-series.js';
import type { Calage } from '../engagement/codes.js';
import type { Letter } from '../engagement/letter.js';
import { cutFromCloses, cutYears, type YearNumbers } from './cut.js';
import { withLagOrigins } from './due.js';
import type { UnplannedReason } from './reason.js';
import { append, type Rule, sliceByDate } from './rule.js';
import { type LagOrigin, type Settings, yearOfCoverage } from './settings.js';

/** The years of a letter on which activities of one calage are laid out. */
export interface Ground {
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

/** The ground of a letter's activities of one calage, none of which has a lag of more than `longestLag` months, or the reason why there is none. */
export function groundOf(
  letter: Letter,
  calage: Calage,
  longestLag: number,
  { coverage, horizon }: Settings,
): Ground | UnplannedReason {
  const reference = calage === 2 ? CALENDAR_YEARS : letter.fiscalYear;
  const window = coverage === 'mission' ? letter.mission : windowOf(coverage, letter.fiscalYear, calage);
  if (reference === null || window === null) return 'NoFiscalYear';
  if (window.first === null) return 'NoMissionStart';
  if (window.last !== null && window.last < window.first) return 'EmptyMission';
  if (window.last === null && horizon.last === null) return 'OpenEnded';
  const member = yearsOfWindow(reference, { first: window.first, last: window.last }, calage);
  const reachable = intersection(member, yearsOfHorizon(reference, horizon, longestLag));
  return { calage, reference, window, member, reachable };
}

/** The periods of `step` months (1, 3, 6 or 12) laid out on a ground, in as few rules as can be; perhaps none that can be due in the horizon. */
export function layOut(ground: Ground, step: number, lagOrigin: LagOrigin): readonly Rule[] | UnplannedReason {
  const { calage, window, member, reachable } = ground;
  const rules: Rule[] = [];
  for (const periods of periodsOf(ground, reachable, step)) {
    for (const rule of withLagOrigins(periods, calage, lagOrigin)) append(rules, rule);
  }
  if (rules.length > 0 || window.last === null) return rules;
  // The year that contains the window's first day ends on or after it, so a window that has a period has one there.
  const firstYear = { from: member.from, to: Math.min(member.from, member.to) };
  return periodsOf(ground, firstYear, step).some(({ count }) => count > 0) ? rules : 'NoPeriodInWindow';
}

function periodsOf({ calage, reference, window }: Ground, years: YearNumbers, step: number): readonly Rule[] {
  if (calage === 3) return cutFromCloses(reference, years, step);
  return cutYears(reference, years, step).map((periods) => sliceByDate(periods, periods, window));
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
