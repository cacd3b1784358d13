// The entry point for spreadsheets: a workbook or a csv file as sheets of cells.

export type { Language } from '../core/text.js';
export type {
  Cell,
  CellRange,
  FileNote,
  Sheet,
  SheetFile,
  SheetRow,
} from './cell.js';
export { ErrorValue, FormattedNumber, FormulaWithoutValue } from './cell.js';
export type { FileKind } from './file-kind.js';
export { messageOfFileNote } from './file-messages.js';
export type {
  AmbiguousComma,
  BadQuoting,
  BeyondLimit,
  BrokenText,
  DamagedWorkbook,
  EmptyFile,
  ForeignFormat,
  LimitName,
  OfFile,
  OtherFormat,
  SheetFileProblem,
  WorkbookFault,
} from './file-problem.js';
export { fileKindOf, readSheetFile } from './sheet-file.js';
