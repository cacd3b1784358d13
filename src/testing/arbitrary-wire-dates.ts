// The ways in which the API may write a civil date, and texts that only look like one.
// SEMANTICS section 1.

import fc from 'fast-check';
import { type Day, dayOf, isoDateOf, twoDigits } from '../calendar/civil-date.js';
import { day, dayOfText } from './arbitrary-dates.js';

function quarterOfHour(quarter: number) {
  return `${twoDigits(quarter >> 2)}:${twoDigits((quarter & 3) * 15)}`;
}

/** Since when the clocks of Paris have been an hour or more ahead of UTC, winter and summer. */
const PARIS_AHEAD_OF_UTC = dayOf(1946, 1, 1);

/** The ways to write a day so that it reads back as that day when no time zone is set. */
export function wireTextOf(written: Day): fc.Arbitrary<string> {
  const date = isoDateOf(written);
  const eve = isoDateOf(written - 1);
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(date, `${date}T00:00:00Z`, `${date}T00:00:00`, `${date}T00:00`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(`${date}T00:00:00.000Z`, `${date}T00:00:00.00+02:00`, `${date}T00:00-09:30`),
    },
    // Midnight somewhere east of Greenwich: an instant of the eve, from noon on; or west of it: the morning of the day.
    { weight: 3, arbitrary: fc.integer({ min: 48, max: 95 }).map((q) => `${eve}T${quarterOfHour(q)}:00Z`) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 47 }).map((q) => `${date}T${quarterOfHour(q)}:00Z`) },
    // A time stamp late on the eve in UTC, when it is the day itself in Paris.
    ...(written < PARIS_AHEAD_OF_UTC ? [] : [{ weight: 1, arbitrary: fc.constant(`${eve}T23:30:07Z`) }]),
    // A time stamp of the day in Paris, whatever the season and the century.
    { weight: 1, arbitrary: fc.integer({ min: 3, max: 21 }).map((hour) => `${date}T${twoDigits(hour)}:01:07.5Z`) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 23 }).map((hour) => `${date}T${twoDigits(hour)}:59:59`) },
  );
}

/**
 * The ways in which the API may write a civil date: date-times and instants that all read as that date when no zone is set.
 *
 * One in three is the date itself or its midnight; one in four an instant of the eve, midnight east of Greenwich; the
 * others are midnights west of it, with an offset or with a fraction, and time stamps of that day in Paris.
 * `date` is `YYYY-MM-DD`. Source: SEMANTICS section 1.
 *
 * @example
 * console.log(fc.sample(wireDate('2021-01-01'), { seed: 1, numRuns: 3 }).join(' '));
 * // 2020-12-31T23:30:00Z 2021-01-01T04:01:07.5Z 2020-12-31T23:30:07Z
 */
export function wireDate(date: string): fc.Arbitrary<string> {
  return wireTextOf(dayOfText(date));
}

const DATE_PARTS = fc.oneof(
  day.map(isoDateOf),
  fc.constantFrom(
    '0001-01-01',
    '9999-12-31',
    '2999-01-01',
    '2998-12-31',
    '1899-12-31',
    '1900-01-01',
    '2021-02-29',
    '2021-13-01',
    '2021-00-10',
    '0000-12-31',
    '2999-12-31',
  ),
);
const TIME_PARTS = fc.constantFrom(
  '',
  'T00:00',
  'T00:00:00',
  'T12:00:00',
  'T11:45:00',
  'T19:00:00',
  'T22:30:07',
  'T23:30:00',
  'T22:59:59',
  'T00:00:00.000',
  'T00:00:00.001',
  'T24:00:00',
  'T12:60:00',
  'T10:00:60',
  'T7:00:00',
  ' 10:00',
);
const OFFSET_PARTS = fc.constantFrom(
  '',
  'Z',
  '+02:00',
  '-05:00',
  '+05:45',
  '-00:30',
  '+14:00',
  '+0100',
  '+24:00',
  'z',
  ' Z',
);

/** Any text in the shape of a wire date: one that can be read, one that is unset, or one that is no date. */
export const anyWireText: fc.Arbitrary<string> = fc
  .tuple(DATE_PARTS, TIME_PARTS, OFFSET_PARTS)
  .map((parts) => parts.join(''));
