// The problems of workbooks of reports, in both languages.

import { expect, test } from 'vitest';
import type { WorkbookProblem } from '../../src/brief/index.js';
import { describe } from '../../src/index.js';

const cell = {
  _tag: 'CellTooLong',
  sheet: 'Échéances',
  cell: 'D14',
  header: 'Travail',
  received: 40_000,
  accepted: 32_767,
} as const;

const SENTENCES: readonly (readonly [WorkbookProblem, en: string, fr: string])[] = [
  [
    { ...cell, row: 'LM20260001' },
    'Échéances!D14 (Travail, LM20260001): a text of 40,000 characters; a cell of Excel holds 32,767 at most',
    "Échéances!D14 (Travail, LM20260001) : un texte de 40 000 caractères ; une cellule d'Excel en contient au plus 32 767",
  ],
  [
    { ...cell, sheet: 'Synthèse', cell: 'A3', header: null, row: null },
    'Synthèse!A3: a text of 40,000 characters; a cell of Excel holds 32,767 at most',
    "Synthèse!A3 : un texte de 40 000 caractères ; une cellule d'Excel en contient au plus 32 767",
  ],
  [
    { ...cell, row: null },
    'Échéances!D14 (Travail): a text of 40,000 characters; a cell of Excel holds 32,767 at most',
    "Échéances!D14 (Travail) : un texte de 40 000 caractères ; une cellule d'Excel en contient au plus 32 767",
  ],
  [
    { _tag: 'TooManySheetColumns', sheet: 'Personnes', received: 20_000, accepted: 16_384 },
    'Personnes: 20,000 columns; a sheet of Excel has 16,384 at most; shorten the period',
    "Personnes : 20 000 colonnes ; une feuille d'Excel en contient au plus 16 384 ; raccourcissez la période",
  ],
  [
    { _tag: 'TooManyForWorkbook', received: 200_000, accepted: 150_000 },
    '200,000 deadlines; a workbook lists 150,000 at most: shorten the period, choose a manager or write a CSV file',
    '200 000 échéances ; un classeur en contient au plus 150 000 : raccourcissez la période, choisissez un responsable ou écrivez un fichier CSV',
  ],
];

test.each(SENTENCES.map(([problem, en, fr]) => ({ problem, en, fr })))('$en', ({ problem, en, fr }) => {
  expect(describe(problem, 'en')).toBe(en);
  expect(describe(problem, 'fr').replaceAll('\u202f', ' ')).toBe(fr);
});
