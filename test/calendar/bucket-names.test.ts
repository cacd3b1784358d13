// Names of buckets of time: those of every day are names, and what is another way to write one suggests it.

import { describe, expect, test } from 'vitest';
import { isBucketName, meantBucketName } from '../../src/calendar/bucket-names.js';
import { isoWeekOf, monthNameOf, quarterOf, yearNameOf } from '../../src/calendar/buckets.js';
import { isoDateOf } from '../../src/calendar/civil-date.js';
import { READABLE_DAYS } from '../../src/calendar/date-input.js';

describe('a name', () => {
  test('is that of a bucket around a day that can be read', () => {
    const missed: string[] = [];
    for (let day = READABLE_DAYS.first + 7; day <= READABLE_DAYS.last; day += 3) {
      const names = [isoDateOf(day), isoWeekOf(day), monthNameOf(day), quarterOf(day), yearNameOf(day)];
      missed.push(...names.filter((name) => !isBucketName(name)));
    }
    expect(missed).toEqual([]);
  });

  test.each(['2026-W53', '2020-W53', '2028-02-29', '1900', '2999-Q4', '2999-12-31'])('%s is one', (name) => {
    expect(isBucketName(name)).toBe(true);
  });

  test.each([
    '',
    '2027-W53',
    '2027-W00',
    '2027-W54',
    '2027-00',
    '2027-13',
    '2027-Q0',
    '2027-Q5',
    '2027-02-29',
    '1899',
    '3000-01',
    '1899-Q4',
    '3000-W01',
    '27',
    '2027-1',
    '2027-w05',
    ' 2027',
    '2027-01 ',
    '02027',
    'default',
  ])('%j is none', (name) => {
    expect(isBucketName(name)).toBe(false);
  });
});

test.each([
  ['2027-1', '2027-01'],
  ['01/2027', '2027-01'],
  ['2027/12', '2027-12'],
  ['2027-w5', '2027-W05'],
  ['2027-S05', '2027-W05'],
  ['S5 2027', '2027-W05'],
  ['2027W05', '2027-W05'],
  ['2027-T1', '2027-Q1'],
  ['T1 2027', '2027-Q1'],
  ['q4-2027', '2027-Q4'],
  ['31/01/2027', '2027-01-31'],
  ['2027 ', '2027'],
  ['2027-13', undefined],
  ['2027-T5', undefined],
  ['T1', undefined],
  ['2026-Q1-2027', undefined],
  ['W53 2027', undefined],
  ['janvier', undefined],
  ['', undefined],
])('%j was meant as %s', (text, meant) => {
  expect(meantBucketName(text)).toBe(meant);
});
