// From the bytes of workbooks and csv files to rows of the API's shape, a team file and names.

import { type Either, left } from '../core/either.js';
import type { SheetSource } from './chosen-sheets.js';
import { comparedText } from './compared-text.js';
import { type Field, headersOf } from './field.js';
import type { SheetFileProblem } from './file-problem.js';
import type { SheetProblem } from './problem.js';
import { rowsOfSheets, type SheetRows } from './rows-of-sheets.js';
import { readSheetFile } from './sheet-file.js';
import { SHEET_TABLES, SHEETS_OF, type SheetsWanted } from './tables.js';

/** A spreadsheet file to read. */
export interface SheetInput {
  /** What places begin with, e.g. `mon-cabinet.xlsx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is read of it; by default all, which only a workbook holds. */
  readonly only?: SheetsWanted;
  /** The sheet to read, where a workbook has more than one and none with a known name. */
  readonly sheet?: string;
}

/**
 * The rows that some workbooks and csv files hold together, in the shape of those of the API, so that the same decoders give them
 * their meaning; a team for `decodeTeam` and names for `decodeNames` likewise. What a file is, its content tells: .xlsx, or csv in
 * UTF-8, UTF-16 or Windows-1252 with semicolons, commas or tabs.
 *
 * Sheets are known by their names, columns by their headers (`SHEET_TABLES`), in French or English, above which there may be titles;
 * cells are read by what their column holds. A cell that is not accepted is told in `problems`; its row is kept, with a value that
 * decoders refuse. A client or a manager given by name has the name for an id. Left are all problems of files that cannot be read, of
 * sheets without headers, of a team or of names, which are refused whole, and of all other cells with them.
 *
 * At most 64 MiB a file, 1 GiB unpacked, 200 sheets, 1,048,576 rows and 1,000 columns each, 12,582,912 filled cells; reading takes
 * less than 1 GiB. Sources: RFC 4180; ECMA-376-1 and 2. Cost: linear.
 *
 * @example
 * const text = 'Lettre;Travail;Fréquence;Calage;Heures\r\nL-01;Tenue;mensuelle;exercice;7h30\r\nL-01;Bilan;anuelle;exercice;12,5\r\n';
 * const result = await readSheets([{ name: 'activites.csv', bytes: new TextEncoder().encode(text), only: 'activities' }]);
 * if (result._tag === 'Right') {
 *   console.log(result.right.activities?.map((row) => `${row.activite} ${row.unite}`).join(', '));
 *   // Tenue 7.5, Bilan 12.5
 *   for (const problem of result.right.problems) console.log(describe(problem, 'fr'));
 *   // activites.csv, ligne 3, colonne « Fréquence » : « anuelle » n'est pas accepté ; attendu : mensuelle, trimestrielle, semestrielle, annuelle ou ponctuelle ; vouliez-vous « annuelle » ?
 * }
 */
export async function readSheets(
  inputs: readonly SheetInput[],
): Promise<Either<readonly (SheetFileProblem | SheetProblem)[], SheetRows>> {
  const sources: SheetSource[] = [];
  const problems: SheetFileProblem[] = [];
  for (const { name, bytes, only = 'workbook', sheet } of inputs) {
    const read = await readSheetFile(name, bytes, headersWanted(only));
    if (read._tag === 'Left') problems.push(read.left);
    else sources.push({ file: read.right, only, sheet });
  }
  return problems.length > 0 ? left(problems) : rowsOfSheets(sources);
}

/** Whether a text is a header of the sheets that are wanted. */
function headersWanted(only: SheetsWanted): (text: string) => boolean {
  const fields = SHEETS_OF[only].flatMap((key): readonly Field[] => SHEET_TABLES[key].fields);
  const headers = new Set(fields.flatMap((field) => headersOf(field).map(comparedText)));
  return (text) => headers.has(comparedText(text));
}
