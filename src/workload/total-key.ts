// By what a plan can be totalled: periods of time, which depend on a date, and properties that all of an activity's occurrences share.

import { isoWeekOf, monthNameOf, quarterOf, yearNameOf } from '../calendar/buckets.js';
import { type Day, isoDateOf } from '../calendar/civil-date.js';
import { monthOf } from '../calendar/month-arithmetic.js';
import { dayInMonth } from '../calendar/month-table.js';
import { lastDayOfYear, yearNumberOf } from '../calendar/year-series.js';
import { daysOf, type Letter } from '../engagement/letter.js';
import type { Side } from '../engagement/side.js';
import type { PlannedActivity } from '../schedule/schedule.js';
import type { KeyValue, PivotKey } from './pivot.js';

/** The keys that depend on the date. */
export type TimeKeyName = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'fiscalYear';

/** The keys that all occurrences of an activity share. */
export type ActivityKeyName = 'letter' | 'client' | 'manager' | 'profitCenter' | 'activity' | 'statut' | 'side';

/** What a plan can be totalled by. */
export type TotalKey = TimeKeyName | ActivityKeyName;

/** The values of the keys: null only where the letter may have none. */
export type ValueOf<Key extends TotalKey> = Key extends 'letter' | 'activity' | Exclude<TimeKeyName, 'fiscalYear'>
  ? string
  : Key extends 'statut'
    ? number | null
    : Key extends 'side'
      ? Side
      : string | null;

/** A way to cut time into periods. */
interface TimeKey {
  /** The number of the period that a day lies in; later periods have greater numbers. Null where the letter has none. */
  readonly numberOf: (day: Day, letter: Letter) => number | null;
  /** The value shown for a number. */
  readonly nameOf: (number: number) => string;
}

/** Keys that depend on the date totalled on. Their values sort in the order of time. */
export const TIME_KEYS = {
  /** `YYYY-MM-DD`. */
  day: { numberOf: (day) => day, nameOf: isoDateOf },
  /** ISO 8601 week, `2026-W05`. Week 0 is that of 1 January 1970, a Thursday. */
  week: { numberOf: (day) => Math.floor((day + 3) / 7), nameOf: (week) => isoWeekOf(week * 7) },
  /** `2026-02`. */
  month: { numberOf: (day) => monthOf(day), nameOf: (month) => monthNameOf(dayInMonth(month, 1)) },
  /** `2026-Q1`. */
  quarter: {
    numberOf: (day) => Math.floor(monthOf(day) / 3),
    nameOf: (quarter) => quarterOf(dayInMonth(quarter * 3, 1)),
  },
  /** Calendar year, `2026`. */
  year: { numberOf: (day) => Math.floor(monthOf(day) / 12), nameOf: (year) => yearNameOf(dayInMonth(year * 12, 1)) },
  /** The letter's fiscal year that contains the date, by its last day. */
  fiscalYear: {
    numberOf: (day, letter) => {
      const { fiscalYear } = daysOf(letter);
      return fiscalYear === null ? null : lastDayOfYear(fiscalYear, yearNumberOf(fiscalYear, day));
    },
    nameOf: isoDateOf,
  },
} as const satisfies { readonly [key in TimeKeyName]: TimeKey };

/** Keys that all occurrences of an activity share. */
export const ACTIVITY_KEYS = {
  /** The letter's id. */
  letter: ({ letter }) => letter.id,
  /** `entite.objectId`. */
  client: ({ letter }) => letter.client,
  /** `maitreDossier.objectId`. */
  manager: ({ letter }) => letter.manager,
  profitCenter: ({ letter }) => letter.profitCenter,
  /** The activity's label, as received. */
  activity: ({ activity }) => activity.activite,
  statut: ({ letter }) => letter.statut,
  side: ({ activity }) => activity.side,
} as const satisfies { readonly [key in ActivityKeyName]: (planned: PlannedActivity) => ValueOf<key> };

/** How the values of the keys that do not depend on the date are read, by key. */
export type ActivityKeys = { readonly [key in string]: (planned: PlannedActivity) => KeyValue };

/** Every key, time first. */
export const TOTAL_KEYS = [...Object.keys(TIME_KEYS), ...Object.keys(ACTIVITY_KEYS)] as readonly TotalKey[];

/** Whether the key depends on the date. */
export function isTimeKey(key: string): key is TimeKeyName {
  return Object.hasOwn(TIME_KEYS, key);
}

/** The keys as a pivot over planned activities takes them. Letters are sorted as received. */
export function pivotKeysOf(by: readonly string[], activityKeys: ActivityKeys): readonly PivotKey<PlannedActivity>[] {
  return by.map((name): PivotKey<PlannedActivity> => {
    if (isTimeKey(name)) {
      const { numberOf, nameOf }: TimeKey = TIME_KEYS[name];
      const key = { name, numberOf: (day: Day, { letter }: PlannedActivity) => numberOf(day, letter), nameOf };
      return name === 'fiscalYear' ? { ...key, basisOf: fiscalYearText } : key;
    }
    const key = { name, valueOf: activityKeys[name] };
    return name === 'letter' ? { ...key, orderOf: ({ letter }) => letter.order } : key;
  });
}

function fiscalYearText({ letter: { fiscalYear } }: PlannedActivity): string | null {
  return fiscalYear === null ? null : `${fiscalYear.first} ${fiscalYear.last}`;
}
