// What can be wrong with what spreadsheets hold, and what is worth saying of it: closed unions of plain values, each with its place.

import type { Accepted } from '../core/problem.js';
import type { Bilingual } from '../core/text.js';
import type { FieldKind } from './field.js';
import type { Place, PlaceInColumn } from './place.js';
import type { BadCellReason, Hint } from './reading.js';

/** What every problem of a sheet has. */
export interface PlacedInSheet {
  readonly place: Place;
  /** The header of the column as the sheet has it, null where the problem is in no column. */
  readonly header: string | null;
}

/** A cell whose value its column does not accept. */
export interface InvalidCell extends PlacedInSheet {
  readonly _tag: 'InvalidCell';
  /** As the cell shows it. */
  readonly received: ShownCell;
  readonly accepted: FieldKind | { readonly _tag: 'Blank' };
  readonly reason: BadCellReason;
  /** A value that would be accepted and was probably meant. */
  readonly hint?: Hint;
}

/** What a cell shows: a text, a plain number, yes or no. */
export type ShownCell = string | number | boolean;

/** A blank cell in a column that has to be filled in. */
export interface MissingCell extends PlacedInSheet {
  readonly _tag: 'MissingCell';
  readonly received: null;
  readonly accepted: FieldKind;
}

/** A cell that does not agree with another, or with what it stands for. */
export interface DisagreeingCell extends PlacedInSheet {
  readonly _tag: 'DisagreeingCell';
  readonly received: ShownCell | null;
  /** A path in it is that of `other`. */
  readonly accepted: Accepted;
  readonly other: Place | null;
  readonly hint?: string;
}

/** A letter of an activity that the sheet of letters does not have, or a person that the team does not have. */
export interface UnlistedName extends PlacedInSheet {
  readonly _tag: 'UnlistedLetter' | 'UnlistedPerson';
  readonly received: string;
  /** The sheet that lists them. */
  readonly accepted: Place;
  readonly hint?: string;
}

/** A name of more than one id. */
export interface AmbiguousName extends PlacedInSheet {
  readonly _tag: 'AmbiguousName';
  readonly received: string;
  /** The ids. */
  readonly accepted: readonly string[];
}

/** Merged cells among the rows: to which of them the value belongs cannot be known. */
export interface MergedCells extends PlacedInSheet {
  readonly _tag: 'MergedCells';
  readonly received: null;
  readonly accepted: null;
}

/** A sheet in which no row is that of the headers. */
export interface NoHeader extends PlacedInSheet {
  readonly _tag: 'NoHeader';
  /** What the likeliest row holds; empty when none is likely. */
  readonly received: readonly string[];
  /** The headers that are mandatory. */
  readonly accepted: readonly Bilingual[];
  /** Those of them that the likeliest row does not have. */
  readonly missing: readonly Bilingual[];
}

/** A column whose header is nearly one that is missing. */
export interface MisspeltColumn extends PlacedInSheet {
  readonly _tag: 'MisspeltColumn';
  readonly received: string;
  readonly accepted: readonly Bilingual[];
  readonly hint: Bilingual;
}

/** A second column for one field. */
export interface DuplicateColumn extends PlacedInSheet {
  readonly _tag: 'DuplicateColumn';
  readonly received: string;
  /** What both columns are. */
  readonly accepted: Bilingual;
  /** The first of them. */
  readonly other: PlaceInColumn;
}

/** A second sheet, or file, of one kind. */
export interface DuplicateSheet extends PlacedInSheet {
  readonly _tag: 'DuplicateSheet';
  readonly received: string;
  /** What both hold. */
  readonly accepted: Bilingual;
  /** The first of them. */
  readonly other: Place;
}

/** A file without a sheet that can be known for what it is; `received` are the names of its sheets. */
export interface NoKnownSheet extends PlacedInSheet {
  readonly _tag: 'NoKnownSheet';
  readonly received: readonly string[];
  readonly accepted: readonly Bilingual[];
}

/** A sheet that was asked for by a name that no sheet of the file has. */
export interface UnknownSheet extends PlacedInSheet {
  readonly _tag: 'UnknownSheet';
  readonly received: string;
  readonly accepted: readonly string[];
  readonly hint?: string;
}

/** A csv file where a workbook is expected. */
export interface NotAWorkbook extends PlacedInSheet {
  readonly _tag: 'NotAWorkbook';
  readonly received: null;
  readonly accepted: readonly Bilingual[];
}

/** Rows that are about those of a sheet that is not there. */
export interface MissingSheet extends PlacedInSheet {
  readonly _tag: 'MissingSheet';
  readonly received: null;
  readonly accepted: Bilingual;
}

/** What can be wrong with what spreadsheets hold. */
export type SheetProblem =
  | InvalidCell
  | MissingCell
  | DisagreeingCell
  | UnlistedName
  | AmbiguousName
  | MergedCells
  | NoHeader
  | MisspeltColumn
  | DuplicateColumn
  | DuplicateSheet
  | NoKnownSheet
  | UnknownSheet
  | NotAWorkbook
  | MissingSheet;

/** Plain numbers of a column that were read as dates; `place` is that of the first. */
export interface SerialsReadAsDates extends PlacedInSheet {
  readonly _tag: 'SerialsReadAsDates';
  /** The first. */
  readonly received: number;
  /** What it was read as, `YYYY-MM-DD`. */
  readonly date: string;
  readonly count: number;
}

/** A column that is not read; `hint` is the nearest header, `header` empty where it has none. */
export interface IgnoredColumn extends PlacedInSheet {
  readonly _tag: 'IgnoredColumn';
  readonly received: string;
  readonly hint?: Bilingual;
}

/** Hidden or filtered rows and columns, which are read. */
export interface HiddenCellsRead extends PlacedInSheet {
  readonly _tag: 'HiddenCellsRead';
  readonly rows: number;
  readonly columns: number;
}

/** A sheet that is not read and whose name is nearly that of one that would be. */
export interface IgnoredSheet extends PlacedInSheet {
  readonly _tag: 'IgnoredSheet';
  readonly received: string;
  readonly hint: Bilingual;
}

/** What is worth saying of spreadsheets that could be read. */
export type SheetWarning = SerialsReadAsDates | IgnoredColumn | HiddenCellsRead | IgnoredSheet;

/** A text that no cell of a workbook holds: `received` is how many characters it has, `accepted` how many there may be. */
export interface TextTooLong extends PlacedInSheet {
  readonly _tag: 'TextTooLong';
  readonly received: number;
  readonly accepted: number;
}

/** A sheet with more rows than a workbook has. */
export interface TooManyRows extends PlacedInSheet {
  readonly _tag: 'TooManyRows';
  readonly received: number;
  readonly accepted: number;
}

/** Why a workbook cannot be written. */
export type WritingProblem = TextTooLong | TooManyRows;
