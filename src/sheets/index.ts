// The entry point for spreadsheets: workbooks and csv files as rows of the API's shape, a team file and names, each with its place; a
// workbook to fill in.

export type { Day } from '../calendar/civil-date.js';
export type * from '../core/problem.js';
export type { Bilingual, Language } from '../core/text.js';
export type { Activity } from '../engagement/activity.js';
export type { Calage, Frequence } from '../engagement/codes.js';
export type { Letter } from '../engagement/letter.js';
export type { MicroHours } from '../engagement/micro-hours.js';
export type { Portfolio, RejectedActivityRow, RejectedLetterRow } from '../engagement/portfolio.js';
export type { Row } from '../engagement/row.js';
export type { Side } from '../engagement/side.js';
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
export { templateOf } from './template.js';
export type { TemplateOptions } from './template-sheets.js';
export type { Word } from './words.js';
