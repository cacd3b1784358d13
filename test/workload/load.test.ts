// Load curves against plain sums over the parts: every key, subtotals, drill-down, who does the work.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TOTAL_KEYS, type TotalKey, totals } from '../../src/index.js';
import { type LoadKey, type LoadTable, load } from '../../src/workload/load.js';
import { spread } from '../../src/workload/spread.js';
import { asLateAsPossible, atDueDate, atRelease, evenly, type Strategy } from '../../src/workload/strategies.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { anySide, generatedPlan, partsByItem } from './generated-spreads.js';
import { PLAIN_KEYS, plainValues } from './plain-keys.js';

const strategies: readonly Strategy[] = [atDueDate, atRelease, evenly, asLateAsPossible(2)];
const ALL_KEYS: readonly LoadKey[] = [...TOTAL_KEYS, 'pool', 'member'];
/** Parts of a spread that are gone through one by one, the slow way. */
const MOST_PARTS = 2_000;
/** Rows times parts of a load whose rows are looked up one by one, each among all parts. */
const MOST_LOOKED_UP = 20_000;
const someKeys = fc.uniqueArray(fc.constantFrom(...ALL_KEYS), { maxLength: 4 });
/** Who does what, by the activity alone. */
const assignedBy = ({ activity }: { readonly activity: { readonly rank: number } }) => ({
  pool: activity.rank === 2 ? null : ['compta', 'paie'][activity.rank % 2],
  member: activity.rank % 3 === 0 ? `m-${activity.rank}` : null,
});

interface Row {
  readonly occurrences: number;
  readonly microHours: number;
  readonly hours: number;
}

const valuesOf = (row: object, by: readonly LoadKey[]) =>
  JSON.stringify(by.map((key) => (row as { readonly [key in LoadKey]?: unknown })[key]));
const sum = (rows: readonly Row[]) => rows.reduce((total, { microHours }) => total + microHours, 0);

describe('any keys, any strategy, any side', () => {
  test('with every occurrence on its due date, the totals by adjusted due date', () => {
    let rows = 0;
    const totalKeys = fc.uniqueArray(fc.constantFrom(...TOTAL_KEYS), { maxLength: 3 });
    fc.assert(
      fc.property(generatedPlan(), totalKeys, anySide, ({ plan: made }, by: TotalKey[], side) => {
        fc.pre(made.occurrences.every(({ last, dueAdjusted }) => last === dueAdjusted));
        const { rows: loaded, total } = load(spread(made, atDueDate, { side }), { by });
        expect(loaded).toEqual(totals(made, { by, side, on: 'dueAdjusted' }));
        expect([total]).toEqual(totals(made, { by: [], side }));
        rows += loaded.length;
      }),
      { numRuns: runs(300) },
    );
    expectMet(300, { rows });
  });

  test('rows are sums over the parts, and count an occurrence once', () => {
    const seen = { rows: 0, shared: 0, zero: 0 };
    const keys = fc.uniqueArray(fc.constantFrom<LoadKey>(...PLAIN_KEYS, 'pool', 'member'), { maxLength: 3 });
    const generated = fc.tuple(generatedPlan(), fc.constantFrom(...strategies), keys);
    fc.assert(
      fc.property(generated, ([{ plan: made, portfolio }, strategy, by]) => {
        const result = spread(made, strategy, { side: 'all' });
        fc.pre(result.allocations.day.length <= MOST_PARTS);
        const table = load(result, { by, assignedBy });
        const cells = new Map<string, { occurrences: Set<number>; microHours: number }>();
        for (const [item, own] of partsByItem(result).entries()) {
          const occurrence = made.occurrences[item];
          const assigned = assignedBy({ activity: { rank: occurrence.activity } });
          for (const { day, microHours } of own) {
            const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
            const values = { ...plainValues(portfolio, occurrence, date), ...assigned };
            const name = JSON.stringify(by.map((key) => values[key] ?? null));
            const cell = cells.get(name) ?? { occurrences: new Set(), microHours: 0 };
            cell.occurrences.add(item);
            cell.microHours += microHours;
            cells.set(name, cell);
          }
        }
        if (by.length === 0 && cells.size === 0) cells.set('[]', { occurrences: new Set(), microHours: 0 });
        expect(new Map(table.rows.map((row) => [valuesOf(row, by), [row.occurrences, row.microHours]]))).toEqual(
          new Map([...cells].map(([name, { occurrences, microHours }]) => [name, [occurrences.size, microHours]])),
        );
        expect(table.rows).toHaveLength(cells.size);
        expect(table.rows.every(({ hours, microHours }) => hours === microHours / 1_000_000)).toBe(true);
        seen.rows += table.rows.length;
        if (table.rows.reduce((all, { occurrences }) => all + occurrences, 0) > table.total.occurrences) seen.shared++;
        seen.zero += table.rows.filter(({ microHours }) => microHours === 0).length;
      }),
      { numRuns: runs(300) },
    );
    expectMet(250, { rows: seen.rows });
    expectMet(25, { zero: seen.zero });
    expectMet(5, { shared: seen.shared });
  });

  test('subtotals are those of the first keys alone, and add up', () => {
    let levels = 0;
    fc.assert(
      fc.property(generatedPlan(), fc.constantFrom(...strategies), someKeys, ({ plan: made }, strategy, by) => {
        const result = spread(made, strategy);
        const table: LoadTable = load(result, { by, assignedBy });
        fc.pre(table.rows.length * result.allocations.day.length <= MOST_LOOKED_UP);
        for (let keys = 0; keys <= by.length; keys++) {
          const some = by.slice(0, keys);
          const subtotals = table.subtotals(keys);
          expect(subtotals).toEqual(load(result, { by: some, assignedBy }).rows);
          for (const row of subtotals) {
            const own = table.rows.filter((one) => valuesOf(one, some) === valuesOf(row, some));
            expect(sum(own)).toBe(row.microHours);
            expect(sum(table.occurrencesIn(row).map(({ microHours }) => ({ ...row, microHours })))).toBe(
              row.microHours,
            );
            levels++;
          }
          expect(subtotals.map((row) => valuesOf(row, some))).toEqual([
            ...new Set(table.rows.length === 0 && keys === 0 ? ['[]'] : table.rows.map((row) => valuesOf(row, some))),
          ]);
        }
        expect(table.subtotals(0)).toEqual([table.total]);
        expect(table.subtotals(by.length)).toEqual(table.rows);
        expect(table.total.microHours).toBe(result.work.microHours.reduce((all, one) => all + one, 0));
        expect(table.total.occurrences).toBe(result.work.count);
      }),
      { numRuns: runs(60) },
    );
    expectMet(60, { levels });
  });

  test('the parts behind a row, in the order of the plan; the parts of all rows are all parts', () => {
    let several = 0;
    fc.assert(
      fc.property(generatedPlan(), fc.constantFrom(...strategies), someKeys, ({ plan: made }, strategy, by) => {
        const result = spread(made, strategy, { side: 'all' });
        const table: LoadTable = load(result, { by, assignedBy });
        fc.pre(table.rows.length * result.allocations.day.length <= MOST_LOOKED_UP);
        const plain = partsByItem(result).flatMap((own, item) =>
          own.map(({ microHours, day }) => `${made.occurrences[item].id} ${day} ${microHours}`),
        );
        const shown = (parts: ReturnType<typeof table.occurrencesIn>) =>
          parts.map(({ occurrence, day, microHours }) => `${occurrence.id} ${Date.parse(day) / 864e5} ${microHours}`);
        expect(shown(table.occurrencesIn({}))).toEqual(plain);
        const behind = table.rows.map((row) => shown(table.occurrencesIn(row)));
        expect(behind.flat().sort()).toEqual([...plain].sort());
        const rank = new Map(plain.map((part, index) => [part, index]));
        for (const parts of behind) {
          const ranks = parts.map((part) => rank.get(part) as number);
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        }
        if (behind.filter((parts) => parts.length > 1).length > 1) several++;
      }),
      { numRuns: runs(100) },
    );
    expectMet(5, { several });
  });
});
