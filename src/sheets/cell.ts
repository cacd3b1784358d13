// What a spreadsheet holds, whatever file it comes from: sheets of rows of cells. No library's types, no bytes.

import type { FileNote } from './file-problem.js';

/** A cell: blank, a text, a plain number, yes or no, or one of the others below. */
export type Cell = null | string | number | boolean | FormattedNumber | ErrorValue | FormulaWithoutValue;

/** A number that its format shows as something else. */
export class FormattedNumber {
  constructor(
    readonly value: number,
    readonly shownAs: 'date' | 'duration' | 'percent',
    /** As the cell shows it, e.g. `01/01/2026`, `7:30`, `85 %`. */
    readonly shown: string,
  ) {}
}

/** An error as it is shown: `#N/A`, `#REF!`, `#DIV/0!`. */
export class ErrorValue {
  constructor(readonly shown: string) {}
}

/** A formula whose result was never stored. */
export class FormulaWithoutValue {
  constructor(readonly formula: string) {}
}

/** A row that holds something. */
export interface SheetRow {
  /** From 1: the row of the sheet, or the line of the csv file on which the record begins. */
  readonly number: number;
  /** From column A on; cells that are not there are blank. */
  readonly cells: readonly Cell[];
}

/** A range of cells, rows and columns from 1, both ends included. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface Sheet {
  /** Null for a csv file, which has no sheets. */
  readonly name: string | null;
  readonly rows: readonly SheetRow[];
  /** The day count of serial dates. */
  readonly dateSystem: 1900 | 1904;
  readonly merged: readonly CellRange[];
  /** How many rows and columns of those read are hidden or filtered out. */
  readonly hidden: { readonly rows: number; readonly columns: number };
}

/** A file as it was read. */
export interface SheetFile {
  /** The name that places begin with, e.g. `mon-cabinet.xlsx`. */
  readonly name: string;
  readonly kind: 'xlsx' | 'csv';
  readonly sheets: readonly Sheet[];
  /** What is worth saying about the file itself. */
  readonly notes: readonly FileNote[];
}
