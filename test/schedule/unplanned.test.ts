// Why a row yields nothing: one row for each reason, with the problems that the reason rests on and no others.

import { expect, test } from 'vitest';
import { decodePortfolio, orThrow, type PlanOptions, plan, UNPLANNED_REASONS } from '../../src/index.js';

const LETTER = {
  objectId: 'L1',
  dateDebut: '2026-01-01',
  dateFin: '2026-12-31',
  dateFinExercice: '2026-12-31',
  statut: 2,
};
const ACTIVITY = { lettreMissionId: 'L1', frequence: 1, calage: 2, quantite: 1, unite: 1 };
const ONE_OFF = { ...ACTIVITY, frequence: 5, dateFreq: '2026-05-10' };

type Fields = Readonly<Record<string, unknown>>;
const CASES: readonly (readonly [
  reason: string,
  name: string,
  letter: Fields,
  activity: Fields,
  options?: PlanOptions,
])[] = [
  ['InvalidRow', 'unreadable hours', {}, { ...ACTIVITY, unite: 'x' }],
  ['UnknownLetter', 'a letter that was not received', {}, { ...ACTIVITY, lettreMissionId: 'L2' }],
  ['RejectedLetter', 'a letter without readable mission', { dateFin: 'x' }, ACTIVITY],
  ['CancelledLetter', 'statut 3', { statut: 3 }, ACTIVITY],
  ['NotSelected', 'a statut not asked for', {}, ACTIVITY, { statuts: [8] }],
  ['NotSelected', 'an unreadable statut', { statut: 'x' }, ACTIVITY, { statuts: [2] }],
  ['UndatedOneOff', 'a one-off without date', {}, { ...ONE_OFF, dateFreq: null }],
  ['NoFiscalYear', 'calage 1 without fiscal year', { dateFinExercice: null }, { ...ACTIVITY, calage: 1 }],
  ['NoFiscalYear', 'a calendar month', { dateFinExercice: null }, ACTIVITY, { coverage: 'fiscal-year' }],
  ['NoFiscalYear', 'a one-off', { dateFinExercice: null }, ONE_OFF, { coverage: 'fiscal-year' }],
  ['NoMissionStart', 'no dateDebut', { dateDebut: null }, ACTIVITY],
  ['EmptyMission', 'an end before the start', { dateFin: '2025-12-31' }, ACTIVITY],
  ['OpenEnded', 'no dateFin and no horizon', { dateFin: null }, ACTIVITY],
  ['NoPeriodInWindow', 'a mission within a month', { dateDebut: '2026-01-05', dateFin: '2026-01-30' }, ACTIVITY],
  ['NoPeriodInWindow', 'a one-off of another year', {}, ONE_OFF, { coverage: 'calendar-year:2025' }],
  ['OutsideHorizon', 'due after the horizon', {}, ACTIVITY, { horizon: { last: '2026-01-30' } }],
  ['OutsideHorizon', 'a one-off due before it', {}, ONE_OFF, { horizon: { first: '2026-05-11' } }],
];

const unplannedOf = (letter: Fields, activity: Fields, options?: PlanOptions) =>
  orThrow(plan(orThrow(decodePortfolio([{ ...LETTER, ...letter }], [activity])), options));

test.each(CASES.map(([reason, name, letter, activity, options]) => ({ reason, name, letter, activity, options })))(
  '$reason: $name',
  ({ reason, letter, activity, options }) => {
    expect(unplannedOf(letter, activity, options)).toMatchObject({ occurrences: [], unplanned: [{ reason }] });
  },
);

test('every reason has a row above', () => {
  expect(new Set(CASES.map(([reason]) => reason))).toEqual(new Set(UNPLANNED_REASONS));
});

test('an unreadable fiscal year is the problem of the rows that need it, not of others', () => {
  const problemsOf = (activity: Fields, options?: PlanOptions) =>
    unplannedOf({ dateFinExercice: 'soon' }, activity, options).unplanned.map(({ reason, problems }) => [
      reason,
      problems.map(({ path }) => path),
    ]);
  expect(problemsOf({ ...ACTIVITY, calage: 1 })).toEqual([['NoFiscalYear', ['letters[0].dateFinExercice']]]);
  expect(problemsOf(ACTIVITY, { horizon: { last: '2026-01-01' } })).toEqual([['OutsideHorizon', []]]);
});

test('a row that names no letter is not the row of an unreadable letter without id', () => {
  const portfolio = orThrow(decodePortfolio([LETTER, { objectId: 5 }], [{ ...ACTIVITY, lettreMissionId: null }]));
  expect(orThrow(plan(portfolio)).unplanned).toMatchObject([{ letterId: null, reason: 'UnknownLetter', problems: [] }]);
});

test('rows that cannot be read stand among the others of their letter, by rank', () => {
  const rows = [{ ...ONE_OFF, dateFreq: null }, { ...ACTIVITY, unite: 'x' }, ACTIVITY, { ...ONE_OFF, dateFreq: '' }];
  const { unplanned } = orThrow(plan(orThrow(decodePortfolio([LETTER], rows))));
  expect(unplanned.map(({ activity, reason }) => [activity, reason])).toEqual([
    [0, 'UndatedOneOff'],
    [1, 'InvalidRow'],
    [3, 'UndatedOneOff'],
  ]);
});
