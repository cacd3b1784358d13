// Dates as the API sends them: civil dates, instants at midnight of some zone, dates that stand for none, and texts that are no dates.
// SEMANTICS section 1.

import { expect, test } from 'vitest';
import { isoDateOf } from '../../src/calendar/civil-date.js';
import { isTimeZone, readWireDate, readWireEndDate } from '../../src/calendar/wire-date.js';

const textOf = (date: number | string) => (typeof date === 'number' ? isoDateOf(date) : date);
const read = (value: unknown, timeZone: string | null = null) => textOf(readWireDate(value, timeZone));

test.each([
  ['2026-12-31', '2026-12-31', 'a civil date'],
  ['2026-12-31T23:59:59', '2026-12-31', 'without offset the date is as written'],
  ['2026-12-31T00:00', '2026-12-31', 'without seconds'],
  ['2026-12-31T00:00:00.000Z', '2026-12-31', 'midnight UTC is the date as written'],
  ['2026-12-31T00:00:00-08:00', '2026-12-31', 'so is midnight of any offset'],
  ['2026-12-31T00:00:00+13:00', '2026-12-31', 'even where it is nearer to the midnight before it'],
  ['2026-12-31T00:00:30+13:00', '2026-12-30', 'half a minute past is no midnight: 12:00 in Paris the day before'],
  ['2026-12-30T23:00:00Z', '2026-12-31', 'midnight in Paris'],
  ['2026-12-30T22:00:00.0Z', '2026-12-31', 'midnight two hours ahead'],
  ['2026-12-30T12:00:00Z', '2026-12-31', 'noon is nearest to the midnight that follows'],
  ['2026-12-30T11:45:00Z', '2026-12-30', 'before noon, to the one before'],
  ['2026-12-31T00:15:00Z', '2026-12-31', 'a quarter past midnight'],
  ['2026-12-31T02:00:00+05:30', '2026-12-31', '20:30 the day before in UTC'],
  ['2026-12-30T05:30:00-06:15', '2026-12-30', '11:45 in UTC'],
  ['2026-12-30T05:30:00-06:30', '2026-12-31', '12:00 in UTC'],
  ['2026-12-30T23:01:00Z', '2026-12-31', 'off the quarter hour: its date in Paris'],
  ['2026-12-30T13:01:00Z', '2026-12-30', 'and not the nearest midnight'],
  ['2026-12-30T22:59:59Z', '2026-12-30', 'a second before midnight in Paris'],
  ['2026-12-30T23:00:01Z', '2026-12-31', 'a second after it'],
  ['2026-12-31T00:00:00.5-05:00', '2026-12-31', 'a fraction of a second is not midnight: 06:00 in Paris'],
  ['2026-12-31T00:00:00.001+14:00', '2026-12-30', 'nor is this: 11:00 the day before'],
  ['2026-12-31T00:30:00+14:00', '2026-12-30', '10:30 the day before, nearest to its own midnight'],
  ['1900-01-01', '1900-01-01', 'the first day'],
  ['2999-12-31', '2999-12-31', 'the last day'],
])('%s is %s: %s', (value, expected) => {
  expect(read(value)).toBe(expected);
});

test.each([
  ['2026-12-30T23:00:00Z', 'Europe/Paris', '2026-12-31'],
  ['2026-12-30T22:30:00Z', 'Europe/Paris', '2026-12-30'],
  ['2026-12-31T03:59:59Z', 'America/Martinique', '2026-12-30'],
  ['2026-12-31T04:00:00Z', 'America/Martinique', '2026-12-31'],
])('%s is in %s the %s', (value, timeZone, expected) => {
  expect(read(value, timeZone)).toBe(expected);
});

test.each([[null], [undefined], [''], ['0001-01-01'], ['0001-01-01T00:00:00']])('%j is unset', (value) => {
  expect([read(value), textOf(readWireEndDate(value, null))]).toEqual(['unset', 'unset']);
});

test.each([
  ['2026-02-29'],
  ['2026-00-10'],
  ['2026-13-10'],
  ['2026-01-00'],
  ['2026-12-31T24:00:00'],
  ['2026-12-31T23:60:00'],
  ['2026-12-31T23:59:60'],
  ['2026-12-31T00:00:00+24:00'],
  ['2026-12-31T00:00:00+01:60'],
  ['2026-12-31T00:00:00+1:00'],
  ['31/12/2026'],
  [' 2026-12-31'],
  ['2026-12-31 '],
  ['1899-12-31'],
  [20_261_231],
  [['2026-12-31']],
  [true],
])('%j is unreadable', (value) => {
  expect([read(value), textOf(readWireEndDate(value, null))]).toEqual(['unreadable', 'unreadable']);
});

test('an offset may be any hour and minute of a clock', () => {
  expect([read('2026-12-31T12:00:00+23:00'), read('2026-12-31T12:00:00-23:59')]).toEqual(['2026-12-31', '2027-01-01']);
});

test('a letter that ends in 2999 or later has no end; any other date of those years is read or refused', () => {
  const end = (value: string) => textOf(readWireEndDate(value, null));
  expect([end('2998-12-31'), end('2999-01-01'), end('9999-12-31'), end('1900-01-01')]).toEqual([
    '2998-12-31',
    'unset',
    'unset',
    '1900-01-01',
  ]);
  expect([read('2999-01-01'), read('3000-01-01')]).toEqual(['2999-01-01', 'unreadable']);
});

test('time zones are those of IANA, by name', () => {
  expect(['Europe/Paris', 'UTC', 'Europe/Lyon', '', null, 5].map(isTimeZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
