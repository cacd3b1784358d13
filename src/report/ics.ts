// Calendars as iCalendar files, RFC 5545: events of whole days without a time zone, the same bytes on every machine. With the calendar of
// an earlier export, what has changed is told from what has not, and what has vanished is cancelled.

import { dayOf } from '../calendar/civil-date.js';
import { dayOfIsoDate, readDateInput } from '../calendar/date-input.js';
import { type Either, left, right } from '../core/either.js';
import { requireInteger, requireList, requireObject, requireOneOf } from '../core/options.js';
import { invalidOption } from '../core/problem.js';
import { problemError, required } from '../core/result.js';
import { visible } from '../core/text.js';
import { type Calendar, type CalendarEvent, MOST_DAYS_BEFORE } from './calendar.js';
import type { CalendarProblem } from './calendar-problem.js';
import { eventUid } from './event-uid.js';
import { type FiledEvent, PRODUCT } from './previous-calendar.js';

/** A calendar as a file. */
export interface WrittenCalendar {
  readonly text: string;
  /** How many events it has, those that are cancelled left out. */
  readonly events: number;
  /** How many events of the previous calendar it cancels. */
  readonly cancelled: number;
}

/** The most events of a calendar: beyond, programs give up reading it. */
const MOST_EVENTS = 20_000;

/** Day 0 of the sequence numbers. */
const SEQUENCE_ZERO = dayOf(2020, 1, 1);

const SECONDS_PER_DAY = 86_400;

/**
 * The text of each calendar, in their order.
 *
 * The UID of an event is a digest of its identity, its SEQUENCE the days from 2020-01-01 to the day on which the calendar stands. With a
 * `previous` calendar events that are unchanged have the sequence that they had there, changed ones one more, and those that are gone are
 * there once more as cancelled. Texts are on one line each, with what nobody sees written out.
 *
 * Tags: `TooManyEvents` (over 20,000 in one calendar), `EventBeyondYears` (after 9999), `AsOfBeforePrevious`; all that there are. Throws
 * `ProblemError` with an `InvalidOption` for what the types would refuse. Cost: about a second for 1,000 events. Source: RFC 5545.
 *
 * @example
 * const event = { identity: 'L1/TVA/2026-01-31', day: '2026-02-24', title: 'TVA · Dufour', lines: ['0,5 h'], categories: [] };
 * const calendar = { name: 'Inès', lang: 'fr', asOf: '2026-01-05', events: [event] };
 * const [{ text }] = orThrow(await calendarsOf([calendar]));
 * console.log(text.split('\r\n').slice(6, 12).join('\n'));
 * // BEGIN:VEVENT
 * // UID:f07ecede3c9fa424351f4b2e9b7da150@plan-de-charge
 * // SEQUENCE:2196
 * // DTSTAMP:20260105T000000Z
 * // DTSTART;VALUE=DATE:20260224
 * // X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
 */
export async function calendarsOf(
  calendars: readonly Calendar[],
): Promise<Either<readonly CalendarProblem[], readonly WrittenCalendar[]>> {
  requireList('calendars', calendars);
  for (const [at, calendar] of calendars.entries()) requireCalendar(`calendars[${at}]`, calendar);
  const contents: Content[] = [];
  for (const calendar of calendars) contents.push(await contentOf(calendar));
  const problems = calendars.flatMap((calendar, at) => problemsOf(calendar, contents[at]));
  if (problems.length > 0) return left(problems);
  const library = await import('ical-generator');
  return right(calendars.map((calendar, at) => writtenCalendar(calendar, contents[at], library)));
}

function requireCalendar(path: string, calendar: Calendar): void {
  requireObject(path, calendar);
  requireList(`${path}.events`, calendar.events);
  requireOneOf(`${path}.lang`, calendar.lang, ['fr', 'en']);
  required(readDateInput(`${path}.asOf`, calendar.asOf));
  const { alarms = [], events } = calendar;
  requireList(`${path}.alarms`, alarms);
  for (const [at, days] of alarms.entries()) requireInteger(`${path}.alarms[${at}]`, days, 0, MOST_DAYS_BEFORE);
  const identities = new Set<string>();
  for (const [at, { day, identity }] of events.entries()) {
    if (identities.has(identity)) {
      throw problemError(invalidOption(`${path}.events[${at}].identity`, identity, { _tag: 'Once' }));
    }
    identities.add(identity);
    if (dayOfIsoDate(day) !== null || isBeyondYears(day)) continue;
    const accepted = { _tag: 'CivilDate', firstYear: 0, lastYear: 9999 } as const;
    throw problemError(invalidOption(`${path}.events[${at}].day`, day, accepted));
  }
}

/** Whether a day has a year of more than four digits. */
function isBeyondYears(day: string): boolean {
  return /^\+?\d{5,}-\d\d-\d\d$/.test(day);
}

function problemsOf(
  { name, asOf, events, previous }: Calendar,
  { filed, cancelled }: Content,
): readonly CalendarProblem[] {
  const beyond = events.filter(({ day }) => isBeyondYears(day));
  const count = filed.length + cancelled.length;
  return [
    ...(previous?.asOf != null && asOf < previous.asOf
      ? [{ _tag: 'AsOfBeforePrevious' as const, asOf, previous: previous.asOf }]
      : []),
    ...(count > MOST_EVENTS ? [{ _tag: 'TooManyEvents' as const, calendar: name, count, limit: MOST_EVENTS }] : []),
    ...beyond.map(({ title, day }) => ({ _tag: 'EventBeyondYears' as const, title, day })),
  ];
}

/** The events of a calendar as its file has them. */
interface Content {
  readonly filed: readonly FiledEvent[];
  readonly cancelled: readonly FiledEvent[];
}

async function contentOf(calendar: Calendar): Promise<Content> {
  const filed: FiledEvent[] = [];
  const former = new Map(calendar.previous?.events.map((event) => [event.uid, event]));
  for (const event of calendar.events) {
    const uid = await eventUid(event.identity);
    filed.push(filedEvent(event, uid, former.get(uid), calendar));
    former.delete(uid);
  }
  const cancelled = [...former.values()]
    .filter(({ isCancelled }) => !isCancelled)
    .map((event) => ({ ...event, alarms: [], isCancelled: true, sequence: event.sequence + 1 }));
  return { filed, cancelled };
}

function writtenCalendar(
  { name, lang, asOf }: Calendar,
  { filed, cancelled }: Content,
  library: typeof import('ical-generator'),
): WrittenCalendar {
  const written = library.default({
    // The library writes the dash before it, and the name as it is.
    prodId: `${PRODUCT.slice(1)}agenda//${lang.toUpperCase()}`,
    name: library.escape(oneLine(name), false),
    method: library.ICalCalendarMethod.PUBLISH,
  });
  const stamp = midnight(asOf);
  for (const { uid, sequence, day, title, description, categories, alarms, isCancelled } of [...filed, ...cancelled]) {
    written.createEvent({
      id: uid,
      sequence,
      stamp,
      lastModified: stamp,
      start: midnight(day),
      allDay: true,
      summary: title,
      description,
      categories: categories.map((category) => ({ name: category })),
      alarms: alarms.map((days) => ({
        type: library.ICalAlarmType.display,
        triggerBefore: days * SECONDS_PER_DAY,
      })),
      transparency: library.ICalEventTransparency.TRANSPARENT,
      busystatus: library.ICalEventBusyStatus.FREE,
      ...(isCancelled && { status: library.ICalEventStatus.CANCELLED }),
    });
  }
  return { text: `${written.toString()}\r\n`, events: filed.length, cancelled: cancelled.length };
}

/** An event as it is to be written, with the sequence that its former form asks for. */
function filedEvent(
  { day, title, lines, categories }: CalendarEvent,
  uid: string,
  former: FiledEvent | undefined,
  { asOf, alarms = [] }: Calendar,
): FiledEvent {
  const event = {
    uid,
    day,
    title: oneLine(title),
    description: lines.map(oneLine).join('\n'),
    categories: categories.map(oneLine).filter((category) => category !== ''),
    alarms: [...new Set(alarms)].sort((a, b) => b - a),
    isCancelled: false,
  };
  if (former === undefined) return { ...event, sequence: firstSequence(asOf) };
  return { ...event, sequence: former.sequence + (isSame(event, former) ? 0 : 1) };
}

function firstSequence(asOf: string): number {
  return Math.max(0, Number(dayOfIsoDate(asOf)) - SEQUENCE_ZERO);
}

/** Whether people see the same in both. */
function isSame(event: Omit<FiledEvent, 'sequence'>, { sequence: _, ...former }: FiledEvent): boolean {
  const read = ({ day, title, description, categories, alarms, isCancelled }: Omit<FiledEvent, 'sequence'>) =>
    JSON.stringify([day, title, description, categories, alarms, isCancelled]);
  return read(event) === read(former);
}

/** A text on one line, with what nobody sees written out; halves of characters are none. */
function oneLine(text: string): string {
  return visible(text.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ').replace(/\p{Cs}/gu, '\u{fffd}'));
}

/** The first moment of a day in UTC: the library asks for moments also where it writes days. */
function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}
