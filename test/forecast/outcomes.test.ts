// With which probability a letter comes into force, where rules, successions and statuts meet: FORECAST section 3.3.
import { expect, it } from 'vitest';
import type { Portfolio } from '../oracle/forecast/arbitrary.js';
import { activityRow, letterRow } from '../oracle/forecast/samples.js';
import { forecastOf } from './as-the-oracle.js';

const MISSION = '2027-01-01..2027-12-31';

/** The probability of the work of letter L in January, and what is assumed. */
function januaryOf(letters: Portfolio['letters'], settings: Portfolio['settings']) {
  const { occurrences, assumptions } = forecastOf({
    letters,
    activities: letters.map(({ objectId }) => activityRow(String(objectId), 'Tenue', 'monthly', 1)),
    settings,
    options: { first: '2027-01-01', last: '2027-01-31' },
  });
  const found = occurrences.filter(({ letterId }) => letterId === 'L').map(({ probability }) => probability);
  return [found, assumptions.map(({ about }) => about)];
}

it('a cancelled letter comes back by a rule about itself or its statut, not because its client is likely', () => {
  const letters = [letterRow({ id: 'L', statut: 3, client: 'C', mission: MISSION })];
  expect(januaryOf(letters, {})).toEqual([[], []]);
  expect(januaryOf(letters, { rules: [{ client: 'C', probability: 0.75 }] })).toEqual([[], []]);
  expect(januaryOf(letters, { rules: [{ letter: 'L', probability: 0.75 }] })).toEqual([[0.75], []]);
  expect(januaryOf(letters, { rules: [{ statut: 3, probability: 0.75 }] })).toEqual([[0.75], []]);
});

const followed = [
  letterRow({ id: 'P', statut: 2, client: 'C', mission: '2026-01-01..2026-12-31' }),
  letterRow({ id: 'L', statut: 1, client: 'C', mission: MISSION }),
];
const two = [
  { name: 'late', probability: 0.25, startShift: 3 },
  { name: 'signed', probability: 0.5 },
];

it.each<[string, Portfolio['settings'], number, string[]]>([
  ['by default', {}, 0.9, ['succession']],
  ['of a given renewal', { renewals: { probability: 0.75 } }, 0.75, ['succession']],
  ['less likely than its statut', { renewals: { probability: 0.25 } }, 0.5, ['succession']],
  ['with one outcome by statut', { rules: [{ statut: 1, probability: 0.25 }] }, 0.9, ['succession']],
  [
    'with one outcome by statut, of a given renewal',
    { rules: [{ statut: 1, probability: 0.25 }], renewals: { probability: 0.75 } },
    0.75,
    [],
  ],
  ['with several outcomes by statut: those', { rules: [{ statut: 1, outcomes: two }] }, 0.5, []],
  ['with a rule of its own: that', { rules: [{ client: 'C', probability: 0.125 }] }, 0.125, []],
  ['where successors go by their statut', { renewals: { successors: 'statut' } }, 0.5, ['statut']],
  ['of a letter that may be lost itself', { rules: [{ letter: 'P', probability: 0.75 }] }, 0.5, ['statut']],
])('a proposal that follows a letter, %s', (_, settings, probability, assumed) => {
  expect(januaryOf(followed, settings)).toEqual([[probability], assumed]);
});
