// A table as sheets of a workbook: rows under a header that stays in view, with a filter, formats and what the columns show beside their
// values. Rows beyond those of one sheet go on in the next.

import type { CellValue, ConditionalRule, Cell as LibraryCell, WriteSheet } from 'hucre/xlsx';
import {
  columnName,
  type DefinedName,
  MOST_CELL_CHARACTERS,
  MOST_ROWS,
  MOST_SHEET_COLUMNS,
  printTitle,
  tableNames,
  textValue,
} from '../core/workbook-cells.js';
import { HEADER, PRINTED } from '../core/workbook-look.js';
import type { WorkbookProblem } from '../core/workbook-problem.js';
import type { SheetColumn, TableSheet } from './sheet.js';
import type { ColumnKind } from './table.js';
import { cellReader, FORMAT_OF, HEAD_FORMAT, headCell, leastWidth } from './xlsx-cells.js';

/** Points: two lines of a header, and a line of a text that goes on in the next. */
const HEADER_HEIGHT = 33;
const LINE_HEIGHT = 15;
/** Lines of the highest row, of 409 points at most in Excel. */
const MOST_LINES = 27;
/** Of each printed page: the sheet, which page it is, and of how many. */
export const PAGE_FOOTER = { oddFooter: '&L&A&R&P / &N' } as const;

/** Inches. */
export const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

/** Points of the font of small columns, and the part of its width that one of them needs. */
const SMALL = 9;
const SMALL_PART = 0.85;

const RED = { font: { bold: true, color: { rgb: 'FF9C0006' } } } as const;
const GREY = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFD9D9D9' } } as const;
const BAR = 'FF9DB7DD';
/** From nothing to all hours and beyond: white, blue, and a red on which the dark red of what is above 1 can be read. */
const SHADES = [
  { value: '0', color: 'FFFFFFFF' },
  { value: '0.9', color: 'FFB4CBE8' },
  { value: '1.1', color: 'FFF8CBAD' },
] as const;

/** The sheets of a table, the names of their cells, and what of it no sheet holds. */
export interface TableParts {
  readonly sheets: readonly WriteSheet[];
  readonly names: readonly DefinedName[];
  readonly problems: readonly WorkbookProblem[];
}

/** The sheets of a table, each of `mostRows` rows at most, the header among them. */
export function tableParts<Row>(sheet: TableSheet<Row>, mostRows = MOST_ROWS): TableParts {
  const { name, table } = sheet;
  const received = table.columns.length;
  if (received > MOST_SHEET_COLUMNS) {
    const accepted = MOST_SHEET_COLUMNS;
    return { sheets: [], names: [], problems: [{ _tag: 'TooManySheetColumns', sheet: name, received, accepted }] };
  }
  const parts = [new TablePart(sheet, name)];
  for (const batch of table.batches()) {
    for (const row of batch) {
      if (parts[parts.length - 1].rowCount === mostRows) {
        parts.push(new TablePart(sheet, partName(name, parts.length + 1)));
      }
      parts[parts.length - 1].add(row);
    }
  }
  return {
    sheets: parts.map((part) => part.written()),
    names: parts.flatMap((part) => part.names()),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

/** Characters of a sheet's name. */
const MOST_NAME_CHARACTERS = 31;

/** The name of a further sheet: `Échéances 2`. */
function partName(name: string, number: number): string {
  const end = ` ${number}`;
  return name.slice(0, MOST_NAME_CHARACTERS - end.length) + end;
}

type Style = NonNullable<LibraryCell['style']>;

/** One sheet of a table. */
class TablePart<Row> {
  readonly problems: WorkbookProblem[] = [];
  readonly #columns: readonly SheetColumn<Row>[];
  readonly #readers: readonly ((row: Row) => CellValue)[];
  readonly #styles: readonly Style[];
  readonly #rows: CellValue[][] = [[]];
  /** Cells that are no plain values of their column. */
  readonly #cells = new Map<string, Partial<LibraryCell>>();
  readonly #rowDefs = new Map([[0, { height: HEADER_HEIGHT }]]);
  /** The greatest number of each column, whatever its sign. */
  readonly #greatest: number[];

  constructor(
    private readonly sheet: TableSheet<Row>,
    private readonly name: string,
  ) {
    this.#columns = sheet.table.columns;
    this.#readers = this.#columns.map((column) => cellReader(column));
    this.#styles = this.#columns.map(styleOf);
    this.#greatest = this.#columns.map(() => 0);
    for (const [at, column] of this.#columns.entries()) this.#cells.set(`0,${at}`, headerCell(column));
  }

  /** How many rows there are, the header among them. */
  get rowCount(): number {
    return this.#rows.length;
  }

  add(row: Row): void {
    const line = this.#rows.length;
    let lines = 1;
    this.#rows.push(
      this.#readers.map((read, at) => {
        const value = read(row);
        if (typeof value === 'string') {
          lines = Math.max(lines, linesOf(value, this.#columns[at]));
          return this.#textAt(line, at, value, row);
        }
        if (typeof value === 'number') this.#greatest[at] = Math.max(this.#greatest[at], Math.abs(value));
        else if (value === null && this.#columns[at].shows === 'shades') {
          this.#cells.set(`${line},${at}`, { style: { ...this.#styles[at], fill: GREY } });
        }
        return value;
      }),
    );
    // Not every program makes a row higher by itself.
    if (lines > 1) this.#rowDefs.set(line, { height: lines * LINE_HEIGHT });
  }

  /** The sheet as the library takes it. */
  written(): WriteSheet {
    const isEmpty = this.#rows.length === 1;
    if (isEmpty) this.#rows.push([this.sheet.empty]);
    const last = this.#rows.length;
    return {
      name: this.name,
      rows: this.#rows,
      cells: this.#cells,
      columns: this.#columns.map((column, at) => ({
        width: Math.max(column.width, leastWidth(column.kind, this.#greatest[at]) * (isSmall(column) ? SMALL_PART : 1)),
        style: this.#styles[at],
      })),
      rowDefs: this.#rowDefs,
      freezePane: { rows: 1, columns: this.sheet.frozenColumns },
      autoFilter: { range: `A1:${columnName(this.#lastColumn())}${last}` },
      conditionalRules: rulesOf(this.#columns, last),
      pageSetup: { ...PRINTED, margins: MARGINS },
      headerFooter: PAGE_FOOTER,
    };
  }

  /** The names of its cells; asked for when it is written. */
  names(): readonly DefinedName[] {
    return [...tableNames(this.name, this.#lastColumn(), this.#rows.length), printTitle(this.name)];
  }

  #lastColumn(): number {
    return Math.max(0, this.#columns.length - 1);
  }

  /** A text where it is a plain value; else it is kept as a cell of its own. */
  #textAt(line: number, at: number, text: string, row: Row): CellValue {
    if (text.length > MOST_CELL_CHARACTERS) {
      this.problems.push({
        _tag: 'CellTooLong',
        sheet: this.name,
        cell: `${columnName(at)}${line + 1}`,
        header: this.#columns[at].name,
        row: this.sheet.nameOf?.(row) ?? null,
        received: text.length,
        accepted: MOST_CELL_CHARACTERS,
      });
      return null;
    }
    const cell = textValue(text);
    if ('value' in cell) return cell.value;
    this.#cells.set(`${line},${at}`, { ...cell, style: this.#styles[at] });
    return null;
  }
}

/** Many columns of a few characters each. */
function isSmall<Row>({ shows }: SheetColumn<Row>): boolean {
  return shows === 'shades';
}

/** Texts begin, and numbers end, some way from the border; days and months stand in the middle. */
const ALIGNED: { readonly [kind in ColumnKind]?: NonNullable<Style['alignment']> } = {
  text: { horizontal: 'left', indent: 1 },
  data: { horizontal: 'left', indent: 1 },
  day: { horizontal: 'center' },
  month: { horizontal: 'center' },
  yesNo: { horizontal: 'center' },
};

function styleOf<Row>(column: SheetColumn<Row>): Style {
  const { kind, wraps = false } = column;
  return {
    numFmt: FORMAT_OF[kind],
    alignment: { ...ALIGNED[kind], vertical: 'top', ...(wraps && { wrapText: true }) },
    ...(isSmall(column) && { font: { name: HEADER.font.name, size: SMALL } }),
  };
}

/** How many lines a text takes in its column: letters are not all alike, and words are not cut. */
function linesOf<Row>(text: string, { wraps = false, width }: SheetColumn<Row>): number {
  if (!wraps) return 1;
  return Math.min(
    MOST_LINES,
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (0.9 * width))), 0),
  );
}

function headerCell<Row>(column: SheetColumn<Row>): Partial<LibraryCell> {
  const { name, head, kind } = column;
  const alignment = { ...HEADER.alignment, ...(ALIGNED[kind] ?? ({ horizontal: 'center' } as const)) };
  const font = isSmall(column) ? { ...HEADER.font, size: SMALL } : HEADER.font;
  if (head === undefined) return { ...textValue(name), style: { ...HEADER, alignment, font } };
  return { value: headCell(name, head), style: { ...HEADER, numFmt: HEAD_FORMAT[head], alignment, font } };
}

/** What columns show beside their values, down to the last row. Neighbours that show the same are one range. */
function rulesOf<Row>(columns: readonly SheetColumn<Row>[], last: number): ConditionalRule[] {
  const rules: ConditionalRule[] = [];
  for (let first = 0; first < columns.length; first++) {
    const { shows } = columns[first];
    if (shows === undefined) continue;
    let end = first;
    // The bars of a column are measured by its own greatest number.
    if (shows !== 'bar') while (columns[end + 1]?.shows === shows) end++;
    const range = `${columnName(first)}2:${columnName(end)}${last}`;
    if (shows === 'bar') rules.push(barRule(range, rules.length + 1));
    else
      rules.push({
        type: 'cellIs',
        operator: 'greaterThan',
        formula: '1',
        style: RED,
        priority: rules.length + 1,
        range,
      });
    if (shows === 'shades') rules.push(shadesRule(range, rules.length + 1));
    first = end;
  }
  return rules;
}

function barRule(range: string, priority: number): ConditionalRule {
  return {
    type: 'dataBar',
    dataBar: { cfvo: [{ type: 'num', value: '0' }, { type: 'max' }], color: BAR },
    priority,
    range,
  };
}

function shadesRule(range: string, priority: number): ConditionalRule {
  const cfvo = SHADES.map(({ value }) => ({ type: 'num' as const, value }));
  return { type: 'colorScale', colorScale: { cfvo, colors: SHADES.map(({ color }) => color) }, priority, range };
}
