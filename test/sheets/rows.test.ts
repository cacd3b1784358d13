// What the rows of each sheet become, where their fields come from, and what is said of those that cannot be read.

import { expect, describe as group, test } from 'vitest';
import { decodeTeam } from '../../src/capacity/index.js';
import { decodePortfolio, describe, orThrow, plan } from '../../src/index.js';
import { ErrorValue, FormattedNumber, FormulaWithoutValue } from '../../src/sheets/cell.js';
import { rowsOfSheets, type SheetRows, type SheetSource } from '../../src/sheets/index.js';
import { type Cells, csv, type SheetTerms, sheetOf, workbook, workbookOf } from './sheet-files.js';

const LETTER_HEADERS = [
  'Lettre',
  'Client',
  'Responsable',
  'Début de mission',
  'Fin de mission',
  "Fin d'exercice",
  'Statut',
];
const LETTERS: Cells = [
  LETTER_HEADERS,
  ['L-01', 'Garage Garnier', 'Martin', '01/01/2026', '31/12/2026', '31/12/2026', 'signée'],
  ['L-02', '3bf4f65c-61f9-4a3a-9a39-4a4f4c1d8c60', null, '01/01/2026', null, null, null],
];
const ACTIVITY_HEADERS = ['Lettre', 'Travail', 'Fréquence', 'Calage', 'Heures'];
const ACTIVITIES: Cells = [ACTIVITY_HEADERS, ['L-01', 'Tenue', 'mensuelle', 'exercice', 2]];

function read(sheets: Readonly<Record<string, Cells>>): SheetRows {
  return readFrom({ file: workbookOf(sheets), only: 'workbook' });
}

function readFrom(...sources: readonly SheetSource[]): SheetRows {
  const result = rowsOfSheets(sources);
  if (result._tag === 'Left') throw new Error(result.left.map((problem) => describe(problem, 'en')).join('\n'));
  return result.right;
}

function problemsOf(sheets: Readonly<Record<string, Cells>>, language: 'fr' | 'en' = 'fr'): readonly string[] {
  const result = rowsOfSheets([{ file: workbookOf(sheets), only: 'workbook' }]);
  const problems = result._tag === 'Left' ? result.left : result.right.problems;
  return problems.map((problem) => describe(problem, language));
}

function isLeft(sheets: Readonly<Record<string, Cells>>): boolean {
  return rowsOfSheets([{ file: workbookOf(sheets), only: 'workbook' }])._tag === 'Left';
}

group('letters', () => {
  test('are rows of the API; a client given by name has the name for an id, one given by an id has no name', () => {
    expect(read({ Lettres: LETTERS }).letters).toEqual([
      {
        objectId: 'L-01',
        codeIBS: 'L-01',
        entite: { objectId: 'Garage Garnier', description: ['Garage Garnier'] },
        maitreDossier: { objectId: 'Martin', description: ['Martin'] },
        profitCenter: null,
        dateDebut: '2026-01-01',
        dateFin: '2026-12-31',
        dateDebExercice: null,
        dateFinExercice: '2026-12-31',
        statut: 2,
        dateRenouvellement: null,
        description: '',
      },
      {
        objectId: 'L-02',
        codeIBS: 'L-02',
        entite: { objectId: '3bf4f65c-61f9-4a3a-9a39-4a4f4c1d8c60', description: [] },
        maitreDossier: { objectId: null, description: [] },
        profitCenter: null,
        dateDebut: '2026-01-01',
        dateFin: null,
        dateDebExercice: null,
        dateFinExercice: null,
        statut: null,
        dateRenouvellement: null,
        description: '',
      },
    ]);
  });

  test('with a bad date are rejected, and their activities; the others are planned', () => {
    const rows = read({
      Lettres: [...LETTERS, ['L-03', 'X', null, '05/13/2026', null, '31/12/2026', null]],
      Activités: [...ACTIVITIES, ['L-03', 'Tenue', 'M', 1, 1]],
    });
    expect(rows.problems.map((problem) => describe(problem, 'fr'))).toEqual([
      "mon-cabinet.xlsx, Lettres!D4 (Début de mission) : « 05/13/2026 » n'est pas accepté ; attendu : jour/mois/année (jj/mm/aaaa) ; vouliez-vous « 13/05/2026 » ?",
    ]);
    const result = orThrow(plan(orThrow(decodePortfolio(rows.letters, rows.activities))));
    expect(result.occurrences.length).toBe(12);
    expect(result.unplanned.map(({ reason }) => reason)).toEqual(['RejectedLetter']);
  });
});

group('activities', () => {
  test('are rows of the API, with what is not given', () => {
    expect(read({ Activités: ACTIVITIES }).activities).toEqual([
      {
        lettreMissionId: 'L-01',
        activite: 'Tenue',
        frequence: 1,
        calage: 1,
        decalage: 0,
        datePrevObligation: 0,
        quantite: 1,
        unite: 2,
        dateFreq: null,
        activiteCabinet: true,
        activiteClient: false,
        objectId: null,
      },
    ]);
  });

  test('have a side once a column says one', () => {
    const rows = read({
      Activités: [
        [...ACTIVITY_HEADERS, 'Cabinet', 'Client'],
        ['L1', 'a', 'M', 1, 1, 'oui', null],
        ['L1', 'b', 'M', 1, 1, null, 'x'],
        ['L1', 'c', 'M', 1, 1, null, null],
      ],
    });
    expect(rows.activities?.map((row) => [row.activiteCabinet, row.activiteClient])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  test('with a bad cell are unplanned, and no other is', () => {
    const rows = read({
      Lettres: LETTERS,
      Activités: [
        ...ACTIVITIES,
        ['L-01', 'Paie', 'mensuel(le)s', 'exercice', 2],
        ['L-01', 'TVA', 'M', 'exercice', '1.234,5'],
      ],
    });
    const portfolio = orThrow(decodePortfolio(rows.letters, rows.activities));
    const result = orThrow(plan(portfolio));
    expect(result.occurrences.length).toBe(12);
    expect(result.unplanned.map(({ reason, microHours }) => [reason, microHours])).toEqual([
      ['InvalidRow', 2_000_000],
      ['InvalidRow', null],
    ]);
    expect(portfolio.rejected.flatMap(({ problems }) => problems).map(({ path }) => rows.places.of(path))).toEqual(
      rows.problems.map(({ place, header }) => ({ place, header })),
    );
  });

  test('of a letter that is not among the letters stay, and the nearest is named', () => {
    const sheets = { Lettres: LETTERS, Activités: [...ACTIVITIES, ['L-0l', 'Paie', 'M', 1, 1]] };
    expect(problemsOf(sheets)).toEqual([
      'mon-cabinet.xlsx, Activités!A3 (Lettre) : « L-0l » ne figure pas dans mon-cabinet.xlsx, Lettres ; vouliez-vous « L-01 » ?',
    ]);
    expect(problemsOf(sheets, 'en')).toEqual([
      'mon-cabinet.xlsx, Activités!A3 (Lettre): "L-0l" is not in mon-cabinet.xlsx, Lettres; did you mean "L-01"?',
    ]);
    const { letters, activities } = read(sheets);
    const { unplanned } = orThrow(plan(orThrow(decodePortfolio(letters, activities))));
    expect(unplanned.map(({ reason }) => reason)).toEqual(['UnknownLetter']);
  });

  test('may leave their letter blank where there is only one', () => {
    const activities: Cells = [ACTIVITY_HEADERS, [null, 'Tenue', 'M', 1, 2]];
    expect(problemsOf({ Lettres: LETTERS.slice(0, 2), Activités: activities })).toEqual([]);
    expect(problemsOf({ Lettres: LETTERS, Activités: activities })).toEqual([
      'mon-cabinet.xlsx, Activités!A2 (Lettre) : cellule vide ; attendu : un texte',
    ]);
  });

  test('need no calage where they are one-offs', () => {
    const rows = (frequency: string): Cells => [ACTIVITY_HEADERS, ['L-01', 'Visite', frequency, null, 2]];
    expect(problemsOf({ Lettres: LETTERS, Activités: rows('ponctuelle') })).toEqual([]);
    expect(problemsOf({ Lettres: LETTERS, Activités: rows('annuelle') })).toEqual([
      'mon-cabinet.xlsx, Activités!D2 (Calage) : cellule vide ; attendu : exercice, année civile ou après clôture',
    ]);
  });
});

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

group('merged cells', () => {
  const merged = (
    terms: SheetTerms['merged'],
    rows: Cells = [ACTIVITY_HEADERS, ['L-01', 'a', 'M', 1, 2], [null, 'b', 'M', 1, 2]],
  ) =>
    readFrom({
      file: workbook(sheetOf('Activités', rows, terms === undefined ? {} : { merged: terms })),
      only: 'activities',
    });

  test('among the rows are refused with their range, once', () => {
    const rows = merged([{ firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 1 }]);
    expect(rows.problems.map((problem) => describe(problem, 'fr'))).toEqual([
      'mon-cabinet.xlsx, Activités!A2:A3 (Lettre) : cellules fusionnées ; attendu : une valeur dans chaque cellule',
    ]);
    expect(rows.problems.map((problem) => describe(problem, 'en'))).toEqual([
      'mon-cabinet.xlsx, Activités!A2:A3 (Lettre): merged cells; expected a value in each cell',
    ]);
    expect(rows.activities).toHaveLength(2);
  });

  test('in titles, of other columns and of one cell matter to nobody', () => {
    const rows: Cells = [
      ['Plan', null, null],
      [...ACTIVITY_HEADERS, 'Note'],
      ['L-01', 'a', 'M', 1, 2, 'x'],
    ];
    const ranges = [
      { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 5 },
      { firstRow: 3, lastRow: 4, firstColumn: 6, lastColumn: 7 },
      { firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn: 1 },
      { firstRow: 8, lastRow: 9, firstColumn: 1, lastColumn: 2 },
    ];
    expect(merged(ranges, rows).problems).toEqual([]);
  });

  test('of which a number is needed leave their rows unplanned', () => {
    const rows = merged(
      [{ firstRow: 3, lastRow: 3, firstColumn: 4, lastColumn: 5 }],
      [...ACTIVITIES, ['L-01', 'b', 'M', 1, 2]],
    );
    const { unplanned, occurrences } = orThrow(
      plan(orThrow(decodePortfolio(read({ Lettres: LETTERS }).letters, rows.activities))),
    );
    expect(rows.problems.map(({ place }) => place.cell)).toEqual(['D3:E3']);
    expect([occurrences.length, unplanned.map(({ reason }) => reason)]).toEqual([12, ['InvalidRow']]);
  });
});

group('numbers read as dates', () => {
  test('are told once for a column', () => {
    const source = {
      file: workbookOf({
        Lettres: [LETTER_HEADERS, ...[46_023, 46_024, '01/01/2026'].map((date) => ['L', 'c', 'r', date])],
      }),
      only: 'letters',
    } as const;
    const rows = readFrom(source);
    expect(rows.letters?.map(({ dateDebut }) => dateDebut)).toEqual(['2026-01-01', '2026-01-02', '2026-01-01']);
    expect(rows.warnings.map((warning) => describe(warning, 'fr'))).toEqual([
      'mon-cabinet.xlsx, Lettres!D2 (Début de mission) : 46\u202f023 lu comme 01/01/2026 ; nombres sans format de date dans la colonne : 2',
    ]);
    expect(rows.warnings.map((warning) => describe(warning, 'en'))).toEqual([
      'mon-cabinet.xlsx, Lettres!D2 (Début de mission): 46,023 read as 2026-01-01; numbers without a date format in the column: 2',
    ]);
  });
});

const TEAM: Cells = [
  ['Personne', 'Nom', 'Pôle', 'Zone', 'Du', 'Au', 'Lundi', 'Mardi', 'Facturable', 'Heures par an'],
  ['m1', 'Alice Martin', 'compta', 'Alsace-Moselle', '01/01/2026', '30/06/2026', 7, '7h30', '80 %', null],
  ['m2', 'Bruno Petit', 'compta', null, '01/01/2026', null, null, null, null, 1607],
  ['m3', 'Chloé Roy', 'social', null, '01/03/2026', null, null, null, null, null],
];

group('a team', () => {
  test('has members with contracts, leave and assignments', () => {
    const rows = read({
      Équipe: TEAM,
      Contrats: [
        ['Personne', 'Du', 'Lundi'],
        ['Alice Martin', '01/07/2026', 4],
      ],
      Congés: [
        ['Personne', 'Du', 'Au', 'Demi-journée'],
        ['m1', '05/01/2026', '09/01/2026', null],
        ['Bruno Petit', '06/01/2026', null, 'oui'],
      ],
      Affectations: [
        ['Nature', 'Valeur', 'À'],
        ['client', 'Garage Garnier', 'm1'],
        ['travail', 'Paie', 'Chloé Roy'],
        ['lettre', 'L-01', 'social'],
        ['défaut', null, 'compta'],
      ],
    });
    expect(rows.team).toEqual({
      members: [
        {
          id: 'm1',
          name: 'Alice Martin',
          pool: 'compta',
          zone: 'alsace-moselle',
          contracts: [
            { first: '2026-01-01', last: '2026-06-30', hours: [7, 7.5, 0, 0, 0, 0, 0], chargeable: 0.8 },
            { first: '2026-07-01', hours: [4, 0, 0, 0, 0, 0, 0] },
          ],
          leave: [{ first: '2026-01-05', last: '2026-01-09', half: false }],
        },
        {
          id: 'm2',
          name: 'Bruno Petit',
          pool: 'compta',
          contracts: [{ first: '2026-01-01', annualHours: 1607 }],
          leave: [{ first: '2026-01-06', last: '2026-01-06', half: true }],
        },
        { id: 'm3', name: 'Chloé Roy', pool: 'social', contracts: [{ first: '2026-03-01' }], leave: [] },
      ],
      assignments: [
        { client: 'Garage Garnier', to: 'm1' },
        { activity: 'Paie', to: 'm3' },
        { letter: 'L-01', to: 'social' },
      ],
      default: 'compta',
    });
    expect(
      [
        'members[0].pool',
        'members[0].contracts[1].hours[0]',
        'members[1].leave[0].half',
        'assignments[1].activity',
        'default',
        'members[2].contracts[0]',
        'letters[0].objectId',
      ].map((path) => rows.places.of(path)?.place.cell ?? null),
    ).toEqual(['C2', 'C2', 'D3', 'B3', 'C5', null, null]);
    expect(rows.places.of('members[2].contracts[0]')?.place.line).toBe(4);
  });

  const leaveOf = (...rows: Cells) => {
    const { team } = read({ Équipe: TEAM, Congés: [['Personne', 'Du', 'Au', 'Demi-journée'], ...rows] });
    const { members } = team as {
      members: { leave: { first: string; last: string; half: boolean }[]; name?: string }[];
    };
    for (const member of members) delete member.name;
    expect(decodeTeam(team)).toMatchObject({ _tag: 'Right', right: { warnings: [] } });
    return members.map(({ leave }) =>
      leave.map(({ first, last, half }) => `${first.slice(5)}..${last.slice(5)}${half ? ' half' : ''}`),
    );
  };

  test('is away as a whole, or a pool of it, on days that are under contract and not leave already', () => {
    expect(leaveOf(['tous', '25/02/2026', '02/03/2026'])).toEqual([
      ['02-25..03-02'],
      ['02-25..03-02'],
      ['03-01..03-02'],
    ]);
    expect(leaveOf(['Tout le monde', '24/12/2026', '31/12/2026'], ['m2', '28/12/2026', '31/12/2026'])).toEqual([
      [],
      ['12-28..12-31', '12-24..12-27'],
      ['12-24..12-31'],
    ]);
    expect(leaveOf(['compta', '04/05/2026', '08/05/2026'], ['tous', '06/05/2026', '11/05/2026'])).toEqual([
      ['05-04..05-08', '05-09..05-11'],
      ['05-04..05-08', '05-09..05-11'],
      ['05-06..05-11'],
    ]);
  });

  test('whose half days meet other leave is away for the whole day', () => {
    expect(leaveOf(['m3', '04/05/2026', null, 'oui'], ['tous', '04/05/2026', '05/05/2026'])[2]).toEqual([
      '05-04..05-04',
      '05-05..05-05',
    ]);
    expect(leaveOf(['m3', '04/05/2026', null, 'oui'], ['tous', '04/05/2026', null, 'oui'])[2]).toEqual([
      '05-04..05-04',
    ]);
    expect(leaveOf(['social', '04/05/2026', null, 'oui'])[2]).toEqual(['05-04..05-04 half']);
  });

  test.each([
    [
      'a person who is not there',
      {
        Congés: [
          ['Personne', 'Du'],
          ['m9', '01/05/2026'],
        ],
      },
      'Congés!A2 (Personne) : « m9 » ne figure pas dans mon-cabinet.xlsx, Équipe ; vouliez-vous « m1 » ?',
      'Congés!A2 (Personne): "m9" is not in mon-cabinet.xlsx, Équipe; did you mean "m1"?',
    ],
    [
      'a contract of a person who is not there',
      {
        Contrats: [
          ['Personne', 'Du'],
          ['Alyce Martin', '01/07/2026'],
        ],
      },
      'Contrats!A2 (Personne) : « Alyce Martin » ne figure pas dans mon-cabinet.xlsx, Équipe ; vouliez-vous « Alice Martin » ?',
      'Contrats!A2 (Personne): "Alyce Martin" is not in mon-cabinet.xlsx, Équipe; did you mean "Alice Martin"?',
    ],
    [
      'contracts that share days',
      {
        Contrats: [
          ['Personne', 'Du'],
          ['m1', '01/06/2026'],
        ],
      },
      "Contrats!B2 (Du) : « 01/06/2026 » n'est pas accepté ; attendu : une date hors de mon-cabinet.xlsx, Équipe, ligne 2",
      'Contrats!B2 (Du): "2026-06-01" is not accepted; expected a date outside mon-cabinet.xlsx, Équipe, row 2',
    ],
    [
      'leave that ends before it starts',
      {
        Congés: [
          ['Personne', 'Du', 'Au'],
          ['tous', '02/05/2026', '01/05/2026'],
        ],
      },
      "Congés!C2 (Au) : « 01/05/2026 » n'est pas accepté ; attendu : une fin qui ne précède pas le début",
      'Congés!C2 (Au): "2026-05-01" is not accepted; expected an end that is not before the start',
    ],
    [
      'half days of many days',
      {
        Congés: [
          ['Personne', 'Du', 'Au', 'Demi-journée'],
          ['m1', '01/05/2026', '02/05/2026', 'oui'],
        ],
      },
      "Congés!D2 (Demi-journée) : VRAI n'est pas accepté ; attendu : une période d'un seul jour",
      'Congés!D2 (Demi-journée): TRUE is not accepted; expected a single day',
    ],
    [
      'work that goes to nobody',
      {
        Affectations: [
          ['Nature', 'Valeur', 'À'],
          ['client', 'x', 'sociale'],
        ],
      },
      "Affectations!C2 (À) : « sociale » n'est pas accepté ; attendu : une personne ou un pôle de l'équipe ; vouliez-vous « social » ?",
      'Affectations!C2 (À): "sociale" is not accepted; expected a person or a pool of the team; did you mean "social"?',
    ],
    [
      'work that is given twice',
      {
        Affectations: [
          ['Nature', 'Valeur', 'À'],
          ['client', 'x', 'm1'],
          ['client', 'x', 'm2'],
        ],
      },
      "Affectations!B3 (Valeur) : « x » n'est pas accepté ; cette valeur est déjà dans mon-cabinet.xlsx, Affectations!B2",
      'Affectations!B3 (Valeur): "x" is not accepted; it is already in mon-cabinet.xlsx, Affectations!B2',
    ],
    [
      'two defaults',
      {
        Affectations: [
          ['Nature', 'Valeur', 'À'],
          ['défaut', null, 'm1'],
          ['défaut', null, 'm2'],
        ],
      },
      'Affectations!A3 (Nature) : déjà dans mon-cabinet.xlsx, Affectations!A2',
      'Affectations!A3 (Nature): already in mon-cabinet.xlsx, Affectations!A2',
    ],
    [
      'a default with a value',
      {
        Affectations: [
          ['Nature', 'Valeur', 'À'],
          ['défaut', 'x', 'm1'],
        ],
      },
      "Affectations!B2 (Valeur) : « x » n'est pas accepté ; attendu : une cellule vide",
      'Affectations!B2 (Valeur): "x" is not accepted; expected a blank cell',
    ],
    [
      'an assignment of nothing',
      {
        Affectations: [
          ['Nature', 'Valeur', 'À'],
          ['client', null, 'm1'],
        ],
      },
      'Affectations!B2 (Valeur) : cellule vide ; attendu : un texte',
      'Affectations!B2 (Valeur): blank cell; expected a text',
    ],
    [
      'a name of two clients',
      {
        Noms: [
          ['Nature', 'Identifiant', 'Nom'],
          ['client', 'c1', 'Garnier'],
          ['client', 'c2', 'Garnier'],
        ],
        Affectations: [
          ['Nature', 'Valeur', 'À'],
          ['client', 'Garnier', 'm1'],
        ],
      },
      'Affectations!B2 (Valeur) : « Garnier » désigne plusieurs identifiants ; attendu : « c1 » ou « c2 »',
      'Affectations!B2 (Valeur): "Garnier" is the name of more than one; expected "c1" or "c2"',
    ],
    [
      'a bad kind',
      {
        Noms: [
          ['Nature', 'Identifiant', 'Nom'],
          ['cliant', 'c1', 'Garnier'],
        ],
      },
      "Noms!A2 (Nature) : « cliant » n'est pas accepté ; attendu : client, responsable, centre, lettre, personne ou pôle ; vouliez-vous « client » ?",
      'Noms!A2 (Nature): "cliant" is not accepted; expected client, manager, profit centre, letter, person or pool; did you mean "client"?',
    ],
  ] as [string, Record<string, Cells>, string, string][])('is refused whole for %s', (_name, sheets, fr, en) => {
    const all = { Équipe: TEAM, ...sheets };
    expect(isLeft(all)).toBe(true);
    expect(problemsOf(all)).toEqual([`mon-cabinet.xlsx, ${fr}`]);
    expect(problemsOf(all, 'en')).toEqual([`mon-cabinet.xlsx, ${en}`]);
  });

  test('is refused whole for a bad cell, which is blamed once', () => {
    const spoilt = TEAM.map((row, index) => (index === 1 ? [...row.slice(0, 4), 'hier', ...row.slice(5)] : row));
    expect(
      problemsOf({
        Équipe: spoilt,
        Congés: [
          ['Personne', 'Du'],
          ['m1', '01/05/2026'],
        ],
      }),
    ).toEqual(["mon-cabinet.xlsx, Équipe!E2 (Du) : « hier » n'est pas accepté ; attendu : jj/mm/aaaa"]);
  });

  test('has ids once', () => {
    expect(problemsOf({ Équipe: [...TEAM, ['m1', 'Zoé', 'social', null, '01/01/2026']] })).toEqual([
      "mon-cabinet.xlsx, Équipe!A5 (Personne) : « m1 » n'est pas accepté ; cette valeur est déjà dans mon-cabinet.xlsx, Équipe!A2",
    ]);
  });

  test('is needed by its leave', () => {
    const sheets = {
      Congés: [
        ['Personne', 'Du'],
        ['m1', '01/05/2026'],
      ],
    };
    expect(problemsOf(sheets)).toEqual([
      'mon-cabinet.xlsx, Congés : attendu : la feuille « Équipe », sans laquelle celle-ci ne dit rien',
    ]);
    expect(problemsOf(sheets, 'en')).toEqual([
      'mon-cabinet.xlsx, Congés: expected the sheet "Team", without which this one says nothing',
    ]);
  });

  test('has two people of one name told apart by their ids', () => {
    const twins = [...TEAM, ['m4', 'Bruno Petit', 'social', null, '01/01/2026']];
    const leave = (person: string): Cells => [
      ['Personne', 'Du'],
      [person, '01/05/2026'],
    ];
    expect(problemsOf({ Équipe: twins, Congés: leave('m4') })).toEqual([]);
    expect(problemsOf({ Équipe: twins, Congés: leave('Bruno Petit') })).toEqual([
      'mon-cabinet.xlsx, Congés!A2 (Personne) : « Bruno Petit » désigne plusieurs identifiants ; attendu : « m2 » ou « m4 »',
    ]);
    expect(
      problemsOf({
        Équipe: twins,
        Affectations: [
          ['Nature', 'Valeur', 'À'],
          ['client', 'x', 'Bruno Petit'],
        ],
      }),
    ).toEqual([
      'mon-cabinet.xlsx, Affectations!C2 (À) : « Bruno Petit » désigne plusieurs identifiants ; attendu : « m2 » ou « m4 »',
    ]);
  });
});

group('names', () => {
  const NAMES: Cells = [
    ['Nature', 'Identifiant', 'Nom'],
    ['client', 'c1', 'Plomberie Dufour'],
    ['Pôle', 'p1', null],
  ];

  test('are rows of a names table; one that is not known yet is empty', () => {
    const rows = read({ Noms: NAMES });
    expect(rows.names).toEqual([
      { kind: 'client', id: 'c1', name: 'Plomberie Dufour' },
      { kind: 'pool', id: 'p1', name: '' },
    ]);
    expect(rows.places.of('names[1].name')?.place.cell).toBe('C3');
  });

  test('stand for their ids in assignments', () => {
    const { team } = read({
      Équipe: TEAM,
      Noms: NAMES,
      Affectations: [
        ['Nature', 'Valeur', 'À'],
        ['client', 'Plomberie Dufour', 'm1'],
      ],
    });
    expect(team?.assignments).toEqual([{ client: 'c1', to: 'm1' }]);
  });
});
