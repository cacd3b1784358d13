// Tables of totals, loads, unplanned rows, levels and headcounts hold what the calls give, in columns of the right kinds.

import { describe, expect, test } from 'vitest';
import {
  csvOf,
  headcountTable,
  jsonOf,
  levelTable,
  loadTable,
  ndjsonOf,
  type Table,
  totalsTable,
  unplannedTable,
} from '../../src/brief/index.js';
import { evenly, load, spread } from '../../src/capacity/index.js';
import { decodePortfolio, orThrow, plan, TOTAL_KEYS, totals } from '../../src/index.js';
import { ACTIVITY, LETTER } from '../cli/setup.js';

const rows = [ACTIVITY, { ...ACTIVITY, frequence: 9 }, { ...ACTIVITY, unite: 'x', frequence: 5 }];
const made = orThrow(plan(orThrow(decodePortfolio([LETTER], rows))));

const valuesOf = <Row>(table: Table<Row>) => JSON.parse([...jsonOf(table)].join(''));
const kindsOf = <Row>({ columns }: Table<Row>) => columns.map(({ name, kind }) => `${name} ${kind}`).join(', ');

describe('sums', () => {
  test('totals by every key', () => {
    const table = totalsTable(made, { by: TOTAL_KEYS, side: 'all' });
    expect(valuesOf(table)).toEqual(totals(made, { by: TOTAL_KEYS, side: 'all' }));
    expect(kindsOf(table)).toBe(
      'day day, week text, month month, quarter text, year text, fiscalYear day, letter text, client text, manager text, ' +
        'profitCenter text, activity text, statut count, side text, occurrences count, microHours microHours, hours hours',
    );
  });

  test('a key that is given twice is one column', () => {
    expect(kindsOf(totalsTable(made, { by: ['month', 'month'] }))).toMatch(/^month month, occurrences/);
  });

  test('a load with pools', () => {
    const query = { by: ['pool', 'week'] as const, assignedBy: () => ({ pool: '=1+1', member: null }) };
    const table = loadTable(spread(made, evenly), query);
    expect(valuesOf(table)).toEqual(load(spread(made, evenly), query).rows);
    expect([...csvOf(table)].join('')).toContain("\r\n'=1+1,2026-W32,1,535714,0.535714\r\n");
  });
});

test('unplanned rows, with what is wrong with them', () => {
  const table = unplannedTable(made);
  const lines = [...ndjsonOf(table)].join('').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    made.unplanned.map((row) => ({
      ...JSON.parse(JSON.stringify(row)),
      hours: row.microHours === null ? null : row.microHours / 1e6,
    })),
  );
  expect([...csvOf(table)].join('')).toContain('"[{""_tag"":""InvalidField"",""path"":""activities[1].frequence""');
});

test('unplanned rows, for people', () => {
  const { letters } = orThrow(decodePortfolio([LETTER], rows));
  const last = <Row>(table: Table<Row>, count: number) => kindsOf({ ...table, columns: table.columns.slice(-count) });
  expect(last(unplannedTable(made, { letters }), 3)).toBe('hours hours, client text, codeIBS text');
  expect(last(unplannedTable(made, { language: 'fr' }), 6)).toBe(
    'hours hours, reasonText text, problemsText text, fields text, received text, hints text',
  );
  const odd = [null, { ...ACTIVITY, unite: { value: 1 }, quantite: true }];
  const plain = orThrow(plan(orThrow(decodePortfolio([LETTER], odd))));
  expect(valuesOf(unplannedTable(plain, { language: 'en', letters: [] }))).toMatchObject([
    { client: null, codeIBS: null, reasonText: 'the row cannot be read', fields: null, received: null },
    { fields: 'unite / quantite', received: '{…} / true', hints: null },
  ]);
});

test('what is no option of unplanned rows is refused', () => {
  expect(() => unplannedTable(made, { language: 'de' as 'fr' })).toThrow('language');
  expect(() => unplannedTable(made, { letters: {} as [] })).toThrow('letters');
  expect(() => unplannedTable(made, { letter: [] } as object)).toThrow('options');
});

describe('a team', () => {
  const day = { day: '2026-05-04', capacityMicroHours: 7_000_000, loadMicroHours: 8_400_000 };
  const levels = [
    { pool: null, days: [day], unplaceable: [] },
    {
      pool: 'compta',
      member: 'm-01',
      days: [{ ...day, day: '2026-06-01' }],
      unplaceable: [
        { last: '2026-06-01', microHours: 1_000_000 },
        { last: '2026-06-01', microHours: 500_000 },
        { last: '2026-06-02', microHours: 7 },
      ],
    },
  ] as unknown as Parameters<typeof levelTable>[0];

  test('levels by period, members beside their pool', () => {
    const table = levelTable(levels, { by: 'month', members: true });
    expect([...csvOf(table, 'excelFr')].join('').split('\r\n').slice(1, -1)).toEqual([
      ';;05/2026;7;"8,4";7000000;8400000;1;04/05/2026;04/05/2026;0;0;"8,4";8400000;"1,4";1400000',
      'compta;m-01;06/2026;7;"8,4";7000000;8400000;1;01/06/2026;01/06/2026;"1,5";1500000;"9,9";9900000;"2,9";2900000',
    ]);
    expect(kindsOf(table)).toMatch(/^pool text, member text, period month, capacityHours hours,/);
    expect(kindsOf(levelTable(levels, { by: 'day' }))).toMatch(/^pool text, period day,/);
    expect(kindsOf(levelTable(levels, { by: 'week' }))).toMatch(/^pool text, period text,/);
  });

  test('what is no option is refused', () => {
    expect(() => levelTable(levels, { by: 'fortnight' as 'day' })).toThrow('by');
    expect(() => levelTable(levels, { by: 'day', member: true } as { by: 'day' })).toThrow('options');
  });

  test('how many people', () => {
    const needed = {
      count: 2,
      first: '2026-05-01',
      last: '2026-05-31',
      workMicroHours: 9,
      capacityPerMemberMicroHours: 5,
    };
    const more = { ...needed, count: null, first: '2026-06-01', last: '2026-06-02' };
    const pools = [{ ...needed, pool: null, members: 1, more }] as unknown as Parameters<typeof headcountTable>[0];
    expect([...csvOf(headcountTable(pools))].join('').split('\r\n')[1]).toBe(
      ',1,2,2026-05-01,2026-05-31,9,5,,2026-06-01,2026-06-02',
    );
  });
});
