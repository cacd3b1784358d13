// A workbook of tables, and of lines with a chart, as the bytes of an XLSX file: the same ones for the same sheets, on any machine. With the
// files `xlsx-…` beside it, the only one of the formats that knows the library which writes workbooks (docs/dependencies.md, Workbooks).

import type { WriteSheet } from 'hucre/xlsx';
import { type DateInput, readDateInput, toDateTime } from '../calendar/date-input.js';
import { type Either, left, right } from '../core/either.js';
import { requireList, requireOptions, requireText } from '../core/options.js';
import { invalidOption } from '../core/problem.js';
import { problemError, required } from '../core/result.js';
import { visible } from '../core/text.js';
import type { DefinedName } from '../core/workbook-cells.js';
import type { WorkbookProblem } from '../core/workbook-problem.js';
import type { WorkbookSheet } from './sheet.js';
import { linesPart } from './xlsx-lines.js';
import { tableParts } from './xlsx-table.js';

/** What a workbook says of itself. */
export interface WorkbookOptions {
  readonly title: string;
  /** The day on which it stands: it says that it was made then. */
  readonly asOf: DateInput;
}

/**
 * The bytes of a workbook with these sheets: those of `workbookSheets`, or of one's own. Dates are serial numbers of 1900, before March 1900
 * texts; hours are the doubles next to their exact decimals. There are no formulas, macros, links and hidden sheets.
 *
 * Rows that a sheet of 1,048,576 does not hold go on in another, whose name ends with a number. Left: `CellTooLong` for each text of more
 * than 32,767 characters, `TooManySheetColumns` for more than 16,384. Throws `ProblemError` with an `InvalidOption` for options that
 * their type would refuse, and the library's error for names of sheets that Excel has not. Cost: all of it is made in memory.
 *
 * @example
 * const columns = [{ name: 'Client', kind: 'text', width: 20, read: (client: string) => client }] as const;
 * const table = { columns, batches: () => [['=Garage', '=Boulangerie']] };
 * const sheet = tableSheet({ name: 'Clients', table, frozenColumns: 0, empty: 'aucun client' });
 * const bytes = orThrow(await workbookOf([sheet], { title: 'Cabinet', asOf: '2026-01-05' }));
 * console.log(new TextDecoder().decode(bytes.slice(0, 2)));
 * // PK
 */
export async function workbookOf(
  sheets: readonly WorkbookSheet[],
  options: WorkbookOptions,
): Promise<Either<readonly WorkbookProblem[], Uint8Array>> {
  requireList('sheets', sheets);
  if (sheets.length === 0) {
    throw problemError(invalidOption('sheets', sheets, { _tag: 'ListOf', items: { _tag: 'Row' }, nonEmpty: true }));
  }
  requireOptions('options', options, ['title', 'asOf']);
  const { title, asOf } = options;
  requireText('title', title);
  const made = required(toDateTime(required(readDateInput('asOf', asOf)))).toJSDate();
  const written: WriteSheet[] = [];
  const problems: WorkbookProblem[] = [];
  const namedRanges: DefinedName[] = [];
  for (const sheet of sheets) {
    if ('lines' in sheet) {
      const part = linesPart(sheet);
      written.push(part.sheet);
      problems.push(...part.problems);
    } else {
      const parts = tableParts(sheet);
      written.push(...parts.sheets);
      problems.push(...parts.problems);
      namedRanges.push(...parts.names);
    }
  }
  if (problems.length > 0) return left(problems);
  const { writeXlsx } = await import('hucre/xlsx');
  const properties = { title: visible(title), creator: 'plan-de-charge', created: made, modified: made };
  return right(await writeXlsx({ properties, namedRanges, sheets: written }));
}
