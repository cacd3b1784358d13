// Section 5, case by case: the three coverages, and years far from the reference year.
// Every expectation is worked by hand from the text, none is copied from a run.
// The horizon and open-ended letters are in horizon.test.ts.
import { describe, expect, it } from 'vitest';
import { type Case, endsOf, HALF_YEARLY, MONTHLY, QUARTERLY, YEARLY } from './layouts.js';

type Row = [what: string, one: Case, expected: string];
const EIGHTEEN_MONTHS = '2022-01-01..2023-06-30';
const TO_JUNE = '2021-07-01..2022-06-30';

describe('coverage mission', () => {
  it.each<Row>([
    ['ends in it', { mission: '2022-03-15..2022-06-29', frequence: MONTHLY }, '2022-03-31 2022-04-30 2022-05-31'],
    ['both bounds', { mission: '2022-03-31..2022-06-30', frequence: QUARTERLY, calage: 2 }, '2022-03-31 2022-06-30'],
    ['no end in it', { mission: '2022-04-01..2022-06-29', frequence: QUARTERLY }, 'NoPeriodInWindow'],
    [
      'years before the reference year',
      {
        mission: '2020-10-01..2021-06-30',
        frequence: HALF_YEARLY,
        year: EIGHTEEN_MONTHS,
      },
      '2020-12-31 2021-06-30',
    ],
    [
      'the years after a long one',
      {
        mission: '2023-01-01..2024-12-31',
        frequence: YEARLY,
        year: EIGHTEEN_MONTHS,
      },
      '2023-06-30 2024-06-30',
    ],
    ['calage 2, no fiscal year', { frequence: HALF_YEARLY, calage: 2, year: '..' }, '2022-06-30 2022-12-31'],
    ['whole series', { frequence: QUARTERLY, calage: 3 }, '2022-12-31 2023-03-31 2023-06-30 2023-09-30'],
    ['no close in it', { mission: '2022-01-01..2022-12-30', frequence: QUARTERLY, calage: 3 }, 'NoPeriodInWindow'],
    ['one-off, always', { frequence: 5, dateFreq: '2031-05-06' }, '2031-05-06'],
    ['one-off, no date', { mission: '..', year: '..', frequence: 5, dateFreq: '2031-05-06' }, '2031-05-06'],
    [
      'one-off, empty mission',
      {
        mission: '2022-02-01..2022-01-01',
        frequence: 5,
        dateFreq: '2022-05-06',
      },
      '2022-05-06',
    ],
  ])('%s', (_, one, expected) => {
    expect(endsOf(one)).toBe(expected);
  });

  it('reaches years far from the reference year, both ways', () => {
    const year = '1990-04-01..1991-03-31';
    expect(endsOf({ mission: '2030-01-01..2030-12-31', year, frequence: YEARLY })).toBe('2030-03-31');
    expect(
      endsOf({
        mission: '2030-01-01..2030-12-31',
        year,
        frequence: MONTHLY,
      }).split(' '),
    ).toHaveLength(12);
    expect(endsOf({ mission: '1900-01-01..1901-12-31', year, frequence: YEARLY })).toBe('1900-03-31 1901-03-31');
  });

  it('knows a reference year of any length', () => {
    const year = '1990-01-01..2030-12-31';
    expect(
      endsOf({
        mission: '2000-01-01..2000-12-31',
        year,
        frequence: MONTHLY,
      }).split(' '),
    ).toHaveLength(12);
    expect(endsOf({ mission: '2000-01-01..2000-12-31', year, frequence: YEARLY })).toBe('NoPeriodInWindow');
    expect(endsOf({ mission: '1989-12-31..1989-12-31', year, frequence: YEARLY })).toBe('1989-12-31');
    expect(endsOf({ mission: '2030-12-31..2031-12-31', year, frequence: YEARLY })).toBe('2030-12-31 2031-12-31');
  });
});

describe('coverage fiscal-year', () => {
  const base: Pick<Case, 'year' | 'coverage' | 'mission'> = {
    year: TO_JUNE,
    coverage: 'fiscal-year',
    mission: '..',
  };
  it.each<Row>([
    ['calage 1', { ...base, frequence: QUARTERLY }, '2021-09-30 2021-12-31 2022-03-31 2022-06-30'],
    ['calage 2', { ...base, frequence: QUARTERLY, calage: 2 }, '2022-03-31 2022-06-30 2022-09-30 2022-12-31'],
    ['calage 3', { ...base, frequence: HALF_YEARLY, calage: 3 }, '2022-06-30 2022-12-31'],
    ['calage 2, no year', { ...base, year: '..', frequence: QUARTERLY, calage: 2 }, 'NoFiscalYear'],
    ['one-off on its first day', { ...base, frequence: 5, dateFreq: '2021-07-01' }, '2021-07-01'],
    ['one-off on its last day', { ...base, frequence: 5, dateFreq: '2022-06-30' }, '2022-06-30'],
    ['one-off after it', { ...base, frequence: 5, dateFreq: '2022-07-01' }, 'NoPeriodInWindow'],
    ['one-off, no year', { ...base, year: '..', frequence: 5, dateFreq: '2022-07-01' }, 'NoFiscalYear'],
  ])('%s', (_, one, expected) => {
    expect(endsOf(one)).toBe(expected);
  });
});

describe('coverage calendar-year:Y, whatever the mission', () => {
  const base: Pick<Case, 'year' | 'coverage' | 'mission'> = {
    year: TO_JUNE,
    coverage: 'calendar-year:2022',
    mission: '2030-01-01..2029-01-01',
  };
  it.each<Row>([
    ['calage 1', { ...base, frequence: QUARTERLY }, '2022-03-31 2022-06-30 2022-09-30 2022-12-31'],
    ['calage 2', { ...base, frequence: HALF_YEARLY, calage: 2, year: '..' }, '2022-06-30 2022-12-31'],
    ['calage 1, no year', { ...base, frequence: QUARTERLY, year: '..' }, 'NoFiscalYear'],
    ['calage 3', { ...base, frequence: QUARTERLY, calage: 3 }, '2022-06-30 2022-09-30 2022-12-31 2023-03-31'],
    ['no close in it', { ...base, year: '2021-07-01..2023-06-30', frequence: YEARLY }, 'NoPeriodInWindow'],
    ['one-off in it', { ...base, frequence: 5, dateFreq: '2022-12-31' }, '2022-12-31'],
    ['one-off out of it', { ...base, frequence: 5, dateFreq: '2023-01-01' }, 'NoPeriodInWindow'],
  ])('%s', (_, one, expected) => {
    expect(endsOf(one)).toBe(expected);
  });
});
