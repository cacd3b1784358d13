// What is said of a cell that is not accepted, in both languages.

import { expect, describe as group, test } from 'vitest';
import { describe } from '../../src/index.js';
import { ErrorValue, FormattedNumber, FormulaWithoutValue } from '../../src/sheets/cell.js';
import { problemsOf, readFrom } from './read-workbooks.js';
import { type Cells, csv } from './sheet-files.js';

const LETTER_HEADERS = [
  'Lettre',
  'Client',
  'Responsable',
  'Début de mission',
  'Fin de mission',
  "Fin d'exercice",
  'Statut',
];
const ACTIVITY_HEADERS = ['Lettre', 'Travail', 'Fréquence', 'Calage', 'Heures'];

/** A problem of one cell in the place of the hours, of the frequency, of the date or of the day. */
const BAD: readonly (readonly [column: string, cell: Cells[number][number], fr: string, en: string])[] = [
  [
    'Fréquence',
    'mensuel(le)s',
    "« mensuel(le)s » n'est pas accepté ; attendu : mensuelle, trimestrielle, semestrielle, annuelle ou ponctuelle ; vouliez-vous « mensuelle » ?",
    '"mensuel(le)s" is not accepted; expected monthly, quarterly, half-yearly, yearly or one-off; did you mean "monthly"?',
  ],
  [
    'Heures',
    '1.234,5',
    "« 1.234,5 » n'est pas accepté ; attendu : des heures de 0 à 100\u202f000, par exemple 7,5 ou 7h30 ; vouliez-vous « 1234,5 » ?",
    '"1.234,5" is not accepted; expected hours from 0 to 100,000, such as 7.5 or 7:30; did you mean "1234.5"?',
  ],
  [
    'Heures',
    -2.5,
    "-2,5 n'est pas accepté ; attendu : des heures de 0 à 100\u202f000, par exemple 7,5 ou 7h30",
    '-2.5 is not accepted; expected hours from 0 to 100,000, such as 7.5 or 7:30',
  ],
  [
    'Heures',
    new FormattedNumber(46_023, 'date', '01/01/2026'),
    "« 01/01/2026 » n'est pas accepté ; une date là où l'on attend des heures",
    '"01/01/2026" is not accepted; a date where hours are expected',
  ],
  [
    'Heures',
    new ErrorValue('#DIV/0!'),
    "« #DIV/0! » n'est pas accepté ; attendu : des heures de 0 à 100\u202f000, par exemple 7,5 ou 7h30",
    '"#DIV/0!" is not accepted; expected hours from 0 to 100,000, such as 7.5 or 7:30',
  ],
  [
    'Heures',
    new FormulaWithoutValue('B2*2'),
    "la formule « =B2*2 » n'a pas de valeur enregistrée ; ouvrez et enregistrez dans Excel",
    'the formula "=B2*2" has no stored value; open and save the file in Excel',
  ],
  [
    'Heures',
    true,
    "VRAI n'est pas accepté ; attendu : des heures de 0 à 100\u202f000, par exemple 7,5 ou 7h30",
    'TRUE is not accepted; expected hours from 0 to 100,000, such as 7.5 or 7:30',
  ],
  [
    'Heures',
    null,
    'cellule vide ; attendu : des heures de 0 à 100\u202f000, par exemple 7,5 ou 7h30',
    'blank cell; expected hours from 0 to 100,000, such as 7.5 or 7:30',
  ],
  ['Date', 2026, "2026 n'est pas une date ; attendu : jj/mm/aaaa", '2026 is not a date; expected dd/mm/yyyy'],
  [
    'Date',
    '1/1/26',
    "« 1/1/26 » n'est pas accepté ; attendu : jj/mm/aaaa, avec une année de quatre chiffres ; vouliez-vous « 01/01/2026 » ?",
    '"1/1/26" is not accepted; expected dd/mm/yyyy, with a year of four digits; did you mean "01/01/2026"?',
  ],
  [
    'Jour',
    32,
    "32 n'est pas accepté ; attendu : un entier de 0 à 31",
    '32 is not accepted; expected an integer from 0 to 31',
  ],
  [
    'Jour',
    new FormattedNumber(46_023, 'date', '01/01/2026'),
    "« 01/01/2026 » n'est pas accepté ; une date là où l'on attend un nombre",
    '"01/01/2026" is not accepted; a date where a number is expected',
  ],
  [
    'Cabinet',
    'parfois',
    "« parfois » n'est pas accepté ; attendu : oui, non ou une cellule vide",
    '"parfois" is not accepted; expected yes, no or a blank cell',
  ],
  [
    'Travail',
    new ErrorValue('#N/A'),
    "« #N/A » n'est pas accepté ; attendu : un texte",
    '"#N/A" is not accepted; expected a text',
  ],
  [
    'Travail',
    new FormattedNumber(0.5, 'percent', 'a\u202eb\nc'),
    "« a\\u{202e}b\\u{a}c » n'est pas accepté ; attendu : un texte",
    '"a\\u{202e}b\\u{a}c" is not accepted; expected a text',
  ],
  [
    'Heures',
    'x'.repeat(200),
    `« ${'x'.repeat(80)}… » n'est pas accepté ; attendu : des heures de 0 à 100\u202f000, par exemple 7,5 ou 7h30`,
    `"${'x'.repeat(80)}…" is not accepted; expected hours from 0 to 100,000, such as 7.5 or 7:30`,
  ],
];

group('a bad cell', () => {
  const headers = [...ACTIVITY_HEADERS, 'Date', 'Jour', 'Cabinet'];
  const good = ['L-01', 'Tenue', 'M', 1, 2, '01/01/2026', 5, 'oui'];

  test.each(BAD)('%s: %j', (column, cell, fr, en) => {
    const at = headers.indexOf(column);
    const row = good.map((one, index) => (index === at ? cell : one));
    const place = `mon-cabinet.xlsx, Activités!${'ABCDEFGH'[at]}3 (${column})`;
    const sheets = { Activités: [headers, good, row] };
    expect(problemsOf(sheets)).toEqual([`${place} : ${fr}`]);
    expect(problemsOf(sheets, 'en')).toEqual([`${place}: ${en}`]);
  });

  test('of a csv file has its line and the header of its column', () => {
    const rows = readFrom({
      file: csv('a.csv', [headers, good.map(String), ['L1', 'x', 'M', '1', 'beaucoup']]),
      only: 'activities',
    });
    expect(rows.problems.map((problem) => describe(problem, 'fr'))).toEqual([
      "a.csv, ligne 3, colonne « Heures » : « beaucoup » n'est pas accepté ; attendu : des heures de 0 à 100\u202f000, par exemple 7,5 ou 7h30",
    ]);
    expect(rows.problems.map((problem) => describe(problem, 'en'))).toEqual([
      'a.csv, line 3, column "Heures": "beaucoup" is not accepted; expected hours from 0 to 100,000, such as 7.5 or 7:30',
    ]);
    expect(rows.places.of('activities[1].unite')).toEqual({
      place: { file: 'a.csv', sheet: null, cell: null, line: 3 },
      header: 'Heures',
    });
  });

  test('is one of all: every other is told with it', () => {
    expect(
      problemsOf({
        Lettres: [LETTER_HEADERS, ['L', 'a', 'b', 'x', 'y', 'z', 'w']],
        Activités: [ACTIVITY_HEADERS, ['M', 'b', 'c', 'd', 'e']],
      }).map((text) => text.split(' ')[1]),
    ).toEqual([
      'Lettres!D2',
      'Lettres!E2',
      'Lettres!F2',
      'Lettres!G2',
      'Activités!C2',
      'Activités!D2',
      'Activités!E2',
      'Activités!A2',
    ]);
  });
});
