// Reading our own calendars back: what another program wrote, and what somebody has edited, is refused with its place.

import { expect, describe as group, test } from 'vitest';
import { calendarsOf, readCalendar } from '../../src/brief/index.js';
import { describe, orThrow } from '../../src/index.js';

const events = [
  {
    identity: 'a',
    day: '2026-01-31',
    title: 'TVA; CA3, \\ n',
    lines: ['Heures : 0,5 h', 'a\\nb'],
    categories: ['x,y', 'z'],
  },
  { identity: 'b', day: '2026-02-28', title: '', lines: [], categories: [] },
];
const [{ text }] = orThrow(await calendarsOf([{ name: 'Inès', lang: 'en', asOf: '2026-01-05', alarms: [2], events }]));

test('what was written', () => {
  const [first, second] = orThrow(readCalendar(text)).events;
  expect(first).toMatchObject({
    sequence: 2196,
    day: '2026-01-31',
    title: 'TVA; CA3, \\ n',
    description: 'Heures : 0,5 h\na\\nb',
    categories: ['x,y', 'z'],
    alarms: [2],
    isCancelled: false,
  });
  expect(second).toMatchObject({ title: '', description: '', categories: [] });
});

test('with the line ends of another system', () => {
  expect(readCalendar(text.replaceAll('\r\n', '\n'))).toEqual(readCalendar(text));
});

group('no calendar of ours', () => {
  test.each<[string, string, string | null]>([
    ['nothing', '', null],
    ['another format', '{"a": 1}', null],
    ['a card', 'BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD\r\n', null],
    ['a calendar of nobody', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', null],
    [
      'a calendar of others',
      text.replace(/PRODID:.*/, 'PRODID:-//Mozilla.org//Thunderbird//EN'),
      '-//Mozilla.org//Thunderbird//EN',
    ],
  ])('%s', (_, other, program) => {
    expect(readCalendar(other)).toMatchObject({ left: { _tag: 'ForeignCalendar', program } });
  });

  test('in words', () => {
    expect(
      [null, '-//Google Inc//EN'].flatMap((program) => [
        describe({ _tag: 'ForeignCalendar', program }, 'fr'),
        describe({ _tag: 'ForeignCalendar', program }, 'en'),
      ]),
    ).toEqual([
      "ce n'est pas un agenda écrit par plan-de-charge ; attendu : le fichier .ics d'un export précédent, tel quel",
      'this is no calendar that plan-de-charge has written; expected the .ics file of an earlier export, as it was',
      'ce n\'est pas un agenda écrit par plan-de-charge (mais par "-//Google Inc//EN") ; attendu : le fichier .ics d\'un export précédent, tel quel',
      'this is no calendar that plan-de-charge has written (but by "-//Google Inc//EN"); expected the .ics file of an earlier export, as it was',
    ]);
  });
});

group('ours, and edited', () => {
  const lineOf = (beginning: string) => text.split('\r\n').findIndex((line) => line.startsWith(beginning)) + 1;
  test.each<[string, string, number]>([
    ['cut off', text.slice(0, text.indexOf('SUMMARY')), lineOf('X-MICROSOFT-MSNCALENDAR')],
    ['an event in an event', text.replace('UID:', 'BEGIN:VEVENT\r\nUID:'), lineOf('UID')],
    [
      'an event without an end',
      text.replace(/END:VEVENT\r\n(?=END:VCALENDAR)/, ''),
      text.split('\r\n').lastIndexOf('BEGIN:VEVENT') + 1,
    ],
    ['without a UID', text.replace(/UID:.*\r\n/, ''), lineOf('BEGIN:VEVENT')],
    ['two UIDs', text.replace(/(UID:.*\r\n)/, '$1$1'), lineOf('UID') + 1],
    ['one UID twice', text.replaceAll(/UID:.*/g, 'UID:x'), text.split('\r\n').lastIndexOf('BEGIN:VEVENT') + 1],
    ['no number of a sequence', text.replace(/SEQUENCE:.*/, 'SEQUENCE:many'), lineOf('SEQUENCE')],
    ['no day', text.replace(/(DTSTART;VALUE=DATE:).*/, '$120260230'), lineOf('DTSTART')],
    ['a time of day', text.replace(/DTSTAMP:.*/, 'DTSTAMP:20260105T101500Z'), lineOf('DTSTAMP')],
    ['an alarm of minutes', text.replace(/TRIGGER:.*/, 'TRIGGER:-PT15M'), lineOf('TRIGGER')],
  ])('%s', (_, edited, line) => {
    expect(readCalendar(edited)).toEqual({ _tag: 'Left', left: { _tag: 'DamagedCalendar', line } });
  });

  test('in words', () => {
    const problem = { _tag: 'DamagedCalendar', line: 1234 } as const;
    expect([describe(problem, 'fr'), describe(problem, 'en')]).toEqual([
      "ligne 1\u202f234 : cet agenda n'est plus tel que plan-de-charge l'a écrit ; attendu : le fichier .ics d'un export précédent, tel quel",
      'line 1,234: this calendar is not as plan-de-charge has written it; expected the .ics file of an earlier export, as it was',
    ]);
  });
});
