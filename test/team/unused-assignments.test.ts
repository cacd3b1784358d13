// An assignment is used when any row read has its name, good or bad, planned or not; else it is told, with the nearest name.

import { expect, test } from 'vitest';
import { assigner, decodeTeam, unusedAssignments } from '../../src/capacity/index.js';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { plannedAt } from '../../src/schedule/schedule.js';
import { shortFile } from './team-files.js';

const LETTER = {
  objectId: 'L1',
  dateDebut: '2026-01-01',
  dateFin: '2026-12-31',
  entite: { objectId: 'C1' },
  maitreDossier: { objectId: 'U1' },
  profitCenter: 'LYON',
};
const ROW = { activite: 'Paie', frequence: 1, calage: 2, quantite: 1, unite: 1, lettreMissionId: 'L1' };

const portfolioOf = (letters: readonly object[], activities: readonly object[] = [ROW]) =>
  orThrow(decodePortfolio(letters, activities));
const teamOf = (...assignments: readonly object[]) =>
  orThrow(decodeTeam({ ...shortFile(), assignments: assignments.map((one) => ({ ...one, to: 'compta' })) }));

test('each kind of name, of the rows read', () => {
  const names = [{ letter: 'L1' }, { client: 'C1' }, { manager: 'U1' }, { profitCenter: 'LYON' }, { activity: 'Paie' }];
  expect(unusedAssignments(portfolioOf([LETTER]), teamOf(...names))).toEqual([]);
  const others = [
    { letter: 'C1' },
    { client: 'U1' },
    { manager: 'LYON' },
    { profitCenter: 'Paie' },
    { activity: 'L1' },
  ];
  expect(unusedAssignments(portfolioOf([LETTER]), teamOf(...others)).map(({ path }) => path)).toEqual([
    'assignments[0].letter',
    'assignments[1].client',
    'assignments[2].manager',
    'assignments[3].profitCenter',
    'assignments[4].activity',
  ]);
});

test('rows that are cancelled, without end or unreadable are named all the same', () => {
  const letters = [
    { ...LETTER, objectId: 'cancelled', statut: 3 },
    { ...LETTER, objectId: 'bad', dateFin: 'x' },
  ];
  const activities = [
    { ...ROW, activite: 'bad row', unite: 'x' },
    { ...ROW, activite: 'nowhere' },
  ];
  const team = teamOf({ letter: 'cancelled' }, { letter: 'bad' }, { activity: 'bad row' }, { activity: 'nowhere' });
  expect(unusedAssignments(portfolioOf(letters, activities), team)).toEqual([]);
});

test('what it holds', () => {
  const team = teamOf({ activity: 'Paie' }, { activity: 'PAIE  ' }, { client: 'somebody else' });
  expect(unusedAssignments(portfolioOf([LETTER]), team)).toEqual([
    {
      _tag: 'UnusedAssignment',
      path: 'assignments[1].activity',
      received: 'PAIE  ',
      accepted: { _tag: 'NameInRows', by: 'activity' },
      hint: 'Paie',
    },
    {
      _tag: 'UnusedAssignment',
      path: 'assignments[2].client',
      received: 'somebody else',
      accepted: { _tag: 'NameInRows', by: 'client' },
    },
  ]);
});

test.each([
  ['Re\u0301vision', 'R\u00e9vision', true],
  ['R\u00e9vision', 'Re\u0301vision', true],
  ['Revision', 'R\u00e9vision', false],
  ['Paie ', 'Paie', false],
  ['Paie\u00a0RH', 'Paie RH', false],
  ['paie', 'Paie', false],
])('%j names %j: %s, to the assigner as well', (activity, activite, isNamed) => {
  const portfolio = portfolioOf([LETTER], [{ ...ROW, activite }]);
  const team = teamOf({ activity });
  expect(unusedAssignments(portfolio, team)).toHaveLength(isNamed ? 0 : 1);
  const planned = plannedAt(orThrow(plan(portfolio)).schedule, 0);
  expect(assigner(team)(planned).pool).toBe(isNamed ? 'compta' : null);
  // A team that was put together without its file.
  const other = { ...team, assignments: team.assignments.map((one) => ({ ...one, id: activity })) };
  expect(assigner(other)(planned).pool).toBe(isNamed ? 'compta' : null);
});
