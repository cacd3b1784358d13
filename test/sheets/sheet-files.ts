// Spreadsheets as they are read, written by their cells.

import type { Cell, CellRange, Sheet, SheetFile } from '../../src/sheets/cell.js';

/** Rows of cells, the first in row 1; a row without cells holds nothing, as where rows are left blank. */
export type Cells = readonly (readonly Cell[])[];

export interface SheetTerms {
  readonly dateSystem?: 1900 | 1904;
  readonly merged?: readonly CellRange[];
  readonly hidden?: { readonly rows: number; readonly columns: number };
}

/** A sheet of a workbook, or of a csv file where the name is null. */
export function sheetOf(
  name: string | null,
  cells: Cells,
  { dateSystem = 1900, merged = [], hidden = { rows: 0, columns: 0 } }: SheetTerms = {},
): Sheet {
  const rows = cells.map((row, index) => ({ number: index + 1, cells: row })).filter((row) => row.cells.length > 0);
  return { name, rows, dateSystem, merged, hidden };
}

/** `mon-cabinet.xlsx`, with these sheets. */
export function workbook(...sheets: readonly Sheet[]): SheetFile {
  return { name: 'mon-cabinet.xlsx', kind: 'xlsx', sheets, notes: [] };
}

/** A workbook of sheets by name. */
export function workbookOf(sheets: Readonly<Record<string, Cells>>): SheetFile {
  return workbook(...Object.entries(sheets).map(([name, cells]) => sheetOf(name, cells)));
}

/** A csv file. */
export function csv(name: string, cells: Cells): SheetFile {
  return { name, kind: 'csv', sheets: [sheetOf(null, cells)], notes: [] };
}
