// Remedies: what is said to be enough makes the work fit when it is done, what is not leaves as much missing as is said, and a day, a
// person or a micro-hour less than what is enough is not. Each is applied here by hand, to the team or to the letters.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capacityOf, decodeTeam, type PoolVerdict, type Remedy, type Team } from '../../src/capacity/index.js';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { DAYS, dateOf, drawnFirm, type Firm, numberOf, optionsOf, planOf, teamOf, withHours } from './firms.js';

/** A firm whose members have leave, day by day. */
interface FirmWithLeave {
  readonly firm: Firm;
  readonly leave: ReadonlyMap<string, ReadonlyMap<number, boolean>>;
}

const firms: fc.Arbitrary<FirmWithLeave> = drawnFirm().chain((firm) =>
  fc
    .array(
      fc.record({
        member: fc.constantFrom(...firm.members.map(({ id }) => id)),
        first: fc.nat(DAYS - 1),
        length: fc.nat(8),
        half: fc.boolean(),
      }),
      { maxLength: 5 },
    )
    .map((drawn) => {
      const leave = new Map<string, Map<number, boolean>>();
      for (const { member, first, length, half } of drawn) {
        const days = leave.get(member) ?? new Map<number, boolean>();
        leave.set(member, days);
        for (let day = first; day <= Math.min(first + length, DAYS - 1); day++) days.set(day, half);
      }
      return { firm, leave };
    }),
);

function fileOf({ firm, leave }: FirmWithLeave) {
  const file = teamOf(firm);
  const members = file.members.map((member) => ({
    ...member,
    leave: Array.from(leave.get(member.id) ?? [], ([day, half]) => ({ first: dateOf(day), last: dateOf(day), half })),
  }));
  return { ...file, members };
}

function askedOf(firm: Firm, team: Team) {
  return orThrow(capacityOf(planOf(firm), team, optionsOf(firm.shown)));
}

const epochDay = (date: string) => Date.parse(date) / 86_400_000;

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

const verdictOn = (firm: Firm, team: Team, pool: string): PoolVerdict =>
  askedOf(firm, team)
    .verdict()
    .find((verdict) => verdict.pool === pool) as PoolVerdict;

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
    fc.property(firms, (drawn) => {
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
    { numRuns: runs(400) },
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

test('hours added where it is said are enough, and a micro-hour less is not', () => {
  const met = { anyone: 0, inPerson: 0, 'hours a head': 0, nobody: 0 };
  fc.assert(
    fc.property(firms, (drawn) => {
      const { firm, leave } = drawn;
      const team = orThrow(decodeTeam(fileOf(drawn)));
      const asked = askedOf(firm, team);
      for (const { pool, remedies } of asked.remedies()) {
        const added = remedies.find((remedy) => remedy._tag === 'AddHours');
        if (pool === null || added === undefined) continue;
        const { additions, microHours, present, perMemberMicroHours } = added;
        expect(added.enough).toBe(true);
        expect(microHours).toBe(additions.reduce((sum, one) => sum + one.microHours, 0));
        expect(perMemberMicroHours).toBe(present === 0 ? null : Math.ceil(microHours / present));
        met[present === 0 ? 'nobody' : 'hours a head'] += 1;
        const isAway = ({ member, day }: (typeof additions)[number]) =>
          member !== null && leave.get(member)?.has(numberOf(day));
        if (additions.some(isAway)) continue;
        const [first, ...others] = additions;
        const enough = withHours(fileOf(drawn), pool, additions);
        const less = withHours(fileOf(drawn), pool, [{ ...first, microHours: first.microHours - 1 }, ...others]);
        if (enough === null || less === null) continue;
        expect(verdictOn(firm, orThrow(decodeTeam(enough)), pool).feasible).toBe(true);
        expect(verdictOn(firm, orThrow(decodeTeam(less)), pool).feasible).toBe(false);
        met[additions.some(({ member }) => member !== null) ? 'inPerson' : 'anyone'] += 1;
      }
    }),
    { numRuns: runs(300) },
  );
  expectMet(5, met);
});

test('a deadline moved and an occurrence given away do what is said', () => {
  const met = { moved: 0, 'not moved': 0, given: 0, 'no pool has room': 0, 'too much without it': 0, alone: 0 };
  fc.assert(
    fc.property(firms, (drawn) => {
      const { firm } = drawn;
      const team = orThrow(decodeTeam(fileOf(drawn)));
      const asked = askedOf(firm, team);
      const verdicts = asked.verdict();
      for (const [index, { pool, remedies }] of asked.remedies().entries()) {
        if (pool === null || remedies.length === 0) continue;
        const moves = [...verdicts[index].moves()];
        const letterOf = (occurrence: string) => firm.letters.find(({ id }) => id === occurrence.split('/')[0]);
        const withLetter = (letter: Firm['letters'][number], change: Partial<Firm['letters'][number]>): Firm => ({
          ...firm,
          letters: firm.letters.map((one) => (one === letter ? { ...one, ...change } : one)),
        });
        for (const remedy of remedies) {
          if (remedy._tag === 'MoveDeadline') {
            const letter = letterOf(remedy.occurrence) as Firm['letters'][number];
            const days = remedy.daysLater ?? 366;
            const later = verdictOn(withLetter(letter, { last: letter.last + days }), team, pool);
            if (remedy.enough) {
              expect(later.feasible).toBe(true);
              expect(remedy.daysLater).toBe(Math.min(...moves.flatMap((move) => move.daysLater ?? [])));
              met.moved += 1;
            } else {
              expect(remedy.daysLater).toBeNull();
              expect(moves.every((move) => move.daysLater === null)).toBe(true);
              expect(later.missingMicroHours).toBeGreaterThanOrEqual(remedy.missingMicroHours);
              met['not moved'] += 1;
            }
          }
          if (remedy._tag === 'GiveToPool') {
            const letter = letterOf(remedy.occurrence) as Firm['letters'][number];
            for (const host of remedy.pools) {
              const given = withLetter(letter, { to: host });
              expect([verdictOn(given, team, pool).feasible, verdictOn(given, team, host).feasible]).toEqual([
                true,
                true,
              ]);
              met.given += 1;
            }
            expect(remedy.enough).toBe(remedy.pools.length > 0);
            expect(remedy.enough).toBe(moves.some(({ pools }) => pools.length > 0));
            if (!remedy.enough) {
              const isFreed = moves.some(({ stillMissing }) => stillMissing === 0);
              met[isFreed ? 'no pool has room' : 'too much without it'] += 1;
            }
          }
        }
        if (team.pools.length === 1) {
          expect(remedies.some(({ _tag }) => _tag === 'GiveToPool')).toBe(false);
          met.alone += 1;
        }
      }
    }),
    { numRuns: runs(300) },
  );
  expectMet(5, met);
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
    { _tag: 'MoveDeadline', occurrence: 'L1/9e6ee0ec/2026-05-31', daysLater: 9, ...nothing },
    {
      _tag: 'GiveToPool',
      occurrence: 'L1/9e6ee0ec/2026-05-31',
      pools: [],
      enough: false,
      missingMicroHours: 11_000_000,
      missingHours: 11,
    },
  ]);
});
