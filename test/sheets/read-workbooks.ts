// Workbooks read by their cells: the rows, or the sentences of what is wrong.

import { describe } from '../../src/index.js';
import type { SheetSource } from '../../src/sheets/chosen-sheets.js';
import { rowsOfSheets, type SheetRows } from '../../src/sheets/rows-of-sheets.js';
import { type Cells, workbookOf } from './sheet-files.js';

export function read(sheets: Readonly<Record<string, Cells>>): SheetRows {
  return readFrom({ file: workbookOf(sheets), only: 'workbook' });
}

export function readFrom(...sources: readonly SheetSource[]): SheetRows {
  const result = rowsOfSheets(sources);
  if (result._tag === 'Left') throw new Error(result.left.map((problem) => describe(problem, 'en')).join('\n'));
  return result.right;
}

export function problemsOf(sheets: Readonly<Record<string, Cells>>, language: 'fr' | 'en' = 'fr'): readonly string[] {
  const result = rowsOfSheets([{ file: workbookOf(sheets), only: 'workbook' }]);
  const problems = result._tag === 'Left' ? result.left : result.right.problems;
  return problems.map((problem) => describe(problem, language));
}

export function isLeft(sheets: Readonly<Record<string, Cells>>): boolean {
  return rowsOfSheets([{ file: workbookOf(sheets), only: 'workbook' }])._tag === 'Left';
}
