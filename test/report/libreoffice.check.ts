// The workbook of a firm, opened by LibreOffice: every sheet as csv shows the values that are meant, dates and rates as they are to be seen;
// saved again it has the chart with its numbers, the filters and what the columns show, and no formula. (A view it has only on a screen.)

import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { type SheetColumn, workbookOf } from '../../src/brief/index.js';
import { orThrow } from '../../src/index.js';
import { type FirmWorkbook, sheetsOfWorkbook, workbookOfFirm } from '../brief/firm-workbook.js';
import { valuesOf } from '../brief/workbook-values.js';
import { savedAllByLibreOffice } from '../sheets/libreoffice.js';
import { unzipped } from '../sheets/unzipped.js';

const LANGS = ['fr', 'en'] as const;
const of = Object.fromEntries(
  LANGS.map((lang) => [
    lang,
    workbookOfFirm({
      clients: 150,
      lang,
      adjust: 'following',
      hasForecast: true,
      shown: { first: '2026-04-01', last: '2026-06-30' },
    }),
  ]),
) as Record<(typeof LANGS)[number], FirmWorkbook>;

/** Commas, UTF-8, cells as they are shown, each sheet in a file of its own. */
const CSV = 'Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

let tables: Readonly<Record<string, Uint8Array>>;
let books: Readonly<Record<string, Uint8Array>>;

beforeAll(async () => {
  const files: Record<string, Uint8Array> = {};
  for (const lang of LANGS) {
    const sheets = sheetsOfWorkbook(of[lang]);
    files[`${lang}.xlsx`] = orThrow(await workbookOf(sheets, { title: 'Cabinet', asOf: '2026-04-01' }));
  }
  tables = savedAllByLibreOffice(files, 'csv', CSV);
  books = savedAllByLibreOffice(files, 'xlsx', 'Calc MS Excel 2007 XML');
});

const SHEETS = {
  fr: ['Charge', 'Personnes', 'Échéances', 'Par client', 'Par responsable', 'Prévision', 'Non planifié', 'Réglages'],
  en: ['Load', 'People', 'Deadlines', 'By client', 'By manager', 'Forecast', 'Unplanned', 'Settings'],
} as const;

const shownAs: Readonly<Record<string, (value: never) => string>> = {
  day: (value: string) => value.split('-').reverse().join('/'),
  month: (value: string) =>
    new Date(`${value}-01T00:00:00Z`).toLocaleString('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  hours: (value: number) => value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  rate: (value: number) => `${Math.round(value * 100)} %`,
  probability: (value: number) => `${(value * 100).toFixed(1)} %`,
  text: String,
  count: String,
};

describe.each(LANGS)('in %s', (lang) => {
  test('every sheet shows what is meant', () => {
    const sheets = sheetsOfWorkbook(of[lang]);
    for (const name of SHEETS[lang]) {
      const sheet = sheets.find((one) => one.name === name);
      if (sheet === undefined || !('table' in sheet)) return expect.unreachable(name);
      const rows: string[][] = parse(Buffer.from(tables[`${lang}-${name}.csv`] ?? expect.unreachable(name)), {
        relax_column_count: true,
      });
      const columns: readonly SheetColumn<unknown>[] = sheet.table.columns;
      expect(rows[0]).toEqual(
        columns.map((column) => {
          if (column.head === undefined) return column.name;
          return column.head === 'day'
            ? column.name.slice(5).split('-').reverse().join('/')
            : shownAs.month(column.name as never);
        }),
      );
      const expected = valuesOf(sheets, name).map((row) =>
        row.map((value, at) => (value === null ? '' : shownAs[columns[at].kind](value as never))),
      );
      expect(expected.length).toBeGreaterThan(1);
      expect(rows.slice(1)).toEqual(expected);
    }
  });

  test('the chart is drawn of the figures of the pool', () => {
    const [summary] = sheetsOfWorkbook(of[lang]);
    if (!('lines' in summary) || summary.chart === null) return expect.unreachable();
    const parts = unzipped(books[`${lang}.xlsx`]);
    const chart = Object.entries(parts).find(([name]) => /charts\/chart\d+\.xml/.test(name))?.[1] ?? '';
    expect(chart).toContain(summary.chart.title.replaceAll("'", '&apos;'));
    const numbers = [...chart.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([series]) =>
      [...series.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value]) => Number(value)),
    );
    const rows = [...summary.chart.table.batches()].flat();
    const figures = summary.chart.table.columns.slice(1).map(({ read }) => rows.map((row) => Number(read(row))));
    expect(figures[0]).toHaveLength(3);
    expect(numbers.map((series) => series.map((value) => value.toFixed(6)))).toEqual(
      figures.map((series) => series.map((value) => value.toFixed(6))),
    );
    const names = [...chart.matchAll(/<c:cat>.*?<\/c:cat>/gs)].map(([series]) =>
      [...series.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value]) => value),
    );
    expect(names[0]).toEqual(rows.map((row) => summary.chart?.table.columns[0].read(row)));
  });

  test('filters, pages for print and what columns show are there; there is no formula', () => {
    const parts = unzipped(books[`${lang}.xlsx`]);
    const sheets = Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets).toHaveLength(9);
    for (const name of sheets) expect(parts[name]).not.toMatch(/<f[ >/]/);
    for (const name of sheets.filter((one) => !one.endsWith('sheet1.xml'))) {
      expect(parts[name]).toContain('<autoFilter ref="A1:');
      expect(parts[name]).toMatch(/orientation="landscape"/);
    }
    expect(parts['xl/worksheets/sheet2.xml']).toMatch(/type="dataBar".*type="cellIs"/s);
    expect(parts['xl/worksheets/sheet3.xml']).toContain('type="colorScale"');
    const titles = [...parts['xl/workbook.xml'].matchAll(/Print_Titles"[^>]*>([^<]*)</g)].map(([, range]) => range);
    expect(titles).toHaveLength(8);
    for (const range of titles) expect(range).toMatch(/!\$1:\$1$/);
  });
});
