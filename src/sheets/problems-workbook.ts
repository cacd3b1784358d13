// What is wrong with spreadsheets as a workbook: a row for each cell, to work through beside the original, which is never written to.

import type { Bilingual, Language } from '../core/text.js';
import { visible } from '../core/text.js';
import { acceptedByField } from './field-messages.js';
import { messageOfFileProblem } from './file-messages.js';
import type { SheetFileProblem } from './file-problem.js';
import { sentenceOf, shortText } from './messages.js';
import type { SheetProblem } from './problem.js';
import { type WrittenCell, type WrittenColumn, workbookBytes } from './write-workbook.js';

/** The sheet, and so the title. */
const NAME: Bilingual = { fr: 'Cellules à corriger', en: 'Cells to correct' };

const COLUMNS: readonly (readonly [header: Bilingual, width: number])[] = [
  [{ fr: 'Fichier', en: 'File' }, 24],
  [{ fr: 'Feuille', en: 'Sheet' }, 16],
  [{ fr: 'Cellule', en: 'Cell' }, 12],
  [{ fr: 'Colonne', en: 'Column' }, 20],
  [{ fr: 'Valeur', en: 'Value' }, 24],
  [{ fr: 'Attendu', en: 'Expected' }, 60],
  [{ fr: 'Proposition', en: 'Suggestion' }, 20],
];

/** The bytes of the workbook, of as many rows as there are problems. `file`: the name that it is going to have. */
export async function problemsWorkbook(
  problems: readonly (SheetFileProblem | SheetProblem)[],
  { file, lang }: { readonly file: string; readonly lang: Language },
) {
  const columns = COLUMNS.map(([header, width]): WrittenColumn => ({ header: header[lang], width, kind: 'text' }));
  const rows = problems.map((problem) => ('place' in problem ? rowOf(problem, lang) : rowOfFile(problem, lang)));
  const sheet = { name: NAME[lang], columns, rows, lastPrepared: rows.length + 1 };
  return workbookBytes({ file, title: NAME[lang], sheets: [sheet] });
}

function rowOfFile(problem: SheetFileProblem, lang: Language): readonly WrittenCell[] {
  return [visible(problem.file), null, null, null, null, messageOfFileProblem(problem, lang), null];
}

function rowOf(problem: SheetProblem, lang: Language): readonly WrittenCell[] {
  const { file, sheet, cell, line } = problem.place;
  const isOfCell = problem._tag === 'InvalidCell' || problem._tag === 'MissingCell';
  return [
    visible(file),
    sheet === null ? null : shortText(sheet),
    cell ?? (line === null ? null : `${lang === 'fr' ? 'ligne' : 'line'} ${line}`),
    problem.header === null ? null : shortText(problem.header),
    receivedText(problem, lang),
    isOfCell && !hasReason(problem) ? acceptedByField(problem.accepted, lang) : sentenceOf(withoutHint(problem), lang),
    hintText(problem, lang),
  ];
}

/** The suggestion has a column of its own. */
function withoutHint(problem: SheetProblem): SheetProblem {
  if (problem._tag === 'MisspeltColumn' || !('hint' in problem)) return problem;
  const { hint: _, ...others } = problem;
  return others;
}

/** Whether a sentence says more than what the column accepts. */
function hasReason(problem: SheetProblem): boolean {
  return problem._tag === 'InvalidCell' && problem.reason !== 'NotAccepted' && problem.reason !== 'NotADate';
}

function receivedText({ received }: SheetProblem, lang: Language): string | null {
  if (typeof received === 'boolean') return (lang === 'fr' ? ['FAUX', 'VRAI'] : ['FALSE', 'TRUE'])[Number(received)];
  if (typeof received === 'number') return lang === 'fr' ? String(received).replace('.', ',') : String(received);
  return typeof received === 'string' ? shortText(received) : null;
}

function hintText(problem: SheetProblem, lang: Language): string | null {
  const hint = 'hint' in problem ? problem.hint : undefined;
  if (hint === undefined) return null;
  return shortText(typeof hint === 'string' ? hint : hint[lang]);
}
