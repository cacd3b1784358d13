// The sheets of a workbook that are of a team: pools by month, the chart, people by week.

import { expect, test } from 'vitest';
import { capacityOf, decodeTeam, loadByPeriod } from '../../src/capacity/index.js';
import { decodePortfolio, namesOf, orThrow, plan } from '../../src/index.js';
import { ACTIVITY, LETTER } from '../cli/setup.js';
import { sheetsOfWorkbook, workbookOfFirm, workbookOfSource, YEAR } from './firm-workbook.js';
import { headsOf, valuesOf } from './workbook-values.js';

const made = workbookOfFirm({ clients: 150, seed: 1 });
const { of, report } = made;
const sheets = sheetsOfWorkbook(made);
const capacity = orThrow(capacityOf(of.plan, of.team ?? expect.unreachable(), { shown: YEAR }));

/** The nearest hundredth, but 1 for all of the capacity and no more. */
function hundredths(load: number, available: number): number {
  const nearest = Math.round((100 * load) / available);
  const points = load > available ? Math.max(101, nearest) : load < available ? Math.min(99, nearest) : 100;
  return points / 100;
}

test('months of pools, and the words for them', () => {
  const rows = valuesOf(sheets, 'Charge');
  const expected = capacity
    .level()
    .flatMap(({ pool, days }) =>
      loadByPeriod(days, 'month', YEAR).map((month) => [
        ...[
          pool,
          month.period,
          month.capacityHours,
          month.loadHours,
          hundredths(month.loadMicroHours, month.capacityMicroHours),
        ],
        ...[(month.capacityMicroHours - month.loadMicroHours) / 1e6, month.overloadedDays],
      ]),
    );
  expect(rows.map((row) => row.slice(0, 7))).toEqual(expected);
  // As the page has it: a month is too full that shares days with those that lack hours.
  const levels = report.pools.flatMap(({ months }) => months.map(({ level }) => level));
  const words = levels.map((level) => (level === 'lacks' ? 'surcharge' : level === 'tight' ? 'tendu' : 'tient'));
  expect(rows.map((row) => row[7])).toEqual(words);
  expect(new Set(words)).toContain('surcharge');
  expect(new Set(words).size).toBeGreaterThan(1);
});

test('the chart has the months of the pool that lacks most, and the figures of the sheet', () => {
  const lacking = capacity.verdict().toSorted((a, b) => b.missingMicroHours - a.missingMicroHours)[0];
  expect(lacking.missingMicroHours).toBeGreaterThan(0);
  const [summary] = sheets;
  if (!('lines' in summary) || summary.chart === null) return expect.unreachable();
  expect(summary.chart.title).toBe(`Capacité et charge par mois : ${lacking.pool}`);
  const { columns, batches } = summary.chart.table;
  const figures = [...batches()].flat().map((row) => columns.map(({ read }) => read(row)));
  const ofPool = valuesOf(sheets, 'Charge').filter(([pool]) => pool === lacking.pool);
  expect(figures.map((row) => row.slice(1))).toEqual(ofPool.map((row) => row.slice(2, 4)));
  expect(figures.map(([month]) => month)).toEqual(
    'janv.,févr.,mars,avr.,mai,juin,juil.,août,sept.,oct.,nov.,déc.'.split(',').map((month) => `${month} 2026`),
  );
});

test('people by week: hours in person and the share of common work, against capacity; blank when absent', () => {
  const rows = valuesOf(sheets, 'Personnes');
  const people = capacity.personLoads().flatMap(({ pool, members }) => members.map((one) => ({ pool, ...one })));
  expect(rows).toHaveLength(people.length);
  const heads = headsOf(sheets, 'Personnes').slice(2);
  let [blank, above, inPerson] = [0, 0, 0];
  for (const [at, { member, pool, days }] of people.entries()) {
    expect(rows[at].slice(0, 2)).toEqual([of.names.label('member', member), pool]);
    for (const [week, monday] of heads.entries()) {
      const sunday = new Date(Date.parse(monday) + 6 * 86_400_000).toISOString().slice(0, 10);
      const shown = days.filter(({ day }) => day >= monday && day <= sunday && day >= YEAR.first && day <= YEAR.last);
      const capacityHours = shown.reduce((sum, { capacityMicroHours }) => sum + capacityMicroHours, 0);
      const load = shown.reduce((sum, one) => sum + one.inPersonMicroHours + one.shareMicroHours, 0);
      const rate = capacityHours === 0 ? null : hundredths(load, capacityHours);
      expect(rows[at][week + 2]).toBe(rate);
      if (rate === null) blank += 1;
      else if (rate > 1) above += 1;
      inPerson += shown.reduce((sum, { inPersonMicroHours }) => sum + inPersonMicroHours, 0);
    }
  }
  expect(Math.min(blank, above, inPerson)).toBeGreaterThan(0);
});

test('work given to nobody is of no team, and what nobody can do is a column', () => {
  const rows = [ACTIVITY, { ...ACTIVITY, activite: 'Paie' }];
  const portfolio = orThrow(decodePortfolio([{ ...LETTER, dateDebut: '2026-01-01', dateFin: '2026-12-31' }], rows));
  const shown = { first: '2026-01-01', last: '2027-12-31' };
  const planned = orThrow(plan(portfolio));
  const contracts = [{ first: '2026-01-01', last: '2026-06-30' }];
  const members = [{ id: 'anne', pool: 'compta', contracts }];
  const team = orThrow(decodeTeam({ members, assignments: [{ activity: 'Paie', to: 'compta' }] }));
  const names = namesOf(portfolio, { team, lang: 'fr' });
  const source = { plan: planned, letters: portfolio.letters, names, shown, team, lang: 'fr' } as const;
  const made2 = sheetsOfWorkbook(workbookOfSource(source));
  const heads = headsOf(made2, 'Charge');
  expect(heads[4]).toBe('Dont non placé');
  const values = valuesOf(made2, 'Charge');
  const ofNobody = values.filter(([pool]) => pool === 'sans pôle');
  expect(ofNobody.length).toBeGreaterThan(0);
  for (const row of ofNobody)
    expect([row[2], row[5], row[6], row[7], row[8]]).toEqual([null, null, null, null, 'confié à aucune équipe']);
  expect(values.some((row) => Number(row[4]) > 0 && row[8] === 'surcharge')).toBe(true);
});
