// Letters without activities: they bring nothing, and are letters all the same.
import { expect, it } from 'vitest';
import { activityRow, letterRow } from '../oracle/forecast/samples.js';
import { forecastOf } from './as-the-oracle.js';

const options = { first: '2027-01-01', last: '2027-01-31' } as const;
const before = letterRow({ id: 'A', statut: 2, client: 'C1', mission: '2026-01-01..2026-12-31' });
const after = (from: string) => letterRow({ id: 'B', statut: 1, client: 'C1', mission: `${from}..2027-12-31` });

it('they bring no hours', () => {
  const letters = [before];
  const { cells, assumptions, occurrences } = forecastOf({ letters, activities: [], settings: {}, options });
  expect(cells.map(({ month, law, range }) => [month, law.atoms(), range])).toEqual([['2027-01', [[0, 1]], null]]);
  expect([assumptions, occurrences]).toEqual([[], []]);
  const byClient = { ...options, by: ['client' as const] };
  expect(forecastOf({ letters, activities: [], settings: {}, options: byClient }).cells).toEqual([]);
});

it('they have no label in common with another, and follow it on the next day alone', () => {
  const successionsOf = (from: string, activities: Record<string, unknown>[]) =>
    forecastOf({ letters: [before, after(from)], activities, settings: {}, options }).successions;
  const ofBoth = ['A', 'B'].map((id) => activityRow(id, 'Tenue', 'monthly', 1));
  expect(successionsOf('2027-01-01', [])).toEqual([{ letter: 'A', successor: 'B', gapDays: 0, commonLabels: 0 }]);
  expect(successionsOf('2027-01-02', [])).toEqual([]);
  expect(successionsOf('2027-01-02', ofBoth.slice(0, 1))).toEqual([]);
  expect(successionsOf('2027-01-02', ofBoth)).toEqual([{ letter: 'A', successor: 'B', gapDays: 1, commonLabels: 1 }]);
});
