// The capacity of the cells of a forecast that a team gives: FORECAST section 5, held against the team's own calendar.
import { expect, it } from 'vitest';
import { decodePortfolio } from '../../src/engagement/decode.js';
import { timeKeyOf } from '../../src/forecast/cell-capacity.js';
import { decodeForecastSettings } from '../../src/forecast/decode-settings.js';
import { forecast } from '../../src/forecast/forecast.js';
import type { ForecastKey } from '../../src/forecast/forecast-options.js';
import { orThrow } from '../../src/index.js';
import { capacityCalendar } from '../../src/team/capacity-calendar.js';
import { decodeTeam } from '../../src/team/decode.js';

const team = orThrow(
  decodeTeam({
    members: [
      { id: 'ann', pool: 'compta', contracts: [{ first: '2026-01-01' }] },
      { id: 'bob', pool: 'compta', contracts: [{ first: '2027-02-15', chargeable: 0.5 }] },
      { id: 'zoe', pool: 'paie', contracts: [{ first: '2026-01-01', chargeable: 0.8 }] },
    ],
    assignments: [
      { activity: 'Tenue', to: 'compta' },
      { activity: 'Paie', to: 'paie' },
    ],
  }),
);
const letters = [{ objectId: 'A', statut: 2, dateDebut: '2027-01-01', dateFin: '2027-12-31' }];
const row = { lettreMissionId: 'A', frequence: 1, calage: 2, quantite: 1, unite: 6, activiteCabinet: true };
const activities = ['Tenue', 'Paie', 'Conseil'].map((activite) => ({ ...row, activite }));
const input = {
  portfolio: orThrow(decodePortfolio(letters, activities)),
  settings: orThrow(decodeForecastSettings({})),
  team,
};
const HORIZON = { first: '2027-01-11', last: '2027-03-31' };
const MONTHS = [
  ['2027-01', '2027-01-11', '2027-01-31'],
  ['2027-02', '2027-02-01', '2027-02-28'],
  ['2027-03', '2027-03-01', '2027-03-31'],
] as const;

/** The capacity of each cell, by the values of its keys. */
function capacitiesBy(...by: ForecastKey[]) {
  const { cells } = orThrow(forecast(input, { horizon: HORIZON, by, asOf: '2027-01-01' }));
  return cells.map((cell) => [...by.map((key) => Reflect.get(cell, key)), cell.capacityMicroHours]);
}

function hoursOf(pool: string, first: string, last: string): number {
  const calendar = orThrow(capacityCalendar(team, { first, last }));
  return calendar.between(pool, calendar.range.first, calendar.range.last);
}

it('by time: that of all pools together, on the days of each bucket within the horizon', () => {
  const expected = MONTHS.map(([month, first, last]) => [
    month,
    hoursOf('compta', first, last) + hoursOf('paie', first, last),
  ]);
  expect(capacitiesBy('month')).toEqual(expected);
  const [quarter] = capacitiesBy('quarter');
  expect(quarter).toEqual(['2027-Q1', expected.reduce((sum, [, hours]) => sum + Number(hours), 0)]);
});

it.each([
  ['month', 'pool'],
  ['pool', 'month'],
] as const)('by %s and %s: that of the pool, none for work that is given to nobody', (...by) => {
  const ofPools = MONTHS.flatMap(([month, first, last]) =>
    ['compta', 'paie', null].map((pool) => [month, pool, pool === null ? undefined : hoursOf(pool, first, last)]),
  );
  const cells = capacitiesBy(...by).map(([one, other, hours]) =>
    by[0] === 'month' ? [one, other, hours] : [other, one, hours],
  );
  expect(cells).toHaveLength(ofPools.length);
  expect(cells).toEqual(expect.arrayContaining(ofPools));
});

it.each<ForecastKey[][]>([[['pool']], [['client']], [['month', 'client']], [['client', 'pool']]])(
  'by %j: none',
  (by) => {
    const hours = capacitiesBy(...by).map((values) => values.at(-1));
    expect(hours.length).toBeGreaterThan(0);
    expect(new Set(hours)).toEqual(new Set([undefined]));
  },
);

it.each<[readonly string[], string | null]>([
  [['month'], 'month'],
  [['pool', 'week'], 'week'],
  [['day', 'pool'], 'day'],
  [['pool'], null],
  [['pool', 'pool'], null],
  [['fiscalYear'], null],
  [['month', 'year'], null],
  [['client', 'month'], null],
  [[], null],
])('the key of time of %j is %s', (by, key) => {
  expect(timeKeyOf(by)).toBe(key);
});
