// Every value of a table is read back from a workbook as it was, by our reader and by another.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SheetColumn, tableSheet } from '../../src/brief/index.js';
import { FormattedNumber } from '../../src/sheets/cell.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { read } from '../sheets/csv-bytes.js';
import { sheetsOf } from './read-workbook.js';
import { COLUMNS, PLAIN, sheetOf, type Values, written } from './xlsx-values.js';

/** Serial numbers by the other way round: days since the last of 1899, and one more for the day that there never was. */
const serialOf = (day: string) => (Date.parse(day) - Date.UTC(1899, 11, 31)) / 86_400_000 + 1;

const hostileText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        '=1+1',
        '+',
        '-',
        '@',
        '"',
        "'",
        '_x0041_',
        '_x005F_',
        '_x',
        '0041',
        ' ',
        '\n',
        '\r\n',
        '\t',
        '#N/A',
        'é',
        '😀',
        '<a>&',
        '\u{1}',
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((pieces) => pieces.join('')),
);
const FIRST_DAY = Date.parse('1900-03-01') / 86_400_000;
const LAST_DAY = Date.parse('2999-12-31') / 86_400_000;
const day = fc
  .integer({ min: FIRST_DAY, max: LAST_DAY })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
const MICRO_LIMIT = 1e15;
const micro = fc.oneof(fc.integer({ min: 0, max: MICRO_LIMIT - 1 }), fc.integer({ min: -1_000_000, max: 100_000_000 }));
const values: fc.Arbitrary<Values> = fc.record({
  text: fc.option(hostileText),
  day: fc.option(day),
  month: fc.option(day.map((text) => text.slice(0, 7))),
  hours: fc.option(micro.map((number) => number / 1_000_000)),
  micro,
  count: fc.integer(),
  flag: fc.option(fc.boolean()),
  rate: fc.double({ min: 0, max: 30, noNaN: true }),
  chance: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('any value, by two readers', async () => {
  const met = { escaped: 0, errorLike: 0, spaced: 0, blank: 0, early: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(values, { minLength: 1, maxLength: 12 }), async (rows) => {
      const bytes = await written(tableSheet(sheetOf(rows)));
      const [ours] = (await read(bytes, 'a.xlsx')).sheets;
      const [others] = [...(await sheetsOf(bytes)).values()];
      for (const [at, row] of rows.entries()) {
        const cells = ours.rows.find(({ number }) => number === at + 2)?.cells ?? [];
        const shown = COLUMNS.map((_, column) => {
          const cell = cells[column] ?? null;
          return cell instanceof FormattedNumber ? cell.value : cell;
        });
        const month = row.month === null ? null : `${row.month}-01`;
        const dated = (date: string | null) => (date === null ? null : serialOf(date));
        const numbers = [row.hours, row.micro, row.count, row.flag, row.rate, row.chance];
        const text = row.text === '' ? null : row.text;
        expect(shown).toEqual([text, dated(row.day), dated(month), ...numbers].map(plain));
        const instant = (date: string | null) => (date === null ? null : new Date(`${date}T00:00:00Z`));
        expect(COLUMNS.map((_, column) => others[at + 1][column] ?? null)).toEqual(
          [text, instant(row.day), instant(month), ...numbers].map(plain),
        );
        if (text?.includes('_x0041_')) met.escaped += 1;
        if (text?.startsWith('#N/A')) met.errorLike += 1;
        if (text !== null && text !== text.trim()) met.spaced += 1;
        if (row.day === null) met.blank += 1;
        if (row.day !== null && row.day < '2000') met.early += 1;
      }
    }),
    { numRuns: runs(150) },
  );
  expectMet(5, met);
});

test('a text as long as a cell holds', async () => {
  const long = `${'é'.repeat(32_766)}=`;
  const bytes = await written(tableSheet(sheetOf([{ ...PLAIN, text: long }])));
  expect((await read(bytes, 'a.xlsx')).sheets[0].rows[1].cells[0]).toBe(long);
  expect([...(await sheetsOf(bytes)).values()][0][1][0]).toBe(long);
});

test('days and months before March 1900, where the calendar of Excel is wrong, are texts', async () => {
  const rows = ['1900-02-28', '1900-03-01', '1899-12-31'].map((date) => ({
    ...PLAIN,
    day: date,
    month: date.slice(0, 7),
  }));
  const [{ rows: found }] = (await read(await written(tableSheet(sheetOf(rows))), 'a.xlsx')).sheets;
  const cells = found.slice(1).map(({ cells: [, first, second] }) => [first, second]);
  expect(cells).toEqual([
    ['1900-02-28', '1900-02'],
    [new FormattedNumber(61, 'date', '01/03/1900'), new FormattedNumber(61, 'date', '01/03/1900')],
    ['1899-12-31', '1899-12'],
  ]);
});

test('data is JSON in a cell of text', async () => {
  const columns: readonly SheetColumn<Values>[] = [
    { name: 'Données', kind: 'data', width: 9, read: ({ text }) => [text, null] },
  ];
  const bytes = await written(tableSheet(sheetOf([PLAIN, { ...PLAIN, text: '=1' }], columns)));
  expect([...(await sheetsOf(bytes)).values()][0]).toEqual([['Données'], ['["a",null]'], ['["=1",null]']]);
});

/** Zero has no sign in a file. */
function plain(value: unknown): unknown {
  return Object.is(value, -0) ? 0 : value;
}
