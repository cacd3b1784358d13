// Section 5, case by case: the horizon on due dates, and the letters without `dateFin`.
// Every expectation is worked by hand from the text, none is copied from a run.
// The coverages are in coverage.test.ts.
import { describe, expect, it } from 'vitest';
import { duesOf, endsOf, MONTHLY, YEARLY } from './layouts.js';

describe('horizon', () => {
  it('keeps the occurrences whose due lies in it', () => {
    const base = { frequence: MONTHLY, decalage: 1, day: 15 };
    expect(duesOf({ ...base, first: '2022-11-15', last: '2022-12-15' })).toBe('2022-11-15 2022-12-15');
    expect(duesOf({ ...base, first: '2022-12-16' })).toBe('2023-01-15');
    expect(duesOf({ ...base, last: '2022-02-15' })).toBe('2022-02-15');
    expect(duesOf({ ...base, last: '2022-02-14' })).toBe('OutsideHorizon');
  });

  it('looks at due, not at its adjustment', () => {
    // 15 May 2022 is a Sunday; it moves to the 16th.
    const horizon = { first: '2022-05-01', last: '2022-05-15' };
    expect(
      duesOf({
        frequence: MONTHLY,
        decalage: 1,
        day: 15,
        adjust: 'following',
        ...horizon,
      }),
    ).toBe('2022-05-15');
  });

  it('concerns one-offs too', () => {
    expect(duesOf({ frequence: 5, dateFreq: '2022-05-06', last: '2022-05-05' })).toBe('OutsideHorizon');
    expect(duesOf({ frequence: 5, dateFreq: '2022-05-06', last: '2022-05-06' })).toBe('2022-05-06');
  });
});

describe('a letter without dateFin', () => {
  const mission = '2022-01-01..';

  it('is limited by the last day of the horizon alone', () => {
    const base = { mission, frequence: MONTHLY, decalage: 1, day: 15 };
    expect(duesOf({ ...base, last: '2022-03-31' })).toBe('2022-02-15 2022-03-15');
    expect(duesOf({ ...base, first: '2022-03-01', last: '2022-03-31' })).toBe('2022-03-15');
    expect(duesOf(base)).toBe('OpenEnded');
    expect(duesOf({ ...base, first: '2022-03-01' })).toBe('OpenEnded');
    expect(duesOf({ ...base, last: '2021-03-31' })).toBe('OutsideHorizon');
    expect(duesOf({ ...base, last: '1950-03-31' })).toBe('OutsideHorizon');
  });

  it('counts a period due before it ends', () => {
    const early = { mission, frequence: MONTHLY, day: 5, last: '2022-03-10' };
    expect(endsOf(early)).toBe('2022-01-31 2022-02-28 2022-03-31');
    const atStart = {
      mission,
      frequence: YEARLY,
      lagOrigin: 'periodStart',
      last: '2023-01-31',
    } as const;
    expect(endsOf(atStart)).toBe('2022-12-31 2023-12-31');
    expect(endsOf({ ...atStart, year: '2022-06-01..2029-12-31' })).toBe('2022-05-31 2029-12-31');
  });

  it('takes every close on or after its start for calage 3', () => {
    const base = { frequence: YEARLY, calage: 3, last: '2024-01-31' };
    expect(endsOf({ ...base, mission: '2022-12-31..' })).toBe('2022-12-31 2023-12-31');
    expect(endsOf({ ...base, mission: '2023-01-01..' })).toBe('2023-12-31');
  });

  it('takes the far end of time for no end', () => {
    const forever = { mission: '2022-01-01..9999-12-31', frequence: YEARLY };
    expect(endsOf(forever)).toBe('OpenEnded');
    expect(endsOf({ ...forever, last: '2022-12-31' })).toBe('2022-12-31');
  });

  it('matters to the mission only', () => {
    expect(endsOf({ mission, frequence: YEARLY, coverage: 'calendar-year:2025' })).toBe('2025-12-31');
    expect(endsOf({ mission, frequence: YEARLY, coverage: 'fiscal-year' })).toBe('2022-12-31');
  });
});
