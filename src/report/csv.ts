// CSV as RFC 4180 has it: commas, CRLF, UTF-8 without mark, a header of column names, decimal points.
// For Excel in France: semicolons, decimal commas, dates as they are written there, and a byte order mark, which it needs to see UTF-8.
// Texts come from outside: what cannot be seen is written out, and nothing in them can become a formula.

// The build that brings what it needs of Node along: the same text, also in a browser.
import { stringify } from 'csv-stringify/browser/esm/sync';
import { requireOneOf } from '../core/options.js';
import { visible } from '../core/text.js';
import { jsonText } from './json.js';
import type { Column, Table } from './table.js';

/** How the file is going to be read: as RFC 4180 has it, or by Excel in France. */
export type CsvDialect = 'rfc4180' | 'excelFr';

const DELIMITERS: { readonly [dialect in CsvDialect]: string } = { rfc4180: ',', excelFr: ';' };

/** Characters after which a chunk is handed over: labels may be of any length. */
const CHUNK = 65_536;

/**
 * Where an apostrophe keeps a sign from beginning a formula: after blanks, and after the separator of the other dialect, since a reader
 * who takes the wrong one would begin a cell there. A text with apostrophes of its own before such a sign gets one more, which a reader
 * takes off. Signs at the very start are csv-stringify's, `escape_formulas`.
 */
const GUARDED: { readonly [dialect in CsvDialect]: RegExp } = {
  rfc4180: /^\s*(?='+[=+\-@＝＋－＠])|(?:^\s+|;\s*)(?=[=+\-@＝＋－＠])/gu,
  excelFr: /^\s*(?='+[=+\-@＝＋－＠])|(?:^\s+|,\s*)(?=[=+\-@＝＋－＠])/gu,
};

/** Texts that stand as they are, which is to say most: nothing unseen, neither separator, no blank and no apostrophe at the start. */
const PLAIN = /^(?![\s'])[ -+\--:<-~\u00a0-\u00ac\u00ae-\u05ff]*$/;

/**
 * The table as CSV, chunk by chunk, with a header. Empty cells are empty; data is written as JSON.
 *
 * `rfc4180`: commas and decimal points. `excelFr`: a byte order mark, semicolons, decimal commas, `31/01/2026`, `01/2026`,
 * `oui` and `non`. Both end lines with CRLF. A text that
 * a spreadsheet would take for a formula begins with an apostrophe. Throws `ProblemError` with an `InvalidOption` for another dialect.
 * Source: RFC 4180.
 *
 * @example
 * const table = totalsTable(orThrow(plan(portfolio)), { by: ['year'] });
 * console.log([...csvOf(table, 'excelFr')].join('').split('\r\n')[1]);
 * // 2021;8;150000;"0,15"
 */
export function csvOf<Row>(table: Table<Row>, dialect: CsvDialect = 'rfc4180'): Iterable<string> {
  requireOneOf('dialect', dialect, Object.keys(DELIMITERS));
  return csvChunks(table, dialect);
}

function* csvChunks<Row>(table: Table<Row>, dialect: CsvDialect): Iterable<string> {
  const guarded = GUARDED[dialect];
  const number = (value: number) => (dialect === 'excelFr' ? String(value).replace('.', ',') : String(value));
  const text = (records: unknown[][]) =>
    stringify(records, {
      delimiter: DELIMITERS[dialect],
      record_delimiter: 'windows',
      escape_formulas: true,
      // The separators of both dialects, so that a text with either stays one cell.
      quoted_match: /[,;]/,
      cast: {
        boolean: dialect === 'excelFr' ? (value) => (value ? 'oui' : 'non') : String,
        number,
        string: (value) => (PLAIN.test(value) ? value : visible(value).replace(guarded, "$&'")),
      },
    });
  yield (dialect === 'excelFr' ? '\u{feff}' : '') + text([table.columns.map(({ name }) => name)]);
  const cells = table.columns.map((column) => cellOf(column, dialect));
  for (const batch of table.batches()) {
    let records: unknown[][] = [];
    let size = 0;
    for (const row of batch) {
      const record = cells.map((cell) => cell(row));
      for (const value of record) size += typeof value === 'string' ? value.length : 1;
      records.push(record);
      if (size < CHUNK) continue;
      yield text(records);
      records = [];
      size = 0;
    }
    yield text(records);
  }
}

/** How a row's cell of a column is had, as csv-stringify takes it. */
function cellOf<Row>(column: Column<Row>, dialect: CsvDialect): (row: Row) => string | number | boolean | null {
  if (dialect === 'excelFr' && (column.kind === 'day' || column.kind === 'month')) {
    const { read } = column;
    const write = column.kind === 'day' ? frenchDay : frenchMonth;
    return (row) => {
      const date = read(row);
      return date === null ? null : write(date);
    };
  }
  if (column.kind !== 'data') return column.read;
  const { read } = column;
  return (row) => {
    const value = read(row);
    return value === null ? null : jsonText(value);
  };
}

/** 31/01/2026; the year may have more digits. */
function frenchDay(day: string): string {
  return `${day.slice(-2)}/${day.slice(-5, -3)}/${day.slice(0, -6)}`;
}

/** 01/2026. */
function frenchMonth(month: string): string {
  return `${month.slice(-2)}/${month.slice(0, -3)}`;
}
