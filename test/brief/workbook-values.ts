// What stands in the sheets of a workbook, before a format makes cells of it, and in the cells of the file.

import { expect } from 'vitest';
import { type WorkbookSheet, workbookOf } from '../../src/brief/index.js';
import { orThrow } from '../../src/index.js';
import type { TableSheet } from '../../src/report/sheet.js';
import { type OtherCell, sheetsOf } from '../report/read-workbook.js';
import { type FirmWorkbook, sheetsOfWorkbook } from './firm-workbook.js';

function tableNamed(sheets: readonly WorkbookSheet[], name: string): TableSheet<unknown> {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined || !('table' in sheet)) return expect.unreachable(name);
  return sheet;
}

/** What heads the columns of a sheet. */
export const headsOf = (sheets: readonly WorkbookSheet[], name: string) =>
  tableNamed(sheets, name).table.columns.map((column) => column.name);

/** The values of a sheet, before a format makes cells of them. */
export function valuesOf(sheets: readonly WorkbookSheet[], name: string): readonly (readonly unknown[])[] {
  const { columns, batches } = tableNamed(sheets, name).table;
  return [...batches()].flat().map((row) => columns.map(({ read }) => read(row)));
}

/** The cells of a sheet, read back from the file. */
export async function cellsOf(of: FirmWorkbook, name: string): Promise<readonly (readonly OtherCell[])[]> {
  const bytes = orThrow(await workbookOf(sheetsOfWorkbook(of), { title: 'Cabinet', asOf: '2026-01-01' }));
  return (await sheetsOf(bytes)).get(name) ?? expect.unreachable(name);
}
