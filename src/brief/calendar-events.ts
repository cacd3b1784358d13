// The occurrences of a plan as calendars: an event for each, or for each day of a manager, in a calendar a manager or in one of the firm.
// What is left out of them is counted.

import { isoDateOf } from '../calendar/civil-date.js';
import { type DateInput, readDateInput, readOpenRange } from '../calendar/date-input.js';
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
import { isOnSide, WORK_SIDES, type WorkSide } from '../engagement/side.js';
import { cleaned, fitted } from '../names/label-text.js';
import type { Names } from '../names/names.js';
import type { Calendar, CalendarEvent } from '../report/calendar.js';
import { type Occurrence, occurrenceBatches } from '../schedule/occurrence.js';
import type { Plan } from '../schedule/plan.js';
import { type PlannedActivity, plannedAt } from '../schedule/schedule.js';
import { type AssignedBy, checkedAssignment } from '../workload/assignee.js';
import { calendarFileNames } from './calendar-file-names.js';
import { type CalendarWords, calendarWords } from './calendar-words.js';
import { dueWithin } from './due-within.js';

/** What an event is: an occurrence, or a day of a manager. */
export const EVENTS_BY = ['occurrence', 'day'] as const;

/** What has a calendar of its own: each manager, or the firm as a whole. */
const CALENDARS_PER = ['manager', 'firm'] as const;

/** How a plan becomes calendars. */
export interface CalendarEventsOptions {
  /** What people read in the place of ids. */
  readonly names: Names;
  readonly lang: Language;
  /** The day on which the plan stands, years 1900..2999. */
  readonly asOf: DateInput;
  /** The first and the last due date to be shown, before they are moved off closed days. Default: all. */
  readonly shown?: { readonly first?: DateInput; readonly last?: DateInput };
  /** Whose work. Default `firm`. */
  readonly side?: WorkSide;
  /** Whether obligations without hours have events too. Default false. */
  readonly zeroHours?: boolean;
  /** What an event is. Default `occurrence`. */
  readonly by?: (typeof EVENTS_BY)[number];
  /** What has a calendar of its own. Default `manager`. */
  readonly per?: (typeof CALENDARS_PER)[number];
  /** Who does an activity: the label of the pool is the category of its events. Default: no categories. */
  readonly assignedBy?: AssignedBy;
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

/** What is due on the days shown and has no event. */
export interface LeftOutOfCalendars {
  /** Occurrences without hours. */
  readonly zeroHours: number;
  /** Those of the other side's work, with or without hours. */
  readonly otherSide: { readonly occurrences: number; readonly microHours: MicroHours };
}

/** The calendars of a plan. */
export interface PlanCalendars {
  /** Of managers in the order of their labels, work without a manager last. Managers without an event have none. */
  readonly calendars: readonly PlanCalendar[];
  readonly leftOut: LeftOutOfCalendars;
}

/** The most days before an event. */
const MOST_DAYS_BEFORE = 365;

/** An occurrence that has an event, with what people know it by. */
interface Entry {
  readonly occurrence: Occurrence;
  readonly manager: string | null;
  readonly title: string;
  readonly category: string | null;
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

/** The occurrences that have events, in the order of the plan, and a count of the others. */
function entriesOf(
  plan: Plan,
  { names, shown = {}, side = 'firm', zeroHours = false, assignedBy }: CalendarEventsOptions,
): { readonly entries: readonly Entry[]; readonly leftOut: LeftOutOfCalendars } {
  const isShown = dueWithin(required(readOpenRange('shown', shown)));
  const described = descriptions(plan, names, assignedBy);
  const entries: Entry[] = [];
  let withoutHours = 0;
  let [occurrences, microHours] = [0, 0];
  for (const batch of occurrenceBatches(plan.schedule, 'all')) {
    for (const occurrence of batch) {
      if (!isShown(occurrence)) continue;
      if (!isOnSide(occurrence.side, side)) {
        occurrences += 1;
        microHours += occurrence.microHours;
      } else if (occurrence.microHours === 0 && !zeroHours) withoutHours += 1;
      else entries.push({ occurrence, ...described(occurrence) });
    }
  }
  return { entries, leftOut: { zeroHours: withoutHours, otherSide: { occurrences, microHours } } };
}

/** What people know an occurrence by, worked out once for all of its activity. */
function descriptions(
  { schedule }: Plan,
  names: Names,
  assignedBy: AssignedBy | undefined,
): (occurrence: Occurrence) => Omit<Entry, 'occurrence'> {
  const poolOf = assignedBy === undefined ? () => null : checkedAssignment(assignedBy);
  const known = new Map<string, Omit<Entry, 'occurrence'>>();
  const keyOf = (letterId: string, rank: number) => `${rank} ${letterId}`;
  const planned = new Map<string, PlannedActivity>();
  for (const index of schedule.activities.keys()) {
    const one = plannedAt(schedule, index);
    planned.set(keyOf(one.letter.id, one.activity.rank), one);
  }
  return ({ letterId, activity }) => {
    const key = keyOf(letterId, activity);
    const one = known.get(key) ?? describedBy(planned.get(key) as PlannedActivity);
    known.set(key, one);
    return one;
  };

  function describedBy(one: PlannedActivity): Omit<Entry, 'occurrence'> {
    const { client, manager } = one.letter;
    const work = fitted(cleaned(one.activity.activite), '');
    const pool = poolOf(one)?.pool ?? null;
    return {
      manager,
      title: [work, names.label('client', client)].filter((part) => part !== '').join(' · '),
      category: pool === null ? null : names.label('pool', pool),
    };
  }
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
