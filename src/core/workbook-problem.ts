// Why a workbook of a report cannot be written: more than Excel, or the memory of a machine, holds. Nothing is cut short.

/** A text that no cell holds: `received` is how many characters it has, `accepted` how many there may be. */
export interface CellTooLong {
  readonly _tag: 'CellTooLong';
  readonly sheet: string;
  /** `D14`. */
  readonly cell: string;
  /** Of the column; null in a sheet of lines, which has none. */
  readonly header: string | null;
  /** What people know the row by, such as its letter; null where that is not known. */
  readonly row: string | null;
  readonly received: number;
  readonly accepted: number;
}

/** A sheet with more columns than Excel has, such as one of a column a week. */
export interface TooManySheetColumns {
  readonly _tag: 'TooManySheetColumns';
  readonly sheet: string;
  readonly received: number;
  readonly accepted: number;
}

/** More occurrences than a workbook may list, which is made in memory. */
export interface TooManyForWorkbook {
  readonly _tag: 'TooManyForWorkbook';
  readonly received: number;
  readonly accepted: number;
}

/** Why a workbook of a report cannot be written. */
export type WorkbookProblem = CellTooLong | TooManySheetColumns | TooManyForWorkbook;
