// Sections 6, 7 and 8, case by case: due dates, closed days, micro-hours, working windows.
// Every expectation is worked by hand from the text, none is copied from a run.
// The weekdays are those of the civil calendar: 1 May 2022 is a Sunday, 31 December 2022 a Saturday.
import { describe, expect, it } from 'vitest';
import { adjusted, dueOf, dueOfOneOff, releaseOf, releaseOfOneOff, windowEnd } from './due.js';
import { easter } from './holidays.js';
import { readUnite } from './hours.js';
import type { OracleActivity } from './rows.js';

const activity = (decalage: number, day: number, calage = 1): OracleActivity => ({
  key: null,
  activite: '',
  frequence: 1,
  calage,
  decalage,
  day,
  side: 'firm',
  dateFreq: null,
  dateFreqIgnored: false,
});
const period = (first: string, last: string) => ({ first, last, stub: false });

describe('section 6: due', () => {
  const january = period('2022-01-01', '2022-01-31');
  it.each([
    [0, 0, '2022-01-31'],
    [0, 10, '2022-01-10'],
    [1, 0, '2022-02-28'],
    [1, 31, '2022-02-28'],
    [1, 29, '2022-02-28'],
    [1, 5, '2022-02-05'],
    [2, 31, '2022-03-31'],
    [3, 31, '2022-04-30'],
    [11, 1, '2022-12-01'],
    [12, 15, '2023-01-15'],
    [18, 15, '2023-07-15'],
  ])('of January 2022, lag %i, day %i: %s', (decalage, day, due) => {
    expect(dueOf(activity(decalage, day), january, {})).toBe(due);
  });

  it('counts from the period start when asked: its real first day, or the day after the end for calage 3', () => {
    const options = { lagOrigin: 'periodStart' as const };
    expect(dueOf(activity(1, 10), period('2021-01-15', '2021-03-31'), options)).toBe('2021-02-10');
    expect(dueOf(activity(1, 10), period('2021-01-15', '2021-03-31'), {})).toBe('2021-04-10');
    expect(dueOf(activity(4, 20, 3), period('2021-01-01', '2021-12-31'), options)).toBe('2022-05-20');
    expect(dueOf(activity(4, 20, 3), period('2021-01-01', '2021-12-31'), {})).toBe('2022-04-20');
    expect(dueOf(activity(0, 0, 2), period('2021-01-01', '2021-12-31'), options)).toBe('2021-01-31');
  });

  it.each([
    ['2022-02-28', 1, 0, '2022-03-28'],
    ['2022-01-31', 1, 0, '2022-02-28'],
    ['2022-01-31', 0, 0, '2022-01-31'],
    ['2022-04-10', 0, 31, '2022-04-30'],
    ['2022-04-10', 2, 5, '2022-06-05'],
    ['2024-02-29', 12, 0, '2025-02-28'],
  ])('of a one-off on %s, lag %i, day %i: %s', (dateFreq, decalage, day, due) => {
    expect(dueOfOneOff(activity(decalage, day), dateFreq)).toBe(due);
  });
});

describe('section 6: closed days', () => {
  it.each([
    ['2022-05-01', 'none', '2022-05-01'],
    ['2022-05-01', 'following', '2022-05-02'],
    ['2022-05-01', 'preceding', '2022-04-29'],
    ['2022-05-01', 'modifiedFollowing', '2022-05-02'],
    ['2022-12-31', 'following', '2023-01-02'],
    ['2022-12-31', 'modifiedFollowing', '2022-12-30'],
    ['2022-04-18', 'following', '2022-04-19'], // Easter Monday
    ['2022-04-18', 'preceding', '2022-04-15'], // Good Friday is open
    ['2022-05-26', 'following', '2022-05-27'], // Ascension
    ['2022-06-06', 'following', '2022-06-07'], // Whit Monday
    ['2022-07-14', 'following', '2022-07-15'],
    ['2022-08-15', 'preceding', '2022-08-12'],
    ['2022-11-01', 'following', '2022-11-02'],
    ['2022-11-11', 'following', '2022-11-14'], // a Friday
    ['2023-05-08', 'following', '2023-05-09'],
    ['2023-12-25', 'preceding', '2023-12-22'],
    ['2022-06-15', 'following', '2022-06-15'],
  ] as const)('%s, %s: %s', (due, adjust, expected) => {
    expect(adjusted(due, { adjust })).toBe(expected);
  });

  it('takes the given holidays in place of the national list, weekends staying closed', () => {
    expect(adjusted('2022-07-14', { adjust: 'following', holidays: [] })).toBe('2022-07-14');
    expect(adjusted('2022-07-15', { adjust: 'following', holidays: ['2022-07-15'] })).toBe('2022-07-18');
  });

  it.each([
    '1943-04-25',
    '1961-04-02',
    '2000-04-23',
    '2008-03-23',
    '2022-04-17',
    '2024-03-31',
    '2038-04-25',
    '2285-03-22',
  ])('Easter falls on %s', (date) => {
    expect(easter(Number(date.slice(0, 4)))).toBe(date);
  });
});

describe('section 7: micro-hours of one unit', () => {
  it.each([
    [0, 0n],
    [-0, 0n],
    [4, 4_000_000n],
    [0.15, 150_000n],
    [Math.fround(0.15), 150_000n],
    [0.25, 250_000n],
    [0.1234565, 123_457n], // a tie goes up
    [0.1234564, 123_456n],
    [5e-7, 1n],
    [4.9e-7, 0n],
    // Three steps of 2^-18 above 32: single precision prints 32.00001 for it.
    [32.000011444091797, 32_000_010n],
    [32.000011, 32_000_011n],
    [1234.5670166015625, 1_234_567_000n], // single precision's 1234.567
    [99999.9921875, 99_999_990_000n], // single precision's 99999.99
    [23218.4375, 23_218_438_000n], // halfway between its two shortest decimals: the even one
    [23218.0625, 23_218_062_000n],
    [100_000, 100_000_000_000n],
    ['100000.0', 100_000_000_000n],
    ['7', 7_000_000n],
    [' 007.50 ', 7_500_000n],
    ['0.15', 150_000n],
    ['0.1234565', 123_457n],
  ])('%s', (unite, micro) => {
    expect(readUnite(unite)).toBe(micro);
  });

  it.each([
    null,
    undefined,
    '',
    ' ',
    '0,15',
    '.5',
    '5.',
    '1.2.3',
    '1e3',
    '-1',
    '+1',
    '1 000',
    '0x10',
    'NaN',
    -0.1,
    100_000.5,
    '100000.0000000000000000001',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    true,
    [1],
    {},
  ])('%s is not readable', (unite) => {
    expect(readUnite(unite)).toBeNull();
  });
});

describe('section 8: working window', () => {
  it('releases on the day after the period, else on its first day, else on the due date', () => {
    const january = period('2022-01-01', '2022-01-31');
    expect(releaseOf(january, '2022-02-10')).toBe('2022-02-01');
    expect(releaseOf(january, '2022-02-01')).toBe('2022-02-01');
    expect(releaseOf(january, '2022-01-31')).toBe('2022-01-01');
    expect(releaseOf(january, '2022-01-01')).toBe('2022-01-01');
    expect(releaseOf(period('2022-01-15', '2022-01-31'), '2022-01-10')).toBe('2022-01-10');
  });

  it.each([
    ['2022-01-01', undefined, '2022-12-01'],
    ['2022-12-15', undefined, '2022-12-15'],
    ['2023-06-01', undefined, '2022-12-31'],
    [null, undefined, '2022-12-01'],
    ['2022-01-01', 10, '2022-12-21'],
    ['2022-01-01', 0, '2022-12-31'],
  ])('releases a one-off due on 2022-12-31, mission from %s, lead %s: %s', (start, lead, release) => {
    const options = lead === undefined ? {} : { oneOffLeadDays: lead };
    expect(releaseOfOneOff(start, '2022-12-31', options)).toBe(release);
  });

  it('ends on the adjusted due date, not before release', () => {
    expect(windowEnd('2022-05-01', '2022-04-29')).toBe('2022-05-01');
    expect(windowEnd('2022-05-01', '2022-05-02')).toBe('2022-05-02');
  });
});
