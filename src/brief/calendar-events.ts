// The occurrences of a plan as calendars: an event for each, or for each day of a manager, in a calendar a manager or in one of the firm.

import { isoDateOf } from '../calendar/civil-date.js';
import { type DateInput, readDateInput } from '../calendar/date-input.js';
import {
  requireFlag,
  requireInteger,
  requireList,
  requireObject,
  requireOneOf,
  requireOptions,
} from '../core/options.js';
import { required } from '../core/result.js';
import type { Language } from '../core/text.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { WORK_SIDES } from '../engagement/side.js';
import type { Names } from '../names/names.js';
import { type Calendar, type CalendarEvent, MOST_DAYS_BEFORE } from '../report/calendar.js';
import type { Plan } from '../schedule/plan.js';
import { type CalendarEntryOptions, type Entry, entriesOf, type LeftOutOfCalendars } from './calendar-entries.js';
import { calendarFileNames } from './calendar-file-names.js';
import { type CalendarWords, calendarWords } from './calendar-words.js';

/** What an event is: an occurrence, or a day of a manager. */
export type EventsBy = 'occurrence' | 'day';

/** The choices there are. */
export const EVENTS_BY = ['occurrence', 'day'] as const satisfies readonly EventsBy[];

/** What has a calendar of its own: each manager, or the firm as a whole. */
export type CalendarsPer = 'manager' | 'firm';

const CALENDARS_PER = ['manager', 'firm'] as const satisfies readonly CalendarsPer[];

/** How a plan becomes calendars. */
export interface CalendarEventsOptions extends CalendarEntryOptions {
  readonly lang: Language;
  /** The day on which the plan stands, years 1900..2999. */
  readonly asOf: DateInput;
  /** What an event is. Default `occurrence`. */
  readonly by?: EventsBy;
  /** What has a calendar of its own. Default `manager`. */
  readonly per?: CalendarsPer;
  /** How many days before an event one is reminded of it, each 0..365. Default: never. */
  readonly alarms?: readonly number[];
}

/** A calendar of a plan, whose it is and what it holds. */
export interface PlanCalendar extends Calendar {
  /** The manager's id, null for work without one; absent from the calendar of a firm. */
  readonly manager?: string | null;
  /** What it is called as a file, in small letters and digits; of the calendars of a plan no two have one name. */
  readonly file: string;
  readonly occurrences: number;
  readonly microHours: MicroHours;
}

/** The calendars of a plan. */
export interface PlanCalendars {
  /** Of managers in the order of their labels, work without a manager last. Managers without an event have none. */
  readonly calendars: readonly PlanCalendar[];
  readonly leftOut: LeftOutOfCalendars;
}

/**
 * The calendars of a plan, for `calendarsOf`: an event for each occurrence of the firm's work with hours, on its adjusted due date.
 *
 * By `day`, an event for each day of a manager: how much is due, and what. An event is known by the occurrence's id, by day by the
 * manager's id and the date. Throws `ProblemError` with an `InvalidOption` for options that their types would refuse.
 *
 * @example
 * const made = orThrow(plan(portfolio));
 * const { calendars, leftOut } = calendarEvents(made, { names: namesOf(made, { lang: 'fr' }), lang: 'fr', asOf: '2022-01-05' });
 * const [{ name, file, events }] = calendars;
 * console.log(name, file, events.length, leftOut.zeroHours);
 * // sans responsable sans-responsable.ics 15 56
 * console.log(events[14].day, events[14].title);
 * // 2023-01-31 Tableaux de bord · client e87a
 */
export function calendarEvents(plan: Plan, options: CalendarEventsOptions): PlanCalendars {
  const { per = 'manager', by = 'occurrence', lang, names, alarms = [] } = checked(options);
  const words = calendarWords(lang);
  const { entries, leftOut } = entriesOf(plan, options);
  const asOf = isoDateOf(required(readDateInput('asOf', options.asOf)));
  const eventsOf = (group: readonly Entry[]) =>
    by === 'day'
      ? dayEvents(group, per === 'firm' ? names : null, words)
      : group.map((entry) => occurrenceEvent(entry, names, words));
  const calendarOf = (name: string, file: string, group: readonly Entry[]): PlanCalendar => ({
    name,
    lang,
    asOf,
    alarms,
    events: eventsOf(group),
    file,
    occurrences: group.length,
    microHours: microHoursOf(group),
  });
  const owners = ownersOf(entries, names);
  if (per === 'firm') {
    const inOrder = by === 'day' ? owners.flatMap(({ group }) => group) : entries;
    const [file] = calendarFileNames([{ id: null, label: words.firm }]);
    return { calendars: [calendarOf(words.firm, file, inOrder)], leftOut };
  }
  const files = calendarFileNames(owners);
  return {
    calendars: owners.map(({ id, label, group }, at) => ({ ...calendarOf(label, files[at], group), manager: id })),
    leftOut,
  };
}

function checked(options: CalendarEventsOptions): CalendarEventsOptions {
  requireOptions('options', options, [
    ...['names', 'lang', 'asOf', 'shown', 'side', 'zeroHours', 'by', 'per', 'assignedBy', 'alarms'],
  ]);
  const { names, lang, side = 'firm', zeroHours = false, by = 'occurrence', per = 'manager', alarms = [] } = options;
  requireObject('names', names);
  requireOneOf('lang', lang, ['fr', 'en']);
  requireOneOf('side', side, WORK_SIDES);
  requireFlag('zeroHours', zeroHours);
  requireOneOf('by', by, EVENTS_BY);
  requireOneOf('per', per, CALENDARS_PER);
  requireList('alarms', alarms);
  for (const [at, days] of alarms.entries()) requireInteger(`alarms[${at}]`, days, 0, MOST_DAYS_BEFORE);
  return options;
}

/** Whose entries there are, with them: managers in the order of their labels, then nobody. */
function ownersOf(
  entries: readonly Entry[],
  names: Names,
): readonly { readonly id: string | null; readonly label: string; readonly group: readonly Entry[] }[] {
  const groups = new Map<string | null, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.manager) ?? [];
    groups.set(entry.manager, group);
    group.push(entry);
  }
  // Managers that the names do not know come after those that they do.
  return [...new Set([...names.ids('manager'), ...[...groups.keys()].filter((id) => id !== null), null])].flatMap(
    (id) => {
      const group = groups.get(id);
      return group === undefined ? [] : { id, label: names.label('manager', id), group };
    },
  );
}

function occurrenceEvent(
  { occurrence, manager, title, category }: Entry,
  names: Names,
  words: CalendarWords,
): CalendarEvent {
  const { id, letterId, dueAdjusted } = occurrence;
  return {
    identity: id,
    day: dueAdjusted,
    title,
    lines: words.lines(occurrence, names.label('letter', letterId), names.label('manager', manager)),
    categories: category === null ? [] : [category],
  };
}

/** An event for each day of each manager, in the order of days; with names also the manager's, where several have events. */
function dayEvents(entries: readonly Entry[], names: Names | null, words: CalendarWords): readonly CalendarEvent[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.manager ?? ''}/${entry.occurrence.dueAdjusted}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(entry);
  }
  return Array.from(groups, ([identity, group]): CalendarEvent => {
    const [{ manager, occurrence }] = group;
    const title = words.day(group.length, microHoursOf(group));
    return {
      identity,
      day: occurrence.dueAdjusted,
      title: names === null ? title : `${title} · ${names.label('manager', manager)}`,
      lines: group.map((entry) => words.item(entry.title, entry.occurrence.microHours)),
      categories: [...new Set(group.flatMap(({ category }) => category ?? []))],
    };
  }).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function microHoursOf(entries: readonly Entry[]): MicroHours {
  return entries.reduce((sum, { occurrence }) => sum + occurrence.microHours, 0);
}
