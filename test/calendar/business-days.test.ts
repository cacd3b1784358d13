// Moving due dates off closed days, convention by convention; weekdays are in the comments.

import { expect, test } from 'vitest';
import { adjust, type BusinessDayConvention, listedCalendar, zoneCalendar } from '../../src/calendar/business-days.js';
import { dayOf, isoDateOf } from '../../src/calendar/civil-date.js';

const dayOfText = (text: string) => {
  const [year, month, day] = text.split('-').map(Number);
  return dayOf(year, month, day);
};
const national = zoneCalendar('metropole');

const CASES: readonly (readonly [from: string, convention: BusinessDayConvention, to: string])[] = [
  ['2026-01-02', 'following', '2026-01-02'], // Friday, open
  ['2026-01-03', 'none', '2026-01-03'], // Saturday, left
  ['2026-01-03', 'following', '2026-01-05'], // Saturday to Monday
  ['2026-01-03', 'preceding', '2026-01-02'], // Saturday to Friday
  ['2026-01-04', 'following', '2026-01-05'], // Sunday to Monday
  ['2026-01-01', 'following', '2026-01-02'], // New Year, Thursday
  ['2026-01-01', 'preceding', '2025-12-31'], // into the year before
  ['2026-05-14', 'following', '2026-05-15'], // Ascension
  ['2026-05-24', 'following', '2026-05-26'], // Sunday before Whit Monday
  ['2026-04-04', 'following', '2026-04-07'], // Saturday before Easter Monday
  ['2026-01-31', 'following', '2026-02-02'], // Saturday, last of the month
  ['2026-01-31', 'modifiedFollowing', '2026-01-30'], // stays in January
  ['2026-01-03', 'modifiedFollowing', '2026-01-05'], // as following inside the month
  ['2026-08-15', 'modifiedFollowing', '2026-08-17'], // Assumption, Saturday
];

test.each(CASES)('%s %s -> %s', (from, convention, to) => {
  expect(isoDateOf(adjust(dayOfText(from), convention, national))).toBe(to);
});

test('only the listed days and weekends are closed when a list is given', () => {
  const calendar = listedCalendar([dayOfText('2026-01-02')]);
  expect(isoDateOf(adjust(dayOfText('2026-01-02'), 'following', calendar))).toBe('2026-01-05');
  expect(isoDateOf(adjust(dayOfText('2026-01-01'), 'following', calendar))).toBe('2026-01-01');
});

test('a zone closes its own days too', () => {
  expect(zoneCalendar('alsace-moselle').isClosed(dayOfText('2025-12-26'))).toBe(true);
  expect(national.isClosed(dayOfText('2025-12-26'))).toBe(false);
});
