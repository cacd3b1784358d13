// A calendar as a format takes it: events of whole days, each known by a text that stays the same from one export to the next. Whoever
// has a plan makes them (`brief`); the format knows no plan.

import type { Language } from '../core/text.js';
import type { PreviousCalendar } from './previous-calendar.js';

/** The most days before an event that one can be reminded of it. */
export const MOST_DAYS_BEFORE = 365;

/** Something that is due on a day. */
export interface CalendarEvent {
  /** What it is known by from one export to the next; no two of a calendar have one. Only its digest is written. */
  readonly identity: string;
  /** `YYYY-MM-DD`, up to the year 9999. */
  readonly day: string;
  readonly title: string;
  /** What is to be read in it, line by line. */
  readonly lines: readonly string[];
  readonly categories: readonly string[];
}

/** Events under a name, and the day on which they stood so. */
export interface Calendar {
  readonly name: string;
  readonly lang: Language;
  /** `YYYY-MM-DD`, years 1900..2999: a reader takes what stood later for newer. */
  readonly asOf: string;
  /** How many days before an event one is reminded of it, each 0..365. Default: never. */
  readonly alarms?: readonly number[];
  /** In their order in the file. */
  readonly events: readonly CalendarEvent[];
  /** The calendar that this one takes the place of: without it nothing that vanished is said to be cancelled. Default: none. */
  readonly previous?: PreviousCalendar;
}
