// The order of the cells of a forecast: FORECAST section 5.
import { expect, it } from 'vitest';
import type { ForecastKey } from '../../src/forecast/forecast-options.js';
import { activityRow, letterRow } from '../oracle/forecast/samples.js';
import { forecastOf } from './as-the-oracle.js';

const LETTERS = [
  { id: 'Z', statut: 10, client: 'é', maitreDossier: { objectId: 'null' } },
  { id: 'A', statut: 9, client: 'Z', maitreDossier: null },
  { id: 'M', statut: 'signed', client: null, maitreDossier: { objectId: 'zoe' } },
  { id: 'B', statut: 2, client: 'a', maitreDossier: { objectId: 'Ann' } },
  { id: 'N', statut: 2, client: null, maitreDossier: null },
];

/** The values of the keys of each cell, from the first cell to the last. */
function cellsBy(...by: ForecastKey[]) {
  const { cells } = forecastOf({
    letters: LETTERS.map((letter) => letterRow({ ...letter, mission: '2027-01-01..2027-12-31' })),
    activities: LETTERS.flatMap(({ id }) => [
      activityRow(id, 'tenue', 'monthly', 1),
      activityRow(id, 'Révision', 'monthly', 2),
      activityRow(id, '', 'monthly', 3),
    ]),
    settings: {},
    options: { first: '2027-01-01', last: '2027-02-28', by: by as never },
  });
  return cells.map((cell) => by.map((key) => cell[key]));
}

it('texts by code points, none last', () => {
  expect(cellsBy('client')).toEqual([['Z'], ['a'], ['é'], [null]]);
  expect(cellsBy('manager')).toEqual([['Ann'], ['null'], ['zoe'], [null]]);
  expect(cellsBy('activity')).toEqual([[''], ['Révision'], ['tenue']]);
});

it('numbers ascending, none last', () => {
  expect(cellsBy('statut')).toEqual([[2], [9], [10], [null]]);
});

it('letters as received', () => {
  expect(cellsBy('letter')).toEqual([['Z'], ['A'], ['M'], ['B'], ['N']]);
});

it('by the keys in turn', () => {
  expect(cellsBy('statut', 'letter')).toEqual([
    [2, 'B'],
    [2, 'N'],
    [9, 'A'],
    [10, 'Z'],
    [null, 'M'],
  ]);
  expect(cellsBy('month', 'client').map(([month, client]) => `${month} ${client}`)).toEqual(
    ['2027-01', '2027-02'].flatMap((month) => ['Z', 'a', 'é', null].map((client) => `${month} ${client}`)),
  );
  expect(cellsBy('client', 'month').map(([client, month]) => `${client} ${month}`)).toEqual(
    ['Z', 'a', 'é', null].flatMap((client) => ['2027-01', '2027-02'].map((month) => `${client} ${month}`)),
  );
});
