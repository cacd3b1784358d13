// The two doubts of `check`: filings laid on a fiscal year that is not the calendar's, and letters of one client whose years disagree.

import { describe, expect, test } from 'vitest';
import { decodePortfolio, orThrow } from '../../src/index.js';
import { disagreements, missesCalendar } from '../../src/quality/fiscal-grid.js';
import { ACTIVITY, LETTER } from '../cli/setup.js';

const portfolioOf = (letters: object[], rows: object[] = []) => orThrow(decodePortfolio(letters, rows));

describe('filings by calendar month or quarter', () => {
  const misses = (activity: object, close = '2026-10-31') => {
    const { letters, activities } = portfolioOf(
      [{ ...LETTER, dateDebExercice: null, dateFinExercice: close }],
      [{ ...ACTIVITY, frequence: 2, activite: 'TVA', ...activity }],
    );
    return missesCalendar(letters[0], activities[0]);
  };

  test.each([
    ['TVA CA3 trimestrielle', true],
    ['Déclaration CA3', true],
    ["Acomptes d'IS", true],
    ['acompte', true],
    ['URSSAF', true],
    ['dsn', true],
    ['TVA/acompte', true],
    ['Révision trimestrielle', false],
    ['Estivaltva', false],
    ['TVAà', false],
    ['CA3 2026', true],
  ])('the label %s', (activite, expected) => {
    expect(misses({ activite })).toBe(expected);
  });

  test.each([
    ['2026-12-31', false, false],
    ['2026-09-30', false, false],
    ['2026-10-31', true, false],
    ['2027-02-28', true, false],
    ['2026-12-15', true, true],
    ['2026-03-30', true, true],
  ])('a close on %s: quarterly %s, monthly %s', (close, quarterly, monthly) => {
    expect(misses({ frequence: 2 }, close)).toBe(quarterly);
    expect(misses({ frequence: 1 }, close)).toBe(monthly);
  });

  test.each([
    ['half-yearly', { frequence: 3 }],
    ['yearly', { frequence: 4 }],
    ['one-off', { frequence: 5, dateFreq: '2026-05-05' }],
    ['on the calendar year already', { calage: 2 }],
    ['after the close', { calage: 3 }],
  ])('not %s', (_, activity) => {
    expect(misses(activity, '2026-12-15')).toBe(false);
  });

  test('not without a fiscal year', () => {
    const { letters, activities } = portfolioOf(
      [{ ...LETTER, dateDebExercice: null, dateFinExercice: null }],
      [{ ...ACTIVITY, activite: 'TVA' }],
    );
    expect(missesCalendar(letters[0], activities[0])).toBe(false);
  });
});

describe('letters of one client', () => {
  const disagree = (...years: [string, string][]) => {
    const rows = years.map(([dateDebExercice, dateFinExercice], index) => ({
      ...LETTER,
      objectId: `L${index}`,
      dateDebExercice,
      dateFinExercice,
    }));
    return disagreements(portfolioOf(rows).letters).map(({ letters }) =>
      letters.map(({ letter }) => letter.id).join(' '),
    );
  };

  test.each([
    [
      'the same year',
      [
        ['2026-01-01', '2026-12-31'],
        ['2026-01-01', '2026-12-31'],
      ],
      [],
    ],
    [
      'years of one series',
      [
        ['2026-07-01', '2027-06-30'],
        ['2024-07-01', '2025-06-30'],
      ],
      [],
    ],
    [
      'a long first year, then its series',
      [
        ['2024-09-15', '2025-12-31'],
        ['2026-01-01', '2026-12-31'],
      ],
      [],
    ],
    [
      'a changed close, without gap',
      [
        ['2025-01-01', '2025-12-31'],
        ['2026-01-01', '2026-06-30'],
        ['2026-07-01', '2027-06-30'],
      ],
      [],
    ],
    [
      'another close',
      [
        ['2025-01-01', '2025-12-31'],
        ['2026-04-01', '2027-03-31'],
      ],
      ['L0 L1'],
    ],
    [
      'an overlap',
      [
        ['2025-01-01', '2025-12-31'],
        ['2025-07-01', '2026-06-30'],
      ],
      ['L0 L1'],
    ],
    [
      'a year shorter than the series has it',
      [
        ['2025-01-01', '2025-12-31'],
        ['2026-03-01', '2026-12-31'],
      ],
      ['L0 L1'],
    ],
    [
      'leap years',
      [
        ['2023-03-01', '2024-02-29'],
        ['2024-03-01', '2025-02-28'],
        ['2027-03-01', '2028-02-29'],
      ],
      [],
    ],
    [
      'each is compared with the one before, not with all',
      [
        ['2024-01-01', '2024-12-31'],
        ['2025-04-01', '2026-03-31'],
        ['2026-04-01', '2027-03-31'],
      ],
      ['L0 L1'],
    ],
  ] as [string, [string, string][], string[]][])('%s', (_, years, expected) => {
    expect(disagree(...years)).toEqual(expected);
    expect(disagree(...years.toReversed())).toHaveLength(expected.length);
  });

  test('of another client, of none, without a year: not compared', () => {
    const other = { ...LETTER, dateDebExercice: '2026-04-01', dateFinExercice: '2027-03-31' };
    const { letters } = portfolioOf([
      LETTER,
      { ...other, objectId: 'L2', entite: { objectId: 'C2' } },
      { ...other, objectId: 'L3', entite: null },
      { ...LETTER, objectId: 'L4', entite: null },
      { ...LETTER, objectId: 'L5', dateDebExercice: null, dateFinExercice: null },
    ]);
    expect(disagreements(letters)).toEqual([]);
  });
});
