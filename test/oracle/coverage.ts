// Section 5: which periods of a recurring activity belong to the plan, before the horizon on due dates.
// Every period of every cycle around the window is laid out first, then those that do not belong are dropped.
// A one-off has no periods to choose among; its coverage is a plain question on its date.
import { type Civil, yearOf } from './civil.js';
import { closeAt, type FiscalYear, yearAt, yearsAround } from './fiscal.js';
import { cut, type Period, seriesOf, stepOf } from './periods.js';
import type { OracleLetter } from './rows.js';
import type { OracleOptions } from './types.js';

export type Coverage = { name: 'mission' } | { name: 'fiscal-year' } | { name: 'calendar-year'; year: number };

export function coverageOf(options: OracleOptions): Coverage {
  const asked = options.coverage ?? 'mission';
  if (asked === 'mission' || asked === 'fiscal-year') return { name: asked };
  const year = Number(/^calendar-year:(\d{1,4})$/.exec(asked)?.[1] ?? Number.NaN);
  if (Number.isNaN(year)) throw new RangeError(`unknown coverage: ${asked}`);
  return { name: 'calendar-year', year };
}

function civilYear(year: number): { first: Civil; last: Civil } {
  const text = String(year).padStart(4, '0');
  return { first: `${text}-01-01`, last: `${text}-12-31` };
}

/** What a recurring activity lays out: its periods, or the reason why it has none at all. */
export interface Layout {
  periods: Period[];
  /** An open-ended letter: there are always periods beyond those laid out here. */
  endless: boolean;
  reason: string | null;
}

/** The calendar years around the window, or the one asked for, cut into periods. */
function calendarPeriods(from: number, to: number, step: number): Period[] {
  const periods: Period[] = [];
  for (let year = from; year <= to; year += 1) {
    const { first, last } = civilYear(year);
    periods.push(...cut(first, last, step));
  }
  return periods;
}

/** All the periods of the cycles that touch the civil years `from`..`to`, and of a few cycles around. */
function fiscalPeriods(reference: FiscalYear, from: number, to: number, step: number): Period[] {
  return yearsAround(reference, from, to).flatMap((n) => {
    const { first, last } = yearAt(reference, n);
    return cut(first, last, step);
  });
}

/** The whole series of each close that satisfies `belongs`. */
function seriesWhere(
  reference: FiscalYear,
  from: number,
  to: number,
  step: number,
  belongs: (close: Civil) => boolean,
): Period[] {
  return yearsAround(reference, from, to)
    .filter((n) => belongs(closeAt(reference, n)))
    .flatMap((n) => seriesOf(reference, n, step));
}

/** The three kinds of cycle, kept by `belongs`: a test on the period's end, or on the close. */
function laidOut(
  calage: number,
  step: number,
  reference: FiscalYear | null,
  from: number,
  to: number,
  belongs: (end: Civil) => boolean,
): Period[] {
  if (calage === 2) return calendarPeriods(from - 1, to + 1, step).filter((period) => belongs(period.last));
  if (reference === null) return [];
  if (calage === 3) return seriesWhere(reference, from, to, step, belongs);
  return fiscalPeriods(reference, from, to, step).filter((period) => belongs(period.last));
}

/** `coverage: fiscal-year`. */
function inFiscalYear(calage: number, step: number, reference: FiscalYear): Period[] {
  if (calage === 1) return cut(reference.first, reference.last, step);
  if (calage === 3) return seriesOf(reference, 0, step);
  return calendarPeriods(yearOf(reference.last), yearOf(reference.last), step);
}

/** `coverage: mission`, with the three reasons that concern it alone. */
function inMission(letter: OracleLetter, calage: number, step: number, horizonLast: Civil | undefined): Layout {
  const { start, end } = letter;
  const none = (reason: string): Layout => ({
    periods: [],
    endless: false,
    reason,
  });
  if (start === null) return none('NoMissionStart');
  if (end !== null) {
    if (end < start) return none('EmptyMission');
    const belongs = (date: Civil): boolean => start <= date && date <= end;
    const periods = laidOut(calage, step, letter.year, yearOf(start), yearOf(end), belongs);
    return { periods, endless: false, reason: null };
  }
  if (horizonLast === undefined) return none('OpenEnded');
  // Nothing is due before the month in which its period begins, so two years beyond the horizon are plenty.
  const to = Math.max(yearOf(start), yearOf(horizonLast)) + 2;
  const periods = laidOut(calage, step, letter.year, yearOf(start), to, (date) => start <= date);
  return { periods, endless: true, reason: null };
}

/** Section 5 for a recurring activity. `NoFiscalYear` comes first: section 9. */
export function layout(
  letter: OracleLetter,
  calage: number,
  frequence: number,
  coverage: Coverage,
  horizonLast: Civil | undefined,
): Layout {
  const step = stepOf(frequence);
  const needsYear = calage !== 2 || coverage.name === 'fiscal-year';
  if (needsYear && letter.year === null) return { periods: [], endless: false, reason: 'NoFiscalYear' };
  if (coverage.name === 'mission') return inMission(letter, calage, step, horizonLast);
  if (coverage.name === 'fiscal-year') {
    const periods = letter.year === null ? [] : inFiscalYear(calage, step, letter.year);
    return { periods, endless: false, reason: null };
  }
  const { year } = coverage;
  const periods = laidOut(calage, step, letter.year, year, year, (date) => yearOf(date) === year);
  return { periods, endless: false, reason: null };
}

/** Section 5 for a one-off: null when it belongs, else the reason why it does not. */
export function oneOffReason(letter: OracleLetter, dateFreq: Civil, coverage: Coverage): string | null {
  if (coverage.name === 'mission') return null;
  if (coverage.name === 'calendar-year') return yearOf(dateFreq) === coverage.year ? null : 'NoPeriodInWindow';
  if (letter.year === null) return 'NoFiscalYear';
  return letter.year.first <= dateFreq && dateFreq <= letter.year.last ? null : 'NoPeriodInWindow';
}
