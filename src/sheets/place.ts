// Where something stands in a spreadsheet: a cell, a range, a row or a whole sheet of a workbook; a line of a csv file.

import { columnName } from '../core/workbook-cells.js';
import type { CellRange } from './cell.js';

/** Where something stands. */
export interface Place {
  readonly file: string;
  /** Null in a csv file, and for a whole workbook. */
  readonly sheet: string | null;
  /** `F14`, or a range `B4:B7`; null for a whole row or sheet, and in a csv file. */
  readonly cell: string | null;
  /** The row of the sheet or the line of the file, from 1; null for a whole sheet. */
  readonly line: number | null;
}

/** A place, and the header of its column, null where there is none. */
export interface PlaceInColumn {
  readonly place: Place;
  readonly header: string | null;
}

/** The places of one sheet. */
export class SheetPlaces {
  readonly #file: string;
  readonly #sheet: string | null;

  constructor(file: string, sheet: string | null) {
    this.#file = file;
    this.#sheet = sheet;
  }

  /** The whole sheet. */
  whole(): Place {
    return { file: this.#file, sheet: this.#sheet, cell: null, line: null };
  }

  row(line: number): Place {
    return { ...this.whole(), line };
  }

  /** A cell by its row, from 1, and its column, from 0. */
  cell(line: number, column: number): Place {
    return { ...this.row(line), cell: this.#sheet === null ? null : `${columnName(column)}${line}` };
  }

  range({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): Place {
    const [first, last] = [`${columnName(firstColumn - 1)}${firstRow}`, `${columnName(lastColumn - 1)}${lastRow}`];
    return { ...this.row(firstRow), cell: `${first}:${last}` };
  }
}
