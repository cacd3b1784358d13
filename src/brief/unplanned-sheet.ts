// The sheet of rows that yield nothing: which, why, what is wrong with them, and where they came from.

import type { RowProblem } from '../core/problem.js';
import type { Language } from '../core/text.js';
import type { Letter } from '../engagement/letter.js';
import type { Names } from '../names/names.js';
import { type SheetColumn, tableSheet, type WorkbookSheet } from '../report/sheet.js';
import { type Column, tableOf } from '../report/table.js';
import type { Plan } from '../schedule/plan.js';
import type { Unplanned } from '../schedule/planned-or-unplanned.js';
import { unplannedTable } from './unplanned-table.js';
import { headOf, NOTHING, SHEET_NAMES } from './workbook-words.js';

/** What the sheet is of. */
export interface UnplannedSheetOf {
  readonly plan: Plan;
  readonly letters: readonly Letter[];
  readonly names: Names;
  readonly lang: Language;
  /** What is said of a problem. Default: `describe`. */
  readonly sentenceOf?: (problem: RowProblem) => string;
  /** Where a row came from, such as `mon-cabinet.xlsx, Activités!12`; null where that is not known. Default: no such column. */
  readonly placeOf?: (row: Unplanned) => string | null;
}

/** The columns of the table of such rows that people look at. */
const COLUMNS: readonly (readonly [name: string, width: number])[] = [
  ['letterName', 20],
  ['clientName', 26],
  ['managerName', 22],
  ['activite', 32],
  ['reasonText', 34],
  ['problemsText', 72],
  ['hours', 11],
];

/** Reasons that leave nothing to be looked at; rows with these come last. */
const IN_ORDER: readonly Unplanned['reason'][] = ['CancelledLetter', 'OutsideHorizon'];

/** The sheet: rows to be looked at first, then those of cancelled letters, and those that are only due on other days. */
export function unplannedSheet({ plan, letters, names, lang, sentenceOf, placeOf }: UnplannedSheetOf): WorkbookSheet {
  const table = unplannedTable(plan, {
    letters,
    names,
    language: lang,
    ...(sentenceOf !== undefined && { sentenceOf }),
  });
  const columns: readonly SheetColumn<Unplanned>[] = [
    ...COLUMNS.map(([name, width]): SheetColumn<Unplanned> => {
      const column = table.columns.find((one) => one.name === name) as Column<Unplanned>;
      return { ...column, name: headOf(name, lang), width, wraps: name === 'reasonText' || name === 'problemsText' };
    }),
    ...(placeOf === undefined
      ? []
      : [{ name: headOf('place', lang), kind: 'text', width: 28, read: placeOf } as const]),
  ];
  const rows = plan.unplanned.toSorted((a, b) => IN_ORDER.indexOf(a.reason) - IN_ORDER.indexOf(b.reason));
  return tableSheet({
    name: SHEET_NAMES.unplanned[lang],
    table: { ...tableOf(columns, rows), columns },
    frozenColumns: 0,
    empty: NOTHING.unplanned[lang],
    nameOf: ({ letterId }) => names.label('letter', letterId),
  });
}
