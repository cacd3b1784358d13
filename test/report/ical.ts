// Calendars as ical.js reads them, which is not ours.

import ICAL from 'ical.js';

/** An event as a reader shows it. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly modified: string;
  /** `YYYY-MM-DD`, without a time of day. */
  readonly day: string;
  readonly title: string;
  readonly description: string;
  readonly categories: readonly string[];
  readonly status: string | null;
  /** Triggers of its alarms, as durations. */
  readonly alarms: readonly string[];
  /** The names of its properties, in order. */
  readonly properties: readonly string[];
}

/** A calendar. */
interface ReadCalendar {
  readonly method: string;
  readonly product: string;
  /** As it is written: ical.js does not know the property as a text. */
  readonly name: string;
  readonly properties: readonly string[];
  readonly events: readonly ReadEvent[];
}

const namesOf = (component: ICAL.Component) => component.getAllProperties().map(({ name }) => name);
const textOf = (component: ICAL.Component, name: string) => String(component.getFirstPropertyValue(name) ?? '');

/** The calendar of a text; throws for what is none. */
export function readByIcalJs(text: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    method: textOf(calendar, 'method'),
    product: textOf(calendar, 'prodid'),
    name: textOf(calendar, 'name'),
    properties: namesOf(calendar),
    events: calendar.getAllSubcomponents('vevent').map(eventOf),
  };
}

function eventOf(event: ICAL.Component): ReadEvent {
  const start = event.getFirstPropertyValue('dtstart') as ICAL.Time;
  if (!start.isDate) throw new Error(`not a whole day: ${start}`);
  return {
    uid: textOf(event, 'uid'),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    stamp: textOf(event, 'dtstamp'),
    modified: textOf(event, 'last-modified'),
    day: start.toString(),
    title: textOf(event, 'summary'),
    description: textOf(event, 'description'),
    categories: (event.getFirstProperty('categories')?.getValues() ?? []) as string[],
    status: event.getFirstPropertyValue('status') === null ? null : textOf(event, 'status'),
    alarms: event.getAllSubcomponents('valarm').map((alarm) => textOf(alarm, 'trigger')),
    properties: namesOf(event),
  };
}

/** The longest line of a text, in octets, without its end. */
export function longestLine(text: string): number {
  return Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));
}
