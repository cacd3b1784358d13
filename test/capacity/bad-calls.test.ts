// What the results of capacity are asked as their types would refuse: each argument is refused by its name, with what is accepted.

import { expect, test } from 'vitest';
import { capacityCalendar, capacityOf, decodeTeam, loadByPeriod } from '../../src/capacity/index.js';
import { decodePortfolio, describe, orThrow, ProblemError, plan } from '../../src/index.js';

const letters = [{ objectId: 'L1', dateDebut: '2026-05-01', dateFin: '2026-05-31' }];
const activities = [
  { activite: 'Bilan', frequence: 1, calage: 2, quantite: 1, unite: 150, activiteCabinet: true },
  { activite: 'Tenue', frequence: 1, calage: 2, quantite: 1, unite: 1, activiteCabinet: true },
];
const members = [{ id: 'm-01', pool: 'compta', contracts: [{ first: '2026-01-01' }] }];
const made = orThrow(plan(orThrow(decodePortfolio(letters, activities))));
const team = orThrow(decodeTeam({ members, default: 'compta', assignments: [{ activity: 'Tenue', to: 'm-01' }] }));
const shared = orThrow(decodeTeam({ members, assignments: [{ activity: 'Bilan', to: 'compta' }] }));

const where = { first: '2026-05-11', last: '2026-05-15' };
const HOURS = { path: 'hours', accepted: { _tag: 'Decimal', min: 0.000001, max: 1_000_000 } };
const AMOUNT = { _tag: 'Integer', min: 0 };

function raised(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error instanceof ProblemError ? error.problem : error;
  }
}

const wrongWorths: readonly (readonly [name: string, args: readonly unknown[], problem: object])[] = [
  ['no hours', [0, where], { ...HOURS, received: 0 }],
  ['less than a micro-hour', [0.0000004, where], HOURS],
  ['more than can be added', [1_000_001, where], HOURS],
  ['hours as a text', ['5', where], { ...HOURS, received: '5' }],
  ['hours that are none', [Number.NaN, where], HOURS],
  ['a misspelt name', [1, { ...where, membre: 'm-01' }], { path: 'where', received: 'membre', hint: 'member' }],
  ['nowhere', [1], { path: 'where', received: undefined, accepted: { _tag: 'Row' } }],
  ['nothing', [1, null], { path: 'where', received: null }],
  ['no first day', [1, { last: '2026-05-15' }], { path: 'first', received: undefined }],
  ['days in disorder', [1, { ...where, last: '2026-05-10' }], { path: 'last', accepted: { _tag: 'OrderedRange' } }],
  ['a misspelt member', [1, { ...where, member: 'm-1' }], { path: 'member', received: 'm-1', hint: 'm-01' }],
  ['a member that is null', [1, { ...where, member: null }], { path: 'member', received: null }],
];

test.each(wrongWorths)('worthOf refuses %s, whether or not work is given to persons', (_name, args, problem) => {
  for (const one of [team, shared]) {
    const [{ worthOf }] = orThrow(capacityOf(made, one)).verdict();
    const call = () => (worthOf as (...given: readonly unknown[]) => number)(...args);
    expect(raised(call)).toMatchObject({ _tag: 'InvalidOption', ...problem });
  }
});

test('worthOf takes the least and the most that it accepts', () => {
  const [{ worthOf, missingMicroHours }] = orThrow(capacityOf(made, team)).verdict();
  expect(worthOf(0.000001, where)).toBe(1);
  expect(worthOf(1_000_000, where)).toBe(missingMicroHours);
});

test('a pool without members names none', () => {
  const unassigned = orThrow(capacityOf(made, shared))
    .verdict()
    .find(({ pool }) => pool === null);
  const problem = raised(() => unassigned?.worthOf(1, { ...where, member: 'm-01' })) as never;
  expect(describe(problem, 'en')).toBe('member: "m-01" is not accepted; expected no value');
  expect(describe(problem, 'fr')).toBe('member : "m-01" n\'est pas accepté ; attendu : aucune valeur');
});

test.each<[string, unknown[], object]>([
  ['a first day as a text', ['compta', '2026-05-01', 20_600], { path: 'first', received: '2026-05-01' }],
  ['a last day as a text', ['m-01', 20_600, '2026-05-31'], { path: 'last', received: '2026-05-31' }],
  ['half a day', ['compta', 20_600.5, 20_601], { path: 'first', accepted: { _tag: 'Integer' } }],
  ['no days', ['compta'], { path: 'first', received: undefined }],
  [
    'a misspelt member',
    ['m-1', 20_600, 20_601],
    { path: 'id', received: 'm-1', accepted: { _tag: 'OneOf', values: ['compta', 'm-01'] }, hint: 'm-01' },
  ],
])('the calendar refuses %s', (_name, args, problem) => {
  const calendar = orThrow(capacityCalendar(team, { first: '2026-05-01', last: '2026-05-31' }));
  const call = () => (calendar.between as (...given: readonly unknown[]) => number).apply(calendar, args);
  expect(raised(call)).toMatchObject({ _tag: 'InvalidOption', ...problem });
});

const DAY = { day: '2026-05-04', capacityMicroHours: 7_000_000, loadMicroHours: 0 };

test.each<[string, unknown[], object]>([
  ['a misspelt period', [[DAY], 'monht'], { path: 'by', received: 'monht', hint: 'month' }],
  ['no period', [[DAY]], { path: 'by', received: undefined }],
  ['days that are no list', [{ days: [DAY] }, 'month'], { path: 'days', accepted: { _tag: 'ListOf' } }],
  ['a day that is no object', [[DAY, null], 'month'], { path: 'days[1]', received: null }],
  ['a date that cannot be read', [[DAY, { ...DAY, day: 'x' }], 'month'], { path: 'days[1].day', received: 'x' }],
  [
    'a load as a text',
    [[{ ...DAY, loadMicroHours: '2' }], 'day'],
    { path: 'days[0].loadMicroHours', received: '2', accepted: AMOUNT },
  ],
  [
    'no capacity',
    [[{ day: '2026-05-04', loadMicroHours: 1 }], 'day'],
    { path: 'days[0].capacityMicroHours', received: undefined, accepted: AMOUNT },
  ],
])('the load by period refuses %s', (_name, args, problem) => {
  const call = () => (loadByPeriod as (...given: readonly unknown[]) => unknown)(...args);
  expect(raised(call)).toMatchObject({ _tag: 'InvalidOption', ...problem });
});

test.each([
  [{ sied: 'firm' }, { path: 'options', received: 'sied', hint: 'side' }],
  [{ side: 'frm' }, { path: 'side', received: 'frm', hint: 'firm' }],
  [{ side: null }, { path: 'side', received: null }],
  [null, { path: 'options', received: null }],
])('the options %j are refused', (options, problem) => {
  expect(raised(() => capacityOf(made, team, options as never))).toMatchObject({ _tag: 'InvalidOption', ...problem });
});

test.each<[string, unknown, unknown, object]>([
  ['a plan that is not there', undefined, team, { path: 'plan', received: undefined }],
  ['a plan still in its Either', plan(orThrow(decodePortfolio([], []))), team, { path: 'plan.schedule' }],
  ['a team that is not there', made, null, { path: 'team', received: null }],
  ['a team still in its Either', made, decodeTeam({ members }), { path: 'team.members', received: undefined }],
  ['a team file that is not decoded', made, { members }, { path: 'team.assignments', received: undefined }],
])('%s is refused', (_name, given, of, problem) => {
  expect(raised(() => capacityOf(given as never, of as never))).toMatchObject({ _tag: 'InvalidOption', ...problem });
});
