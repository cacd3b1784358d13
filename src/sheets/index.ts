// The entry point for spreadsheets: workbooks and csv files as rows of the API's shape, a team file and names, each with its place.

export type * from '../core/problem.js';
export type { Bilingual, Language } from '../core/text.js';
export type { Row } from '../engagement/row.js';
export type { Field, FieldKind } from './field.js';
export type { FileKind } from './file-kind.js';
export type {
  AmbiguousComma,
  BadQuoting,
  BeyondLimit,
  BrokenText,
  DamagedWorkbook,
  EmptyFile,
  FileNote,
  ForeignFormat,
  LimitName,
  OfFile,
  OtherFormat,
  PartsIgnored,
  ReadAsWindows1252,
  SheetFileProblem,
  WorkbookFault,
} from './file-problem.js';
export type { Place, PlaceInColumn } from './place.js';
export type * from './problem.js';
export { readSheets, type SheetInput } from './read-sheets.js';
export type { BadCellReason, Hint } from './reading.js';
export type { RowPlaces } from './row-places.js';
export type { SheetRows } from './rows-of-sheets.js';
export { fileKindOf } from './sheet-file.js';
export { SHEET_TABLES, type SheetKey, type SheetsWanted, type SheetTable } from './tables.js';
export type { Word } from './words.js';
