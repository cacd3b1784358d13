// How much a spreadsheet file may be: what a firm's own workbook never reaches, and what a machine of today reads in a minute.
// With all of them, reading a workbook takes less than 1 GiB of memory, whatever is in it.

import { MOST_ROWS } from '../core/workbook-cells.js';

const MEBIBYTE = 1024 * 1024;

export const MOST_BYTES = 64 * MEBIBYTE;
/** Bytes that a workbook may unpack to, in all. */
export const MOST_UNPACKED_BYTES = 1024 * MEBIBYTE;
/** Bytes that each packed byte of a part may unpack to. */
export const MOST_RATIO = 100;
/** A part that unpacks to less may be packed as tightly as it likes: it takes no memory worth the name. */
export const BYTES_WITHOUT_RATIO = MEBIBYTE;
/** Parts of an archive; a workbook of 200 sheets has some thousand. */
export const MOST_PARTS = 10_000;
export const MOST_SHEETS = 200;
export const MOST_COLUMNS = 1000;
/** Cells of a file that hold something: a sheet full of rows has 12 in each. What takes more memory than a text counts for several. */
export const MOST_CELLS = 12 * MOST_ROWS;
export const CELLS_OF_AN_OBJECT = 3;
/** Characters of all texts of a file, each cell's counted by itself unless it shares its text. */
export const MOST_CHARACTERS = 150_000_000;
/** Merged ranges of a sheet. */
export const MOST_MERGED_RANGES = 100_000;
/** Cell styles, number formats, column widths of a sheet, relationships of a part: no program writes as many. */
export const MOST_SETTINGS = 65_536;
