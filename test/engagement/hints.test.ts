// What was meant by a value that is refused: numbers, flags and dates written otherwise; and where nothing is guessed.

import { expect, test } from 'vitest';
import { decodePortfolio, orThrow } from '../../src/index.js';

const ACTIVITY = { activite: 'Tenue', frequence: 1, calage: 2, quantite: 1, unite: 1 };
const problemsOf = (row: unknown) =>
  orThrow(decodePortfolio([{ objectId: 'L1' }], [row])).rejected.flatMap(({ problems }) => problems);

test.each([
  ['unite', '0,15', '0.15'],
  ['unite', [2], '2'],
  ['unite', ' 1,5 ', '1.5'],
  ['quantite', '1e0', '1'],
  ['quantite', '+3', '3'],
  ['calage', '1,0', '1'],
  ['activiteCabinet', 'TRUE', 'true'],
  ['activiteCabinet', ' False ', 'false'],
  ['activiteCabinet', 1, 'true'],
  ['activiteCabinet', 0, 'false'],
  ['activiteClient', '0', 'false'],
])('%s %j is refused; meant was %j', (field, value, hint) => {
  expect(problemsOf({ ...ACTIVITY, [field]: value })).toMatchObject([
    { _tag: 'InvalidField', path: `activities[0].${field}`, received: value, hint },
  ]);
});

test.each<[string, unknown]>([
  ['unite', -1],
  ['unite', [1, 2]],
  ['unite', [[2]]],
  ['unite', Symbol.iterator],
  ['quantite', -1],
  ['quantite', ''],
  ['quantite', '  '],
  ['frequence', 6],
  ['activiteClient', 'oui'],
  ['activiteClient', 2],
  ['activiteClient', {}],
  ['activiteClient', [true]],
])('%s %j is refused, and nothing is guessed', (field, value) => {
  const [problem, ...others] = problemsOf({ ...ACTIVITY, [field]: value });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ _tag: 'InvalidField', path: `activities[0].${field}`, received: value });
  expect(problem).not.toHaveProperty('hint');
});

test.each([
  ['31/12/2026', '2026-12-31'],
  [' 31.12.2026 ', '2026-12-31'],
  [' 2026-12-31 ', '2026-12-31'],
  ['2026-12-31 00:00:00', '2026-12-31T00:00:00'],
  ['2026-12-31T00:00:00+0100', '2026-12-31T00:00:00+01:00'],
])('dateFreq %j of a one-off is refused; meant was %j', (dateFreq, hint) => {
  expect(problemsOf({ ...ACTIVITY, frequence: 5, dateFreq })).toMatchObject([{ path: 'activities[0].dateFreq', hint }]);
});

test.each([['32/12/2026'], ['le 31/12/2026'], ['31/12/2026 ou après'], ['1/12/2026'], [20260101]])(
  'dateFreq %j of a one-off is refused, and nothing is guessed',
  (dateFreq) => {
    const problems = problemsOf({ ...ACTIVITY, frequence: 5, dateFreq });
    expect(problems).toMatchObject([{ path: 'activities[0].dateFreq', received: dateFreq }]);
    expect(problems[0]).not.toHaveProperty('hint');
  },
);
