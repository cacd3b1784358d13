// Workbooks read into cells. The XML is written by hand, as Excel, LibreOffice and other programs write it.

import { describe, expect, test } from 'vitest';
import { ErrorValue, FormattedNumber, FormulaWithoutValue, type Sheet } from '../../src/sheets/cell.js';
import { read, refused } from './csv-bytes.js';
import { partsOf, type WorkbookText, workbookOf } from './workbook-of.js';
import { zipOf } from './zip-of.js';

/** The first sheet of a workbook. */
async function sheetOf(text: WorkbookText): Promise<Sheet> {
  return (await read(workbookOf(text), 'cabinet.xlsx')).sheets[0];
}

/** The cells of the only row of a sheet with these cells. */
async function cellsOf(cells: string, more: Partial<WorkbookText> = {}): Promise<readonly unknown[]> {
  const { rows } = await sheetOf({ sheets: { A: `<row r="1">${cells}</row>` }, ...more });
  expect(rows.length).toBeLessThan(2);
  return rows[0]?.cells ?? [];
}

describe('texts', () => {
  test('shared, inline, of runs, without what says how to pronounce them', async () => {
    const texts =
      '<si><t>Été</t></si><si><r><t>Te</t></r><r><rPr><b/></rPr><t xml:space="preserve">nue </t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t/></si>';
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
      '<c r="D1" t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r><rPh sb="0" eb="1"><t>y</t></rPh></is></c>' +
      '<c r="E1" t="inlineStr"><is><t xml:space="preserve"> œ😀 </t></is></c>';
    expect(await cellsOf(cells, { texts })).toEqual(['Été', 'Tenue ', null, 'a b', ' œ😀 ']);
  });

  test('entities, line ends, and what the format escapes', async () => {
    const inline = (text: string, column: string) => `<c r="${column}1" t="inlineStr"><is><t>${text}</t></is></c>`;
    const cells = ['A &amp; B &#233;', 'a\r\nb', 'a_x000D_b', '_x005F_x0041_', '_x0041_', '_xD800_', '<![CDATA[<c>]]>']
      .map((text, at) => inline(text, 'ABCDEFG'[at]))
      .join('');
    expect(await cellsOf(cells)).toEqual(['A & B é', 'a\nb', 'a\rb', '_x0041_', 'A', '\u{fffd}', '<c>']);
  });

  test('a text that is not there is refused', async () => {
    const bytes = workbookOf({
      sheets: { A: '<row r="1"><c r="A1" t="s"><v>3</v></c></row>' },
      texts: '<si><t>x</t></si>',
    });
    expect(await refused(bytes)).toMatchObject({
      _tag: 'DamagedWorkbook',
      part: 'xl/worksheets/sheet1.xml',
      fault: 'content',
    });
  });
});

describe('numbers', () => {
  test('plain, yes and no, of no number at all', async () => {
    const cells =
      '<c r="A1"><v>7.5</v></c><c r="B1" t="n"><v>-1E-3</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c>' +
      '<c r="E1"><v>0x10</v></c><c r="F1" t="d"><v>2026-01-01</v></c>';
    expect(await cellsOf(cells)).toEqual([7.5, -0.001, true, false, '0x10', '2026-01-01']);
  });

  test('dates, durations and per cents are told apart by their formats, and keep their value', async () => {
    const cells =
      '<c r="A1" s="1"><v>46023</v></c><c r="B1" s="2"><v>0.3125</v></c><c r="C1" s="3"><v>0.85</v></c>' +
      '<c r="D1" s="4"><v>12.5</v></c><c r="E1" s="5"><v>46023</v></c><c r="F1" s="99"><v>3</v></c><c r="G1" s="1"><v>60</v></c>';
    expect(await cellsOf(cells, { formats: ['dd/mm/yyyy', '[h]:mm', 9, '#,##0.00', 14] })).toEqual([
      new FormattedNumber(46_023, 'date', '01/01/2026'),
      new FormattedNumber(0.3125, 'duration', '7:30'),
      new FormattedNumber(0.85, 'percent', '85 %'),
      12.5,
      new FormattedNumber(46_023, 'date', '01/01/2026'),
      3,
      new FormattedNumber(60, 'date', '29/02/1900'),
    ]);
  });

  test('a workbook of 1904', async () => {
    const sheet = await sheetOf({
      sheets: { A: '<row r="1"><c r="A1" s="1"><v>44561</v></c></row>' },
      formats: [14],
      workbookPr: '<workbookPr date1904="1"/>',
    });
    expect(sheet.dateSystem).toBe(1904);
    expect(sheet.rows[0].cells).toEqual([new FormattedNumber(44_561, 'date', '01/01/2026')]);
  });
});

describe('formulas and errors', () => {
  test.each([
    ['a stored number', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['a stored text', '<c r="A1" t="str"><f>"a"</f><v>a</v></c>', 'a'],
    ['a stored empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', undefined],
    ['a stored error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', new ErrorValue('#DIV/0!')],
    ['an error without a formula', '<c r="A1" t="e"><v>#N/A</v></c>', new ErrorValue('#N/A')],
    ['nothing stored', '<c r="A1"><f>A2&amp;"x"</f></c>', new FormulaWithoutValue('=A2&"x"')],
    [
      'nothing stored, as openpyxl writes it',
      '<c r="A1"><f>SUM(B1:B2)</f><v></v></c>',
      new FormulaWithoutValue('=SUM(B1:B2)'),
    ],
    ['one of a group', '<c r="A1"><f t="shared" si="0"/><v>4</v></c>', 4],
  ])('%s', async (_, cell, value) => {
    expect((await cellsOf(cell))[0]).toEqual(value);
  });
});

describe('rows and columns', () => {
  test('rows that hold something, by their numbers; cells with a format alone hold nothing', async () => {
    const data =
      '<row r="2"><c r="B2"><v>1</v></c><c r="C2" s="1"/><c r="XFD2" s="1"/></row><row r="3"><c r="A3" s="1"/></row>' +
      '<row r="1048576"><c r="A1048576"><v>2</v></c></row>';
    const { rows, merged, hidden, name, dateSystem } = await sheetOf({ sheets: { 'Activités & co': data } });
    expect(rows).toEqual([
      { number: 2, cells: [null, 1] },
      { number: 1_048_576, cells: [2] },
    ]);
    expect({ merged, hidden, name, dateSystem }).toEqual({
      merged: [],
      hidden: { rows: 0, columns: 0 },
      name: 'Activités & co',
      dateSystem: 1900,
    });
  });

  test('rows and cells without their names count on', async () => {
    const { rows } = await sheetOf({
      sheets: { A: '<row r="3"><c><v>1</v></c><c r="D3"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>' },
    });
    expect(rows).toEqual([
      { number: 3, cells: [1, null, null, 2, 3] },
      { number: 4, cells: [4] },
    ]);
  });

  test('hidden ones are read and counted, merged ranges named', async () => {
    const { rows, merged, hidden } = await sheetOf({
      sheets: {
        A:
          '<cols><col min="1" max="1" width="9"/><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="true"/></cols><sheetData>' +
          '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row><row r="3" hidden="1"/>' +
          '</sheetData><autoFilter ref="A1:B2"/><mergeCells count="2"><mergeCell ref="A5:C7"/><mergeCell ref="$D$2"/></mergeCells>',
      },
    });
    expect(rows.map(({ cells }) => cells)).toEqual([[1, 2], [3]]);
    expect(hidden).toEqual({ rows: 1, columns: 1 });
    expect(merged).toEqual([
      { firstRow: 5, lastRow: 7, firstColumn: 1, lastColumn: 3 },
      { firstRow: 2, lastRow: 2, firstColumn: 4, lastColumn: 4 },
    ]);
  });

  test.each([
    ['a row twice', '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"/>'],
    ['a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['a cell of no name', '<row r="1"><c r="1A"><v>1</v></c></row>'],
    ['a row of no number', '<row r="x"/>'],
    ['a merged range that is none', '<sheetData/><mergeCells><mergeCell ref="A1:x"/></mergeCells>'],
  ])('%s is refused', async (_, data) => {
    expect(await refused(workbookOf({ sheets: { A: data } }))).toMatchObject({
      _tag: 'DamagedWorkbook',
      fault: 'content',
    });
  });
});

describe('workbooks', () => {
  test('all sheets in order; names of elements may have a prefix; parts may be in UTF-16', async () => {
    const parts = partsOf({ sheets: { Lettres: '', Activités: '' } });
    const prefixed =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>é</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const utf16 = new Uint8Array(Buffer.from(`\u{feff}${prefixed}`, 'utf16le'));
    const replaced = parts.map((part) =>
      part.name.endsWith('sheet1.xml')
        ? { ...part, data: prefixed }
        : part.name.endsWith('sheet2.xml')
          ? { ...part, data: utf16 }
          : part,
    );
    const { sheets, kind, name } = await read(zipOf(replaced), 'c.xlsx');
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['Lettres', [{ number: 1, cells: ['é'] }]],
      ['Activités', [{ number: 1, cells: ['é'] }]],
    ]);
    expect([kind, name]).toEqual(['xlsx', 'c.xlsx']);
  });

  test('macros, links, connections and charts are left aside and named', async () => {
    const sheets = { A: '<row r="1"><c r="A1"><v>1</v></c></row>' };
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const parts = partsOf({
      sheets,
      relationships: `<Relationship Id="c1" Type="${type}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
      more: [
        'xl/vbaProject.bin',
        'xl/externalLinks/externalLink1.xml',
        'xl/connections.xml',
        'xl/media/image1.png',
        'xl/chartsheets/sheet1.xml',
      ].map((name) => ({ name, data: '<!DOCTYPE x>' })),
    }).map((part) =>
      part.name === 'xl/workbook.xml'
        ? { ...part, data: String(part.data).replace('</sheets>', '<sheet name="G" sheetId="9" r:id="c1"/></sheets>') }
        : part,
    );
    const file = await read(zipOf(parts));
    expect(file.sheets.map(({ name }) => name)).toEqual(['A']);
    expect(file.notes).toEqual([
      {
        _tag: 'PartsIgnored',
        file: 'lettres.csv',
        parts: [
          'xl/vbaProject.bin',
          'xl/externalLinks/externalLink1.xml',
          'xl/connections.xml',
          'xl/chartsheets/sheet1.xml',
        ],
      },
    ]);
  });

  test.each([
    ['xl/worksheets/sheet1.xml', 'missing'],
    ['xl/workbook.xml', 'missing'],
    ['xl/_rels/workbook.xml.rels', 'missing'],
    ['_rels/.rels', 'missing'],
  ])('without %s', async (name, fault) => {
    const parts = partsOf({ sheets: { A: '' } }).filter((part) => part.name !== name);
    expect(await refused(zipOf(parts))).toMatchObject({ _tag: 'DamagedWorkbook', part: name, fault });
  });

  test('a sheet outside the workbook is not fetched', async () => {
    const parts = partsOf({ sheets: { A: '' } }).map((part) =>
      part.name.endsWith('workbook.xml.rels')
        ? {
            ...part,
            data: String(part.data).replace(
              'Target="worksheets/sheet1.xml"',
              'Target="file:///etc/passwd" TargetMode="External"',
            ),
          }
        : part,
    );
    expect(await refused(zipOf(parts))).toMatchObject({ _tag: 'DamagedWorkbook', fault: 'content' });
  });
});
