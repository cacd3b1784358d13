// An activity that assignments give to different people or pools is told with all of them, the one that counts first.

import { expect, test } from 'vitest';
import { assigner, conflictingAssignments, decodeTeam } from '../../src/capacity/index.js';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { plannedAt } from '../../src/schedule/schedule.js';

const LETTER = {
  objectId: 'L1',
  dateDebut: '2026-01-01',
  dateFin: '2026-12-31',
  entite: { objectId: 'C1' },
  maitreDossier: { objectId: 'U1' },
  profitCenter: 'LYON',
};
const ROW = { activite: 'Paie', frequence: 1, calage: 2, quantite: 1, unite: 1, lettreMissionId: 'L1' };

const portfolioOf = (...activities: readonly object[]) => orThrow(decodePortfolio([LETTER], activities));
const teamOf = (...assignments: readonly object[]) =>
  orThrow(
    decodeTeam({
      members: [
        { id: 'Anne', pool: 'compta', contracts: [{ first: '2026-01-01' }] },
        { id: 'Basile', pool: 'paie', contracts: [{ first: '2026-01-01' }] },
      ],
      assignments,
    }),
  );

const BY = [
  ['letter', 'L1'],
  ['client', 'C1'],
  ['manager', 'U1'],
  ['profitCenter', 'LYON'],
  ['activity', 'Paie'],
] as const;
const PAIRS = BY.flatMap(([specific, one], at) =>
  BY.slice(at + 1).map(([general, other]) => [specific, general, one, other] as const),
);

test.each(PAIRS)('%s before %s', (specific, general, one, other) => {
  const portfolio = portfolioOf(ROW);
  const team = teamOf({ [general]: other, to: 'paie' }, { [specific]: one, to: 'Anne' });
  expect(conflictingAssignments(portfolio, team)).toEqual([
    {
      activite: 'Paie',
      letterId: 'L1',
      activity: 0,
      assignments: [
        { by: specific, id: one, to: 'Anne' },
        { by: general, id: other, to: 'paie' },
      ],
    },
  ]);
  expect(assigner(team)(plannedAt(orThrow(plan(portfolio)).schedule, 0)).member).toBe('Anne');
});

test('all that name it, also those that agree; those that name another row are none', () => {
  const team = teamOf(
    { activity: 'Paie', to: 'Basile' },
    { client: 'C1', to: 'Anne' },
    { letter: 'L1', to: 'Anne' },
    { manager: 'somebody else', to: 'paie' },
  );
  const conflicts = conflictingAssignments(portfolioOf({ ...ROW, activite: 'Bilan' }, ROW), team);
  expect(conflicts.map(({ activity, assignments }) => [activity, assignments.map(({ to }) => to)])).toEqual([
    [1, ['Anne', 'Anne', 'Basile']],
  ]);
});

test.each([
  ['one assignment', [{ activity: 'Paie', to: 'paie' }]],
  [
    'several to the same',
    [
      { letter: 'L1', to: 'paie' },
      { activity: 'Paie', to: 'paie' },
    ],
  ],
  ['none', []],
])('no conflict: %s', (_, given) => {
  expect(conflictingAssignments(portfolioOf(ROW), teamOf(...given))).toEqual([]);
});

test('a row of no letter, or of an unreadable one, has none', () => {
  const team = teamOf({ letter: 'L1', to: 'paie' }, { activity: 'Paie', to: 'Anne' });
  expect(conflictingAssignments(portfolioOf({ ...ROW, lettreMissionId: 'L2' }), team)).toEqual([]);
  const unread = orThrow(decodePortfolio([{ ...LETTER, dateFin: 'x' }], [ROW]));
  expect(conflictingAssignments(unread, team)).toEqual([]);
});
