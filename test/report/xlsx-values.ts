// A sheet with a column of each kind of value, and a row of plain ones.

import { type SheetColumn, type WorkbookSheet, workbookOf } from '../../src/brief/index.js';
import { orThrow } from '../../src/index.js';
import type { TableSheet } from '../../src/report/sheet.js';

export const OPTIONS = { title: 'Cabinet', asOf: '2026-01-05' };
/** The bytes of a workbook of some sheets. */
export const written = async (...sheets: readonly WorkbookSheet[]) => orThrow(await workbookOf(sheets, OPTIONS));

export interface Values {
  readonly text: string | null;
  readonly day: string | null;
  readonly month: string | null;
  readonly hours: number | null;
  readonly micro: number;
  readonly count: number;
  readonly flag: boolean | null;
  readonly rate: number;
  readonly chance: number;
}

export const COLUMNS: readonly SheetColumn<Values>[] = [
  { name: 'Texte', kind: 'text', width: 10, read: ({ text }) => text },
  { name: 'Jour', kind: 'day', width: 1, read: ({ day }) => day },
  { name: 'Mois', kind: 'month', width: 1, read: ({ month }) => month },
  { name: 'Heures', kind: 'hours', width: 1, shows: 'bar', read: ({ hours }) => hours },
  { name: 'Micro', kind: 'microHours', width: 1, read: ({ micro }) => micro },
  { name: 'Nombre', kind: 'count', width: 1, read: ({ count }) => count },
  { name: 'Oui', kind: 'yesNo', width: 6, read: ({ flag }) => flag },
  { name: 'Taux', kind: 'rate', width: 1, shows: 'excess', read: ({ rate }) => rate },
  { name: 'Probabilité', kind: 'probability', width: 1, read: ({ chance }) => chance },
];
export const PLAIN: Values = {
  ...{ text: 'a', day: '2026-05-31', month: '2026-05', hours: 7.5, micro: 7_500_000 },
  ...{ count: 3, flag: true, rate: 0.85, chance: 0.1 },
};

/** A sheet of rows, which come in two batches. */
export const sheetOf = (rows: readonly Values[], columns = COLUMNS): TableSheet<Values> => ({
  ...{ name: 'Échéances du cabinet', frozenColumns: 1, empty: 'aucune échéance' },
  table: { columns, batches: () => [rows.slice(0, 2), rows.slice(2)] },
});
