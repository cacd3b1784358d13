// Random firms as sheets of values, and random ways to write them: columns in any order under any of their names, cells typed or as text.

import fc from 'fast-check';
import { DateTime } from 'luxon';
import { type Cell, FormattedNumber, type SheetFile } from '../../src/sheets/cell.js';
import type { Value } from '../../src/sheets/cell-reader.js';
import { type Field, headersOf } from '../../src/sheets/field.js';
import { SHEET_TABLES, type SheetKey, type SheetTable } from '../../src/sheets/tables.js';
import { sheetOf } from './sheet-files.js';

/** A row by its fields; one that is not there is blank. */
export type Values = { readonly [key: string]: Value };

/** The rows of each sheet. */
export type Firm = { readonly [key in SheetKey]: readonly Values[] };

const day = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => DateTime.utc(2022, 1, 1).plus({ days }).toISODate() as string);

const quarters = (max: number) => fc.integer({ min: 0, max: max * 4 }).map((count) => count / 4);

/** A value of a field, by what its column holds. */
function valueOfField({ kind }: Field): fc.Arbitrary<Value> {
  switch (kind._tag) {
    case 'Date':
      return day;
    case 'Hours':
      return quarters(Math.min(kind.max, 2000));
    case 'Number':
      return fc.integer({ min: kind.min, max: 1000 });
    case 'Whole':
      return fc.integer({ min: kind.min, max: Math.min(kind.max, 3000) });
    case 'Rate':
      return fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    case 'YesNo':
      return fc.boolean();
    case 'Word':
      return fc.constantFrom(...kind.words.map(({ value }) => value));
    case 'Text':
      return fc.constantFrom(
        'Tenue',
        'Œuvre & fils',
        '=1+1',
        'a\nb',
        'Élan',
        'L’été',
        '00123',
        "'x",
        '3bf4f65c-61f9-4a3a-9a39-4a4f4c1d8c60',
      );
  }
}

/** Rows of a table whose other fields are there or not; those of `given` are as they are given. */
function rowsOfTable(
  table: SheetTable,
  count: number,
  given: (index: number) => { [key: string]: fc.Arbitrary<Value> | null },
) {
  return fc.tuple(
    ...Array.from({ length: count }, (_, index) => {
      const own = given(index);
      const free = table.fields.filter(({ key }) => !(key in own));
      const all = [
        ...free.map((field) => [field.key, valueOfField(field), field.mayBeBlank] as const),
        ...Object.entries(own).flatMap(([key, value]) => (value === null ? [] : [[key, value, false] as const])),
      ];
      return fc.record(Object.fromEntries(all.map(([key, value]) => [key, value])), {
        requiredKeys: all.filter(([, , mayBeBlank]) => !mayBeBlank).map(([key]) => key),
      }) as fc.Arbitrary<Values>;
    }),
  );
}

const one = (value: Value) => fc.constant(value);
const date = (month: number, first: number) =>
  one(`2026-${String(month).padStart(2, '0')}-${String(first).padStart(2, '0')}`);
/** Hours enough for the hours a year beside them. */
const week = Object.fromEntries(
  [0, 1, 2, 3, 4, 5, 6].map((weekday) => [`hours[${weekday}]`, fc.constantFrom(0.25, 7, 7.5, 24)]),
);
const { letters, activities, members, contracts, leave, assignments, names } = SHEET_TABLES;

/** Firms whose sheets agree with one another. */
export const arbitraryFirm: fc.Arbitrary<Firm> = fc
  .record({
    letters: fc.integer({ min: 2, max: 4 }),
    activities: fc.integer({ min: 1, max: 6 }),
    members: fc.integer({ min: 1, max: 3 }),
  })
  .chain((count) =>
    fc.record({
      letters: rowsOfTable(letters, count.letters, (index) => ({ objectId: one(`L-${index}`), dateDebut: day })),
      activities: rowsOfTable(activities, count.activities, (index) => ({
        lettreMissionId: one(`L-${index % count.letters}`),
        calage: fc.constantFrom(1, 2, 3),
        activiteCabinet: fc.boolean(),
      })),
      members: rowsOfTable(members, count.members, (index) => ({
        id: one(`m${index}`),
        name: one(`Personne ${index}`),
        pool: one(`p${index % 2}`),
        first: date(1, 1),
        last: date(6, 30),
        ...week,
        annualHours: fc.constantFrom(1, 1.5, 2),
      })),
      contracts: rowsOfTable(contracts, 1, () => ({
        id: one('m0'),
        first: date(7, 1),
        last: date(12, 31),
        ...week,
        annualHours: fc.constantFrom(1, 1.5, 2),
      })),
      leave: fc
        .tuple(
          rowsOfTable(leave, 1, () => ({
            id: fc.constantFrom('m0', 'Personne 0'),
            first: date(2, 2),
            last: date(2, 6),
            half: null,
          })),
          rowsOfTable(leave, 1, () => ({
            id: fc.constantFrom('tous', 'p0'),
            first: date(2, 5),
            last: null,
            half: fc.boolean(),
          })),
        )
        .map((rows) => rows.flat()),
      assignments: fc
        .tuple(
          rowsOfTable(assignments, 1, () => ({
            by: one('client'),
            value: one('Garage'),
            to: fc.constantFrom('m0', 'p0', 'Personne 0'),
          })),
          rowsOfTable(assignments, 1, () => ({ by: one('default'), value: null, to: one('p0') })),
        )
        .map((rows) => rows.flat()),
      names: rowsOfTable(names, 2, (index) => ({ id: one(`c${index}`), name: one(`Nom ${index}`) })),
    }),
  );

/** How a file is written. */
export interface Writing {
  readonly kind: 'xlsx' | 'csv';
  readonly dateSystem: 1900 | 1904;
  /** Whether cells are typed; in a csv file none is. */
  readonly isTyped: boolean;
  /** Chooses among the ways to write one cell or header, and the order of columns. */
  readonly seed: number;
}

export const arbitraryWriting: fc.Arbitrary<Writing> = fc
  .record({
    kind: fc.constantFrom<Writing['kind']>('xlsx', 'xlsx', 'csv'),
    dateSystem: fc.constantFrom<Writing['dateSystem']>(1900, 1904),
    isTyped: fc.boolean(),
    seed: fc.nat(1_000_000),
  })
  // The serial numbers of a csv file are those of 1900.
  .map((writing) => (writing.kind === 'csv' ? { ...writing, dateSystem: 1900 } : writing));

/** Choices that follow from a seed. */
class Choices {
  #state: number;

  constructor(seed: number) {
    this.#state = seed + 1;
  }

  below(count: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return this.#state % count;
  }

  of<A>(ways: readonly A[]): A {
    return ways[this.below(ways.length)];
  }
}

const FIRST_SERIAL = DateTime.utc(1899, 12, 30);

function dateCells(value: string, { dateSystem, kind }: Writing, isTyped: boolean): readonly Cell[] {
  const written = DateTime.fromISO(value, { zone: 'utc' });
  const serial = written.diff(FIRST_SERIAL, 'days').days - (dateSystem === 1904 ? 1462 : 0);
  const french = written.toFormat('dd/MM/yyyy');
  if (isTyped)
    return [new FormattedNumber(serial, 'date', french), new FormattedNumber(serial + 0.25, 'date', french), serial];
  const texts = [
    french,
    written.toFormat('d.M.yyyy'),
    written.toFormat('dd-MM-yyyy'),
    value,
    `${french} 08:30`,
    `${value}T00:00:00`,
    ` ${french}\u00a0`,
  ];
  return kind === 'csv' ? [...texts, String(serial)] : texts;
}

/** The ways to write a number as a text. */
function numberTexts(value: number): readonly string[] {
  const comma = String(value).replace('.', ',');
  const [whole, decimals] = comma.split(',');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '\u202f');
  return [comma, String(value), decimals === undefined ? grouped : `${grouped},${decimals}`, ` ${comma}`];
}

function clock(hours: number, mark: string): string {
  return `${Math.floor(hours)}${mark}${String((hours % 1) * 60).padStart(2, '0')}`;
}

function cellsOf({ kind }: Field, value: Value, writing: Writing, isTyped: boolean): readonly Cell[] {
  switch (kind._tag) {
    case 'Date':
      return dateCells(String(value), writing, isTyped);
    case 'Hours': {
      const hours = Number(value);
      if (isTyped) return [hours, new FormattedNumber(hours / 24, 'duration', clock(hours, ':'))];
      return [...numberTexts(hours), `${numberTexts(hours)[0]} h`, clock(hours, 'h'), clock(hours, ':')];
    }
    case 'Number':
    case 'Whole':
      return isTyped ? [Number(value)] : numberTexts(Number(value));
    case 'Rate': {
      const percent = Math.round(Number(value) * 100);
      return isTyped
        ? [Number(value), new FormattedNumber(Number(value), 'percent', `${percent} %`)]
        : [...numberTexts(Number(value)), `${percent} %`, `${percent}%`];
    }
    case 'YesNo':
      if (isTyped) return value ? [true, 1, 'oui'] : [false, 0, null];
      return value ? ['oui', 'X', 'vrai', '✓', '1'] : ['non', 'N', '', 'faux'];
    case 'Word': {
      const words = kind.words.flatMap((word) =>
        word.value === value ? [word.name.fr, word.name.en, ...word.aliases] : [],
      );
      const digits = words.filter((word) => /^\d$/.test(word)).map(Number);
      return isTyped && digits.length > 0 ? digits : words.flatMap((word) => [word, word.toUpperCase(), ` ${word}`]);
    }
    case 'Text':
      return isTyped ? [value] : [value, ` ${value}\u00a0`, `${value}\u200b`];
  }
}

/** A header that is the same as another to a reader. */
function headerTexts(header: string): readonly string[] {
  return [header, header.toUpperCase(), header.normalize('NFD'), `${header} :`, header.replaceAll(' ', '_')];
}

/** Rows of values as rows of cells below their headers, and the key of each column. */
export function writtenTable(table: SheetTable, rows: readonly Values[], writing: Writing) {
  const choices = new Choices(writing.seed);
  const isTyped = writing.kind === 'xlsx' && writing.isTyped;
  const columns = table.fields
    .filter((field) => field.isMandatory || rows.some(({ [field.key]: value }) => value !== undefined))
    .map((field) => ({ field, at: choices.below(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ field }) => field);
  const headers = columns.map((field) => choices.of(choices.of(headersOf(field).map(headerTexts))));
  const cells = rows.map((row) =>
    columns.map((field) => {
      const value = row[field.key];
      return value === undefined ? null : choices.of(cellsOf(field, value, writing, isTyped));
    }),
  );
  return { columns, cells: [headers, ...cells] };
}

/** A firm as the files of one writing: a workbook, or a csv file for each sheet. */
export function writtenFirm(firm: Firm, writing: Writing): readonly SheetFile[] {
  const sheets = Object.values(SHEET_TABLES).map((table: SheetTable) => ({
    table,
    cells: writtenTable(table, firm[table.key], writing).cells,
  }));
  if (writing.kind === 'csv') {
    return sheets.map(({ table, cells }) => ({
      name: `${table.name.fr}.csv`,
      kind: 'csv',
      sheets: [sheetOf(null, cells)],
      notes: [],
    }));
  }
  const { dateSystem } = writing;
  return [
    {
      name: 'mon-cabinet.xlsx',
      kind: 'xlsx',
      sheets: sheets.map(({ table, cells }) => sheetOf(table.name.fr, cells, { dateSystem })),
      notes: [],
    },
  ];
}
