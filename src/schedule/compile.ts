// Compiling an activity of a letter: its rules, or the reason why it yields nothing.
// Years are reached by division from the coverage and the horizon; only years that are laid out one by one (cut.ts) are walked, within it. SEMANTICS sections 4 to 6 and 9.

import { civilDateOf, type Day, dayOf } from '../calendar/civil-date.js';
import { contains, type DateRange, type OpenRange } from '../calendar/date-range.js';
import { monthOf } from '../calendar/month-arithmetic.js';
import { dayInMonth } from '../calendar/month-table.js';
import { CALENDAR_YEARS, lastDayOfYear, yearNumberOf } from '../calendar/year-series.js';
import type { Activity } from '../engagement/activity.js';
import { type Calage, ONE_OFF, STATUT, STEP_MONTHS } from '../engagement/codes.js';
import type { Letter } from '../engagement/letter.js';
import { cutFromCloses, cutYears, type YearNumbers } from './cut.js';
import { withDueDates } from './due.js';
import type { UnplannedReason } from './reason.js';
import { dueSeries, join, type Periods, type Rule, sliceByDate } from './rule.js';
import { type Settings, yearOfCoverage } from './settings.js';

/** The rules of an activity, in order of their periods and never empty, or why there are none. */
export type Compiled = { readonly rules: readonly Rule[] } | { readonly reason: UnplannedReason };

/** Compiles an activity of a letter that was accepted. */
export function compile(letter: Letter, activity: Activity, settings: Settings): Compiled {
  const letterReason = reasonOfLetter(letter, settings);
  if (letterReason !== null) return { reason: letterReason };
  return activity.frequence === ONE_OFF
    ? compileOneOff(letter, activity, settings)
    : compileRecurring(letter, activity, STEP_MONTHS[activity.frequence], activity.calage as Calage, settings);
}

function reasonOfLetter({ statut }: Letter, { statuts }: Settings): UnplannedReason | null {
  const isSelected = statuts === null ? statut !== STATUT.cancelled : statut !== null && statuts.has(statut);
  if (isSelected) return null;
  return statut === STATUT.cancelled ? 'CancelledLetter' : 'NotSelected';
}

function compileOneOff({ fiscalYear }: Letter, activity: Activity, { coverage, horizon }: Settings): Compiled {
  const { dateFreq, decalage, datePrevObligation } = activity;
  if (dateFreq === null) return { reason: 'UndatedOneOff' };
  const window = coverage === 'mission' ? UNBOUNDED : windowOf(coverage, fiscalYear, 1);
  if (window === null) return { reason: 'NoFiscalYear' };
  if (!contains(window, dateFreq)) return { reason: 'NoPeriodInWindow' };
  const { day } = civilDateOf(dateFreq);
  const rule: Rule = {
    firstMonth: monthOf(dateFreq),
    step: 1,
    count: 1,
    day,
    firstStart: dateFreq,
    startsWithStub: false,
    dueShift: decalage,
    dueDay: datePrevObligation === 0 ? day : datePrevObligation,
  };
  return withinHorizon([rule], horizon);
}

function compileRecurring(
  letter: Letter,
  activity: Activity,
  step: number,
  calage: Calage,
  settings: Settings,
): Compiled {
  const { coverage, horizon } = settings;
  const reference = calage === 2 ? CALENDAR_YEARS : letter.fiscalYear;
  const window = coverage === 'mission' ? letter.mission : windowOf(coverage, letter.fiscalYear, calage);
  if (reference === null || window === null) return { reason: 'NoFiscalYear' };
  if (window.first === null) return { reason: 'NoMissionStart' };
  if (window.last !== null && window.last < window.first) return { reason: 'EmptyMission' };
  if (window.last === null && horizon.last === null) return { reason: 'OpenEnded' };

  const member = yearsOfWindow(reference, { first: window.first, last: window.last }, calage);
  const periodsOf = (years: YearNumbers): readonly Periods[] => {
    if (calage === 3) return [...cutFromCloses(reference, years, step)];
    return [...cutYears(reference, years, step)].map((periods) => sliceByDate(periods, periods, window));
  };
  // The year that contains the window's first day ends on or after it, so a window that has a period has one there.
  const firstYear = { from: member.from, to: Math.min(member.from, member.to) };
  if (window.last !== null && countOf(periodsOf(firstYear)) === 0) return { reason: 'NoPeriodInWindow' };

  const periods = periodsOf(intersection(member, yearsOfHorizon(reference, horizon, activity.decalage)));
  return withinHorizon(
    periods.flatMap((run) => withDueDates(run, activity, calage, settings.lagOrigin)),
    horizon,
  );
}

const UNBOUNDED: OpenRange = { first: null, last: null };

/** The window that a coverage other than `mission` sets on period ends, or on closes for calage 3; null when it needs the fiscal year that is missing. */
function windowOf(coverage: string, fiscalYear: DateRange | null, calage: Calage): DateRange | null {
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
function yearsOfHorizon(reference: DateRange, { first, last }: OpenRange, lag: number): YearNumbers {
  return {
    from: first === null ? Number.NEGATIVE_INFINITY : yearNumberOf(reference, dayInMonth(monthOf(first) - lag, 1)) - 1,
    to: last === null ? Number.POSITIVE_INFINITY : yearNumberOf(reference, dayInMonth(monthOf(last) - lag, 0)),
  };
}

function intersection(a: YearNumbers, b: YearNumbers): YearNumbers {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

function withinHorizon(rules: readonly Rule[], horizon: OpenRange): Compiled {
  const kept = join(rules.map((rule) => sliceByDate(rule, dueSeries(rule), horizon)));
  return kept.length === 0 ? { reason: 'OutsideHorizon' } : { rules: kept };
}

function countOf(runs: readonly Periods[]): number {
  return runs.reduce((sum, { count }) => sum + count, 0);
}
