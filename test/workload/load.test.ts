// Load curves against plain sums over the parts: every key, subtotals, drill-down, who does the work, and what a query may not ask.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePortfolio, orThrow, plan, TOTAL_KEYS, type TotalKey, totals } from '../../src/index.js';
import { atDueDate, atRelease } from '../../src/workload/at-one-day.js';
import { evenly } from '../../src/workload/evenly.js';
import { type LoadKey, type LoadTable, load } from '../../src/workload/load.js';
import type { Strategy } from '../../src/workload/placement.js';
import { spread } from '../../src/workload/spread.js';
import { asLateAsPossible } from '../../src/workload/under-limit.js';
import activities from '../fixtures/activities.json' with { type: 'json' };
import letters from '../fixtures/letters.json' with { type: 'json' };
import { runs } from '../properties/runs.js';
import { anySide, generatedPlan, partsByPiece } from './generated-spreads.js';
import { PLAIN_KEYS, plainValues } from './plain-keys.js';

const example = orThrow(plan(orThrow(decodePortfolio(letters, activities))));

const strategies: readonly Strategy[] = [atDueDate, atRelease, evenly, asLateAsPossible(2)];
const ALL_KEYS: readonly LoadKey[] = [...TOTAL_KEYS, 'pool', 'member'];
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
    expect(rows).toBeGreaterThan(runs(300));
  });

  test('rows are sums over the parts, and count an occurrence once', () => {
    const seen = { rows: 0, shared: 0, zero: 0 };
    const keys = fc.uniqueArray(fc.constantFrom<LoadKey>(...PLAIN_KEYS, 'pool', 'member'), { maxLength: 3 });
    const generated = fc.tuple(generatedPlan(), fc.constantFrom(...strategies), keys);
    fc.assert(
      fc.property(generated, ([{ plan: made, portfolio }, strategy, by]) => {
        const result = spread(made, strategy, { side: 'all' });
        const table = load(result, { by, assignedBy });
        const cells = new Map<string, { occurrences: Set<number>; microHours: number }>();
        for (const [piece, own] of partsByPiece(result).entries()) {
          const occurrence = made.occurrences[piece];
          const assigned = assignedBy({ activity: { rank: occurrence.activity } });
          for (const { day, microHours } of own) {
            const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
            const values = { ...plainValues(portfolio, occurrence, date), ...assigned };
            const name = JSON.stringify(by.map((key) => values[key] ?? null));
            const cell = cells.get(name) ?? { occurrences: new Set(), microHours: 0 };
            cell.occurrences.add(piece);
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
    expect(Math.min(seen.rows, 50 * seen.shared, 10 * seen.zero)).toBeGreaterThanOrEqual(runs(300) - 50);
  });

  test('subtotals are those of the first keys alone, and add up', () => {
    let levels = 0;
    fc.assert(
      fc.property(generatedPlan(), fc.constantFrom(...strategies), someKeys, ({ plan: made }, strategy, by) => {
        const result = spread(made, strategy);
        const table: LoadTable = load(result, { by, assignedBy });
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
    expect(levels).toBeGreaterThan(runs(60));
  });

  test('the parts behind a row, in the order of the plan; the parts of all rows are all parts', () => {
    let several = 0;
    fc.assert(
      fc.property(generatedPlan(), fc.constantFrom(...strategies), someKeys, ({ plan: made }, strategy, by) => {
        const result = spread(made, strategy, { side: 'all' });
        const table: LoadTable = load(result, { by, assignedBy });
        const plain = partsByPiece(result).flatMap((own, piece) =>
          own.map(({ microHours, day }) => `${made.occurrences[piece].id} ${day} ${microHours}`),
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
    expect(several).toBeGreaterThanOrEqual(Math.floor(runs(100) / 20));
  });
});

describe('December 2022 of the worked example, spread evenly', () => {
  const table = load(spread(example, evenly), { by: ['month', 'week', 'activity'] });
  const DECEMBER = { month: '2022-12' } as const;

  test('by week: two working days, then four weeks of five', () => {
    const weeks = table.subtotals(2).filter(({ month }) => month === '2022-12');
    // 4 h and 0.15 h over 22 working days: 0.181818 18… h and 0.006818 18… h a day.
    expect(weeks.map(({ week, microHours, hours }) => [week, microHours, hours])).toEqual([
      ['2022-W48', 2 * 188_636, 0.377272],
      ['2022-W49', 943_182, 0.943182],
      ['2022-W50', 943_182, 0.943182],
      ['2022-W51', 943_182, 0.943182],
      ['2022-W52', 943_182, 0.943182],
    ]);
    expect(table.subtotals(1).find(({ month }) => month === '2022-12')).toEqual({
      ...DECEMBER,
      // The visit, the dashboard of November, the invoices of November and three accesses of December.
      occurrences: 6,
      microHours: 4_150_000,
      hours: 4.15,
    });
    expect(table.total).toEqual({ occurrences: 71, microHours: 6_100_000, hours: 6.1 });
  });

  test('rows without hours stay: what is free is still to be done', () => {
    const free = table.rows.filter(({ month, hours }) => month === '2022-12' && hours === 0);
    expect(free.map(({ week, activity, occurrences }) => [week, activity, occurrences])).toEqual([
      ['2022-W49', 'Enregistrer les factures dans PIA', 1],
      ['2022-W52', "Accès à Bankin'", 1],
      ['2022-W52', 'Accès à Cegid Devis Facture', 1],
      ['2022-W52', 'Accès à Expensya : saisie automatisée des frais', 1],
    ]);
  });

  test('the parts behind a week', () => {
    const parts = table.occurrencesIn({ ...DECEMBER, week: '2022-W48' });
    expect(parts.map(({ occurrence, day, microHours }) => [occurrence.activite.trim(), day, microHours])).toEqual([
      ['Visite accompagnement client', '2022-12-01', 181_818],
      ['Visite accompagnement client', '2022-12-02', 181_818],
      ['Tableaux de bord', '2022-12-01', 6_818],
      ['Tableaux de bord', '2022-12-02', 6_818],
    ]);
    expect(table.occurrencesIn({ month: '2024-01' })).toEqual([]);
  });
});

test('an occurrence over two months counts in each, and once in their year', () => {
  const letter = { objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-01-31' };
  const activity = { frequence: 1, calage: 2, decalage: 2, datePrevObligation: 10, quantite: 1, unite: 8 };
  const made = orThrow(plan(orThrow(decodePortfolio([letter], [activity]))));
  const table = load(spread(made, evenly), { by: ['year', 'month'] });
  expect(table.rows).toEqual([
    { year: '2026', month: '2026-02', occurrences: 1, microHours: 5_925_925, hours: 5.925925 },
    { year: '2026', month: '2026-03', occurrences: 1, microHours: 2_074_075, hours: 2.074075 },
  ]);
  expect(table.subtotals(1)).toEqual([{ year: '2026', occurrences: 1, microHours: 8_000_000, hours: 8 }]);
});

test('by pool and member: as assigned, unset last; asked about the work of the side alone', () => {
  const asked: string[] = [];
  const rowsOf = ['Paie', 'TVA', 'Bilan', 'Pièces'].map((activite, rank) => ({
    activite,
    ...(rank === 3 ? { activiteClient: true } : { activiteCabinet: true }),
    ...{ frequence: 1, calage: 2, quantite: 1, unite: 1 },
  }));
  const letter = { objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-01-31' };
  const made = orThrow(plan(orThrow(decodePortfolio([letter], rowsOf))));
  const table = load(spread(made, atDueDate), {
    by: ['pool', 'member'],
    assignedBy: ({ activity: { activite }, letter: { id } }) => {
      asked.push(`${id} ${activite}`);
      if (activite === 'Paie') return { pool: 'paie', member: 'm-2' };
      return { pool: activite === 'TVA' ? 'compta' : null, member: null };
    },
  });
  expect(table.rows.map(({ pool, member, hours }) => [pool, member, hours])).toEqual([
    ['compta', null, 1],
    ['paie', 'm-2', 1],
    [null, null, 1],
  ]);
  expect([...new Set(asked)]).toEqual(['L1 Paie', 'L1 TVA', 'L1 Bilan']);
  expect(table.occurrencesIn({ pool: null }).map(({ occurrence }) => occurrence.activite)).toEqual(['Bilan']);
});

test('a spread of nothing has one total, of nothing', () => {
  const empty = spread(orThrow(plan(orThrow(decodePortfolio([], [])))), evenly);
  const nothing = { occurrences: 0, microHours: 0, hours: 0 };
  const table = load(empty, { by: ['month'] });
  expect([table.rows, table.total, table.subtotals(0), table.occurrencesIn({})]).toEqual([[], nothing, [nothing], []]);
});

test.each([
  [undefined, { path: 'query' }],
  [
    { by: [], assignBy: assignedBy },
    { path: 'query', received: 'assignBy', hint: 'assignedBy' },
  ],
  [{ by: 'month' }, { path: 'by', received: 'month' }],
  [{ by: ['day', 'weak'] }, { path: 'by[1]', received: 'weak', hint: 'week' }],
  [{ by: ['pool'] }, { path: 'by[0]', received: 'pool', accepted: { _tag: 'OneOf', values: TOTAL_KEYS } }],
  [{ by: ['member'] }, { path: 'by[0]', received: 'member' }],
  [
    { by: ['memebr'], assignedBy },
    { path: 'by[0]', hint: 'member' },
  ],
])('the query %j is refused', (query, problem) => {
  expect(() => load(spread(example, atDueDate), query as never)).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ _tag: 'InvalidOption', ...problem }) }),
  );
});

test('more subtotals than keys, and a row of other keys, are refused', () => {
  const table = load(spread(example, atDueDate), { by: ['month'] });
  for (const keys of [-1, 2, 0.5, '1']) {
    expect(() => table.subtotals(keys as never)).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ path: 'keys', accepted: { _tag: 'Integer', min: 0, max: 1 } }),
      }),
    );
  }
  expect(() => table.occurrencesIn({ moth: '2022-12' } as never)).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ path: 'row', received: 'moth', hint: 'month' }) }),
  );
});
