// The options of a plan, checked and with their defaults filled in.
// Each weak inference about the API is one of them, never a hidden choice. SEMANTICS sections 5, 6, 8 and 9.

import {
  adjust,
  BUSINESS_DAY_CONVENTIONS,
  type BusinessCalendar,
  type BusinessDayConvention,
  listedCalendar,
  zoneCalendar,
} from '../calendar/business-days.js';
import type { Day } from '../calendar/civil-date.js';
import {
  civilDateWithin,
  type DateInput,
  READABLE_DAYS,
  readDateInput,
  readOpenRange,
} from '../calendar/date-input.js';
import type { OpenRange } from '../calendar/date-range.js';
import { FRENCH_ZONES, type FrenchZone } from '../calendar/french-holidays.js';
import { type Either, left, right } from '../core/either.js';
import { notOneOf, requireOneOf, requireOptions, requireType } from '../core/options.js';
import { type Accepted, type InvalidOption, invalidOption } from '../core/problem.js';
import { problemError } from '../core/result.js';
import { isKnownStatut, STATUT_RANGE } from '../engagement/codes.js';

/** Which periods belong to a letter. SEMANTICS section 5. */
export type Coverage = 'mission' | 'fiscal-year' | `calendar-year:${number}`;

/** The date of a period from which the lag is counted. Undocumented by the API; SEMANTICS section 6. */
export type LagOrigin = 'periodEnd' | 'periodStart';

/** The dates of a period from which the lag can be counted. */
export const LAG_ORIGINS = ['periodEnd', 'periodStart'] as const satisfies readonly LagOrigin[];

/** How to expand; every option has a default. */
export interface PlanOptions {
  /** Default `mission`: the periods that end in the letter's mission window. Years 1900..2999. */
  readonly coverage?: Coverage;
  /** Default `periodEnd`. */
  readonly lagOrigin?: LagOrigin;
  /** Keeps the occurrences due (before adjustment) from `first` to `last`, both included. Default: all. */
  readonly horizon?: { readonly first?: DateInput; readonly last?: DateInput };
  /** How `dueAdjusted` moves off closed days. Default `none`. */
  readonly adjust?: BusinessDayConvention;
  /** The holidays that close a day, beside weekends: those of a zone in every year, or exactly those listed. Default `metropole`. */
  readonly holidays?: FrenchZone | readonly DateInput[];
  /** Plans only letters of these statuts, one or more of 0..8; a letter of any other is not planned then. Default: all but 3, cancelled. */
  readonly statuts?: readonly number[];
  /** How many days before its due date a one-off may be begun, 0..3650. Default 30. */
  readonly oneOffLeadDays?: number;
}

/** The options as the engine uses them. */
export interface Settings {
  readonly coverage: Coverage;
  readonly lagOrigin: LagOrigin;
  readonly horizon: OpenRange;
  readonly convention: BusinessDayConvention;
  readonly holidays: FrenchZone | readonly Day[];
  readonly businessCalendar: BusinessCalendar;
  readonly statuts: ReadonlySet<number> | null;
  readonly oneOffLeadDays: number;
}

/** The options by their names. */
export const OPTION_NAMES = ['coverage', 'lagOrigin', 'horizon', 'adjust', 'holidays', 'statuts', 'oneOffLeadDays'];
/** The coverages as a refusal lists them. */
export const COVERAGES = ['mission', 'fiscal-year', 'calendar-year:1900..2999'];
const CALENDAR_YEAR = /^calendar-year:(\d{4})$/;

/** The year Y of the coverage `calendar-year:Y`, null for another coverage. */
export function yearOfCoverage(coverage: string): number | null {
  const parts = CALENDAR_YEAR.exec(coverage);
  return parts === null ? null : Number(parts[1]);
}

/** The day moved off closed days as the settings say. */
export function adjustedBy({ convention, businessCalendar }: Settings, day: Day): Day {
  return adjust(day, convention, businessCalendar);
}

/** The settings that the options stand for, or the first option with a value that cannot be used. Throws for what no type allows. */
export function settingsOf(options: PlanOptions): Either<InvalidOption, Settings> {
  requireOptions('options', options, OPTION_NAMES);
  const { lagOrigin = 'periodEnd', adjust: convention = 'none', oneOffLeadDays = 30 } = options;
  const coverage = coverageOf(options.coverage);
  if (coverage._tag === 'Left') {
    const isYear = typeof options.coverage === 'string' && /^calendar-year:\d+$/.test(options.coverage);
    if (isYear) return coverage;
    throw problemError(coverage.left);
  }
  requireOneOf('lagOrigin', lagOrigin, LAG_ORIGINS);
  requireOneOf('adjust', convention, BUSINESS_DAY_CONVENTIONS);
  const days = { _tag: 'Integer', min: 0, max: 3650 } as const;
  requireType('oneOffLeadDays', oneOffLeadDays, 'number', days);
  if (!Number.isInteger(oneOffLeadDays) || oneOffLeadDays < days.min || oneOffLeadDays > days.max) {
    return left(invalidOption('oneOffLeadDays', oneOffLeadDays, days));
  }
  const horizon = readOpenRange('horizon', options.horizon);
  if (horizon._tag === 'Left') return horizon;
  const holidays = readHolidays(options.holidays);
  if (holidays._tag === 'Left') return holidays;
  const statuts = readStatuts(options.statuts);
  if (statuts._tag === 'Left') return statuts;
  return right({
    coverage: coverage.right,
    lagOrigin,
    horizon: horizon.right,
    convention,
    ...holidays.right,
    statuts: statuts.right,
    oneOffLeadDays,
  });
}

/** The coverage of that name. */
export function coverageOf(name: string = 'mission'): Either<InvalidOption, Coverage> {
  const year = typeof name === 'string' ? yearOfCoverage(name) : null;
  const isCoverage = year === null ? name === 'mission' || name === 'fiscal-year' : year >= 1900 && year <= 2999;
  return isCoverage ? right(name as Coverage) : left(notOneOf('coverage', name, COVERAGES));
}

function readHolidays(
  holidays: PlanOptions['holidays'] = 'metropole',
): Either<InvalidOption, Pick<Settings, 'holidays' | 'businessCalendar'>> {
  if (typeof holidays === 'string') {
    requireOneOf('holidays', holidays, FRENCH_ZONES);
    return right({ holidays, businessCalendar: zoneCalendar(holidays) });
  }
  if (!Array.isArray(holidays)) {
    const dates = { _tag: 'ListOf', items: civilDateWithin(READABLE_DAYS) } as const;
    throw problemError(invalidOption('holidays', holidays, dates));
  }
  const days: Day[] = [];
  for (const [index, holiday] of holidays.entries()) {
    const day = readDateInput(`holidays[${index}]`, holiday);
    if (day._tag === 'Left') return day;
    days.push(day.right);
  }
  return right({ holidays: days, businessCalendar: listedCalendar(days) });
}

function readStatuts(statuts: PlanOptions['statuts']): Either<InvalidOption, ReadonlySet<number> | null> {
  if (statuts === undefined) return right(null);
  const accepted: Accepted = { _tag: 'Integer', ...STATUT_RANGE };
  const problem = invalidOption('statuts', statuts, { _tag: 'ListOf', items: accepted, nonEmpty: true });
  if (!Array.isArray(statuts)) throw problemError(problem);
  if (statuts.length === 0) return left(problem);
  for (const [index, statut] of statuts.entries()) {
    requireType(`statuts[${index}]`, statut, 'number', accepted);
    if (!isKnownStatut(statut)) return left(invalidOption(`statuts[${index}]`, statut, accepted));
  }
  return right(new Set<number>(statuts));
}
