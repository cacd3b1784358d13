// Of several letters that might follow one, or come before it, which does: FORECAST section 4.1.
import { expect, it } from 'vitest';
import { activityRow, letterRow } from '../oracle/forecast/samples.js';
import { forecastOf } from './as-the-oracle.js';

const SIGNED = 2;
const PROPOSED = 1;
const CANCELLED = 3;

/** A letter of one client: its id, statut, first and last day, and the labels of its activities. */
type Written = readonly [id: string, statut: number, first: string, last: string, ...labels: string[]];

function successionsOf(...letters: readonly Written[]): readonly string[] {
  const { successions } = forecastOf({
    letters: letters.map(([id, statut, first, last]) =>
      letterRow({ id, statut, client: 'C', mission: `${first}..${last}` }),
    ),
    activities: letters.flatMap(([id, , , , ...labels]) => labels.map((label) => activityRow(id, label, 'monthly', 1))),
    settings: {},
    options: { first: '2027-01-01', last: '2027-01-31' },
  });
  return successions.map(({ letter, successor }) => `${letter} ${successor}`);
}

const before: Written = ['A', SIGNED, '2026-01-01', '2026-12-31', 'tenue', 'paie'];

it.each<[string, Written, Written]>([
  [
    'one that is not cancelled, whatever the gap',
    ['N', PROPOSED, '2027-01-11', '2027-12-31', 'tenue'],
    ['M', CANCELLED, '2027-01-01', '2027-12-31', 'tenue', 'paie'],
  ],
  [
    'one from the next day, whatever the labels',
    ['N', PROPOSED, '2027-01-01', '2027-12-31'],
    ['M', PROPOSED, '2027-01-02', '2027-12-31', 'tenue', 'paie'],
  ],
  [
    'one with more labels in common, whatever the gap',
    ['N', PROPOSED, '2027-01-11', '2027-12-31', 'PAIE ', 'tenue'],
    ['M', PROPOSED, '2027-01-02', '2027-12-31', 'tenue', 'bilan'],
  ],
  [
    'one of a shorter gap',
    ['N', PROPOSED, '2027-01-03', '2027-12-31', 'tenue'],
    ['M', PROPOSED, '2026-12-29', '2027-12-31', 'tenue'],
  ],
  [
    'one of a shorter overlap',
    ['N', PROPOSED, '2026-12-30', '2027-12-31', 'tenue'],
    ['M', PROPOSED, '2027-01-04', '2027-12-31', 'tenue'],
  ],
  [
    'the first by its id',
    ['M', PROPOSED, '2027-01-03', '2027-12-31', 'tenue'],
    ['N', PROPOSED, '2027-01-03', '2027-12-31', 'tenue'],
  ],
])('of two successors %s', (_, taken, other) => {
  expect(successionsOf(before, taken, other)).toEqual([`A ${taken[0]}`]);
  expect(successionsOf(other, taken, before)).toEqual([`A ${taken[0]}`]);
});

it.each<[string, Written, Written]>([
  [
    'one that is not cancelled',
    ['N', SIGNED, '2026-01-01', '2026-12-20', 'tenue'],
    ['M', CANCELLED, '2026-01-01', '2026-12-31', 'tenue'],
  ],
  [
    'the first by its id',
    ['M', SIGNED, '2026-01-01', '2026-12-31', 'tenue'],
    ['N', SIGNED, '2026-01-01', '2026-12-31', 'tenue'],
  ],
])('of two predecessors %s', (_, taken, other) => {
  const after: Written = ['S', PROPOSED, '2027-01-01', '2027-12-31', 'tenue'];
  expect(successionsOf(after, taken, other)).toEqual([`${taken[0]} S`]);
  expect(successionsOf(other, taken, after)).toEqual([`${taken[0]} S`]);
});

it('a chain: the second follows the first, and is followed; listed in the order of the letters that end', () => {
  const second: Written = ['Y', PROPOSED, '2027-01-01', '2027-12-31'];
  const third: Written = ['X', PROPOSED, '2028-01-01', '2028-12-31'];
  expect(successionsOf(before, second, third)).toEqual(['A Y', 'Y X']);
  expect(successionsOf(third, second, before)).toEqual(['Y X', 'A Y']);
});
