// The list of holidays as a call: its bounds, its order, its articles, and what it refuses. The dates themselves are in test/golden.

import { expect, test } from 'vitest';
import { frenchHolidays, orThrow } from '../../src/index.js';
import { mistake } from '../mistakes.js';

const datesOf = (query: Parameters<typeof frenchHolidays>[0]) => orThrow(frenchHolidays(query)).map(({ date }) => date);

test('both bounds are included, the zone defaults to metropole', () => {
  expect(datesOf({ first: '2026-05-01', last: '2026-05-08' })).toEqual(['2026-05-01', '2026-05-08']);
  expect(datesOf({ first: '2026-05-02', last: '2026-05-07' })).toEqual([]);
  expect(datesOf({ first: '2025-12-25', last: '2026-01-01' })).toEqual(['2025-12-25', '2026-01-01']);
});

test('two holidays on one day are two holidays', () => {
  expect(orThrow(frenchHolidays({ first: '2008-05-01', last: '2008-05-01' })).map(({ name }) => name.fr)).toEqual([
    'Fête du Travail',
    'Ascension',
  ]);
});

test('each holiday cites its article', () => {
  const lawsOf = (zone: 'alsace-moselle' | 'reunion') =>
    orThrow(frenchHolidays({ zone, first: '2026-12-01', last: '2026-12-31' })).map(({ date, law }) => `${date} ${law}`);
  expect(lawsOf('alsace-moselle')).toEqual(['2026-12-25 L3133-1', '2026-12-26 L3134-13']);
  expect(lawsOf('reunion')).toEqual(['2026-12-20 L3422-2', '2026-12-25 L3133-1']);
});

test('the names of a year, in both languages', () => {
  const namesOf = (zone: 'alsace-moselle' | 'mayotte', last: string) =>
    orThrow(frenchHolidays({ zone, first: '2026-01-01', last })).map(({ date, name: { fr, en } }) => [date, fr, en]);
  expect(namesOf('alsace-moselle', '2026-12-31')).toEqual([
    ['2026-01-01', "Jour de l'an", "New Year's Day"],
    ['2026-04-03', 'Vendredi saint', 'Good Friday'],
    ['2026-04-06', 'Lundi de Pâques', 'Easter Monday'],
    ['2026-05-01', 'Fête du Travail', 'Labour Day'],
    ['2026-05-08', 'Victoire 1945', 'Victory in Europe Day'],
    ['2026-05-14', 'Ascension', 'Ascension Day'],
    ['2026-05-25', 'Lundi de Pentecôte', 'Whit Monday'],
    ['2026-07-14', 'Fête nationale', 'Bastille Day'],
    ['2026-08-15', 'Assomption', 'Assumption of Mary'],
    ['2026-11-01', 'Toussaint', "All Saints' Day"],
    ['2026-11-11', 'Armistice 1918', 'Armistice Day'],
    ['2026-12-25', 'Noël', 'Christmas Day'],
    ['2026-12-26', 'Saint-Étienne', "Saint Stephen's Day"],
  ]);
  expect(namesOf('mayotte', '2026-04-30')[2]).toEqual([
    '2026-04-27',
    "Commémoration de l'abolition de l'esclavage",
    'Abolition of Slavery Day',
  ]);
});

test('1970 to 2200 are covered, 11 national holidays a year', () => {
  expect(datesOf({ first: '1970-01-01', last: '2200-12-31' })).toHaveLength(11 * 231);
});

test.each([
  [
    { first: '1969-12-31', last: '2026-12-31' },
    { path: 'first', accepted: { firstYear: 1970, lastYear: 2200 } },
  ],
  [{ first: '2026-01-01', last: '2201-01-01' }, { path: 'last' }],
  [
    { first: '2026-01-02', last: '2026-01-01' },
    { path: 'last', accepted: { _tag: 'OrderedRange' } },
  ],
])('%j is refused', (query, problem) => {
  expect(frenchHolidays(query as never)).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidOption', ...problem } });
});

test.each([
  [undefined, { path: 'query' }],
  [
    { from: '2026-01-01', last: '2026-12-31' },
    { path: 'query', received: 'from' },
  ],
  [
    { zone: 'corse', first: '2026-01-01', last: '2026-12-31' },
    { path: 'zone', received: 'corse', accepted: { _tag: 'OneOf' } },
  ],
  [
    { zone: 'metropol', first: '2026-01-01', last: '2026-12-31' },
    { path: 'zone', received: 'metropol', hint: 'metropole' },
  ],
  [
    { zone: null, first: '2026-01-01', last: '2026-12-31' },
    { path: 'zone', received: null },
  ],
])('%j is a mistake of the program', (query, problem) => {
  expect(() => frenchHolidays(query as never)).toThrow(mistake(problem));
});
