// Reading a calendar of our own back, so that the next one can say what has changed and what is cancelled. It reads what `calendarsOf`
// writes and nothing else: a file of another program is refused, and so is one of ours that somebody has edited out of shape.

import { dayOfWritten } from '../calendar/civil-date.js';
import { type Either, left, right } from '../core/either.js';
import { requireType } from '../core/options.js';
import type { CalendarProblem } from './calendar-problem.js';

/** What the product identifiers of our calendars begin with. */
export const PRODUCT = '-//plan-de-charge//';

/** An event as a file has it. */
export interface FiledEvent {
  readonly uid: string;
  readonly sequence: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly title: string;
  readonly description: string;
  readonly categories: readonly string[];
  /** Days before. */
  readonly alarms: readonly number[];
  readonly isCancelled: boolean;
}

/** A calendar that was written before. */
export interface PreviousCalendar {
  /** The day on which it stood, `YYYY-MM-DD`; null when it has no events. */
  readonly asOf: string | null;
  /** In the order of the file. */
  readonly events: readonly FiledEvent[];
}

/** A line of a file with all that was folded away from it. */
interface ContentLine {
  /** From 1. */
  readonly line: number;
  /** The name with its parameters, such as `DTSTART;VALUE=DATE`. */
  readonly name: string;
  readonly value: string;
}

/** Thrown where a file turns out damaged, and caught where reading began. */
class Damage extends Error {
  constructor(readonly line: number) {
    super('DamagedCalendar');
  }
}

/**
 * The events of a calendar that `calendarsOf` has written, from its text; for the `previous` of the calendar that takes its place.
 * Tags: `ForeignCalendar` (no calendar, or one of another program), `DamagedCalendar` (one of ours, edited or cut off).
 *
 * @example
 * const calendar = { name: 'Inès', lang: 'fr', asOf: '2026-01-05', events: [] };
 * const [{ text }] = orThrow(await calendarsOf([calendar]));
 * console.log(orThrow(readCalendar(text)).events.length, readCalendar('BEGIN:VCARD')._tag);
 * // 0 Left
 */
export function readCalendar(text: string): Either<CalendarProblem, PreviousCalendar> {
  requireType('text', text, 'string', { _tag: 'Text' });
  const lines = contentLines(text);
  const program = lines.find(({ name }) => name === 'PRODID')?.value ?? null;
  if (lines[0]?.name !== 'BEGIN' || lines[0].value !== 'VCALENDAR' || program?.startsWith(PRODUCT) !== true) {
    return left({ _tag: 'ForeignCalendar', program });
  }
  try {
    return right(calendarIn(lines));
  } catch (error) {
    if (error instanceof Damage) return left({ _tag: 'DamagedCalendar', line: error.line });
    throw error;
  }
}

function contentLines(text: string): readonly ContentLine[] {
  const lines: { line: number; text: string }[] = [];
  for (const [at, physical] of text.split(/\r?\n/).entries()) {
    if (/^[ \t]/.test(physical) && lines.length > 0) lines[lines.length - 1].text += physical.slice(1);
    else if (physical !== '') lines.push({ line: at + 1, text: physical });
  }
  return lines.map(({ line, text: whole }) => {
    const colon = whole.indexOf(':');
    const end = colon === -1 ? whole.length : colon;
    return { line, name: whole.slice(0, end), value: whole.slice(end + 1) };
  });
}

function calendarIn(lines: readonly ContentLine[]): PreviousCalendar {
  const last = lines[lines.length - 1];
  if (last.name !== 'END' || last.value !== 'VCALENDAR') throw new Damage(last.line);
  const events: FiledEvent[] = [];
  const uids = new Set<string>();
  let asOf: string | null = null;
  let begin = -1;
  for (const [at, { name, value, line }] of lines.entries()) {
    if (value !== 'VEVENT' || (name !== 'BEGIN' && name !== 'END')) continue;
    if ((name === 'BEGIN') !== (begin === -1)) throw new Damage(line);
    if (name === 'BEGIN') {
      begin = at;
      continue;
    }
    const properties = new Properties(lines.slice(begin, at));
    const event = eventOf(properties);
    if (uids.has(event.uid)) throw new Damage(properties.line);
    uids.add(event.uid);
    events.push(event);
    asOf ??= dayIn(properties.one('DTSTAMP'), /^(\d{4})(\d\d)(\d\d)T000000Z$/);
    begin = -1;
  }
  if (begin !== -1) throw new Damage(lines[begin].line);
  return { asOf, events };
}

/** The properties of an event, those of its alarms apart. */
class Properties {
  readonly line: number;
  readonly triggers: readonly ContentLine[];
  readonly #own: readonly ContentLine[];

  constructor(lines: readonly ContentLine[]) {
    this.line = lines[0].line;
    let isAlarm = false;
    const own: ContentLine[] = [];
    for (const one of lines) {
      if (one.name === 'BEGIN' && one.value === 'VALARM') isAlarm = true;
      if (!isAlarm) own.push(one);
      if (one.name === 'END') isAlarm = false;
    }
    this.#own = own;
    this.triggers = lines.filter(({ name }) => name === 'TRIGGER');
  }

  all(name: string): readonly ContentLine[] {
    return this.#own.filter((one) => one.name === name);
  }

  /** The only one of that name. */
  one(name: string): ContentLine {
    const [first, second] = this.all(name);
    if (first === undefined || second !== undefined) throw new Damage(second?.line ?? this.line);
    return first;
  }

  /** The text of that name, empty where there is none. */
  text(name: string): string {
    return this.all(name).length === 0 ? '' : unescaped(this.one(name).value);
  }
}

function eventOf(properties: Properties): FiledEvent {
  const sequence = properties.one('SEQUENCE');
  if (!/^\d{1,9}$/.test(sequence.value)) throw new Damage(sequence.line);
  return {
    uid: properties.one('UID').value,
    sequence: Number(sequence.value),
    day: dayIn(properties.one('DTSTART;VALUE=DATE'), /^(\d{4})(\d\d)(\d\d)$/),
    title: properties.text('SUMMARY'),
    description: properties.text('DESCRIPTION'),
    categories: properties.all('CATEGORIES').flatMap(({ value }) => listed(value)),
    alarms: properties.triggers.map(alarmIn),
    isCancelled: properties.all('STATUS').some(({ value }) => value === 'CANCELLED'),
  };
}

function dayIn({ value, line }: ContentLine, form: RegExp): string {
  const [, year, month, day] = form.exec(value) ?? [];
  if (dayOfWritten(Number(year), Number(month), Number(day)) === null) throw new Damage(line);
  return `${year}-${month}-${day}`;
}

function alarmIn({ value, line }: ContentLine): number {
  if (value === 'PT0S') return 0;
  const [, days] = /^-P(\d{1,3})D$/.exec(value) ?? [];
  if (days === undefined) throw new Damage(line);
  return Number(days);
}

/** The texts of a list; commas of their own are escaped. */
function listed(value: string): readonly string[] {
  return (value.match(/(?:\\.|[^\\,])+/gs) ?? []).map(unescaped);
}

/** A text as it was before it was escaped. RFC 5545, 3.3.11. */
function unescaped(value: string): string {
  return value.replace(/\\(.)/gs, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}
