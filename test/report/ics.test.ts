// Calendar files: the example of the rules, every property, what is refused, and what a previous calendar changes.

import { expect, describe as group, test } from 'vitest';
import {
  type Calendar,
  type CalendarEvent,
  type CalendarProblem,
  calendarsOf,
  readCalendar,
} from '../../src/brief/index.js';
import { describe, orThrow } from '../../src/index.js';
import { longestLine, readByIcalJs } from './ical.js';

const ID = 'efb2dfc9-71a5-4e72-98fd-78b427790086/ac2717fd/2022-12-31';
const UID = '7b1c4a3775fd6b0626a7008fee3836a8@plan-de-charge';
const event: CalendarEvent = {
  identity: ID,
  day: '2023-01-31',
  title: 'Tableaux de bord · Dufour',
  lines: ['Heures : 0,15 h', 'Lettre : LM1'],
  categories: ['Comptabilité'],
};
const calendar: Calendar = { name: 'Inès Mercier', lang: 'fr', asOf: '2026-01-05', events: [event] };

async function textOf(changes: Partial<Calendar> = {}): Promise<string> {
  const [{ text }] = orThrow(await calendarsOf([{ ...calendar, ...changes }]));
  return text;
}

test('an event of a whole day, line by line', async () => {
  expect((await textOf({ alarms: [7, 1] })).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//plan-de-charge//agenda//FR',
    'METHOD:PUBLISH',
    'NAME:Inès Mercier',
    'X-WR-CALNAME:Inès Mercier',
    'BEGIN:VEVENT',
    `UID:${UID}`,
    'SEQUENCE:2196',
    'DTSTAMP:20260105T000000Z',
    'DTSTART;VALUE=DATE:20230131',
    'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
    'SUMMARY:Tableaux de bord · Dufour',
    'TRANSP:TRANSPARENT',
    'DESCRIPTION:Heures : 0\\,15 h\\nLettre : LM1',
    ...['7', '1'].flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:-P${days}D`,
      'DESCRIPTION:Tableaux de bord · Dufour',
      'END:VALARM',
    ]),
    'CATEGORIES:Comptabilité',
    'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
    'LAST-MODIFIED:20260105T000000Z',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('a name is a text like any other', async () => {
  const { name, properties } = readByIcalJs(await textOf({ name: 'a;b,c\\d\r\nX-EVIL:1' }));
  expect(name).toBe('a\\;b\\,c\\\\d X-EVIL:1');
  expect(properties).toEqual(['version', 'prodid', 'method', 'name', 'x-wr-calname']);
});

test('lines have at most 75 octets and end between characters', async () => {
  const text = await textOf({ events: [{ ...event, title: '👩‍👩‍👧 é'.repeat(200) }] });
  expect(longestLine(text)).toBe(75);
  expect(text).not.toContain('\u{fffd}');
});

test('the sequence counts the days since 2020, and is 0 before', async () => {
  const sequenceOf = async (asOf: string) => readByIcalJs(await textOf({ asOf })).events[0].sequence;
  expect([await sequenceOf('2020-01-02'), await sequenceOf('2020-01-01'), await sequenceOf('2019-06-30')]).toEqual([
    1, 0, 0,
  ]);
});

test('an alarm on the day itself; the same one twice is one', async () => {
  const { events } = readByIcalJs(await textOf({ alarms: [0, 3, 0] }));
  expect(events[0].alarms).toEqual(['-P3D', 'PT0S']);
});

test('halves of characters, line ends and what nobody sees', async () => {
  const title = 'a\ud800b\nc\r\nd\u2028e\u0085f\u0000g\u202eh';
  const [{ title: read }] = readByIcalJs(await textOf({ events: [{ ...event, title }] })).events;
  expect(read).toBe('a\u{fffd}b c d e f\\u{0}g\\u{202e}h');
});

test('up to the year 9999', async () => {
  const [{ day }] = readByIcalJs(await textOf({ events: [{ ...event, day: '9999-12-31' }] })).events;
  expect(day).toBe('9999-12-31');
});

group('the calendar of an earlier export', () => {
  const later = { asOf: '2026-02-02' };
  const eventsAfter = async (earlier: Partial<Calendar>, now: Partial<Calendar>) => {
    const previous = orThrow(readCalendar(await textOf(earlier)));
    return readByIcalJs(await textOf({ ...later, ...now, previous })).events;
  };

  test('what is unchanged has its sequence, and the new date', async () => {
    const [one] = await eventsAfter({ alarms: [0, 30] }, { alarms: [30, 0] });
    expect(one).toMatchObject({ sequence: 2196, stamp: '2026-02-02T00:00:00Z', status: null });
  });

  test.each<[string, Partial<Calendar>]>([
    ['day', { events: [{ ...event, day: '2023-02-01' }] }],
    ['title', { events: [{ ...event, title: 'Revue · Dufour' }] }],
    ['line', { events: [{ ...event, lines: ['Heures : 0,2 h'] }] }],
    ['category', { events: [{ ...event, categories: [] }] }],
    ['alarm', { alarms: [1] }],
  ])('another %s: one more', async (_, changes) => {
    const [one, ...others] = await eventsAfter({}, changes);
    expect([one.sequence, one.uid, others]).toEqual([2197, UID, []]);
  });

  test('what is new has the sequence of its day', async () => {
    const events = await eventsAfter({}, { events: [event, { ...event, identity: 'new' }] });
    expect(events.map(({ sequence }) => sequence)).toEqual([2196, 2224]);
  });

  test('what has vanished is cancelled once, and comes back changed', async () => {
    const other = { ...event, identity: 'other', title: 'Revue' };
    const first = orThrow(readCalendar(await textOf({ alarms: [1], events: [event, other] })));
    const [second] = orThrow(
      await calendarsOf([{ ...calendar, ...later, alarms: [1], events: [other], previous: first }]),
    );
    expect([second.events, second.cancelled]).toEqual([1, 1]);
    const cancelled = readByIcalJs(second.text).events[1];
    expect(cancelled).toMatchObject({ uid: UID, sequence: 2197, status: 'CANCELLED', day: '2023-01-31', alarms: [] });
    expect([cancelled.title, cancelled.description]).toEqual([event.title, event.lines.join('\n')]);

    const previous = orThrow(readCalendar(second.text));
    const [third] = orThrow(await calendarsOf([{ ...calendar, asOf: '2026-03-02', events: [other], previous }]));
    expect([third.events, third.cancelled]).toEqual([1, 0]);
    expect(readByIcalJs(third.text).events).toHaveLength(1);

    const back = readByIcalJs(
      await textOf({ asOf: '2026-03-02', alarms: [1], events: [event, other], previous }),
    ).events;
    expect(back.map(({ uid, sequence, status }) => [uid === UID, sequence, status])).toEqual([
      [true, 2198, null],
      [false, 2196, null],
    ]);
  });

  test('the same day again', async () => {
    const [one] = await eventsAfter(later, { events: [{ ...event, title: 'Revue' }] });
    expect(one.sequence).toBe(2225);
  });

  test('one without events has no date', async () => {
    expect(orThrow(readCalendar(await textOf({ events: [] })))).toEqual({ asOf: null, events: [] });
    const [one] = await eventsAfter({ events: [], asOf: '2027-01-01' }, {});
    expect(one.sequence).toBe(2224);
  });
});

group('what is refused', () => {
  const refused = async (...calendars: readonly Partial<Calendar>[]): Promise<readonly CalendarProblem[]> => {
    const result = await calendarsOf(calendars.map((one) => ({ ...calendar, ...one })));
    if (result._tag === 'Right') throw new Error('accepted');
    return result.left;
  };
  const sentences = (problems: readonly CalendarProblem[]) =>
    problems.flatMap((problem) => [describe(problem, 'fr'), describe(problem, 'en')]);

  test('a day before that of the previous calendar', async () => {
    const previous = orThrow(readCalendar(await textOf()));
    const problems = await refused({ asOf: '2026-01-04', previous });
    expect(sentences(problems)).toEqual([
      "le 04/01/2026 vient avant le 05/01/2026, date de l'agenda précédent ; attendu : cette date ou une date ultérieure",
      '2026-01-04 is before 2026-01-05, the date of the previous calendar; expected that date or a later one',
    ]);
  });

  test('over 20,000 events, cancelled ones among them', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index): CalendarEvent => ({ ...event, identity: String(index) }));
    const problems = await refused({ events: many(20_001) });
    expect(sentences(problems)).toEqual([
      'agenda "Inès Mercier" : 20\u202f001 événements, pour 20\u202f000 au plus ; demandez un événement par jour (--ics-by day), ou moins de jours',
      'calendar "Inès Mercier": 20,001 events, where at most 20,000 are read; ask for one event a day (--ics-by day), or for fewer days',
    ]);
    const previous = orThrow(readCalendar(await textOf()));
    expect(await refused({ events: many(20_000), previous })).toMatchObject([{ _tag: 'TooManyEvents', count: 20_001 }]);
  });

  test('a year beyond 9999; every reason there is', async () => {
    const beyond = { events: [{ ...event, day: '10000-01-01' }] };
    const previous = orThrow(readCalendar(await textOf()));
    expect(sentences(await refused(beyond))).toEqual([
      `"Tableaux de bord · Dufour" : "10000-01-01" est après l'année 9999, la dernière d'un agenda ; demandez moins de jours`,
      '"Tableaux de bord · Dufour": "10000-01-01" is after the year 9999, the last one of a calendar; ask for fewer days',
    ]);
    const tags = (await refused(beyond, { asOf: '2025-01-01', previous, ...beyond })).map(({ _tag }) => _tag);
    expect(tags).toEqual(['EventBeyondYears', 'AsOfBeforePrevious', 'EventBeyondYears']);
  });

  test("what is a program's mistake throws", async () => {
    await expect(calendarsOf(calendar as never)).rejects.toThrow('calendars');
    await expect(textOf({ events: 5 as never })).rejects.toThrow('calendars[0].events');
    await expect(textOf({ asOf: '2026-02-30' })).rejects.toThrow('calendars[0].asOf');
    await expect(textOf({ lang: 'de' as never })).rejects.toThrow('calendars[0].lang');
    await expect(textOf({ events: [{ ...event, day: '31/01/2023' }] })).rejects.toThrow('calendars[0].events[0].day');
    await expect(textOf({ alarms: [1.5] })).rejects.toThrow('calendars[0].alarms[0]');
    await expect(textOf({ alarms: 7 as never })).rejects.toThrow('calendars[0].alarms');
    await expect(textOf({ events: [event, event] })).rejects.toThrow('calendars[0].events[1].identity');
    expect(() => readCalendar(5 as never)).toThrow('text');
  });
});
