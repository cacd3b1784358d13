// Load curves by hand: the worked example, an occurrence over two months, pools and members, nothing at all, and what may not be asked.

import { describe, expect, test } from 'vitest';
import { decodePortfolio, orThrow, plan, TOTAL_KEYS } from '../../src/index.js';
import { load } from '../../src/workload/load.js';
import { spread } from '../../src/workload/spread.js';
import { atDueDate, evenly } from '../../src/workload/strategies.js';
import activities from '../fixtures/activities.json' with { type: 'json' };
import letters from '../fixtures/letters.json' with { type: 'json' };

const example = orThrow(plan(orThrow(decodePortfolio(letters, activities))));
const assignedBy = () => ({ pool: 'compta', member: null });

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

test('who does what is asked about once, whatever is read of the table', () => {
  let asked = 0;
  const table = load(spread(example, atDueDate), {
    by: ['pool', 'member'],
    assignedBy: () => ({ pool: `p-${++asked}`, member: null }),
  });
  const { rows } = table;
  expect(table.subtotals(1).map(({ pool }) => pool)).toEqual(rows.map(({ pool }) => pool));
  expect(rows.map((row) => table.occurrencesIn(row).length)).toEqual(rows.map(({ occurrences }) => occurrences));
  expect(asked).toBe(6);
});

test.each([
  ['compta', { path: '', received: 'compta', accepted: { _tag: 'Row' } }],
  [null, { path: '', received: null }],
  [Promise.resolve(), { path: '.pool', received: undefined }],
  [{ pool: 'compta' }, { path: '.member', received: undefined, accepted: { _tag: 'TextOrNull' } }],
  [
    { pool: 3, member: null },
    { path: '.pool', received: 3 },
  ],
  [
    { pool: null, member: ['m-01'] },
    { path: '.member', received: ['m-01'] },
  ],
])('%j is no answer to who does what', (answer, { path, ...problem }) => {
  const letter = { objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-01-31' };
  const activity = { objectId: 'A1', frequence: 1, calage: 2, quantite: 1, unite: 8 };
  const work = spread(orThrow(plan(orThrow(decodePortfolio([letter], [activity])))), atDueDate);
  for (const by of ['pool', 'member'] as const) {
    expect(() => load(work, { by: [by], assignedBy: () => answer as never })).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ _tag: 'InvalidOption', path: `assignedBy(L1/A1)${path}`, ...problem }),
      }),
    );
  }
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
    { by: ['month'], assignedBy: 'compta' },
    { path: 'assignedBy', received: 'compta', accepted: { _tag: 'Function' } },
  ],
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
