// The entry point for spreadsheets: their cells become rows of the API's shape, a team file and names, each with its place.

export {
  type Cell,
  type CellRange,
  ErrorValue,
  type FileNote,
  FormattedNumber,
  FormulaWithoutValue,
  type Sheet,
  type SheetFile,
  type SheetRow,
} from './cell.js';
export type { CellReader } from './cell-reader.js';
export type { Field, FieldKind } from './field.js';
export { SHEET_TABLES, type SheetKey, type SheetTable } from './tables.js';
export type { Word } from './words.js';
