// A part of a firm: its plan is what the plan of all has of it, and a pool's verdict does not change with what is left out around it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capacityOf, decodeTeam } from '../../src/capacity/index.js';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { partOfPortfolio, poolOfTeam } from '../../src/team/part-of-firm.js';
import { drawnFirm, optionsOf, rowsOf, teamOf } from '../capacity/firms.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';

const ROW = { frequence: 3, calage: 2, quantite: 1, unite: 1, activiteCabinet: true };
const letter = (objectId: string, client: string, manager: string) => ({
  ...{ objectId, dateDebut: '2026-01-01', dateFin: '2026-12-31' },
  ...{ entite: { objectId: client }, maitreDossier: { objectId: manager } },
});
const PORTFOLIO = orThrow(
  decodePortfolio(
    [
      letter('L1', 'C1', 'M1'),
      letter('L2', 'C1', 'M2'),
      letter('L3', 'C2', 'M1'),
      { ...letter('L4', 'C1', 'M1'), dateFin: 0 },
    ],
    [
      ...['L1', 'L2', 'L3', 'L4', 'L5'].map((id) => ({ ...ROW, lettreMissionId: id, activite: `Bilan ${id}` })),
      { ...ROW, lettreMissionId: 'L2', activite: 'Paie' },
      { ...ROW, lettreMissionId: 'L2', activite: 'Illisible', unite: 'x' },
      { ...ROW, lettreMissionId: 'L3', activite: 'Illisible aussi', unite: 'x' },
    ],
  ),
);
const TEAM = orThrow(
  decodeTeam({
    members: [
      { id: 'anne', pool: 'compta', contracts: [{ first: '2026-01-01' }] },
      { id: 'basile', pool: 'paie', contracts: [{ first: '2026-01-01' }] },
      { id: 'chloe', pool: 'compta', contracts: [{ first: '2026-01-01' }] },
    ],
    assignments: [
      { activity: 'Paie', to: 'basile' },
      { letter: 'L3', to: 'chloe' },
    ],
    default: 'compta',
  }),
);

const inPart = (part: Parameters<typeof partOfPortfolio>[1]) => {
  const { letters, activities, rejected } = partOfPortfolio(PORTFOLIO, part);
  return [letters.map(({ id }) => id), activities.map(({ activite }) => activite), rejected.map(({ path }) => path)];
};

test('a client, a manager, both; rows of letters that cannot be read, or that nobody has received, are nobody’s', () => {
  expect(inPart({ client: 'C1' })).toEqual([['L1', 'L2'], ['Bilan L1', 'Bilan L2', 'Paie'], ['activities[6]']]);
  expect(inPart({ manager: 'M1' })).toEqual([['L1', 'L3'], ['Bilan L1', 'Bilan L3'], ['activities[7]']]);
  expect(inPart({ client: 'C1', manager: 'M1' })).toEqual([['L1'], ['Bilan L1'], []]);
  expect(inPart({ client: 'nobody' })).toEqual([[], [], []]);
});

test('a pool has what is given to it and to its members, and the letters of that', () => {
  expect(inPart({ pool: { id: 'paie', team: TEAM } })).toEqual([['L2'], ['Paie'], ['activities[6]']]);
  const compta = { id: 'compta', team: TEAM };
  expect(inPart({ pool: compta })[1]).toEqual(['Bilan L1', 'Bilan L2', 'Bilan L3']);
  expect(inPart({ pool: compta, manager: 'M2' })).toEqual([['L2'], ['Bilan L2'], ['activities[6]']]);
  const { members, pools, assignments } = poolOfTeam(TEAM, 'compta');
  expect([members.map(({ id }) => id), pools, assignments]).toEqual([['anne', 'chloe'], ['compta'], TEAM.assignments]);
});

test('the verdict on a pool is the one that it has in the whole firm', () => {
  const met = { fits: 0, lacks: 0, others: 0, inPerson: 0 };
  fc.assert(
    fc.property(drawnFirm(), (firm) => {
      const team = orThrow(decodeTeam(teamOf(firm)));
      const { files, rows, options } = rowsOf(firm);
      const all = orThrow(decodePortfolio(files, rows));
      const verdicts = orThrow(capacityOf(orThrow(plan(all, options)), team, optionsOf(firm.shown))).verdict();
      for (const { pool, feasible, missingMicroHours, violated } of verdicts) {
        if (pool === null) continue;
        const part = orThrow(plan(partOfPortfolio(all, { pool: { id: pool, team } }), options));
        const [own, ...none] = orThrow(capacityOf(part, poolOfTeam(team, pool), optionsOf(firm.shown))).verdict();
        expect(none).toEqual([]);
        expect([own.pool, own.feasible, own.missingMicroHours]).toEqual([pool, feasible, missingMicroHours]);
        expect(own.violated).toEqual(violated);
        met[feasible ? 'fits' : 'lacks'] += 1;
        if (verdicts.length > 1) met.others += 1;
        if (firm.letters.some(({ to }) => to !== null && firm.members.some(({ id }) => id === to))) met.inPerson += 1;
      }
    }),
    { numRuns: runs(200) },
  );
  expectMet(10, met);
});
