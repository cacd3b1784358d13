// Dates at the edge: what a caller may write for a day, and the three forms a day may take.

import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { orThrow, describe as sentence, toDateTime, toEpochDay, toIsoDate } from '../../src/index.js';
import { mistake } from '../mistakes.js';

test.each([
  ['2026-02-28', '2026-02-28'],
  [20512, '2026-02-28'],
  [DateTime.fromISO('2026-02-28T23:30:00-10:00', { setZone: true }), '2026-02-28'],
  [DateTime.local(2026, 2, 28), '2026-02-28'],
  ['1900-01-01', '1900-01-01'],
  ['2999-12-31', '2999-12-31'],
])('%s is %s', (input, expected) => {
  expect(orThrow(toIsoDate(input))).toBe(expected);
});

test.each([
  ['2026-02-29'],
  ['2026-00-10'],
  ['2026-01-00'],
  ['2026-2-28'],
  ['28/02/2026'],
  ['1899-12-31'],
  ['3000-01-01'],
  [' 2026-02-28'],
  [1.5],
  [Number.NaN],
  [DateTime.invalid('no date')],
])('%s is refused', (input) => {
  const result = toEpochDay(input);
  expect(result).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidOption', path: 'date' } });
  if (result._tag === 'Left') expect(sentence(result.left, 'en')).toContain('between 1900 and 2999');
});

test.each([
  ['28/02/2026', '2026-02-28'],
  ['1.5.2026', '2026-05-01'],
  ['1-5-2026', '2026-05-01'],
  ['2026-2-28', '2026-02-28'],
  ['20260228', '2026-02-28'],
  [' 2026-02-28', '2026-02-28'],
  ['2026/02/28', '2026-02-28'],
  ['2026/02-28', undefined],
  ['29/02/2026', undefined],
  ['02/28/2026', undefined],
  ['28/02/1899', undefined],
  ['28/02/26', undefined],
  ['2026-02', undefined],
  [1.5, undefined],
])('%s is meant as %s', (input, meant) => {
  const result = toEpochDay(input);
  expect(result._tag === 'Left' && result.left.hint).toBe(meant);
});

test.each([null, undefined, true, { year: 2026 }])('%j is no date of any type', (input) => {
  expect(() => toEpochDay(input as never)).toThrow(
    mistake({ path: 'date', accepted: { _tag: 'CivilDate', firstYear: 1900, lastYear: 2999 } }),
  );
});

test('a refused date is refused by all three forms', () => {
  expect([toEpochDay('x'), toIsoDate('x'), toDateTime('x')].map(({ _tag }) => _tag)).toEqual(['Left', 'Left', 'Left']);
});

test('the three forms are the same day', () => {
  const epochDay = orThrow(toEpochDay('2024-02-29'));
  const dateTime = orThrow(toDateTime(epochDay));
  expect(dateTime.toISO()).toBe('2024-02-29T00:00:00.000Z');
  expect(orThrow(toEpochDay(dateTime))).toBe(epochDay);
});
