// By what a plan can be totalled: stretches of time, which depend on a date, and properties that all of an activity's occurrences share.

import { isoWeekOf, monthNameOf, quarterOf, yearNameOf } from '../calendar/buckets.js';
import { type Day, isoDateOf } from '../calendar/civil-date.js';
import { lastDayOfYear, yearNumberOf } from '../calendar/year-series.js';
import type { Letter } from '../engagement/letter.js';
import type { PlannedActivity } from '../schedule/schedule.js';

/** A value of a key; null where the letter has none (no client, no fiscal year, unreadable statut). */
export type KeyValue = string | number | null;

/** Keys that depend on the date totalled on. Their values sort in the order of time. */
export const TIME_KEYS = {
  /** `YYYY-MM-DD`. */
  day: isoDateOf,
  /** ISO 8601 week, `2026-W05`. */
  week: isoWeekOf,
  /** `2026-02`. */
  month: monthNameOf,
  /** `2026-Q1`. */
  quarter: quarterOf,
  /** Calendar year, `2026`. */
  year: yearNameOf,
  /** The letter's fiscal year that contains the date, by its last day. */
  fiscalYear: (day: Day, { fiscalYear }: Letter): string | null =>
    fiscalYear === null ? null : isoDateOf(lastDayOfYear(fiscalYear, yearNumberOf(fiscalYear, day))),
} as const satisfies { readonly [key: string]: (day: Day, letter: Letter) => KeyValue };

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
} as const satisfies { readonly [key: string]: (planned: PlannedActivity) => KeyValue };

/** What a plan can be totalled by. */
export type TotalKey = keyof typeof TIME_KEYS | keyof typeof ACTIVITY_KEYS;

/** The values of one key: null only where the letter may have none. */
export type ValueOf<Key extends TotalKey> = ReturnType<(typeof TIME_KEYS & typeof ACTIVITY_KEYS)[Key]>;

/** Every key, time first. */
export const TOTAL_KEYS = [...Object.keys(TIME_KEYS), ...Object.keys(ACTIVITY_KEYS)] as readonly TotalKey[];

/** Whether the key depends on the date. */
export function isTimeKey(key: string): key is keyof typeof TIME_KEYS {
  return Object.hasOwn(TIME_KEYS, key);
}
