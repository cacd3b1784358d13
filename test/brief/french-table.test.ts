// Names beside ids, and the tables as Excel in France shows them: every column of every table has a French head.

import { describe, expect, test } from 'vitest';
import {
  type Column,
  csvOf,
  forecastTable,
  frenchTable,
  headcountTable,
  levelTable,
  occurrenceTable,
  type Table,
  totalsTable,
  unplannedTable,
} from '../../src/brief/index.js';
import { capacityOf, decodeTeam } from '../../src/capacity/index.js';
import { decodeForecastSettings, forecast } from '../../src/forecast/index.js';
import { decodeNames, decodePortfolio, namesOf, orThrow, plan, TOTAL_KEYS } from '../../src/index.js';
import { ACTIVITY, LETTER } from '../cli/setup.js';

const portfolio = orThrow(
  decodePortfolio(
    [
      { ...LETTER, maitreDossier: { objectId: 'M1', description: ['Inès'] } },
      { ...LETTER, objectId: 'L2', entite: null },
    ],
    ['L1', 'L2', 'L1', null].map((lettreMissionId, index) => ({
      ...ACTIVITY,
      lettreMissionId,
      ...(index === 2 && { frequence: 9 }),
    })),
  ),
);
const made = orThrow(plan(portfolio));
const team = orThrow(
  decodeTeam({
    members: [{ id: 'm-01', pool: 'compta', name: 'Anne', contracts: [{ first: '2026-01-01' }] }],
    default: 'compta',
  }),
);
const table = orThrow(
  decodeNames([
    { kind: 'client', id: 'C1', name: 'Garnier' },
    { kind: 'pool', id: 'compta', name: 'Comptabilité' },
  ]),
);
const names = namesOf(portfolio, { table, team, lang: 'fr' });
const { letters } = portfolio;
const capacity = orThrow(capacityOf(made, team));
const horizon = { first: '2027-01-01', last: '2027-01-31' };
const cells = orThrow(
  forecast({ portfolio, settings: orThrow(decodeForecastSettings({})), team }, { horizon, by: ['pool'] }),
);

const of = <Row>(table: Table<Row>) => table as unknown as Table<never>;

const TABLES: Readonly<Record<string, Table<never>>> = {
  occurrences: of(occurrenceTable(made, { letters, names })),
  unplanned: of(unplannedTable(made, { letters, names, language: 'fr' })),
  totals: of(totalsTable(made, { by: TOTAL_KEYS }, { names })),
  levels: of(levelTable(capacity.level(), { by: 'week', members: true, shares: capacity.personLoads(), names })),
  headcount: of(headcountTable(capacity.headcount(), { names })),
  forecast: of(forecastTable(cells, { names })),
};

const namesIn = (columns: readonly Column<never>[]) => columns.map(({ name }) => name);
const rowsOf = (table: Table<never>) => [...csvOf(frenchTable(table), 'excelFr')].join('').split('\r\n').slice(0, -1);

describe.each(Object.entries(TABLES))('%s', (_, table) => {
  test('every column has a French head of its own; none is lost', () => {
    const heads = namesIn(frenchTable(table).columns);
    expect(heads.filter((head) => !/^(?:[A-ZÀÉ]|P\d)/.test(head))).toEqual([]);
    expect(new Set(heads).size).toBe(table.columns.length);
  });

  test('names come first, ids and micro-hours last', () => {
    const kinds = namesIn(frenchTable(table).columns).map((head) =>
      /^(?:Client|Responsable|Lettre|Pôle|Personne|Centre)$/.test(head)
        ? 0
        : /^Identifiant|icro-heures|^Rang$|^Code de la raison|JSON/.test(head)
          ? 2
          : 1,
    );
    expect(kinds).toEqual([...kinds].sort());
    expect(kinds[0]).toBe(0);
  });
});

test('without names the columns are those there were', () => {
  expect(namesIn(totalsTable(made, { by: ['client'] }).columns)).toEqual([
    'client',
    'occurrences',
    'microHours',
    'hours',
  ]);
  expect(namesIn(occurrenceTable(made, { letters }).columns).slice(-2)).toEqual(['client', 'codeIBS']);
});

test('names of an occurrence, empty where there is no id', () => {
  const { columns, batches } = occurrenceTable(made, { letters, names });
  const own = columns.slice(-3);
  expect(namesIn(own as never)).toEqual(['clientName', 'managerName', 'letterName']);
  const [[first, second]] = batches();
  expect([first, second].map((row) => own.map(({ read }) => read(row)))).toEqual([
    ['Garnier', 'Inès', 'LM1 · L1'],
    [null, null, 'LM1 · L2'],
  ]);
});

test('names of pools and members', () => {
  expect(rowsOf(TABLES.levels)[1]).toMatch(/^Comptabilité;;/);
  expect(rowsOf(TABLES.headcount)[1]).toMatch(/^Comptabilité;1;/);
  expect(rowsOf(TABLES.forecast)[1]).toMatch(/^Comptabilité;/);
});

test('no names at all are refused', () => {
  expect(() => totalsTable(made, { by: ['client'] }, { names: 5 as never })).toThrow('names: 5 is not accepted');
  expect(() => headcountTable([], { nam: names } as never)).toThrow('did you mean "names"?');
});
