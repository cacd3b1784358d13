// Examples worked out by hand, as cells of real workbooks and csv files read by what a firm's engineer calls.

import { describe, expect, test } from 'vitest';
import { decodePortfolio, describe as described, orThrow, plan } from '../../src/index.js';
import { readSheets, type SheetRows } from '../../src/sheets/index.js';
import activityRows from '../fixtures/activities.json' with { type: 'json' };
import letterRows from '../fixtures/letters.json' with { type: 'json' };
import { workbookOf } from './workbook-of.js';

/** A text, a number, or a number in one of the formats below; a text in braces is a stored error. */
type Cell = string | number | readonly [number, keyof typeof STYLES] | null;

const FORMATS = ['dd/mm/yyyy', '[h]:mm', 'h:mm'];
const STYLES = { 'dd/mm/yyyy': 1, '[h]:mm': 2, 'h:mm': 3 } as const;

function cellXml(cell: Cell, column: number, row: number): string {
  const at = `r="${String.fromCharCode(65 + column)}${row}"`;
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell !== 'string') return `<c ${at} s="${STYLES[cell[1]]}"><v>${cell[0]}</v></c>`;
  if (cell.startsWith('#')) return `<c ${at} t="e"><f>1/0</f><v>${cell}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
}

function sheetXml(rows: readonly (readonly Cell[])[]): string {
  return rows
    .map((cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => cellXml(cell, c, r + 1)).join('')}</row>`)
    .join('');
}

async function readWorkbook(sheets: Record<string, readonly (readonly Cell[])[]>, workbookPr = ''): Promise<SheetRows> {
  const texts = Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, sheetXml(rows)]));
  const bytes = workbookOf({ sheets: texts, formats: FORMATS, workbookPr });
  return orThrow(await readSheets([{ name: 'mon-cabinet.xlsx', bytes }]));
}

function said({ problems, warnings }: SheetRows): readonly string[] {
  return [...problems, ...warnings].map((one) => described(one, 'fr'));
}

const OF_HOURS = 'attendu : des heures de 0 à 100\u202f000, par exemple 7,5 ou 7h30';

describe('hours', () => {
  test.each<[Cell, number | null]>([
    [7.5, 7.5],
    ['7,5', 7.5],
    ['7h30', 7.5],
    [[0.3125, '[h]:mm'], 7.5],
    // Typed as 7:30, which Excel keeps like this.
    [[0.3125, 'h:mm'], 7.5],
    ['1\u202f234,5', 1234.5],
    ['1.234,5', null],
    ['#DIV/0!', null],
  ])('%j', async (cell, hours) => {
    const rows = await readWorkbook({
      Activités: [
        ['Lettre', 'Travail', 'Fréquence', 'Calage', 'Heures'],
        ['L-01', 'Tenue', 'mensuelle', 'exercice', cell],
      ],
    });
    if (hours === null) {
      const hint = cell === '1.234,5' ? ' ; vouliez-vous « 1234,5 » ?' : '';
      expect(said(rows)).toEqual([
        `mon-cabinet.xlsx, Activités!E2 (Heures) : « ${cell} » n'est pas accepté ; ${OF_HOURS}${hint}`,
      ]);
    } else {
      expect(rows.activities?.map(({ unite }) => unite)).toEqual([hours]);
      expect(said(rows)).toEqual([]);
    }
  });
});

describe('the beginning of an engagement', () => {
  const read = (cell: Cell, workbookPr?: string) =>
    readWorkbook(
      {
        Lettres: [
          ['Lettre', 'Début de mission'],
          ['L-01', cell],
        ],
      },
      workbookPr,
    );
  const place = 'mon-cabinet.xlsx, Lettres!B2 (Début de mission)';

  test.each<[Cell, string, string?]>([
    [[46_023, 'dd/mm/yyyy'], ''],
    [[44_561, 'dd/mm/yyyy'], '', '<workbookPr date1904="1"/>'],
    ['01/01/2026', ''],
    [46_023, `${place} : 46\u202f023 lu comme 01/01/2026 ; nombres sans format de date dans la colonne : 1`],
  ])('%j is the first of January 2026', async (cell, warning, workbookPr) => {
    const rows = await read(cell, workbookPr);
    expect(rows.letters?.map(({ dateDebut }) => dateDebut)).toEqual(['2026-01-01']);
    expect(said(rows)).toEqual(warning === '' ? [] : [warning]);
  });

  test.each<[Cell, string]>([
    [[60, 'dd/mm/yyyy'], "« 29/02/1900 » n'est pas accepté ; attendu : jj/mm/aaaa"],
    [60, "60 n'est pas une date ; attendu : jj/mm/aaaa"],
    [2026, "2026 n'est pas une date ; attendu : jj/mm/aaaa"],
    [
      '1/13/2026',
      "« 1/13/2026 » n'est pas accepté ; attendu : jour/mois/année (jj/mm/aaaa) ; vouliez-vous « 13/01/2026 » ?",
    ],
  ])('%j is none', async (cell, sentence) => {
    expect(said(await read(cell))).toEqual([`${place} : ${sentence}`]);
  });
});

test("the documentation's letter and activities, typed by hand: 71 occurrences, 6.1 h", async () => {
  const [id, day] = ['LM2021111', (text: string) => text.slice(0, 10).split('-').reverse().join('/')];
  const headers = [
    'Travail',
    'Cabinet',
    'Fréquence',
    'Calage',
    'Décalage',
    'Jour',
    'Quantité',
    'Heures',
    'Date',
    'Lettre',
  ];
  const words = ['', 'mensuelle', 'trimestrielle', 'semestrielle', 'annuelle', 'ponctuelle'];
  const bases = ['', 'exercice', 'année civile', 'après clôture'];
  const rows = await readWorkbook({
    Lettres: [
      ['Lettre', 'Client', 'Début de mission', 'Fin de mission', "Début d'exercice", "Fin d'exercice"],
      // The fiscal year that the API writes in the time of another zone.
      [id, 'Garage', '01/11/2021', '31/12/2022', '01/01/2021', '31/12/2021'],
    ],
    Activités: [
      headers,
      ...activityRows.map((row) => [
        row.activite,
        row.activiteCabinet ? 'oui' : null,
        words[row.frequence],
        bases[row.calage],
        row.decalage,
        row.datePrevObligation,
        row.quantite,
        String(row.unite).replace('.', ','),
        row.dateFreq === null ? null : day(row.dateFreq),
        id,
      ]),
    ],
  });
  expect(said(rows)).toEqual([]);
  const shape = (letters: unknown, activities: unknown) =>
    orThrow(plan(orThrow(decodePortfolio(letters, activities)))).occurrences.map(
      ({ due, activity, periodEnd, microHours }) => ({
        due,
        periodEnd,
        activity,
        microHours,
      }),
    );
  const typed = shape(rows.letters, rows.activities);
  expect(typed).toEqual(shape(letterRows, activityRows));
  expect(typed).toHaveLength(71);
  expect(typed.reduce((sum, { microHours }) => sum + Number(microHours), 0)).toBe(6_100_000);
});
