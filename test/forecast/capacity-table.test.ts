// Capacities by period: what a good table reads as, and what is refused, in both languages.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCapacityTable } from '../../src/forecast/index.js';
import { describe, orThrow } from '../../src/index.js';
import { hostileValue } from '../../src/testing/arbitrary-hostile-values.js';
import { runs } from '../properties/runs.js';

test('hours become micro-hours, and default is apart', () => {
  const json = { '2027-01': 640.5, '2027-W05': 0, '2027-01-31': 7, '2027-Q1': 1900, '2027': 7000, default: 700 };
  const { periods, ...others } = orThrow(decodeCapacityTable(json));
  expect(others).toStrictEqual({ default: 700_000_000 });
  expect(Object.fromEntries(periods)).toStrictEqual({
    '2027-01': 640_500_000,
    '2027-W05': 0,
    '2027-01-31': 7_000_000,
    '2027-Q1': 1_900_000_000,
    '2027': 7_000_000_000,
  });
});

test('nothing and null are no capacity', () => {
  const none = { periods: new Map(), default: null };
  expect(orThrow(decodeCapacityTable({}))).toStrictEqual(none);
  expect(orThrow(decodeCapacityTable({ '2027-01': null, default: null }))).toStrictEqual(none);
});

test.each([
  [0.0000005, 1],
  [0.00000049, 0],
  [1.0000005, 1_000_001],
  [1.1234565, 1_123_457],
  [150.00000149, 150_000_001],
  [1_000_000_000, 1_000_000_000_000_000],
])('%d h are %d micro-hours, half up', (hours, microHours) => {
  expect(orThrow(decodeCapacityTable({ default: hours })).default).toBe(microHours);
});

const EN =
  'a day, a week, a month, a quarter or a year, written 2027-01-31, 2027-W05, 2027-01, 2027-Q1 or 2027, between 1900 and 2999, or default';
const FR =
  "un jour, une semaine, un mois, un trimestre ou une année, qui s'écrit 2027-01-31, 2027-W05, 2027-01, 2027-Q1 ou 2027, entre 1900 et 2999, ou default";

test.each([
  [
    { '2027-01': -1 },
    '2027-01: -1 is not accepted; expected a number from 0 to 1000000000',
    "2027-01 : -1 n'est pas accepté ; attendu : un nombre de 0 à 1000000000",
  ],
  [
    { default: '640,5' },
    'default: "640,5" is not accepted; expected a number from 0 to 1000000000; did you mean "640.5"?',
    'default : "640,5" n\'est pas accepté ; attendu : un nombre de 0 à 1000000000 ; vouliez-vous dire "640.5" ?',
  ],
  [
    { '2027-W05': 1_000_000_000.5 },
    '2027-W05: 1000000000.5 is not accepted; expected a number from 0 to 1000000000',
    "2027-W05 : 1000000000.5 n'est pas accepté ; attendu : un nombre de 0 à 1000000000",
  ],
  [
    { '2027-13': 640 },
    `capacity: there is no field "2027-13"; expected ${EN}`,
    `capacity : le champ "2027-13" n'existe pas ; attendu : ${FR}`,
  ],
  [
    { 'T1 2027': null },
    `capacity: there is no field "T1 2027"; expected ${EN}; did you mean "2027-Q1"?`,
    `capacity : le champ "T1 2027" n'existe pas ; attendu : ${FR} ; vouliez-vous dire "2027-Q1" ?`,
  ],
  [
    { Default: 700 },
    `capacity: there is no field "Default"; expected ${EN}; did you mean "default"?`,
    `capacity : le champ "Default" n'existe pas ; attendu : ${FR} ; vouliez-vous dire "default" ?`,
  ],
  [
    [640],
    'capacity: [… 1] is not accepted; expected a JSON object',
    "capacity : [… 1] n'est pas accepté ; attendu : un objet JSON",
  ],
])('%j is refused', (json, en, fr) => {
  const capacity = decodeCapacityTable(json);
  const problems = capacity._tag === 'Left' ? capacity.left : [];
  expect(problems.map((problem) => describe(problem, 'en'))).toEqual([en]);
  expect(problems.map((problem) => describe(problem, 'fr'))).toEqual([fr]);
});

test('a name that is near none has none beside it that might be meant', () => {
  expect(decodeCapacityTable({ prochainement: 1 })).toStrictEqual({
    _tag: 'Left',
    left: [
      {
        _tag: 'UnknownField',
        path: 'capacity',
        received: 'prochainement',
        accepted: { _tag: 'PeriodOrDefault', firstYear: 1900, lastYear: 2999 },
      },
    ],
  });
});

test('every problem is found', () => {
  const capacity = decodeCapacityTable({ '2027-01': -1, '2027-02': 3, janvier: 4, default: true });
  expect(capacity._tag === 'Left' && capacity.left.map(({ _tag, path }) => `${_tag} ${path}`)).toEqual([
    'InvalidField 2027-01',
    'UnknownField capacity',
    'InvalidField default',
  ]);
});

test('hostile values give a table or problems, never an exception', () => {
  fc.assert(
    fc.property(fc.string(), hostileValue(), (name, value) => {
      const tables = [value, { default: value }, { '2027': value }, { [name]: value }].map(decodeCapacityTable);
      for (const table of tables) {
        if (table._tag === 'Right')
          for (const hours of table.right.periods.values()) expect(hours).toBeLessThanOrEqual(1e15);
        else expect(table.left.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: runs(500) },
  );
});
