// Workbooks of tables: what no sheet holds is refused or goes on in the next; formats, filters and charts are where they are to be;
// nothing is a formula, and the same sheets are the same bytes.

import { describe, expect, test } from 'vitest';
import { linesSheet, type SheetColumn, tableSheet, type WorkbookSheet, workbookOf } from '../../src/brief/index.js';
import { orThrow, describe as sentence } from '../../src/index.js';
import type { TableSheet } from '../../src/report/sheet.js';
import { tableParts } from '../../src/report/xlsx-table.js';
import { unzipped } from '../sheets/unzipped.js';
import { sheetsOf } from './read-workbook.js';
import { COLUMNS, OPTIONS, PLAIN, sheetOf, type Values, written } from './xlsx-values.js';

describe('what no sheet holds', () => {
  test('a text that is too long is refused with its place, all of them', async () => {
    const long = 'a'.repeat(32_768);
    const sheet: TableSheet<Values> = {
      ...sheetOf([PLAIN, { ...PLAIN, text: long }, { ...PLAIN, text: long }]),
      nameOf: ({ count }) => `LM ${count}`,
    };
    const lines = linesSheet({ name: 'Synthèse', lines: [{ text: long, level: 'text' }], chart: null });
    const result = await workbookOf([lines, tableSheet(sheet)], OPTIONS);
    if (result._tag === 'Right') expect.unreachable();
    const where = result.left.map((problem) =>
      'cell' in problem ? [problem.sheet, problem.cell, problem.header, problem.row] : [],
    );
    expect(where).toEqual([
      ['Synthèse', 'A1', null, null],
      ['Échéances du cabinet', 'A3', 'Texte', 'LM 3'],
      ['Échéances du cabinet', 'A4', 'Texte', 'LM 3'],
    ]);
    expect(sentence(result.left[1], 'fr')).toBe(
      "Échéances du cabinet!A3 (Texte, LM 3) : un texte de 32\u202f768 caractères ; une cellule d'Excel en contient au plus 32\u202f767",
    );
  });

  test('more columns than there are', async () => {
    const columns = Array.from({ length: 16_385 }, () => COLUMNS[0]);
    expect(await workbookOf([tableSheet(sheetOf([], columns))], OPTIONS)).toEqual({
      _tag: 'Left',
      left: [{ _tag: 'TooManySheetColumns', sheet: 'Échéances du cabinet', received: 16_385, accepted: 16_384 }],
    });
  });

  test('more rows than a sheet has go on in the next, under the same header', () => {
    const rows = Array.from({ length: 7 }, (_, at) => ({ ...PLAIN, count: at }));
    const { sheets, names, problems } = tableParts({ ...sheetOf(rows), name: 'É'.repeat(31) }, 4);
    expect(sheets.map(({ name }) => name)).toEqual(['É'.repeat(31), `${'É'.repeat(29)} 2`, `${'É'.repeat(29)} 3`]);
    const counts = sheets.map((sheet) => sheet.rows?.slice(1).map((cells) => cells[5]));
    expect(counts).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
    for (const { cells } of sheets) expect(cells?.get('0,5')).toMatchObject({ value: 'Nombre' });
    const areas = names.filter(({ name }) => name === '_xlnm.Print_Area').map(({ range }) => range.replace(/^.*!/, ''));
    expect(areas).toEqual(['$A$1:$I$4', '$A$1:$I$4', '$A$1:$I$2']);
    expect(problems).toEqual([]);
  });

  test('options and names that cannot be', async () => {
    const sheet = tableSheet(sheetOf([PLAIN]));
    await expect(workbookOf([sheet], { title: '', asOf: '2026-01-05' })).rejects.toThrow('title');
    await expect(workbookOf([sheet], { title: 'a', asOf: '2026-02-30' })).rejects.toThrow('asOf');
    await expect(workbookOf([sheet], { ...OPTIONS, lang: 'fr' } as typeof OPTIONS)).rejects.toThrow('options');
    await expect(workbookOf([], OPTIONS)).rejects.toThrow('sheets');
    await expect(workbookOf([sheet, sheet], OPTIONS)).rejects.toThrow('Duplicate sheet name');
  });
});

/** The parts of a workbook of one sheet, and that sheet. */
async function partsOf(sheet: WorkbookSheet) {
  const parts = unzipped(await written(sheet));
  return { parts, xml: parts['xl/worksheets/sheet1.xml'], workbook: parts['xl/workbook.xml'] };
}

describe('a sheet of rows', () => {
  test('header in view, filter over all rows, one page wide across, header on each page', async () => {
    const { xml, workbook } = await partsOf(tableSheet(sheetOf([PLAIN, PLAIN, PLAIN])));
    expect(xml).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" state="frozen"');
    expect(xml).toContain('<autoFilter ref="A1:I4"/>');
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape" fitToWidth="1" fitToHeight="0"/);
    // In quotes: without them a name with blanks is no range.
    const names = [...workbook.matchAll(/<definedName name="_xlnm\.(\w+)" localSheetId="0">(.*?)</g)];
    expect(names.map(([, name, range]) => [name, range])).toEqual([
      ['_FilterDatabase', "'Échéances du cabinet'!$A$1:$I$4"],
      ['Print_Area', "'Échéances du cabinet'!$A$1:$I$4"],
      ['Print_Titles', "'Échéances du cabinet'!$1:$1"],
    ]);
  });

  test('formats by kind', async () => {
    const { parts, xml } = await partsOf(tableSheet(sheetOf([PLAIN])));
    const codes = new Map(
      [...parts['xl/styles.xml'].matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [
        id,
        code,
      ]),
    );
    const formats = [...parts['xl/styles.xml'].replace(/^.*<cellXfs/s, '').matchAll(/<xf numFmtId="(\d+)"/g)].map(
      ([, id]) => codes.get(id) ?? '',
    );
    const found = [...xml.matchAll(/<c r="[A-I]2"[^>]* s="(\d+)"/g)].map(([, style]) => formats[Number(style)]);
    expect(found).toEqual(['@', 'dd/mm/yyyy', 'mmm yyyy', '#,##0.00', '0', '0', 'General', '0 %', '0.0 %']);
  });

  test('columns are as wide as they ask for, and as their greatest number needs', async () => {
    const { xml } = await partsOf(tableSheet(sheetOf([PLAIN, { ...PLAIN, hours: -123_456_789.5, count: 1_234_567 }])));
    const widths = [...xml.matchAll(/<col min="(\d+)" max="\1" width="([\d.]+)"/g)].map(([, , width]) => Number(width));
    // -123 456 789,50 is 15 characters.
    expect(widths).toEqual([10, 11, 11, 16, 9, 9, 6, 6, 9]);
  });

  test('bars, what is above 1, shades and blank cells', async () => {
    interface Person {
      readonly rates: readonly (number | null)[];
    }
    const columns = [0, 1, 2].map(
      (at): SheetColumn<Person> => ({
        name: `2026-01-0${at + 5}`,
        head: 'day',
        kind: 'rate',
        width: 5,
        shows: 'shades',
        read: ({ rates }) => rates[at],
      }),
    );
    const table = { columns, batches: () => [[{ rates: [0.5, null, 1.2] }]] };
    const { xml, parts } = await partsOf(tableSheet<Person>({ name: 'P', table, frozenColumns: 0, empty: '' }));
    expect([...xml.matchAll(/<conditionalFormatting sqref="([^"]*)">.*?<\/conditionalFormatting>/g)]).toHaveLength(1);
    expect(xml).toContain(
      '<conditionalFormatting sqref="A2:C2"><cfRule type="cellIs" priority="1" dxfId="0" operator="greaterThan"><formula>1</formula>',
    );
    expect(xml).toMatch(/<cfRule type="colorScale" priority="2"><colorScale><cfvo type="num" val="0"\/>/);
    expect(parts['xl/styles.xml']).toMatch(/<dxf><font><b\/><color rgb="FF9C0006"\/>/);
    // The blank cell has a style of its own, and no value; its neighbours share one.
    const [first, blank, last] = ['A', 'B', 'C'].map((name) => new RegExp(`<c r="${name}2"( s="\\d+")(/?)`).exec(xml));
    expect(blank?.[2]).toBe('/');
    expect(blank?.[1]).not.toBe(first?.[1]);
    expect(last?.[1]).toBe(first?.[1]);
    // Heads are dates that a filter can group.
    expect(xml).toMatch(/<c r="A1" s="\d+"><v>46027<\/v>/);
    const bars = await partsOf(tableSheet(sheetOf([PLAIN])));
    expect(bars.xml).toMatch(
      /sqref="D2:D2"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="0"\/><cfvo type="max"\/>/,
    );
    expect(bars.xml).toContain('sqref="H2:H2"><cfRule type="cellIs" priority="2"');
  });

  test('rows are as high as the texts that go on in a next line', async () => {
    const columns: readonly SheetColumn<Values>[] = [
      { name: 'Long', kind: 'text', width: 20, wraps: true, read: ({ text }) => text },
      { name: 'Court', kind: 'text', width: 5, read: ({ text }) => text },
    ];
    const texts = ['a'.repeat(18), 'a'.repeat(19), 'a\nb\nc', 'a'.repeat(2000)];
    const { xml } = await partsOf(
      tableSheet(
        sheetOf(
          texts.map((text) => ({ ...PLAIN, text })),
          columns,
        ),
      ),
    );
    const heights = [...xml.matchAll(/<row r="(\d+)" ht="([\d.]+)"/g)].map(([, row, height]) => [row, height]);
    expect(heights).toEqual([
      ['1', '33'],
      ['3', '30'],
      ['4', '45'],
      ['5', '405'],
    ]);
  });

  test('no rows: the header and a line', async () => {
    const bytes = await written(tableSheet(sheetOf([])));
    const [rows] = [...(await sheetsOf(bytes)).values()];
    expect(rows.map((cells) => cells.filter((cell) => cell !== null))).toEqual([
      COLUMNS.map(({ name }) => name),
      ['aucune échéance'],
    ]);
    expect(unzipped(bytes)['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:I2"/>');
  });
});

describe('a sheet of lines', () => {
  interface Month {
    readonly name: string;
    readonly capacity: number;
    readonly load: number;
  }
  const months: readonly Month[] = [
    { name: 'janv. 2026', capacity: 100, load: 80.25 },
    { name: 'févr. 2026', capacity: 1_234_567.5, load: 120 },
  ];
  const lines = linesSheet<Month>({
    name: "L'année",
    lines: [
      { text: '=Cabinet', level: 'title' },
      { text: '', level: 'text' },
      { text: 'mot '.repeat(80), level: 'text' },
      { text: '#N/A', level: 'heading' },
    ],
    chart: {
      title: 'Capacité et charge',
      unit: 'heures',
      table: {
        columns: [
          { name: 'Mois', kind: 'text', read: ({ name }) => name },
          { name: 'Capacité', kind: 'hours', read: ({ capacity }) => capacity },
          { name: 'Charge', kind: 'hours', read: ({ load }) => load },
        ],
        batches: () => [months],
      },
    },
  });

  test('lines across the page, as high as their texts, then the numbers of the chart', async () => {
    const bytes = await written(lines);
    const [rows] = [...(await sheetsOf(bytes)).values()];
    expect(rows.map((cells) => cells.filter((cell) => cell !== null))).toEqual([
      ['=Cabinet'],
      [],
      ['mot '.repeat(80)],
      ['#N/A'],
      [],
      ['Mois', 'Capacité', 'Charge'],
      ['janv. 2026', 100, 80.25],
      ['févr. 2026', 1_234_567.5, 120],
    ]);
    const xml = unzipped(bytes)['xl/worksheets/sheet1.xml'];
    expect(xml).toContain('<mergeCell ref="A3:J3"/>');
    const heights = [...xml.matchAll(/<row r="\d+" ht="([\d.]+)"/g)].map(([, height]) => Number(height));
    // 320 characters are three lines.
    expect(heights).toEqual([26, 15.75, 47.25, 24]);
    expect(xml).not.toContain('autoFilter');
  });

  test('a chart of columns side by side, drawn of the cells', async () => {
    const { parts } = await partsOf(lines);
    const chart = parts['xl/charts/chart1.xml'].replaceAll('&apos;', "'");
    expect(chart).toMatch(/<c:barDir val="col"\/><c:grouping val="clustered"\/>/);
    const references = [...chart.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, reference]) => reference);
    expect(references).toEqual(
      ['$A$7:$A$8', '$B$7:$B$8', '$A$7:$A$8', '$C$7:$C$8'].map((range) => `'L''année'!${range}`),
    );
    expect([...chart.matchAll(/<c:tx><c:v>(.*?)<\/c:v>/g)].map(([, name]) => name)).toEqual(['Capacité', 'Charge']);
    expect(parts['xl/drawings/drawing1.xml']).toMatch(/<xdr:from><xdr:col>4<\/xdr:col>.*<xdr:row>5<\/xdr:row>/);
  });

  test('without a chart there is none', async () => {
    const { parts } = await partsOf(linesSheet({ name: 'S', lines: [{ text: 'a', level: 'text' }], chart: null }));
    expect(Object.keys(parts).filter((name) => /chart|drawing/.test(name))).toEqual([]);
  });
});

describe('the file', () => {
  const rows = ['=cmd|/c calc', '@SUM(A1)', '+1', '-1', '\t=1', '<f>1</f>', '#REF!'].map((text) => ({
    ...PLAIN,
    text,
  }));

  test('no formula, error, macro, link, pivot, hidden sheet', async () => {
    const parts = unzipped(await written(tableSheet(sheetOf(rows))));
    const xml = parts['xl/worksheets/sheet1.xml'];
    expect(xml).not.toMatch(/<f[ >/]|t="e"|hyperlink/);
    expect(parts['xl/workbook.xml']).not.toMatch(/ state="|externalReference|pivotCache/);
    expect(Object.keys(parts).sort()).toEqual([
      ...['[content_types].xml', '_rels/.rels', 'docprops/app.xml', 'docprops/core.xml', 'xl/_rels/workbook.xml.rels'],
      ...[
        'xl/sharedstrings.xml',
        'xl/styles.xml',
        'xl/theme/theme1.xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet1.xml',
      ],
    ]);
  });

  test('it says that it was made on the day on which it stands, whatever its title is', async () => {
    const bytes = orThrow(
      await workbookOf([tableSheet(sheetOf(rows))], { title: 'Moreau & \u{202e}fils', asOf: '2026-01-05' }),
    );
    const core = unzipped(bytes)['docprops/core.xml'];
    expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(['2026-01-05T00:00:00Z', '2026-01-05T00:00:00Z']);
    expect(core).toContain('<dc:title>Moreau &amp; \\u{202e}fils</dc:title>');
  });

  test('the same sheets are the same bytes, others are not', async () => {
    const first = await written(tableSheet(sheetOf(rows)));
    expect(await written(tableSheet(sheetOf(rows)))).toEqual(first);
    expect(await written(tableSheet(sheetOf(rows.slice(1))))).not.toEqual(first);
  });
});
