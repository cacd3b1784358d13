// Laws of a forecast in a report: every figure is that of its cell, months without one have no hours, and the pools together with what is
// given to nobody are the whole.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportOf } from '../../../src/brief/index.js';
import { capacityCalendar, decodeTeam } from '../../../src/capacity/index.js';
import { decodeForecastSettings, forecast } from '../../../src/forecast/index.js';
import { decodePortfolio, namesOf, orThrow, plan } from '../../../src/index.js';
import { generateFirm } from '../../../src/testing/index.js';
import { expectMet } from '../../properties/met.js';
import { runs } from '../../properties/runs.js';

/** Little time for clients: months that lack hours are to be met. */
const contracts = [{ first: '2025-01-01', chargeable: 0.03 }];
const TEAM = orThrow(
  decodeTeam({
    members: [
      { id: 'a', pool: 'compta', contracts },
      { id: 'b', pool: 'paie', contracts },
      { id: 'c', pool: 'conseil', contracts },
    ],
    assignments: [
      { activity: 'Bulletins de paie', to: 'paie' },
      { activity: 'DSN', to: 'paie' },
      { activity: 'Tenue comptable', to: 'compta' },
      { activity: 'Révision', to: 'compta' },
    ],
  }),
);

const drawn = fc.record({
  clients: fc.integer({ min: 0, max: 5 }),
  seed: fc.nat(10_000),
  on: fc.constantFrom('due', 'evenly'),
  first: fc.constantFrom('2026-01-01', '2026-03-15', '2027-11-30'),
  months: fc.constantFrom(1, 5, 14),
  levels: fc.constantFrom([0.1, 0.5, 0.9], [0.5], [0.2, 0.95]),
});

test('the figures of cells, and pools that add up to the whole', () => {
  const met = { empty: 0, atRisk: 0, wide: 0, cutMonth: 0, unassigned: 0 };
  fc.assert(
    fc.property(drawn, ({ clients, seed, on, first, months, levels }) => {
      const { letters, activities } = generateFirm({ clients, seed, nextYear: true });
      const portfolio = orThrow(decodePortfolio(letters, activities));
      const settings = orThrow(decodeForecastSettings({ on, levels }));
      const last = new Date(Date.parse(first) + months * 30 * 86_400_000).toISOString().slice(0, 10);
      const [shown, names] = [{ first, last }, namesOf(portfolio, { team: TEAM, lang: 'fr' })];
      const input = { portfolio, settings, team: TEAM };
      const byPool = orThrow(forecast(input, { horizon: shown, by: ['month', 'pool'] }));
      const whole = orThrow(forecast(input, { horizon: shown, by: ['month'] }));
      const made = orThrow(plan(portfolio, { horizon: { first: '2025-01-01', last: '2029-12-31' } }));
      const source = { plan: made, team: TEAM, names, shown, lang: 'fr', forecast: byPool } as const;
      const told = orThrow(reportOf(source)).forecast ?? expect.unreachable();

      expect(told.pools.map(({ pool }) => pool)).toEqual(['compta', 'paie', 'conseil']);
      const calendar = orThrow(capacityCalendar(TEAM, shown));
      for (const { pool, months: ofPool } of told.pools) {
        if (pool === null) return expect.unreachable();
        expect(ofPool.map(({ key }) => key)).toEqual(whole.cells.map(({ month }) => month));
        expect(sum(ofPool.map(({ capacityHours }) => Math.round((capacityHours ?? Number.NaN) * 1e6)))).toBe(
          calendar.between(pool, calendar.range.first, calendar.range.last),
        );
        for (const month of ofPool) {
          const cell = byPool.cells.find((one) => one.month === month.key && one.pool === pool);
          const quantiles = cell?.quantiles.map(({ microHours }) => microHours / 1e6) ?? [0];
          expect(month).toMatchObject({
            contractedHours: (cell?.contractedMicroHours ?? 0) / 1e6,
            middleHours: (cell?.law.quantile(0.5) ?? 0) / 1e6,
            bandHours: { low: quantiles[0], high: quantiles.at(-1) },
          });
          if (cell !== undefined) expect(month.capacityHours).toBe((cell.capacityMicroHours ?? 0) / 1e6);
          expect(month.risk !== null).toBe((cell?.overloadProbability ?? 0) > 0.1 + 1e-9);
          const { boundHours, bandHours } = month;
          if (boundHours !== null) {
            expect(boundHours.low).toBeLessThanOrEqual(bandHours.low);
            expect(boundHours.high).toBeGreaterThanOrEqual(bandHours.high);
            met.wide += 1;
          }
          if (cell === undefined) met.empty += 1;
          if (month.risk !== null) met.atRisk += 1;
        }
      }
      const ofNobody = byPool.cells.filter(({ pool }) => pool === null);
      for (const [at, { month, contractedMicroHours }] of whole.cells.entries()) {
        const inPools = told.pools.map(({ months: ofPool }) => Math.round(ofPool[at].contractedHours * 1e6));
        const outside = ofNobody.find((cell) => cell.month === month)?.contractedMicroHours ?? 0;
        expect(sum([...inPools, outside])).toBe(contractedMicroHours);
      }
      const hours = sum(ofNobody.map(({ meanMicroHours }) => meanMicroHours));
      expect(told.basis).toHaveLength(hours > 0 ? 2 : 1);
      if (hours > 0) met.unassigned += 1;
      if (first.slice(8) !== '01') met.cutMonth += 1;
    }),
    { numRuns: runs(40) },
  );
  expectMet(2, met);
});

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, one) => all + one, 0);
}
