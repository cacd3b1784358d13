// Remedies: what is said to be enough makes the work fit when it is done, what is not leaves as much missing as is said, and a day, a
// person or a micro-hour less than what is enough is not. Each is applied here by hand, to the team or to the letters.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capacityOf, decodeTeam, type Remedy, type Team } from '../../src/capacity/index.js';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { type Firm, teamOf, withHours } from './firms.js';
import { askedOf, atWork, epochDay, fileOf, firmsWithLeave, totalOf, verdictOn } from './leave-firms.js';

/** The team after a remedy; `less`: with its last day, its last person or one of those hired left out. */
function changedTeam(team: Team, pool: string, remedy: Remedy, less: boolean): Team {
  const all = <A>(list: readonly A[]) => (less ? list.slice(0, -1) : list);
  switch (remedy._tag) {
    case 'MoveLeave': {
      const taken = all(remedy.days);
      const isTaken = (id: string, day: number) => taken.some((one) => one.member === id && epochDay(one.day) === day);
      // Leave is one entry a day here.
      const members = team.members.map((member) => ({
        ...member,
        leave: member.leave.filter(({ first }) => !isTaken(member.id, first)),
      }));
      return { ...team, members };
    }
    case 'ExtendContracts': {
      const extended = new Map(all(remedy.members).map((one) => [one.member, one]));
      const members = team.members.map((member) => {
        const one = extended.get(member.id);
        if (one === undefined) return member;
        const contracts = member.contracts.map((contract) =>
          contract.last === epochDay(one.last) ? { ...contract, last: epochDay(one.until) } : contract,
        );
        return { ...member, contracts };
      });
      return { ...team, members };
    }
    case 'HirePeople': {
      const { zone, ...terms } = team.pattern;
      const hired = Array.from({ length: remedy.count - Number(less) }, (_, number) => ({
        ...{ id: `hired-${number}`, pool, zone, leave: [], name: null },
        contracts: [{ ...terms, first: epochDay('2020-01-01'), last: null }],
      }));
      return { ...team, members: [...team.members, ...hired] };
    }
    default:
      throw new Error(`${remedy._tag} is no change of the team`);
  }
}

test('a remedy that is said to be enough is, a day or a person less is not, and what is missing else is what is said', () => {
  const met = {
    'MoveLeave, enough': 0,
    'MoveLeave, half days': 0,
    'MoveLeave, not enough': 0,
    'ExtendContracts, enough': 0,
    'ExtendContracts, not enough': 0,
    'HirePeople, enough': 0,
    'HirePeople, not enough': 0,
    'several of leave': 0,
    'work in person': 0,
    'several parts': 0,
  };
  fc.assert(
    fc.property(firmsWithLeave, (drawn) => {
      const { firm } = drawn;
      const team = orThrow(decodeTeam(fileOf(drawn)));
      const asked = askedOf(firm, team);
      const verdicts = asked.verdict();
      for (const [index, { pool, remedies }] of asked.remedies().entries()) {
        const { feasible, relaxation, violated } = verdicts[index];
        expect(pool).toBe(verdicts[index].pool);
        if (pool === null || feasible) {
          expect(remedies).toEqual([]);
          continue;
        }
        const tags = remedies.map(({ _tag }) => _tag);
        expect(tags).toEqual(ORDER.filter((tag) => tags.includes(tag)));
        for (const remedy of remedies) {
          expect(remedy.enough).toBe(remedy.missingMicroHours === 0);
          if (remedy._tag === 'AddHours' || remedy._tag === 'MoveDeadline' || remedy._tag === 'GiveToPool') continue;
          const after = verdictOn(firm, changedTeam(team, pool, remedy, false), pool);
          expect(after.missingMicroHours).toBe(remedy.missingMicroHours);
          expect(after.feasible).toBe(remedy.enough);
          if (remedy.enough) expect(verdictOn(firm, changedTeam(team, pool, remedy, true), pool).feasible).toBe(false);
          met[`${remedy._tag}, ${remedy.enough ? 'enough' : 'not enough'}`] += 1;
          if (remedy._tag !== 'MoveLeave') continue;
          expect(remedy.count).toBe(remedy.days.reduce((sum, { half }) => sum + (half ? 0.5 : 1), 0));
          if (remedy.days.some(({ half }) => half)) met['MoveLeave, half days'] += 1;
          if (remedy.enough && remedy.days.length > 1) met['several of leave'] += 1;
        }
        if (relaxation === 'pool') met['work in person'] += 1;
        if (violated.length > 1) met['several parts'] += 1;
      }
    }),
    { numRuns: runs(1200) },
  );
  expectMet(5, met);
});

const ORDER: readonly Remedy['_tag'][] = [
  'MoveLeave',
  'ExtendContracts',
  'AddHours',
  'HirePeople',
  'MoveDeadline',
  'GiveToPool',
];

test('hours added where it is said are enough, and with a micro-hour less one is missing', () => {
  const met = { anyone: 0, inPerson: 0, 'hours a head': 0, nobody: 0 };
  const seldom = { 'no contract can say so': 0, 'missing on other days': 0 };
  fc.assert(
    fc.property(firmsWithLeave, (drawn) => {
      const { firm } = drawn;
      const asked = askedOf(firm, orThrow(decodeTeam(fileOf(drawn))));
      const verdicts = asked.verdict();
      for (const [index, { pool, remedies }] of asked.remedies().entries()) {
        const added = remedies.find((remedy) => remedy._tag === 'AddHours');
        if (pool === null || added === undefined) continue;
        const { additions, microHours, present, perMemberMicroHours } = added;
        expect(added.enough).toBe(true);
        expect(microHours).toBe(verdicts[index].missingMicroHours);
        expect(microHours).toBe(additions.reduce((sum, one) => sum + one.microHours, 0));
        const isGiven = additions.some(({ member }) => member !== null);
        expect(perMemberMicroHours).toBe(present === 0 || isGiven ? null : Math.ceil(microHours / present));
        met[present === 0 ? 'nobody' : 'hours a head'] += 1;
        const file = atWork(drawn, additions);
        const verdictWith = (list: typeof additions) => {
          const changed = withHours(file, pool, list);
          return changed === null ? null : verdictOn(firm, orThrow(decodeTeam(changed)), pool);
        };
        const [first, ...others] = additions;
        const enough = verdictWith(additions);
        const less = verdictWith([{ ...first, microHours: first.microHours - 1 }, ...others]);
        if (enough === null || less === null) {
          seldom['no contract can say so'] += 1;
          continue;
        }
        expect(enough.feasible).toBe(true);
        expect(totalOf(less)).toBe(totalOf(enough) + 1);
        // What is missing now may be a smaller part, which has no day shown.
        if (less.feasible) seldom['missing on other days'] += 1;
        met[additions.some(({ member }) => member !== null) ? 'inPerson' : 'anyone'] += 1;
      }
    }),
    { numRuns: runs(300) },
  );
  expectMet(5, met);
  const tested = met.anyone + met.inPerson;
  expect(seldom['no contract can say so']).toBeLessThan(tested / 2);
  expect(seldom['missing on other days']).toBeLessThan(tested / 4);
});

test('the remedies of a month by hand: leave, a helper who left, hours, people, a deadline', () => {
  const letters = [{ objectId: 'L1', dateDebut: '2026-05-01', dateFin: '2026-05-31' }];
  const activities = [{ activite: 'Bilan', frequence: 1, calage: 2, quantite: 1, unite: 130, activiteCabinet: true }];
  const work = orThrow(plan(orThrow(decodePortfolio(letters, activities))));
  const team = decodeTeam({
    members: [
      // 119 h in May, of which 35 h are leave.
      {
        id: 'm-01',
        pool: 'compta',
        contracts: [{ first: '2026-01-01' }],
        leave: [{ first: '2026-05-18', last: '2026-05-22' }],
      },
      {
        id: 'm-02',
        pool: 'compta',
        contracts: [{ first: '2026-01-01', last: '2026-04-30', hours: [5, 5, 5, 5, 5, 0, 0] }],
      },
      { id: 'm-03', pool: 'paie', contracts: [{ first: '2026-01-01' }] },
    ],
    pattern: { annualHours: null },
    default: 'compta',
  });
  const [{ id: bilan }] = work.occurrences;
  const [{ pool, remedies }, paie] = orThrow(capacityOf(work, orThrow(team))).remedies();
  expect(paie).toEqual({ pool: 'paie', remedies: [] });
  expect(pool).toBe('compta');
  const leave = ['2026-05-18', '2026-05-19', '2026-05-20', '2026-05-21', '2026-05-22'];
  const nothing = { enough: true, missingMicroHours: 0, missingHours: 0 };
  expect(remedies).toEqual([
    {
      ...{
        _tag: 'MoveLeave',
        days: leave.map((day) => ({ member: 'm-01', day, half: false })),
        count: 5,
        microHours: 35_000_000,
        hours: 35,
      },
      ...{ enough: false, missingMicroHours: 11_000_000, missingHours: 11 },
    },
    {
      _tag: 'ExtendContracts',
      members: [{ member: 'm-02', last: '2026-04-30', until: '2026-05-31' }],
      microHours: 85_000_000,
      hours: 85,
      ...nothing,
    },
    {
      _tag: 'AddHours',
      additions: [{ day: '2026-05-29', member: null, microHours: 46_000_000, hours: 46 }],
      ...{ microHours: 46_000_000, hours: 46, present: 1, perMemberMicroHours: 46_000_000, perMemberHours: 46 },
      ...nothing,
    },
    { _tag: 'HirePeople', count: 1, ...nothing },
    // 84 h until the end of May; the 46 h left are done in seven days of June, until Tuesday the 9th.
    { _tag: 'MoveDeadline', occurrence: bilan, daysLater: 9, ...nothing },
    // 119 h of m-03 for 130 h.
    {
      _tag: 'GiveToPool',
      occurrence: bilan,
      pools: [],
      enough: false,
      missingMicroHours: 11_000_000,
      missingHours: 11,
    },
  ]);
});

test('of people hired beside work in person no more are said to be needed than are enough on the days shown', () => {
  // Hours are missing on both days while nobody is there. As a whole the pool needs two people for them; one does all that is not
  // Basile's, which is not shown.
  const firm: Firm = {
    members: [{ id: 'basile', pool: 'compta', hours: [7, 7, 7, 7, 7, 0, 0], from: 4, until: null }],
    letters: [
      { id: 'L1', first: 0, last: 0, hours: 3.5, to: 'basile' },
      { id: 'L2', first: 0, last: 1, hours: 10.5, to: 'compta' },
      { id: 'L3', first: 0, last: 0, hours: 0.000001, to: 'compta' },
    ],
    pattern: [7, 7, 7, 7, 7, 0, 0],
    shown: { first: 1, last: 1 },
  };
  const asked = askedOf(firm, orThrow(decodeTeam(teamOf(firm))));
  expect(asked.headcount()[0].more.count).toBe(2);
  const hired = asked.remedies()[0].remedies.find((remedy) => remedy._tag === 'HirePeople');
  expect(hired).toEqual({ _tag: 'HirePeople', count: 1, enough: true, missingMicroHours: 0, missingHours: 0 });
});
