// What cells of an Excel workbook are, whoever writes one: how much a sheet and a cell hold, and a text so that it stays one. What the
// library that writes them gets wrong is put right here (docs/dependencies.md, Workbooks).

/** Rows of a sheet. */
export const MOST_ROWS = 1_048_576;
/** Columns of a sheet. */
export const MOST_SHEET_COLUMNS = 16_384;
/** Characters of a cell. */
export const MOST_CELL_CHARACTERS = 32_767;

const LETTERS = 26;
const A = 65;

/** The letters of a column, from 0: `A`, `Z`, `AA`. */
export function columnName(index: number): string {
  const last = String.fromCharCode(A + (index % LETTERS));
  return index < LETTERS ? last : `${columnName(Math.floor(index / LETTERS) - 1)}${last}`;
}

/** A text as the library takes it. */
export type TextValue = { readonly value: string } | { readonly richText: { readonly text: string }[] };

/** A text as a cell, also where the library would take it for an error that Excel shows. */
export function textValue(text: string): TextValue {
  const value = writtenText(text);
  return value.startsWith('#') ? { richText: [{ text: value }] } : { value };
}

/** What has to be written otherwise lies in texts with one of these, which few have. */
const MAY_BE_REWRITTEN = /[_\ud800-\udfff\ufffe\uffff]/;

/**
 * A text as the file is to hold it. The library leaves `_x0041_` as it is, which stands for an `A` there, and two characters that XML
 * does not know; before a control character, which it writes with an underscore first, it is the same. Halves of characters are none.
 */
export function writtenText(text: string): string {
  if (!MAY_BE_REWRITTEN.test(text)) return text;
  return text
    .replace(/\p{Cs}/gu, '\u{fffd}')
    .replace(/_(?=x[\da-f]{4}(?:_|\p{Cc}|[\ufffe\uffff]))/giu, '_x005F_')
    .replace(/[\ufffe\uffff]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase()}_`);
}

/** A name of a sheet as formulas and ranges have it. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A name that a workbook has for cells. */
export interface DefinedName {
  readonly name: string;
  readonly range: string;
  /** The sheet that it is of. */
  readonly scope: string;
}

/** The first row of a sheet, to be printed on every page. The library leaves names with blanks without quotes. */
export function printTitle(sheet: string): DefinedName {
  return { name: '_xlnm.Print_Titles', range: `${quotedSheetName(sheet)}!$1:$1`, scope: sheet };
}

/**
 * The cells of a table, down to its last column (from 0) and row: those of its filter, which LibreOffice knows by this name alone, and those
 * that are printed: what flows over from the last column is none of them.
 */
export function tableNames(sheet: string, lastColumn: number, lastRow: number): readonly DefinedName[] {
  const range = `${quotedSheetName(sheet)}!$A$1:$${columnName(lastColumn)}$${lastRow}`;
  return ['_xlnm._FilterDatabase', '_xlnm.Print_Area'].map((name) => ({ name, range, scope: sheet }));
}
