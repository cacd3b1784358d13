// The steps that lead from a row to a dated occurrence, in the order in which they are taken, as values: what was found, the setting in force
// and what it rests on. `describe` puts them into words. SEMANTICS sections 1 to 8.

import { civilDateOf, type Day, isoDateOf } from '../calendar/civil-date.js';
import type { DateRange, OpenRange } from '../calendar/date-range.js';
import { CALENDAR_YEARS, lastDayOfYear, yearAt, yearNumberOf } from '../calendar/year-series.js';
import type { Activity } from '../engagement/activity.js';
import type { Calage, Frequence } from '../engagement/codes.js';
import { daysOf, type Letter } from '../engagement/letter.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { isOnSide, type Side } from '../engagement/side.js';
import type { Occurrence, OccurrenceDays } from './occurrence.js';
import type { PlannedActivity } from './schedule.js';
import type { Settings } from './settings.js';

/** What a step rests on: the API's documentation, its example payloads, an inference from them, or the law. */
export type Basis = 'documented' | 'seen' | 'inferred' | 'law';

/** A setting in force, by its name among the options. */
export interface SettingInForce {
  readonly name: string;
  readonly value: string;
}

/** Dates are `YYYY-MM-DD`, ranges inclusive, months `YYYY-MM`. */
export type Step = {
  readonly basis: Basis;
  readonly setting: SettingInForce | null;
} & (
  | { readonly _tag: 'DatesRead' }
  | { readonly _tag: 'LetterKept'; readonly statut: number | null }
  | {
      readonly _tag: 'Year';
      readonly calage: Calage;
      readonly first: string;
      readonly last: string;
    }
  | { readonly _tag: 'OneOffDate'; readonly date: string }
  | {
      readonly _tag: 'Period';
      readonly frequence: Frequence;
      readonly first: string;
      readonly last: string;
      readonly stub: boolean;
    }
  | {
      readonly _tag: 'Coverage';
      readonly by: 'periodEnd' | 'close' | 'dateFreq' | 'always';
      readonly date: string;
    }
  | { readonly _tag: 'Horizon' }
  | { readonly _tag: 'LagOrigin'; readonly date: string }
  | {
      readonly _tag: 'DueMonth';
      readonly decalage: number;
      readonly month: string;
    }
  | {
      readonly _tag: 'DueDay';
      readonly requested: number;
      readonly isOwnDay: boolean;
      readonly due: string;
      readonly clamped: boolean;
    }
  | {
      readonly _tag: 'Adjusted';
      readonly dueAdjusted: string;
      readonly wasClosed: boolean;
      /** The zone, or the dates with commas between them; empty for a list without any. */
      readonly holidays: string;
    }
  | {
      readonly _tag: 'WorkingWindow';
      readonly release: string;
      readonly last: string;
    }
  | {
      readonly _tag: 'Hours';
      readonly unite: number;
      readonly quantite: number;
      readonly microHours: MicroHours;
    }
  | {
      readonly _tag: 'Side';
      readonly side: Side;
      readonly countsForFirm: boolean;
    }
);

/** The steps that led to an occurrence of a planned activity. */
export function stepsOf(
  settings: Settings,
  planned: PlannedActivity,
  occurrence: Occurrence,
  days: OccurrenceDays,
): readonly Step[] {
  return [
    ...letterSteps(settings, planned.letter),
    ...(planned.activity.calage === null
      ? oneOffSteps(settings, occurrence)
      : periodSteps(settings, planned, planned.activity.calage, occurrence, days)),
    ...dueSteps(settings, planned.activity, occurrence, days),
    ...workSteps(settings, planned.activity, occurrence),
  ];
}

function letterSteps({ statuts }: Settings, { statut, timeZone }: Letter): readonly Step[] {
  return [
    {
      _tag: 'DatesRead',
      basis: 'seen',
      setting: { name: 'timeZone', value: timeZone ?? 'default' },
    },
    {
      _tag: 'LetterKept',
      statut,
      basis: 'seen',
      setting: {
        name: 'statuts',
        value: statuts === null ? 'default' : [...statuts].join(','),
      },
    },
  ];
}

function oneOffSteps({ coverage }: Settings, { periodEnd: date }: Occurrence): readonly Step[] {
  const by = coverage === 'mission' ? 'always' : 'dateFreq';
  return [
    { _tag: 'OneOffDate', date, basis: 'seen', setting: null },
    {
      _tag: 'Coverage',
      by,
      date,
      basis: 'inferred',
      setting: { name: 'coverage', value: coverage },
    },
    { _tag: 'LagOrigin', date, basis: 'seen', setting: null },
  ];
}

function periodSteps(
  { coverage, lagOrigin }: Settings,
  { letter, activity }: PlannedActivity,
  calage: Calage,
  { periodStart: first, periodEnd: last, stub }: Occurrence,
  { periodEnd }: OccurrenceDays,
): readonly Step[] {
  const year = yearOf(letter, calage, periodEnd);
  const start = calage === 3 ? isoDateOf(periodEnd + 1) : first;
  return [
    {
      _tag: 'Year',
      calage,
      first: isoDateOf(year.first),
      last: isoDateOf(year.last),
      basis: 'documented',
      setting: null,
    },
    {
      _tag: 'Period',
      frequence: activity.frequence,
      first,
      last,
      stub,
      basis: 'inferred',
      setting: null,
    },
    {
      _tag: 'Coverage',
      by: calage === 3 ? 'close' : 'periodEnd',
      date: calage === 3 ? isoDateOf(year.last) : last,
      basis: 'inferred',
      setting: { name: 'coverage', value: coverage },
    },
    {
      _tag: 'LagOrigin',
      date: lagOrigin === 'periodEnd' ? last : start,
      basis: 'inferred',
      setting: { name: 'lagOrigin', value: lagOrigin },
    },
  ];
}

/** The year of a period: the one that contains its end or, for calage 3, the last one closed by then. */
function yearOf(letter: Letter, calage: Calage, periodEnd: Day): DateRange {
  const { fiscalYear } = daysOf(letter);
  const reference = calage === 2 || fiscalYear === null ? CALENDAR_YEARS : fiscalYear;
  const n = yearNumberOf(reference, periodEnd);
  const isClosed = calage !== 3 || lastDayOfYear(reference, n) === periodEnd;
  return yearAt(reference, isClosed ? n : n - 1);
}

function dueSteps(
  { convention, businessCalendar, holidays, horizon }: Settings,
  { calage, decalage, datePrevObligation }: Activity,
  { due, dueAdjusted }: Occurrence,
  days: OccurrenceDays,
): readonly Step[] {
  const isOwnDay = calage === null && datePrevObligation === 0;
  const requested = isOwnDay ? civilDateOf(days.periodEnd).day : datePrevObligation;
  return [
    { _tag: 'DueMonth', decalage, month: due.slice(0, 7), basis: 'documented', setting: null },
    {
      _tag: 'DueDay',
      requested,
      isOwnDay,
      due,
      clamped: requested > civilDateOf(days.due).day,
      basis: datePrevObligation === 0 ? 'seen' : 'documented',
      setting: null,
    },
    ...horizonSteps(horizon),
    {
      _tag: 'Adjusted',
      dueAdjusted,
      wasClosed: businessCalendar.isClosed(days.due),
      holidays: typeof holidays === 'string' ? holidays : holidays.map(isoDateOf).join(','),
      basis: typeof holidays === 'string' ? 'law' : 'inferred',
      setting: { name: 'adjust', value: convention },
    },
  ];
}

function horizonSteps({ first, last }: OpenRange): readonly Step[] {
  if (first === null && last === null) return [];
  const [from, to] = [first, last].map((day) => (day === null ? '' : isoDateOf(day)));
  return [{ _tag: 'Horizon', basis: 'inferred', setting: { name: 'horizon', value: `${from}..${to}` } }];
}

function workSteps(
  { oneOffLeadDays }: Settings,
  { calage, unite, quantite, microHours, side }: Activity,
  { release, last }: Occurrence,
): readonly Step[] {
  const lead = { name: 'oneOffLeadDays', value: String(oneOffLeadDays) };
  return [
    {
      _tag: 'WorkingWindow',
      release,
      last,
      basis: 'inferred',
      setting: calage === null ? lead : null,
    },
    {
      _tag: 'Hours',
      unite,
      quantite,
      microHours,
      basis: 'documented',
      setting: null,
    },
    {
      _tag: 'Side',
      side,
      countsForFirm: isOnSide(side, 'firm'),
      basis: side === 'firm' || side === 'client' ? 'documented' : 'inferred',
      setting: null,
    },
  ];
}
