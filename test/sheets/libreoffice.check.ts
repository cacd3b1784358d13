// Files saved by LibreOffice, read into cells: workbooks of both date systems, and csv in the encodings of French Excel.

import { beforeAll, describe, expect, test } from 'vitest';
import { ErrorValue, FormattedNumber, type SheetFile } from '../../src/sheets/cell.js';
import { read } from './csv-bytes.js';
import { flatDocument, savedByLibreOffice } from './libreoffice.js';

const cell = (type: string, value: string, style = '') =>
  `<table:table-cell ${style && `table:style-name="${style}"`} office:value-type="${type}" office:${type === 'float' || type === 'percentage' ? 'value' : `${type}-value`}="${value}"/>`;
const text = (content: string) =>
  `<table:table-cell office:value-type="string"><text:p>${content}</text:p></table:table-cell>`;
const formula = (content: string) => `<table:table-cell table:formula="of:=${content}"/>`;
const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`;

const types = row(
  cell('date', '2026-01-01', 'date') +
    cell('time', 'PT7H30M00S', 'elapsed') +
    cell('time', 'PT7H30M00S', 'clock') +
    cell('percentage', '0.85', 'percent') +
    cell('float', '7.5') +
    text('L’été &amp; <text:span>œ</text:span> 😀 _x0041_ =1') +
    cell('boolean', 'true') +
    formula('1+1') +
    formula('1/0') +
    formula('NA()') +
    formula('&quot;a&quot;&amp;&quot;b&quot;') +
    formula('[.A1]+1'),
);
const first = `<table:table table:name="Types">
<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column table:number-columns-repeated="9"/>
${types}${row('')}${row(text('caché'), 'table:visibility="collapse"')}${row(text('filtré'), 'table:visibility="filter"')}
${row('<table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>fusion</text:p></table:table-cell><table:covered-table-cell/>')}
${row('<table:covered-table-cell table:number-columns-repeated="2"/>')}</table:table>`;
const second = `<table:table table:name="Activités">${row(text('x'))}</table:table>`;

describe.each([
  [1900, '1899-12-30', 46_023],
  [1904, '1904-01-01', 44_561],
] as const)('a workbook of %d', (dateSystem, nullDate, serial) => {
  let file: SheetFile;
  beforeAll(async () => {
    const document = flatDocument(first + second, nullDate);
    file = await read(savedByLibreOffice(document, 'xlsx', 'Calc MS Excel 2007 XML'), 'c.xlsx');
  });

  test('cells of every kind', () => {
    const [sheet] = file.sheets;
    expect(sheet.dateSystem).toBe(dateSystem);
    expect(sheet.rows[0]).toEqual({
      number: 1,
      cells: [
        new FormattedNumber(serial, 'date', '01/01/2026'),
        new FormattedNumber(0.3125, 'duration', '7:30'),
        new FormattedNumber(0.3125, 'duration', '7:30'),
        new FormattedNumber(0.85, 'percent', '85 %'),
        7.5,
        'L’été & œ 😀 _x0041_ =1',
        true,
        2,
        new ErrorValue('#DIV/0!'),
        new ErrorValue('#N/A'),
        'ab',
        // A formula takes the format of what it refers to.
        new FormattedNumber(serial + 1, 'date', '02/01/2026'),
      ],
    });
  });

  test('hidden rows and columns, merged ranges, all sheets', () => {
    const { sheets, notes } = file;
    expect(sheets.map(({ name }) => name)).toEqual(['Types', 'Activités']);
    expect(sheets[0].rows.slice(1)).toEqual([
      { number: 3, cells: ['caché'] },
      { number: 4, cells: ['filtré'] },
      { number: 5, cells: ['fusion'] },
    ]);
    expect(sheets[0].hidden).toEqual({ rows: 2, columns: 2 });
    expect(sheets[0].merged).toEqual([{ firstRow: 5, lastRow: 6, firstColumn: 1, lastColumn: 2 }]);
    expect(notes).toEqual([]);
  });
});

describe('csv', () => {
  const table = `<table:table table:name="A">${row(text('Lettre') + text('Fréquence') + text('Heures'))}${row(text('L’une') + text('a;b "c"') + cell('float', '7.5'))}${row(`<table:table-cell office:value-type="string"><text:p>deux</text:p><text:p>lignes</text:p></table:table-cell>${text("'=x")}`)}</table:table>`;
  const saved = (separator: number, encoding: string) =>
    read(savedByLibreOffice(flatDocument(table), 'csv', `Text - txt - csv (StarCalc):${separator},34,${encoding},1`));
  const rows = [
    { number: 1, cells: ['Lettre', 'Fréquence', 'Heures'] },
    { number: 2, cells: ['L’une', 'a;b "c"', '7.5'] },
    { number: 3, cells: ['deux\nlignes', '=x'] },
  ];

  test.each([
    ['UTF-8, semicolons', 59, '76', []],
    ['UTF-8, tabs', 9, '76', []],
    ['Windows-1252, semicolons', 59, '1', [{ _tag: 'ReadAsWindows1252', example: 'Fréquence' }]],
    ['UTF-16, semicolons', 59, '65535', []],
    ['UTF-16, tabs', 9, '65535', []],
  ])('%s', async (_, separator, encoding, notes) => {
    const file = await saved(separator, encoding);
    expect(file.sheets[0].rows).toEqual(rows);
    expect(file.notes).toMatchObject(notes);
    expect(file.notes).toHaveLength(notes.length);
  });
});
