// A plan beside a team through the entry point: how work is divided among pools, and what each answer says of it.
// May 2026 has 17 working days (the 1st, 8th, 14th and 25th are holidays): 119 h for one member at 7 h a day.

import { describe, expect, test } from 'vitest';
import {
  type CapacityOptions,
  capacityOf,
  decodeTeam,
  loadByPeriod,
  type PoolVerdict,
  type Team,
  verify,
} from '../../src/capacity/index.js';
import { decodePortfolio, orThrow, type Plan, ProblemError, plan } from '../../src/index.js';

const MAY = { dateDebut: '2026-05-01', dateFin: '2026-05-31' };
const ROW = { frequence: 1, calage: 2, quantite: 1, activiteCabinet: true };
const CONTRACTS = [{ first: '2026-01-01' }];

const letters = [
  { objectId: 'L1', ...MAY, entite: { objectId: 'Moreau' }, maitreDossier: { objectId: 'Anne' } },
  { objectId: 'L2', ...MAY, entite: { objectId: 'Faure' } },
];
const activities = [
  { ...ROW, lettreMissionId: 'L1', activite: 'Bilan', unite: 100 },
  { ...ROW, lettreMissionId: 'L2', activite: 'Bilan', unite: 50 },
  { ...ROW, lettreMissionId: 'L2', activite: 'Paie', unite: 10 },
  { ...ROW, lettreMissionId: 'L2', activite: 'Accès', unite: 0 },
  { ...ROW, lettreMissionId: 'L2', activite: 'Relevés', unite: 500, activiteCabinet: false, activiteClient: true },
];
const made = orThrow(plan(orThrow(decodePortfolio(letters, activities))));

const member = (id: string, pool: string, more: object = {}) => ({ id, pool, contracts: CONTRACTS, ...more });
const teamOf = (members: readonly object[], more: object = {}) => orThrow(decodeTeam({ members, ...more }));
const TWO_POOLS = [member('m-01', 'compta'), member('m-02', 'paie')];
const split = teamOf(TWO_POOLS, { assignments: [{ activity: 'Paie', to: 'paie' }], default: 'compta' });
const ofPool = (verdicts: readonly PoolVerdict[], pool: string | null) => {
  const found = verdicts.find((one) => one.pool === pool);
  if (found === undefined) throw new Error(`no pool ${pool}`);
  return found;
};
const hours = (microHours: number) => microHours / 1_000_000;
const capacity = (of: Plan, team: Team, options: CapacityOptions = {}) => orThrow(capacityOf(of, team, options));
const verdict = (...given: Parameters<typeof capacity>) => capacity(...given).verdict();
const level = (...given: Parameters<typeof capacity>) => capacity(...given).level();
const headcount = (...given: Parameters<typeof capacity>) => capacity(...given).headcount();

describe('the work is divided', () => {
  test('by assignments; the client’s own work is left out unless asked for', () => {
    const verdicts = verdict(made, split);
    expect(verdicts.map(({ pool, feasible }) => [pool, feasible])).toEqual([
      ['compta', false],
      ['paie', true],
    ]);
    const { certificate, missingMicroHours } = ofPool(verdicts, 'compta');
    expect(certificate).toMatchObject({ first: '2026-05-01', last: '2026-05-31', members: null });
    expect(
      [certificate?.compulsoryMicroHours, certificate?.availableMicroHours, missingMicroHours].map(Number).map(hours),
    ).toEqual([150, 119, 31]);
    const all = ofPool(verdict(made, split, { side: 'all' }), 'compta');
    expect(hours(all.missingMicroHours)).toBe(531);
    expect(all.certificate?.occurrences).toHaveLength(4);
  });

  test('and what is given to nobody is a pool of its own, last, in which nothing can be placed', () => {
    const verdicts = verdict(made, teamOf(TWO_POOLS, { assignments: [{ activity: 'Paie', to: 'paie' }] }));
    expect(verdicts.map(({ pool }) => pool)).toEqual(['compta', 'paie', null]);
    const nobody = ofPool(verdicts, null);
    expect(nobody.feasible).toBe(false);
    // The zero-hour access right is no work to be placed.
    expect(nobody.unplaceable.map(({ release, last, microHours }) => [release, last, hours(microHours)])).toEqual([
      ['2026-05-01', '2026-05-31', 100],
      ['2026-05-01', '2026-05-31', 50],
    ]);
    expect(ofPool(verdicts, 'compta')).toMatchObject({
      feasible: true,
      certificate: null,
      peak: null,
      unplaceable: [],
    });
  });

  test('a plan without work fits, in every pool', () => {
    const empty = orThrow(plan(orThrow(decodePortfolio([], []))));
    expect(verdict(empty, split).map(({ pool, feasible }) => [pool, feasible])).toEqual([
      ['compta', true],
      ['paie', true],
    ]);
    expect(level(empty, split).map(({ days, blocks }) => [days, blocks])).toEqual([
      [[], []],
      [[], []],
    ]);
    expect(headcount(empty, split).map(({ count, more }) => [count, more.count])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('a certificate of infeasibility', () => {
  const compta = ofPool(verdict(made, split), 'compta');

  test('says whose hours they are, the largest first', () => {
    const shares = (all: readonly { readonly id: string | null; readonly microHours: number }[] = []) =>
      all.map(({ id, microHours }) => [id, hours(microHours)]);
    expect(shares(compta.certificate?.attribution.letters)).toEqual([
      ['L1', 100],
      ['L2', 50],
    ]);
    expect(shares(compta.certificate?.attribution.clients)).toEqual([
      ['Moreau', 100],
      ['Faure', 50],
    ]);
    expect(shares(compta.certificate?.attribution.managers)).toEqual([
      ['Anne', 100],
      [null, 50],
    ]);
  });

  test('says what one occurrence moved alone would do', () => {
    const moves = [...compta.moves()].map(({ occurrence, ...move }) => [occurrence.split('/')[0], move]);
    // 31 h are missing and June begins on a Monday: five working days. Without 50 h all fits, and payroll, with 109 h free, takes either.
    const enough = { daysLater: 5, pools: ['paie'], stillMissing: 0, stillMissingHours: 0 };
    expect(moves).toEqual([
      ['L1', enough],
      ['L2', enough],
      ['L2', { daysLater: null, pools: [], stillMissing: 31_000_000, stillMissingHours: 31 }],
    ]);
  });

  test('says what hours more are worth', () => {
    expect(hours(compta.worthOf(1, { first: '2026-05-02', last: '2026-05-02' }))).toBe(1);
    expect(hours(compta.worthOf(40, { first: '2026-05-04', last: '2026-05-08' }))).toBe(31);
    expect(compta.worthOf(1, { first: '2026-06-01', last: '2026-06-30' })).toBe(0);
  });

  test.each([
    [0, { first: '2026-05-02', last: '2026-05-02' }, 'hours'],
    [Number.NaN, { first: '2026-05-02', last: '2026-05-02' }, 'hours'],
    [1, { first: '2026-02-30', last: '2026-05-02' }, 'first'],
    [1, { first: '2026-05-02', last: 'May' }, 'last'],
    [1, { first: '2026-05-02', last: '2026-05-01' }, 'last'],
    [1, { first: '2026-05-02', last: '2026-05-02', member: 'm-02' }, 'member'],
  ])('the worth of %o hours %o is refused by its %s', (more, where, path) => {
    try {
      compta.worthOf(more, where);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ProblemError);
      expect((error as ProblemError).problem).toMatchObject({ _tag: 'InvalidOption', path });
    }
  });
});

describe('work given to a member', () => {
  const members = [member('m-01', 'compta'), member('m-02', 'compta')];
  const given = teamOf(members, { assignments: [{ activity: 'Bilan', to: 'm-01' }], default: 'compta' });
  const [compta] = verdict(made, given);

  test('is too much for that member, although the pool could do it', () => {
    expect(compta).toMatchObject({ feasible: false, relaxation: 'pool' });
    expect(compta.violated).toMatchObject([{ first: '2026-05-01', last: '2026-05-31', availableHours: 119 }]);
    expect(compta.violated[0].members).toEqual(compta.certificate?.members);
    expect(compta.certificate?.members?.map(({ member, days }) => [member, days.length])).toEqual([['m-01', 17]]);
    // The 31st is a Sunday, the 29th a Friday.
    expect(compta.additions).toEqual([{ day: '2026-05-29', member: 'm-01', microHours: 31_000_000, hours: 31 }]);
    // As a whole: 160 h on 238 h.
    expect(compta.peak).toMatchObject({ compulsoryMicroHours: 160_000_000, availableMicroHours: 238_000_000 });
  });

  test('is helped by that member’s hours, not by another’s', () => {
    const may = { first: '2026-05-01', last: '2026-05-31' };
    expect(hours(compta.worthOf(1, { ...may, member: 'm-01' }))).toBe(1);
    expect(compta.worthOf(1, { ...may, member: 'm-02' })).toBe(0);
    expect(compta.worthOf(1, may)).toBe(0);
  });

  test('is levelled on that member’s days', () => {
    const levels = capacity(made, given).byMember();
    expect(levels.map(({ member, occurrences }) => [member, occurrences.length])).toEqual([
      ['m-01', 2],
      ['m-02', 0],
    ]);
    for (const one of levels) expect(verify(one, one.allocations)).toEqual([]);
    const [whole] = level(made, given);
    expect(whole.relaxation).toBe('pool');
    expect(verify(whole, whole.allocations)).toEqual([]);
  });
});

describe('the headcount', () => {
  const pattern = { annualHours: null };

  test('alone and beside the members', () => {
    const [compta, paie] = headcount(made, teamOf(TWO_POOLS, { default: 'compta', pattern }));
    // 160 h by 119 h.
    expect(compta).toMatchObject({ count: 2, members: 1, first: '2026-05-01', last: '2026-05-31' });
    expect(hours(compta.workMicroHours)).toBe(160);
    expect(hours(compta.capacityPerMemberMicroHours)).toBe(119);
    expect(compta.more).toMatchObject({ count: 1, first: '2026-05-01', last: '2026-05-31' });
    expect(paie).toMatchObject({ count: 0, first: null, last: null, more: { count: 0 } });
  });

  test('by the pattern’s legal year when nothing else is said', () => {
    const [compta] = headcount(made, teamOf(TWO_POOLS, { default: 'compta' }));
    // 1,607 h over 252 days: 6.376984 h a day, 17 days.
    expect(compta.capacityPerMemberMicroHours).toBe(17 * 6_376_984);
  });

  test('has no number when work is missing on days on which nobody of the pattern works', () => {
    // A Saturday's work: members work on Saturdays, too little; people of the pattern do not.
    const saturday = { ...MAY, dateDebut: '2026-05-02', dateFin: '2026-05-02' };
    const rows = [
      { activite: 'Inventaire', frequence: 5, dateFreq: '2026-05-02', quantite: 1, unite: 9, activiteCabinet: true },
    ];
    const one = orThrow(plan(orThrow(decodePortfolio([{ objectId: 'L1', ...saturday }], rows)), { oneOffLeadDays: 0 }));
    const contracts = [{ first: '2026-01-01', hours: [7, 7, 7, 7, 7, 4, 0] }];
    const team = teamOf([{ id: 'm-01', pool: 'compta', contracts }], { default: 'compta', pattern });
    const [compta] = headcount(one, team);
    const none = { count: null, first: '2026-05-02', last: '2026-05-02', unplaceable: [] };
    expect(compta).toMatchObject({ ...none, more: none });
    // Given to a member in person, or enough for those present: people of the pattern alone could not do it all the same.
    const given = { assignments: [{ activity: 'Inventaire', to: 'm-01' }], pattern };
    expect(headcount(one, teamOf([{ id: 'm-01', pool: 'compta', contracts }], given))[0]).toMatchObject(none);
    const three = ['m-01', 'm-02', 'm-03'].map((id) => ({ id, pool: 'compta', contracts }));
    const [present] = headcount(one, teamOf(three, { default: 'compta', pattern }));
    expect(present).toMatchObject({ ...none, more: { count: 0, first: null } });
  });

  test('leaves out work on days on which nobody works, neither a member nor one of the pattern', () => {
    const letter = { objectId: 'L1', dateDebut: '2026-05-06', dateFin: '2026-05-06' };
    const row = { activite: 'Inventaire', frequence: 5, dateFreq: '2026-05-06', quantite: 1, unite: 20 };
    const wednesday = orThrow(plan(orThrow(decodePortfolio([letter], [row]))));
    const off = { hours: [7, 7, 0, 7, 7, 0, 0], annualHours: null };
    const leave = [{ first: '2026-05-06', last: '2026-05-06' }];
    const away = teamOf([member('m-01', 'compta', { leave })], { default: 'compta', pattern: off });
    const nobody = teamOf([member('m-01', 'compta')], { pattern: off });
    for (const found of [headcount(wednesday, away)[0], headcount(wednesday, nobody)[1]]) {
      expect(found).toMatchObject({ count: 0, more: { count: 0 } });
      expect([found.unplaceable.length, found.more.unplaceable.length]).toEqual([1, 1]);
    }
    const working = teamOf([member('m-01', 'compta')], { default: 'compta', pattern: off });
    const [there] = headcount(wednesday, working);
    expect(there).toMatchObject({ count: null, first: '2026-05-06', unplaceable: [], more: { count: null } });
  });
});

/** Every amount of micro-hours in a value, as `[name, micro-hours, what stands beside it as hours]`. */
function amountsIn(value: unknown): readonly (readonly [name: string, microHours: number, hours: unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => {
    const beside = name.replace('MicroHours', 'Hours').replace('microHours', 'hours');
    const hoursBeside: unknown = (value as { readonly [other: string]: unknown })[beside];
    return beside === name ? amountsIn(one) : [[name, one, hoursBeside] as const];
  });
}

test('hours stand beside micro-hours, everywhere', () => {
  const contracts = [{ first: '2026-05-11' }];
  const members = [member('m-01', 'compta'), member('m-02', 'compta'), { id: 'm-03', pool: 'paie', contracts }];
  const assignments = [
    { client: 'Moreau', to: 'm-01' },
    { activity: 'Paie', to: 'paie' },
  ];
  const of = capacity(made, teamOf(members, { assignments }));
  const periods = of.level().map(({ days }) => loadByPeriod(days, 'week'));
  const amounts = [of.verdict(), of.level(), of.byMember(), of.headcount(), periods].map(amountsIn);
  for (const [name, microHours, beside] of amounts.flat()) expect([name, beside]).toEqual([name, hours(microHours)]);
  const names = [...new Set(amounts.flat().map(([name]) => name))].sort();
  expect(names).toEqual([
    'availableMicroHours',
    'capacityMicroHours',
    'capacityPerMemberMicroHours',
    'compulsoryMicroHours',
    'loadMicroHours',
    'microHours',
    'missingMicroHours',
    'workMicroHours',
  ]);
  const moves = of.verdict().flatMap((verdict) => [...verdict.moves()]);
  expect(moves.some(({ stillMissing }) => stillMissing > 0)).toBe(true);
  for (const { stillMissing, stillMissingHours } of moves) expect(stillMissingHours).toBe(hours(stillMissing));
});

test('each answer is worked out once', () => {
  const of = capacity(made, split);
  expect(of.verdict()).toBe(of.verdict());
  expect(of.level()).toBe(of.level());
  expect(of.byMember()).toBe(of.byMember());
  expect(of.headcount()).toBe(of.headcount());
});
