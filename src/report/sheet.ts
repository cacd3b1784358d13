// What the sheets of a workbook add to tables: a name, and how columns look; and a sheet of lines with a chart. No library's types.

import type { Column, Table } from './table.js';

/** How a column looks. */
export interface ColumnLook {
  /** In characters; a column of numbers is as wide as its widest at least. */
  readonly width: number;
  /** What its name is, where that is no text: a day, shown without its year, or a month. */
  readonly head?: 'day' | 'month';
  /**
   * What cells show beside their values. `bar`: a bar as long as the number, from 0 to the greatest of the column. `excess`: what is above 1
   * is red and bold. `shades`: the same, with a colour that grows to 1 and beyond, and blank cells in grey.
   */
  readonly shows?: 'bar' | 'excess' | 'shades';
  /** Whether texts that are too long for a line go on in the next. */
  readonly wraps?: boolean;
}

/** A column of a sheet. */
export type SheetColumn<Row> = Column<Row> & ColumnLook;

/** A sheet of rows under a header. */
export interface TableSheet<Row> {
  /** At most 31 characters. */
  readonly name: string;
  readonly table: Table<Row> & { readonly columns: readonly SheetColumn<Row>[] };
  /** How many columns stay in view at the left. */
  readonly frozenColumns: number;
  /** The line that stands where there are no rows. */
  readonly empty: string;
  /** What people know a row by, said where a text of it is too long. */
  readonly nameOf?: (row: Row) => string;
}

/** A line of a sheet of lines. */
export interface SheetLine {
  readonly text: string;
  readonly level: 'title' | 'headline' | 'heading' | 'text';
}

/** Columns side by side: the first column of its table says what they stand for, each of the others is a series of numbers. */
export interface ColumnChart<Row> {
  readonly title: string;
  /** What the numbers are. */
  readonly unit: string;
  readonly table: Table<Row>;
}

/** A sheet of lines, with the numbers of a chart and the chart below them. */
export interface LinesSheet<Row> {
  readonly name: string;
  readonly lines: readonly SheetLine[];
  readonly chart: ColumnChart<Row> | null;
}

/** A sheet of a workbook, made by `tableSheet` or `linesSheet`. */
export type WorkbookSheet = TableSheet<unknown> | LinesSheet<unknown>;

/** The sheet as one of a workbook, whose sheets have rows of different kinds: each is read by its own columns alone. */
export function tableSheet<Row>(sheet: TableSheet<Row>): WorkbookSheet {
  return sheet as unknown as TableSheet<unknown>;
}

/** The same of a sheet of lines. */
export function linesSheet<Row>(sheet: LinesSheet<Row>): WorkbookSheet {
  return sheet as unknown as LinesSheet<unknown>;
}
