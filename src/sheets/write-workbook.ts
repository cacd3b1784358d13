// Pages of text and tables to fill in become the bytes of an Excel workbook, the same ones for the same sheets. Of this module, the only
// file that knows the library that writes workbooks (docs/dependencies.md); a text stays a text, whatever it is.

import type { CellStyle, DataValidation, Cell as LibraryCell, WriteSheet } from 'hucre/xlsx';
import { toDateTime } from '../calendar/date-input.js';
import { serialOf } from '../calendar/serial-date.js';
import { type Either, left, right } from '../core/either.js';
import { required } from '../core/result.js';
import {
  columnName,
  MOST_CELL_CHARACTERS,
  MOST_ROWS,
  printTitle,
  quotedSheetName,
  textValue,
  writtenText,
} from '../core/workbook-cells.js';
import { FORMATS, HEADER, LINE, PRINTED, TITLE } from '../core/workbook-look.js';
import { SheetPlaces } from './place.js';
import type { WritingProblem } from './problem.js';

/** How the cells of a column are shown. */
export type WrittenKind = keyof typeof FORMATS;

/** A cell: a text, of which one of a column of days is `YYYY-MM-DD`; a number; nothing. */
export type WrittenCell = string | number | null;

/** What a column offers: words, of which one has to be chosen, or what a column (from 0) of a sheet holds down to its last row; others may be typed. */
export type OfferedList =
  | { readonly words: readonly string[]; readonly message: string }
  | { readonly sheet: string; readonly column: number; readonly last: number };

/** A column of a table. */
export interface WrittenColumn {
  readonly header: string;
  /** What is read when the pointer is on the header. */
  readonly comment?: string;
  /** In characters. */
  readonly width: number;
  readonly kind: WrittenKind;
  readonly list?: OfferedList | undefined;
}

/** A sheet of rows under headers that stay in view. */
export interface WrittenTable {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly WrittenCell[])[];
  /** The last row, from 1, that has the formats and lists of its columns. */
  readonly lastPrepared: number;
}

/** A sheet of lines of text. */
interface WrittenPage {
  readonly name: string;
  /** In characters. */
  readonly width: number;
  readonly lines: readonly { readonly text: string; readonly isTitle: boolean }[];
}

/** When the file says it was made: nothing in it depends on when that was. */
const MADE = '2026-01-01';

/** What a workbook is of. */
export interface WrittenWorkbook {
  /** The name that places begin with. */
  readonly file: string;
  readonly title: string;
  readonly sheets: readonly (WrittenTable | WrittenPage)[];
}

/** The bytes of the workbook; Left are the texts that no cell can hold, and the sheets with too many rows. */
export async function workbookBytes({
  file,
  title,
  sheets,
}: WrittenWorkbook): Promise<Either<readonly WritingProblem[], Uint8Array>> {
  const problems = sheets.flatMap((sheet) => ('rows' in sheet ? problemsOf(sheet, file) : []));
  if (problems.length > 0) return left(problems);
  const { writeXlsx } = await import('hucre/xlsx');
  const made = required(toDateTime(MADE)).toJSDate();
  const properties = { title, creator: 'plan-de-charge', created: made, modified: made };
  const written = sheets.map((one) => ('rows' in one ? table(one) : page(one)));
  const namedRanges = sheets.flatMap((one) => ('rows' in one ? [printTitle(one.name)] : []));
  return right(await writeXlsx({ properties, namedRanges, sheets: written }));
}

function problemsOf({ name, columns, rows }: WrittenTable, file: string): readonly WritingProblem[] {
  const places = new SheetPlaces(file, name);
  const most = MOST_ROWS - 1;
  if (rows.length > most) {
    return [{ _tag: 'TooManyRows', place: places.whole(), header: null, received: rows.length, accepted: most }];
  }
  return rows.flatMap((row, at) =>
    row.flatMap((cell, column) =>
      typeof cell === 'string' && cell.length > MOST_CELL_CHARACTERS
        ? {
            _tag: 'TextTooLong' as const,
            place: places.cell(at + 2, column),
            header: columns[column].header,
            received: cell.length,
            accepted: MOST_CELL_CHARACTERS,
          }
        : [],
    ),
  );
}

/** Points: a comment is drawn four rows high from that of its header. */
const HEADER_HEIGHT = 48;

type Cells = Map<string, Partial<LibraryCell>>;

function table({ name, columns, rows, lastPrepared }: WrittenTable): WriteSheet {
  const cells: Cells = new Map();
  for (const [at, { header, comment }] of columns.entries()) {
    cells.set(`0,${at}`, {
      ...textCell(header, HEADER),
      ...(comment !== undefined && { comment: { text: writtenText(comment) } }),
    });
  }
  const styles = columns.map(({ kind }): CellStyle => ({ numFmt: FORMATS[kind] }));
  // The library writes no formats of columns: a cell that is to be filled in has its own.
  for (let row = 1; row < lastPrepared; row++) {
    for (const [at, { kind }] of columns.entries()) {
      cells.set(`${row},${at}`, cellOf(rows[row - 1]?.[at] ?? null, kind, styles[at]));
    }
  }
  return {
    name,
    cells,
    columns: columns.map(({ width }) => ({ width })),
    rowDefs: new Map([[0, { height: HEADER_HEIGHT }]]),
    freezePane: { rows: 1 },
    dataValidations: columns.flatMap(({ list }, at) => (list === undefined ? [] : validation(list, at, lastPrepared))),
    pageSetup: PRINTED,
  };
}

function page({ name, width, lines }: WrittenPage): WriteSheet {
  return {
    name,
    cells: new Map(lines.map(({ text, isTitle }, at) => [`${at},0`, textCell(text, isTitle ? TITLE : LINE)])),
    columns: [{ width }],
    view: { showGridLines: false },
    pageSetup: { ...PRINTED, orientation: 'portrait' },
  };
}

function cellOf(value: WrittenCell, kind: WrittenKind, style: CellStyle): Partial<LibraryCell> {
  if (value === null) return { value, style };
  if (typeof value === 'number') return { value, style };
  const serial = kind === 'day' ? serialOf(value) : null;
  return serial === null ? textCell(value, style) : { value: serial, style };
}

/** A text, also where the library would take it for an error that Excel shows. */
function textCell(text: string, style: CellStyle): Partial<LibraryCell> {
  return { ...textValue(text), style };
}

/** The most characters that the words of a list may have in a file, the commas between them counted. */
const MOST_LIST_CHARACTERS = 255;

function validation(list: OfferedList, column: number, last: number): DataValidation {
  const range = rangeOf(column, last, '');
  if ('sheet' in list) {
    const formula1 = `${quotedSheetName(list.sheet)}!${rangeOf(list.column, list.last, '$')}`;
    return { type: 'list', formula1, allowBlank: true, range };
  }
  const { words: values, message: errorMessage } = list;
  if (values.join().length > MOST_LIST_CHARACTERS || values.some((word) => /[",]/.test(word))) {
    throw new RangeError(values.join());
  }
  return {
    type: 'list',
    values: [...values],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorMessage,
    range,
  };
}

/** The cells of a column (from 0) below its header. */
function rangeOf(column: number, last: number, fixed: '' | '$'): string {
  const name = `${fixed}${columnName(column)}`;
  return `${name}${fixed}2:${name}${fixed}${last}`;
}
