// The occurrences of a forecast: which there are, how probable each is, with how many hours, in which order. FORECAST section 10.
import { expect, it } from 'vitest';
import { required } from '../../src/core/result.js';
import { plan } from '../../src/schedule/plan.js';
import type { Portfolio } from '../oracle/forecast/arbitrary.js';
import { activityRow, letterRow } from '../oracle/forecast/samples.js';
import { forecastOf, inputOf } from './as-the-oracle.js';

const MISSION = '2027-01-01..2027-12-31';
const signed = letterRow({ id: 'A', statut: 2, mission: MISSION });

function occurrencesOf(
  settings: Portfolio['settings'],
  last: string,
  letters: Portfolio['letters'],
  activities: Portfolio['activities'],
) {
  return forecastOf({ letters, activities, settings, options: { first: '2027-01-01', last } }).occurrences;
}

it('each renewal has the probability of the one before, once more, and its factor to its power', () => {
  const renewals = { probability: 0.5, hoursFactor: 1.1 };
  const yearly = [activityRow('A', 'Bilan', 'yearly', 10)];
  const found = occurrencesOf({ renewals }, '2030-12-31', [signed], yearly);
  expect(found.map(({ renewal, due, probability, microHours }) => [renewal, due, probability, microHours])).toEqual([
    [0, '2027-12-31', 1, 10_000_000],
    [1, '2028-12-31', 0.5, 11_000_000],
    [2, '2029-12-31', 0.25, 12_100_000],
    [3, '2030-12-31', 0.125, 13_310_000],
  ]);
});

it('what no future holds is none', () => {
  const yearly = [activityRow('A', 'Bilan', 'yearly', 10)];
  const never = { renewals: { probability: 0 } };
  expect(occurrencesOf(never, '2029-12-31', [signed], yearly).map(({ due }) => due)).toEqual(['2027-12-31']);
  const lost = { rules: [{ letter: 'A', probability: 0 }] };
  expect(occurrencesOf(lost, '2029-12-31', [signed], yearly)).toEqual([]);
});

it('all outcomes that hold it count, and the last of them gives its hours', () => {
  const outcomes = [
    { name: 'late and small', probability: 0.25, startShift: 2, hoursFactor: 0.5 },
    { name: 'as written', probability: 0.5 },
  ];
  const monthly = [activityRow('A', 'Tenue', 'monthly', 4)];
  const found = occurrencesOf({ rules: [{ letter: 'A', outcomes }] }, '2027-04-30', [signed], monthly);
  expect(found.map(({ due, probability, microHours }) => [due, probability, microHours])).toEqual([
    ['2027-01-31', 0.5, 4_000_000],
    ['2027-02-28', 0.5, 4_000_000],
    ['2027-03-31', 0.75, 4_000_000],
    ['2027-04-30', 0.75, 4_000_000],
  ]);
});

it('in order of due date, letter as received, rank; each the one of the plan', () => {
  const letters = [letterRow({ id: 'Z', statut: 2, mission: MISSION }), signed];
  const activities = [
    activityRow('A', 'Tenue', 'monthly', 1),
    activityRow('A', 'Paie', 'monthly', 2),
    activityRow('Z', 'Tenue', 'monthly', 3, { decalage: 1 }),
    activityRow('Z', 'Révision', 'quarterly', 4),
    activityRow('Z', 'Conseil', 'monthly', 5),
  ];
  const portfolio: Portfolio = {
    letters,
    activities,
    settings: {},
    options: { first: '2027-03-01', last: '2027-04-30' },
  };
  const { occurrences } = forecastOf(portfolio);
  const horizon = { first: '2027-03-01', last: '2027-04-30' };
  const planned = required(plan(inputOf(portfolio).portfolio, { horizon })).occurrences;
  expect(occurrences.map(({ id, periodEnd, due }) => ({ id, periodEnd, due }))).toEqual(
    planned.map(({ id, periodEnd, due }) => ({ id, periodEnd, due })),
  );
  expect(occurrences.map(({ due, letterId, activity }) => `${due} ${letterId}${activity}`)).toEqual([
    '2027-03-31 Z0',
    '2027-03-31 Z1',
    '2027-03-31 Z2',
    '2027-03-31 A0',
    '2027-03-31 A1',
    '2027-04-30 Z0',
    '2027-04-30 Z2',
    '2027-04-30 A0',
    '2027-04-30 A1',
  ]);
});
