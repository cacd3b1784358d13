// Sections 3 and 4, case by case: fiscal years of any length, cycles cut backward, stubs, series after a close.
// Every expectation is worked by hand from the text, none is copied from a run.
// Periods are written `first..last`, with `*` after a stub.
import { describe, expect, it } from 'vitest';
import { UNREADABLE } from './dates.js';
import { fiscalYear, isLong, yearAt } from './fiscal.js';
import { cut, type Period, seriesOf } from './periods.js';

const show = (periods: readonly Period[]): string[] =>
  periods.map(({ first, last, stub }) => `${first}..${last}${stub ? '*' : ''}`);
const ends = (periods: readonly Period[]): string[] => periods.map(({ last }) => last);

describe('section 3: the reference year', () => {
  it.each([
    ['2021-01-01', '2021-12-31', '2021-01-01', '2021-12-31'],
    ['2021-01-01', null, '2021-01-01', '2021-12-31'],
    ['2020-03-01', null, '2020-03-01', '2021-02-28'],
    ['2021-04-15', null, '2021-04-15', '2022-04-14'],
    [null, '2021-12-31', '2021-01-01', '2021-12-31'],
    [null, '2021-02-28', '2020-03-01', '2021-02-28'],
    [null, '2020-02-29', '2019-03-01', '2020-02-29'],
    ['2021-05-05', '2021-05-05', '2021-05-05', '2021-05-05'],
  ])('%s to %s is %s..%s', (start, end, first, last) => {
    expect(fiscalYear(start, end)).toEqual({ first, last });
  });

  it('is absent when both bounds are, when one is unreadable, when they are crossed', () => {
    expect(fiscalYear(null, null)).toBeNull();
    expect(fiscalYear(UNREADABLE, '2021-12-31')).toBeNull();
    expect(fiscalYear('2021-01-01', UNREADABLE)).toBeNull();
    expect(fiscalYear('2021-01-02', '2021-01-01')).toBeNull();
  });

  it.each([
    ['2020-01-01', '2021-12-31', false],
    ['2020-01-01', '2022-01-01', true],
    ['2020-03-01', '2022-02-28', false],
    ['2020-03-01', '2022-03-01', true],
    ['2020-01-15', '2022-01-14', false],
    ['2020-01-15', '2022-01-15', true],
  ])('%s..%s is over 24 months: %s', (first, last, long) => {
    expect(isLong({ first, last })).toBe(long);
  });
});

describe('section 3: the years around it', () => {
  it.each([
    // Eighteen months.
    ['2021-07-01', '2022-12-31', 1, '2023-01-01', '2023-12-31'],
    ['2021-07-01', '2022-12-31', 0, '2021-07-01', '2022-12-31'],
    ['2021-07-01', '2022-12-31', -1, '2020-07-01', '2021-06-30'],
    ['2021-07-01', '2022-12-31', -2, '2019-07-01', '2020-06-30'],
    // Three months.
    ['2022-04-01', '2022-06-30', 1, '2022-07-01', '2023-06-30'],
    ['2022-04-01', '2022-06-30', 2, '2023-07-01', '2024-06-30'],
    ['2022-04-01', '2022-06-30', -1, '2021-04-01', '2022-03-31'],
    // The end of February, in and out of leap years.
    ['2020-03-01', '2021-02-28', 3, '2023-03-01', '2024-02-29'],
    ['2020-03-01', '2021-02-28', 4, '2024-03-01', '2025-02-28'],
    ['2020-03-01', '2021-02-28', -1, '2019-03-01', '2020-02-29'],
    // Computed from the origin: 28 February of a leap year is not a last day of month.
    ['2019-03-01', '2020-02-28', 4, '2023-03-01', '2024-02-28'],
    // A close in the middle of a month.
    ['2021-04-15', '2022-04-14', -2, '2019-04-15', '2020-04-14'],
  ])('%s..%s, number %i: %s..%s', (first, last, n, expectedFirst, expectedLast) => {
    expect(yearAt({ first, last }, n)).toEqual({
      first: expectedFirst,
      last: expectedLast,
    });
  });
});

describe('section 4: cycles cut backward', () => {
  it('cuts a calendar year in 12, 4, 2 and 1', () => {
    const [first, last] = ['2021-01-01', '2021-12-31'];
    const months = show(cut(first, last, 1));
    expect(months).toHaveLength(12);
    expect(months.slice(0, 3)).toEqual(['2021-01-01..2021-01-31', '2021-02-01..2021-02-28', '2021-03-01..2021-03-31']);
    expect(months[11]).toBe('2021-12-01..2021-12-31');
    expect(show(cut(first, last, 3))).toEqual([
      '2021-01-01..2021-03-31',
      '2021-04-01..2021-06-30',
      '2021-07-01..2021-09-30',
      '2021-10-01..2021-12-31',
    ]);
    expect(show(cut(first, last, 6))).toEqual(['2021-01-01..2021-06-30', '2021-07-01..2021-12-31']);
    expect(show(cut(first, last, 12))).toEqual(['2021-01-01..2021-12-31']);
  });

  it('gives a stub to a cycle that begins within a period', () => {
    expect(show(cut('2021-01-15', '2021-12-31', 6))).toEqual(['2021-01-15..2021-06-30*', '2021-07-01..2021-12-31']);
    expect(show(cut('2021-11-01', '2022-12-31', 3))).toEqual([
      '2021-11-01..2021-12-31*',
      '2022-01-01..2022-03-31',
      '2022-04-01..2022-06-30',
      '2022-07-01..2022-09-30',
      '2022-10-01..2022-12-31',
    ]);
    expect(show(cut('2021-12-31', '2021-12-31', 1))).toEqual(['2021-12-31..2021-12-31*']);
    expect(show(cut('2021-11-30', '2021-12-31', 1))).toEqual(['2021-11-30..2021-11-30*', '2021-12-01..2021-12-31']);
  });

  it('gives none when the cycle begins the day after an end', () => {
    expect(show(cut('2021-07-01', '2022-12-31', 6))).toEqual([
      '2021-07-01..2021-12-31',
      '2022-01-01..2022-06-30',
      '2022-07-01..2022-12-31',
    ]);
  });

  it('yearly is one period whatever the length, never a stub', () => {
    expect(show(cut('2021-11-01', '2022-12-31', 12))).toEqual(['2021-11-01..2022-12-31']);
    expect(show(cut('2021-12-31', '2021-12-31', 12))).toEqual(['2021-12-31..2021-12-31']);
  });

  it('computes every end from the last day, here the 30th of March', () => {
    const months = show(cut('2020-03-31', '2021-03-30', 1));
    expect(months).toHaveLength(12);
    expect(months[0]).toBe('2020-03-31..2020-04-30');
    expect(months.slice(9)).toEqual(['2020-12-31..2021-01-30', '2021-01-31..2021-02-28', '2021-03-01..2021-03-30']);
  });

  it('rolls from a last day of February to last days of month', () => {
    expect(show(cut('2020-03-01', '2021-02-28', 3))).toEqual([
      '2020-03-01..2020-05-31',
      '2020-06-01..2020-08-31',
      '2020-09-01..2020-11-30',
      '2020-12-01..2021-02-28',
    ]);
  });

  it('takes the rule at its word when a year begins on 29 February: that day is an end', () => {
    const months = show(cut('2020-02-29', '2021-02-28', 1));
    expect(months).toHaveLength(13);
    expect(months.slice(0, 2)).toEqual(['2020-02-29..2020-02-29*', '2020-03-01..2020-03-31']);
  });
});

describe('section 4: the series of a close', () => {
  const year = { first: '2021-01-01', last: '2021-12-31' };

  it('begins with the closed year and stops before the next close', () => {
    const months = show(seriesOf(year, 0, 1));
    expect(months).toHaveLength(12);
    expect(months.slice(0, 3)).toEqual(['2021-01-01..2021-12-31', '2022-01-01..2022-01-31', '2022-02-01..2022-02-28']);
    expect(months[11]).toBe('2022-11-01..2022-11-30');
    expect(ends(seriesOf(year, 0, 3))).toEqual(['2021-12-31', '2022-03-31', '2022-06-30', '2022-09-30']);
    expect(ends(seriesOf(year, 0, 6))).toEqual(['2021-12-31', '2022-06-30']);
    expect(show(seriesOf(year, 0, 12))).toEqual(['2021-01-01..2021-12-31']);
    expect(show(seriesOf(year, 2, 12))).toEqual(['2023-01-01..2023-12-31']);
  });

  it('is shorter before a short year, longer before a long one, and yearly is once', () => {
    const short = { first: '2022-04-01', last: '2022-06-30' };
    expect(show(seriesOf(short, -1, 1))).toEqual([
      '2021-04-01..2022-03-31',
      '2022-04-01..2022-04-30',
      '2022-05-01..2022-05-31',
    ]);
    expect(ends(seriesOf(short, -1, 3))).toEqual(['2022-03-31']);
    const long = { first: '2021-07-01', last: '2022-12-31' };
    expect(ends(seriesOf(long, -1, 6))).toEqual(['2021-06-30', '2021-12-31', '2022-06-30']);
    expect(ends(seriesOf(long, -1, 12))).toEqual(['2021-06-30']);
    expect(ends(seriesOf(long, 0, 6))).toEqual(['2022-12-31', '2023-06-30']);
  });
});
