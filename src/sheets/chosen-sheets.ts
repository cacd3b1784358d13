// Which sheet of a file holds what: by its name, else, where there is only one or it was asked for, by what is wanted and its headers.

import { similarName } from '../core/similar-names.js';
import type { Sheet, SheetFile } from './cell.js';
import { comparedText } from './compared-text.js';
import { findColumns } from './header.js';
import { nearest } from './near-header.js';
import { SheetPlaces } from './place.js';
import type { IgnoredSheet, SheetProblem } from './problem.js';
import { isCalled, namesOfTable, SHEET_TABLES, SHEETS_OF, type SheetsWanted, type SheetTable } from './tables.js';

/** A file to read, and what is wanted of it. */
export interface SheetSource {
  readonly file: SheetFile;
  /** A workbook may hold all; a csv file holds one of the sheets that are wanted. */
  readonly only: SheetsWanted;
  /** The sheet to read, where a workbook has more than one and none with a known name. */
  readonly sheet?: string | undefined;
}

/** A sheet that is one of a table. */
export interface ChosenSheet {
  readonly file: SheetFile;
  readonly sheet: Sheet;
  readonly table: SheetTable;
}

/** The sheets of a file that are to be read, or why there are none. */
export interface ChosenSheets {
  readonly chosen: readonly ChosenSheet[];
  readonly problems: readonly SheetProblem[];
  readonly warnings: readonly IgnoredSheet[];
}

/** The sheets of a file that hold what is wanted. */
export function chooseSheets({ file, only, sheet: requested }: SheetSource): ChosenSheets {
  const tables: readonly SheetTable[] = SHEETS_OF[only].map((key) => SHEET_TABLES[key]);
  if (file.kind === 'csv' && only === 'workbook') return refused(notAWorkbook(file));
  if (file.kind === 'csv') return { chosen: file.sheets.map((one) => byHeaders(file, one, tables)), ...NOTHING };
  if (requested !== undefined) {
    const sheet = file.sheets.find(({ name }) => comparedText(name ?? '') === comparedText(requested));
    if (sheet === undefined) return refused(unknownSheet(file, requested));
    return { chosen: [byName(file, sheet, tables) ?? byHeaders(file, sheet, tables)], ...NOTHING };
  }
  const chosen = file.sheets.flatMap((sheet) => byName(file, sheet, tables) ?? []);
  if (chosen.length > 0) return { chosen, problems: [], warnings: ignoredSheets(file, chosen, tables) };
  if (file.sheets.length !== 1) return refused(noKnownSheet(file, tables));
  return { chosen: [byHeaders(file, file.sheets[0], tables)], ...NOTHING };
}

const NOTHING = { problems: [], warnings: [] } as const;

function refused(problem: SheetProblem): ChosenSheets {
  return { chosen: [], problems: [problem], warnings: [] };
}

function byName(file: SheetFile, sheet: Sheet, tables: readonly SheetTable[]): ChosenSheet | null {
  const table = tables.find((one) => isCalled(one, sheet.name ?? ''));
  return table === undefined ? null : { file, sheet, table };
}

const EXTENSION = /\.[^.]*$/;

/** The table of which most columns are found; of equals the one that the file is called, else the first. */
function byHeaders(file: SheetFile, sheet: Sheet, tables: readonly SheetTable[]): ChosenSheet {
  const [first] = tables;
  if (tables.length === 1) return { file, sheet, table: first };
  const name = file.name.replace(EXTENSION, '');
  const places = new SheetPlaces(file.name, sheet.name);
  let table = first;
  let most = 0;
  for (const one of tables) {
    const found = findColumns(sheet, one, places).columns?.byKey.size ?? 0;
    if (found > most || (found === most && found > 0 && isCalled(one, name))) [table, most] = [one, found];
  }
  return { file, sheet, table };
}

function nowhere(file: SheetFile) {
  return { place: new SheetPlaces(file.name, null).whole(), header: null };
}

function notAWorkbook(file: SheetFile): SheetProblem {
  const accepted = SHEETS_OF.workbook.map((key) => SHEET_TABLES[key].name);
  return { _tag: 'NotAWorkbook', ...nowhere(file), received: null, accepted };
}

function sheetNamesOf({ sheets }: SheetFile): readonly string[] {
  return sheets.flatMap(({ name }) => name ?? []);
}

function unknownSheet(file: SheetFile, received: string): SheetProblem {
  const accepted = sheetNamesOf(file);
  const hint = similarName(received, accepted);
  return { _tag: 'UnknownSheet', ...nowhere(file), received, accepted, ...(hint === undefined ? {} : { hint }) };
}

function noKnownSheet(file: SheetFile, tables: readonly SheetTable[]): SheetProblem {
  return {
    _tag: 'NoKnownSheet',
    ...nowhere(file),
    received: sheetNamesOf(file),
    accepted: tables.map(({ name }) => name),
  };
}

/** Sheets that are not read and whose names are nearly those of some that are wanted and not there. */
function ignoredSheets(
  file: SheetFile,
  chosen: readonly ChosenSheet[],
  tables: readonly SheetTable[],
): readonly IgnoredSheet[] {
  const absent = tables
    .filter((table) => !chosen.some((one) => one.table === table))
    .map((table) => ({ name: table.name, called: namesOfTable(table) }));
  return file.sheets.flatMap((sheet) => {
    const name = sheet.name ?? '';
    const meant = chosen.some((one) => one.sheet === sheet) ? undefined : nearest(name, absent);
    if (meant === undefined) return [];
    const place = new SheetPlaces(file.name, name).whole();
    return [{ _tag: 'IgnoredSheet' as const, place, header: null, received: name, hint: meant.name }];
  });
}
