// Workbooks as they are written: texts stay texts whatever they look like, days and numbers are what they were, lists are where they are
// to be. They are read back by our reader, and looked at as XML.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orThrow } from '../../src/index.js';
import { FormattedNumber } from '../../src/sheets/cell.js';
import {
  type OfferedList,
  type WrittenCell,
  type WrittenKind,
  type WrittenTable,
  workbookBytes,
} from '../../src/sheets/write-workbook.js';
import { runs } from '../properties/runs.js';
import { read } from './csv-bytes.js';
import { unzipped } from './unzipped.js';

const KINDS: readonly WrittenKind[] = ['text', 'day', 'hours', 'rate', 'count'];

function tableOf(kinds: readonly WrittenKind[], rows: WrittenTable['rows'], list?: OfferedList): WrittenTable {
  const columns = kinds.map((kind, at) => ({
    header: `${kind} ${at}`,
    comment: `_x0042_ ${kind}`,
    width: 12,
    kind,
    list,
  }));
  return { name: 'A', columns, rows, lastPrepared: rows.length + 1 };
}

const written = (table: WrittenTable) => workbookBytes({ file: 'a.xlsx', title: '_x0043_', sheets: [table] });

async function cellsOf(kind: WrittenKind, values: readonly WrittenCell[]) {
  const table = tableOf(
    [kind],
    values.map((value) => [value]),
  );
  const { sheets } = await read(orThrow(await written(table)), 'a.xlsx');
  return values.map((_, at) => sheets[0].rows.find(({ number }) => number === at + 2)?.cells[0] ?? null);
}

test('a text stays a text, whatever it looks like', async () => {
  const texts = [
    ...[
      '=1+1',
      '+1',
      '-1',
      '@a',
      "'=a",
      "'",
      '\t=1',
      '#N/A',
      '#REF!',
      '#',
      '_x0041_',
      '_x005F_x0041_',
      '_x005f_',
      '_X0041_',
    ],
    ...[' a ', 'a\nb', 'a\r\nb', '\u{1}\u{1f}', '\u{fffe}\u{ffff}', ']]>&<"', '0012', '01/01/2026', 'true', '😀'],
  ];
  expect(await cellsOf('text', texts)).toEqual(texts);
});

test('what is written out may not be taken for the end of what looks so', async () => {
  const texts = ['_x0041\u{1}', '_x0041\r', '_x0041\u{ffff}', '_x0041_x0042_', '_x0041\n'];
  expect(await cellsOf('text', texts)).toEqual(texts);
});

test('half of a character is a character that stands for what is lost', async () => {
  expect(await cellsOf('text', ['a\u{d83d}b'])).toEqual(['a\u{fffd}b']);
});

test('any text is read as it was written', async () => {
  const piece = fc.oneof(
    fc.constantFrom('_x', '0041', '_', '#N/A', '=', "'", '\r', '\n', '\u{1}', '\u{ffff}'),
    fc.string({ unit: 'grapheme' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(piece, { minLength: 1 }), { minLength: 1, maxLength: 20 }), async (all) => {
      const texts = all.map((pieces) => pieces.join('')).filter((text) => text !== '');
      expect(await cellsOf('text', texts)).toEqual(texts);
    }),
    { numRuns: runs(60) },
  );
});

test('numbers and days', async () => {
  expect(await cellsOf('hours', [0, 0.15, 0.000001, 123456.789012, 1e9])).toEqual([
    0, 0.15, 0.000001, 123456.789012, 1e9,
  ]);
  expect(await cellsOf('count', [18])).toEqual([18]);
  expect(await cellsOf('rate', [0.85])).toEqual([new FormattedNumber(0.85, 'percent', '85 %')]);
  // Before March 1900 Excel's calendar is wrong: the text is read as the day that it is.
  expect(await cellsOf('day', ['1900-03-01', '2026-01-01', '2999-12-31', '1900-02-28'])).toEqual([
    new FormattedNumber(61, 'date', '01/03/1900'),
    new FormattedNumber(46_023, 'date', '01/01/2026'),
    new FormattedNumber(401_768, 'date', '31/12/2999'),
    '1900-02-28',
  ]);
});

test('what no cell or no sheet holds is refused with its place, all of it', async () => {
  const long = 'a'.repeat(32_768);
  const rows = [
    ['a'.repeat(32_767), long],
    [long, null],
  ];
  const problem = (cell: string, line: number, header: string) => ({
    ...{ _tag: 'TextTooLong', place: { file: 'a.xlsx', sheet: 'A', cell, line }, header },
    ...{ received: 32_768, accepted: 32_767 },
  });
  expect(await written(tableOf(['text', 'text'], rows))).toEqual({
    _tag: 'Left',
    left: [problem('B2', 2, 'text 1'), problem('A3', 3, 'text 0')],
  });
  const many = { ...tableOf(['text'], []), rows: Array.from({ length: 1_048_576 }, () => []) };
  expect(await written(many)).toMatchObject({
    left: [{ _tag: 'TooManyRows', place: { sheet: 'A', cell: null }, received: 1_048_576, accepted: 1_048_575 }],
  });
});

test('formats reach down to the last row prepared, headers stay in view and have comments', async () => {
  const parts = unzipped(orThrow(await written({ ...tableOf(KINDS, []), lastPrepared: 501 })));
  const sheet = parts['xl/worksheets/sheet1.xml'];
  expect(sheet).toMatch(/<pane ySplit="1" topLeftCell="A2" state="frozen"/);
  for (const column of 'ABCDE') {
    expect(sheet).toMatch(new RegExp(`<c r="${column}501" s="[1-9]`));
    expect(sheet).not.toContain(`r="${column}502"`);
  }
  const comments = Object.entries(parts).find(([name]) => name.startsWith('xl/comments'))?.[1] ?? '';
  expect(comments.match(/<comment /g)).toHaveLength(KINDS.length);
  expect(comments).toContain('_x005F_x0042_ day');
});

test('the header on each printed page, also of a sheet whose name has blanks', async () => {
  const sheets = [
    { ...tableOf(['text'], []), name: 'Temps passés' },
    { ...tableOf(['text'], []), name: "L'équipe" },
  ];
  const workbook = unzipped(orThrow(await workbookBytes({ file: 'a.xlsx', title: 'a', sheets })))['xl/workbook.xml'];
  expect(
    [...workbook.matchAll(/Print_Titles" localSheetId="(\d)">(.*?)</g)].map(([, sheet, range]) => [sheet, range]),
  ).toEqual([
    ['0', "'Temps passés'!$1:$1"],
    ['1', "'L''équipe'!$1:$1"],
  ]);
});

test('lists: words of which one has to be chosen, and the column of a sheet', async () => {
  const words = { words: ['oui', 'non'], message: 'Choisissez.' };
  const strict = unzipped(orThrow(await written(tableOf(['text'], [['oui']], words))))['xl/worksheets/sheet1.xml'];
  expect(strict).toMatch(
    /<dataValidation type="list" sqref="A2:A2"[^>]* showErrorMessage="1" errorStyle="stop" error="Choisissez\."><formula1>"oui,non"</,
  );
  const source = { sheet: "L'équipe", column: 27, last: 501 };
  const free = unzipped(orThrow(await written(tableOf(['text'], [['AM']], source))))['xl/worksheets/sheet1.xml'];
  expect(free).toContain("<formula1>'L''équipe'!$AB$2:$AB$501</formula1>");
  expect(free).not.toContain('showErrorMessage');
  const tooLong = { words: ['a'.repeat(200), 'b'.repeat(55)], message: '' };
  await expect(written(tableOf(['text'], [], tooLong))).rejects.toThrow(RangeError);
  await expect(written(tableOf(['text'], [], { words: ['a,b'], message: '' }))).rejects.toThrow(RangeError);
});

test('the same sheets are the same bytes, dated as they say', async () => {
  const bytes = async () => orThrow(await written(tableOf(['text'], [['a']])));
  const first = await bytes();
  expect(await bytes()).toEqual(first);
  const core = unzipped(first)['docprops/core.xml'];
  expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(['2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z']);
  expect(core).toContain('<dc:title>_x0043_</dc:title>');
});
