// A sheet read as one of the tables: its rows, each cell by the kind of its column, and what is wrong with its cells.

import {
  type Cell,
  type CellRange,
  ErrorValue,
  FormattedNumber,
  FormulaWithoutValue,
  type Sheet,
  type SheetFile,
  type SheetRow,
} from './cell.js';
import { type CellReader, cellReader, type Value } from './cell-reader.js';
import { trimmed } from './compared-text.js';
import type { Field } from './field.js';
import { type Columns, findColumns } from './header.js';
import { type PlaceInColumn, SheetPlaces } from './place.js';
import type { InvalidCell, SerialsReadAsDates, SheetProblem, SheetWarning, ShownCell } from './problem.js';
import { BadReading, SerialDate } from './reading.js';
import type { SheetTable } from './tables.js';

/** A row of a table: what its cells read as, by field; a field whose cell is blank, or has no column, is not there. */
export interface TableRow {
  /** The row of the sheet, or the line of the file. */
  readonly number: number;
  readonly values: { readonly [key: string]: Value };
  /** The fields whose cell is not accepted, by what it shows; null when there are none. */
  readonly refused: ReadonlyMap<string, ShownCell> | null;
}

/** A sheet that was read. */
export interface ReadTable {
  readonly table: SheetTable;
  readonly places: SheetPlaces;
  readonly columns: Columns;
  readonly rows: readonly TableRow[];
  /** What is wrong with single cells, in their order. */
  readonly problems: readonly SheetProblem[];
  readonly warnings: readonly SheetWarning[];
}

/** The sheet as the table, or why it has no columns that could be read. */
export function readTable(
  file: SheetFile,
  sheet: Sheet,
  table: SheetTable,
): { readonly read: ReadTable } | { readonly problems: readonly SheetProblem[] } {
  const places = new SheetPlaces(file.name, sheet.name);
  const found = findColumns(sheet, table, places);
  if (found.columns === null) return { problems: found.problems };
  const reader = new TableReader(file, sheet, table, places, found.columns);
  const rows = sheet.rows.flatMap((row) => (row.number > reader.columns.row ? reader.read(row) : []));
  const warnings = [...found.warnings, ...reader.warnings()];
  return { read: { table, places, columns: found.columns, rows, problems: reader.problems, warnings } };
}

/** A field with a column. */
interface Column {
  readonly field: Field;
  readonly index: number;
  readonly read: CellReader;
}

class TableReader {
  readonly problems: SheetProblem[] = [];
  readonly #columns: readonly Column[];
  readonly #unnamed: ReadonlySet<number>;
  readonly #usedUnnamed = new Map<number, number>();
  readonly #serials = new Map<Column, { count: number; readonly first: SerialDate; readonly row: number }>();
  /** Ranges that lie below the row read last, the nearest last; and those that the row lies in. */
  readonly #mergedBelow: CellRange[];
  #merged: readonly CellRange[] = [];
  readonly #usedMerged = new Set<CellRange>();
  readonly #sheet: Sheet;
  readonly #places: SheetPlaces;

  constructor(
    { kind }: SheetFile,
    sheet: Sheet,
    table: SheetTable,
    places: SheetPlaces,
    readonly columns: Columns,
  ) {
    this.#sheet = sheet;
    this.#places = places;
    const dates = { dateSystem: sheet.dateSystem, kind };
    this.#columns = table.fields.flatMap((field) => {
      const index = columns.byKey.get(field.key);
      return index === undefined ? [] : [{ field, index, read: cellReader(field.kind, dates) }];
    });
    const width = Math.max(0, ...sheet.rows.slice(0, LOOKED_AT_FOR_WIDTH).map(({ cells }) => cells.length));
    this.#unnamed = new Set(
      Array.from({ length: width }, (_, index) => index).filter((index) => (columns.headers[index] ?? '') === ''),
    );
    this.#mergedBelow = sheet.merged
      .filter((range) => range.lastRow > columns.row && this.#isOfColumns(range))
      .toSorted((a, b) => b.firstRow - a.firstRow);
  }

  /** The row, or nothing where all its columns are blank. */
  read({ number, cells }: SheetRow): readonly TableRow[] {
    const values: { [key: string]: Value } = {};
    let refused: Map<string, ShownCell> | null = null;
    const blank: Column[] = [];
    const problems: SheetProblem[] = [];
    const merged = this.#mergedIn(number);
    const used: CellRange[] = [];
    let isRow = false;
    for (const column of this.#columns) {
      const { field, index, read } = column;
      const cell = cells[index] ?? null;
      const range =
        merged.length === 0
          ? undefined
          : merged.find(({ firstColumn, lastColumn }) => index + 1 >= firstColumn && index < lastColumn);
      const reading = read(cell);
      if (reading !== null) isRow = true;
      if (range !== undefined) {
        used.push(range);
        refused ??= new Map();
        refused.set(field.key, shownCell(cell));
      } else if (reading === null) {
        if (!field.mayBeBlank) blank.push(column);
      } else if (reading instanceof BadReading) {
        refused ??= new Map();
        refused.set(field.key, shownCell(cell));
        problems.push(this.#invalid(number, column, cell, reading));
      } else if (reading instanceof SerialDate) {
        values[field.key] = reading.date;
        this.#noteSerial(column, number, reading);
      } else values[field.key] = reading;
    }
    if (!isRow) return [];
    this.#noteUnnamed(number, cells);
    for (const range of used) this.#noteMerged(range);
    this.problems.push(...problems);
    for (const { field, index } of blank) {
      const place = { place: this.#places.cell(number, index), header: this.columns.headers[index] };
      this.problems.push({ _tag: 'MissingCell', ...place, received: null, accepted: field.kind });
    }
    return [{ number, values, refused }];
  }

  warnings(): readonly SheetWarning[] {
    const { hidden } = this.#sheet;
    const place = { place: this.#places.whole(), header: null };
    const warnings: SheetWarning[] = [...this.#serials].map(([{ index }, { count, first, row }]) => ({
      ...({ _tag: 'SerialsReadAsDates' } satisfies Partial<SerialsReadAsDates>),
      place: this.#places.cell(row, index),
      header: this.columns.headers[index],
      received: first.serial,
      date: first.date,
      count,
    }));
    for (const [index, row] of this.#usedUnnamed) {
      warnings.push({ _tag: 'IgnoredColumn', place: this.#places.cell(row, index), header: '', received: '' });
    }
    if (hidden.rows > 0 || hidden.columns > 0) warnings.push({ _tag: 'HiddenCellsRead', ...place, ...hidden });
    return warnings;
  }

  /** The merged ranges of a row; rows come in their order. */
  #mergedIn(row: number): readonly CellRange[] {
    if (this.#merged.length === 0 && this.#mergedBelow.length === 0) return this.#merged;
    const merged = this.#merged.filter(({ lastRow }) => lastRow >= row);
    for (
      let next = this.#mergedBelow.at(-1);
      next !== undefined && next.firstRow <= row;
      next = this.#mergedBelow.at(-1)
    ) {
      this.#mergedBelow.pop();
      if (next.lastRow >= row) merged.push(next);
    }
    this.#merged = merged;
    return merged;
  }

  #isOfColumns({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): boolean {
    const isOneCell = firstRow === lastRow && firstColumn === lastColumn;
    return !isOneCell && this.#columns.some(({ index }) => index + 1 >= firstColumn && index < lastColumn);
  }

  #invalid(row: number, { field, index }: Column, cell: Cell, { reason, hint }: BadReading): InvalidCell {
    return {
      _tag: 'InvalidCell',
      place: this.#places.cell(row, index),
      header: this.columns.headers[index],
      received: shownCell(cell),
      accepted: field.kind,
      reason,
      ...(hint === undefined ? {} : { hint }),
    };
  }

  #noteSerial(column: Column, row: number, reading: SerialDate): void {
    const known = this.#serials.get(column);
    if (known === undefined) this.#serials.set(column, { count: 1, first: reading, row });
    else known.count += 1;
  }

  #noteUnnamed(row: number, cells: readonly Cell[]): void {
    for (const index of this.#unnamed) {
      if (this.#usedUnnamed.has(index) || isBlank(cells[index] ?? null)) continue;
      this.#usedUnnamed.set(index, row);
    }
  }

  /** Once for each range, however many cells of a row it covers. */
  #noteMerged(range: CellRange): void {
    if (this.#usedMerged.has(range)) return;
    this.#usedMerged.add(range);
    const column = this.#columns.find(({ index }) => index + 1 >= range.firstColumn) as Column;
    const header = this.columns.headers[column.index];
    this.problems.push({
      _tag: 'MergedCells',
      place: this.#places.range(range),
      header,
      received: null,
      accepted: null,
    });
  }
}

/** Rows by which it is known how wide a sheet is. */
const LOOKED_AT_FOR_WIDTH = 1000;

function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && trimmed(cell) === '');
}

/** A cell as it is shown. */
function shownCell(cell: Cell): ShownCell {
  if (cell === null) return '';
  if (cell instanceof FormattedNumber || cell instanceof ErrorValue) return cell.shown;
  return cell instanceof FormulaWithoutValue ? `=${cell.formula}` : cell;
}

/** Where a field of a row stands: its cell, or the row where it has no column. */
export function placeOfField({ places, columns }: ReadTable, row: number, key: string): PlaceInColumn {
  const index = columns.byKey.get(key);
  if (index === undefined) return { place: places.row(row), header: null };
  return { place: places.cell(row, index), header: columns.headers[index] };
}

/** A value that no decoder accepts, which the cell shows: a list of one is never read as what it holds. */
function refusedValue(shown: ShownCell): readonly ShownCell[] {
  return [shown];
}

/** The value of a field of a row: undefined when it is not there, one that is refused when its cell was. */
export function fieldOf({ values, refused }: TableRow, key: string): Value | readonly ShownCell[] | undefined {
  const shown = refused?.get(key);
  return shown === undefined ? values[key] : refusedValue(shown);
}
