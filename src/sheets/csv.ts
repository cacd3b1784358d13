// A csv file as one sheet of texts. What separates its cells is what makes headers of its first rows.
// csv-parse reads what has quotes; the lines are counted here, since it counts a quoted CRLF twice.

import type { CsvError } from 'csv-parse/sync';
import { withoutGuard } from './apostrophes.js';
import type { Cell, SheetFile, SheetRow } from './cell.js';
import { requireWithinLimits } from './csv-limits.js';
import { decoded } from './encoding.js';
import { type BadQuoting, UnreadableFile } from './file-problem.js';

type Parse = typeof import('csv-parse/sync')['parse'];

/** The separators that are looked for, the likelier first. */
const SEPARATORS = [';', ',', '\t'];
/** Rows among which the header is. */
const FIRST_ROWS = 20;
/** Characters in which those rows are looked for. */
const BEGINNING = 1_000_000;
/** The first line by which Excel is told the separator. */
const DECLARED_SEPARATOR = /^"?sep=([^"\r\n])"?(\r\n|\n|\r|$)/i;

/** Reads a csv file. `isHeader` knows the texts that are headers. Throws an UnreadableFile. */
export async function readCsv(
  file: string,
  bytes: Uint8Array,
  isHeader: (text: string) => boolean,
): Promise<SheetFile> {
  const { text, notes } = decoded(file, bytes);
  const { parse } = await import('csv-parse/sync');
  const declared = DECLARED_SEPARATOR.exec(text);
  const body = declared === null ? text : text.slice(declared[0].length);
  const firstLine = declared === null ? 1 : 2;
  const layout = layoutOf(parse, body, declared === null ? SEPARATORS : [declared[1]], isHeader);
  requireWithinLimits(file, body, layout.separator);
  const rows = rowsOf(parse, file, body, layout.separator, firstLine);
  if (layout.separator === ',') refuseDecimalCommas(file, rows, layout);
  return {
    name: file,
    kind: 'csv',
    sheets: [{ name: null, rows, dateSystem: 1900, merged: [], hidden: { rows: 0, columns: 0 } }],
    notes,
  };
}

/** What separates cells, the record with the header, and how many cells that has; without a header, the widest record. */
interface Layout {
  readonly separator: string;
  readonly headers: number;
  readonly record: number;
  readonly width: number;
}

/** The layout with the most headers in one row; of those with as many, the one with the most cells, the likelier first. */
function layoutOf(
  parse: Parse,
  text: string,
  separators: readonly string[],
  isHeader: (text: string) => boolean,
): Layout {
  let best: Layout = { separator: separators[0], headers: 0, record: 0, width: 0 };
  for (const separator of separators) {
    firstRecordsOf(parse, text, separator).forEach((cells, record) => {
      const headers = cells.filter((cell) => cell !== '' && isHeader(cell)).length;
      const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
      if (headers > best.headers || (headers === best.headers && width > best.width)) {
        best = { separator, headers, record, width };
      }
    });
  }
  return best;
}

/** The first records, or those before the first quote that fits no cell: another separator may read on. */
function firstRecordsOf(parse: Parse, text: string, separator: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  const collect = (record: string[]) => {
    records.push(record);
    return null;
  };
  try {
    const beginning = text.slice(0, BEGINNING);
    parse(beginning, { ...quotingOf(beginning, separator), to: FIRST_ROWS, on_record: collect });
  } catch {
    // Told when the whole is read, if this separator is the one.
  }
  return records;
}

/** The rows that hold something, each with the line on which it begins. */
function rowsOf(parse: Parse, file: string, text: string, separator: string, firstLine: number): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  const add = (number: number, record: string[]) => {
    const cells = cellsOf(record);
    if (cells.length > 0) rows.push({ number, cells });
  };
  if (!text.includes('"')) {
    // Cut where it is separated: csv-parse takes several times as long.
    text.split(LINE_END).forEach((line, index) => {
      add(firstLine + index, line.split(separator));
    });
    return rows;
  }
  let line = firstLine;
  try {
    for (const record of parse(text, quotingOf(text, separator))) {
      const number = line;
      line++;
      for (const cell of record) if (cell.includes('\n') || cell.includes('\r')) line += lineEndsIn(cell);
      add(number, record);
    }
  } catch (error) {
    throw new UnreadableFile(badQuoting(file, text, error as CsvError, firstLine));
  }
  return rows;
}

/** The cells of a record up to the last that holds something, in the place of its texts: large files are not held twice. */
function cellsOf(record: string[]): readonly Cell[] {
  let width = record.length;
  while (width > 0 && record[width - 1] === '') width--;
  record.length = width;
  const cells: Cell[] = record;
  for (let column = 0; column < width; column++) {
    cells[column] = record[column] === '' ? null : withoutGuard(record[column]);
  }
  return cells;
}

/** Line ends are all alike in most files, and csv-parse then finds them by itself, twice as quickly as if it were told. */
function quotingOf(text: string, delimiter: string) {
  const isMixed = /\r\n/.test(text) && /(^|[^\r])\n|\r(?!\n)/.test(text);
  return { delimiter, relax_column_count: true, ...(isMixed ? { record_delimiter: ['\r\n', '\n', '\r'] } : {}) };
}

const FAULTS: { readonly [code: string]: BadQuoting['fault'] } = {
  INVALID_OPENING_QUOTE: 'opening',
  CSV_INVALID_CLOSING_QUOTE: 'closing',
  CSV_QUOTE_NOT_CLOSED: 'unclosed',
};

function badQuoting(file: string, text: string, error: CsvError, firstLine: number): BadQuoting {
  const fault = FAULTS[error.code];
  if (fault === undefined) throw error;
  // Where the cell before the bad one ended, in bytes: the bad one begins there.
  const before = new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, Number(error.bytes)));
  return { _tag: 'BadQuoting', file, line: firstLine + lineEndsIn(before), fault };
}

const LINE_END = /\r\n|\n|\r/;

function lineEndsIn(text: string): number {
  return text.split(LINE_END).length - 1;
}

/** A row with more cells than the header has, two of which are the halves of a number. */
function refuseDecimalCommas(file: string, rows: readonly SheetRow[], { headers, width }: Layout): void {
  if (headers === 0) return;
  for (const { number, cells } of rows) {
    if (cells.length <= width) continue;
    const whole = cells.findIndex(
      (cell, at) => /^\s*-?\d+$/.test(String(cell)) && /^\d{1,6}(\s*(h|%))?\s*$/i.test(String(cells[at + 1] ?? '')),
    );
    if (whole === -1) continue;
    const received = `${String(cells[whole]).trim()},${String(cells[whole + 1]).trim()}`;
    throw new UnreadableFile({ _tag: 'AmbiguousComma', file, line: number, received });
  }
}
