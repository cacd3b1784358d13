// The problems of workbooks as sentences in French and English.

import { grouped, type Language } from './text.js';
import type { WorkbookProblem } from './workbook-problem.js';

const TAGS: { readonly [tag in WorkbookProblem['_tag']]: true } = {
  CellTooLong: true,
  TooManySheetColumns: true,
  TooManyForWorkbook: true,
};

/** Whether a problem is one of these. */
export function isWorkbookProblem(problem: { readonly _tag: string }): problem is WorkbookProblem {
  return Object.hasOwn(TAGS, problem._tag);
}

/** The sentence of a problem. */
export function messageOfWorkbookProblem(problem: WorkbookProblem, language: Language): string {
  const french = language === 'fr';
  const [found, most] = [grouped(problem.received, language), grouped(problem.accepted, language)];
  switch (problem._tag) {
    case 'CellTooLong': {
      const { sheet, cell, header, row } = problem;
      const about = [header, row].filter((text) => text !== null).join(', ');
      const place = about === '' ? `${sheet}!${cell}` : `${sheet}!${cell} (${about})`;
      return french
        ? `${place} : un texte de ${found} caractères ; une cellule d'Excel en contient au plus ${most}`
        : `${place}: a text of ${found} characters; a cell of Excel holds ${most} at most`;
    }
    case 'TooManySheetColumns':
      return french
        ? `${problem.sheet} : ${found} colonnes ; une feuille d'Excel en contient au plus ${most} ; raccourcissez la période`
        : `${problem.sheet}: ${found} columns; a sheet of Excel has ${most} at most; shorten the period`;
    case 'TooManyForWorkbook':
      return french
        ? `${found} échéances ; un classeur en contient au plus ${most} : raccourcissez la période, choisissez un responsable ou écrivez un fichier CSV`
        : `${found} deadlines; a workbook lists ${most} at most: shorten the period, choose a manager or write a CSV file`;
  }
}
