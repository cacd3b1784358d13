// What the rows of each sheet become, where their fields come from, and what is said of those that cannot be read.

import { expect, describe as group, test } from 'vitest';
import { decodePortfolio, describe, orThrow, plan } from '../../src/index.js';
import { problemsOf, read, readFrom } from './read-workbooks.js';
import { type Cells, type SheetTerms, sheetOf, workbook, workbookOf } from './sheet-files.js';

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
