// To whom work is given: the most specific assignment wins, the default comes last, and what nobody is given stays visible as such.

import { expect, test } from 'vitest';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { plannedAt } from '../../src/schedule/schedule.js';
import { assigner } from '../../src/team/assignment.js';
import { decodeTeam } from '../../src/team/decode.js';
import { shortFile } from './team-files.js';

const MEMBERS = [
  ...shortFile().members,
  { id: 'm-02', pool: 'paie', contracts: [{ first: '2026-01-01' }] },
  { id: 'm-03', pool: 'audit', contracts: [{ first: '2026-01-01' }] },
];

/** From the most to the least specific, each to somebody else. */
const ASSIGNMENTS = [
  { letter: 'L1', to: 'm-02' },
  { client: 'C1', to: 'audit' },
  { manager: 'U1', to: 'm-03' },
  { profitCenter: 'LYON', to: 'paie' },
  { activity: 'Paie', to: 'm-01' },
];
const EXPECTED = [
  { pool: 'paie', member: 'm-02' },
  { pool: 'audit', member: null },
  { pool: 'audit', member: 'm-03' },
  { pool: 'paie', member: null },
  { pool: 'compta', member: 'm-01' },
];

const planned = (changes: object = {}, activite = 'Paie') => {
  const letter = {
    objectId: 'L1',
    dateDebut: '2026-01-01',
    dateFin: '2026-01-31',
    entite: { objectId: 'C1' },
    maitreDossier: { objectId: 'U1' },
    profitCenter: 'LYON',
    ...changes,
  };
  const activity = { activite, frequence: 1, calage: 2, quantite: 1, unite: 1 };
  return plannedAt(orThrow(plan(orThrow(decodePortfolio([letter], [activity])))).schedule, 0);
};

const assigneeOf = (team: object, work = planned()) =>
  assigner(orThrow(decodeTeam({ members: MEMBERS, ...team })))(work);

test.each(ASSIGNMENTS.map((assignment, index) => [assignment, index] as const))(
  '%j wins over what is less specific, whatever the order of the file',
  (_, index) => {
    const assignments = ASSIGNMENTS.slice(index);
    expect(assigneeOf({ assignments, default: 'compta' })).toEqual(EXPECTED[index]);
    expect(assigneeOf({ assignments: assignments.reverse() })).toEqual(EXPECTED[index]);
  },
);

test.each(ASSIGNMENTS.map((assignment, index) => [assignment, index] as const))('%j alone', (assignment, index) => {
  expect(assigneeOf({ assignments: [assignment] })).toEqual(EXPECTED[index]);
  const [changes, label] = [{ objectId: 'L2', entite: null, maitreDossier: {}, profitCenter: '' }, 'paie'];
  expect(assigneeOf({ assignments: [assignment], default: 'compta' }, planned(changes, label))).toEqual({
    pool: 'compta',
    member: null,
  });
});

test('a key names its own kind only', () => {
  const assignments = [{ client: 'L1', to: 'm-02' }];
  expect(assigneeOf({ assignments })).toEqual({ pool: null, member: null });
});

test('the default may be a member, a pool or nobody', () => {
  expect(assigneeOf({ default: 'm-03' })).toEqual({ pool: 'audit', member: 'm-03' });
  expect(assigneeOf({ default: 'audit' })).toEqual({ pool: 'audit', member: null });
  expect(assigneeOf({})).toEqual({ pool: null, member: null });
});
