// The calendar's arithmetic against luxon, day by day over the years the engine can reach.

import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { isoWeekOf, monthNameOf, quarterOf, yearNameOf } from '../../src/calendar/buckets.js';
import { civilDateOf, dayOf, daysInMonth, isLeapYear, isoDateOf, weekdayOf } from '../../src/calendar/civil-date.js';
import { addMonths, monthOf, rollDayOf } from '../../src/calendar/month-arithmetic.js';
import { dayInMonth, dayTable, TABLE_FIRST_MONTH, TABLE_MONTHS } from '../../src/calendar/month-table.js';

const FIRST = dayOf(1890, 1, 1);
const LAST = dayOf(3010, 12, 31);
const luxonOf = (day: number) => DateTime.fromMillis(day * 86_400_000, { zone: 'utc' });

test('1970-01-01 is day 0, a Thursday', () => {
  expect(dayOf(1970, 1, 1)).toBe(0);
  expect(weekdayOf(0)).toBe(4);
  expect(isoDateOf(-1)).toBe('1969-12-31');
});

test('every day of 1890 to 3010 has the date, weekday, week and quarter that luxon gives it', () => {
  for (let day = FIRST; day <= LAST; day += 1) {
    const { year, month, day: dayOfMonth } = civilDateOf(day);
    if (dayOf(year, month, dayOfMonth) !== day) expect.fail(`day ${day}`);
    // luxon is slow: a step that is prime to 7, 28 and 365 still visits every kind of day.
    if (day % 37 !== 0) continue;
    const other = luxonOf(day);
    expect([year, month, dayOfMonth, weekdayOf(day)]).toEqual([other.year, other.month, other.day, other.weekday]);
    expect([isoDateOf(day), isoWeekOf(day)]).toEqual([other.toISODate(), other.toFormat("kkkk-'W'WW")]);
    expect([monthNameOf(day), quarterOf(day), yearNameOf(day)]).toEqual([
      other.toFormat('yyyy-MM'),
      other.toFormat("yyyy-'Q'q"),
      other.toFormat('yyyy'),
    ]);
  }
});

test('month lengths and leap years are those of luxon', () => {
  for (let year = 1890; year <= 3010; year++) {
    expect(isLeapYear(year)).toBe(DateTime.utc(year).isInLeapYear);
    for (let month = 1; month <= 12; month++)
      expect(daysInMonth(year, month)).toBe(DateTime.utc(year, month).daysInMonth);
  }
});

test('the day table holds the clamped day of every month; beside it the day is worked out', () => {
  const table = dayTable();
  for (let column = -24; column < TABLE_MONTHS + 24; column++) {
    const year = 1890 + Math.floor(column / 12);
    const month = column - (year - 1890) * 12 + 1;
    for (let requested = 0; requested <= 31; requested++) {
      const expected = dayOf(year, month, Math.min(requested || 31, daysInMonth(year, month)));
      if (dayInMonth(TABLE_FIRST_MONTH + column, requested) !== expected) expect.fail(`${year}-${month}, ${requested}`);
      if (column < 0 || column >= TABLE_MONTHS) continue;
      if (table[requested * TABLE_MONTHS + column] !== expected) expect.fail(`month ${column}, day ${requested}`);
    }
  }
  expect(isoDateOf(table[31 * TABLE_MONTHS + (2023 - 1890) * 12 + 1])).toBe('2023-02-28');
});

test.each([
  ['2021-01-31', 1, '2021-02-28', 'clamped'],
  ['2021-02-28', 1, '2021-03-31', 'a last day of month stays one'],
  ['2020-02-28', 12, '2021-02-28', 'the 28th of a leap year is no last day'],
  ['2020-02-28', 1, '2020-03-28', 'and stays a 28th'],
  ['2020-02-29', 12, '2021-02-28', 'a leap day is a last day'],
  ['2020-02-29', 48, '2024-02-29', 'and comes back as one'],
  ['2021-04-30', 1, '2021-05-31', 'the 30th of April is a last day'],
  ['2021-03-30', -1, '2021-02-28', 'backward, clamped'],
  ['2021-03-31', -1, '2021-02-28', 'backward, last day'],
  ['2021-12-15', 2, '2022-02-15', 'over the year'],
  ['2022-01-15', -13, '2020-12-15', 'back over the year'],
])('%s moved by %i months is %s: %s', (from, months, to) => {
  const [year, month, day] = from.split('-').map(Number);
  expect(isoDateOf(addMonths(dayOf(year, month, day), months))).toBe(to);
});

test('a month is twelve times its year plus its place in it, and rolls keep last days', () => {
  expect(monthOf(dayOf(2026, 1, 31))).toBe(2026 * 12);
  expect([rollDayOf(dayOf(2026, 2, 28)), rollDayOf(dayOf(2024, 2, 28)), rollDayOf(dayOf(2026, 4, 30))]).toEqual([
    0, 28, 0,
  ]);
});
