// Which row holds the headers, which column is which field, which sheet holds what; and what is said where that cannot be known.

import { expect, describe as group, test } from 'vitest';
import { describe } from '../../src/index.js';
import type { SheetSource } from '../../src/sheets/chosen-sheets.js';
import { rowsOfSheets, type SheetRows } from '../../src/sheets/rows-of-sheets.js';
import { type Cells, csv, sheetOf, workbook, workbookOf } from './sheet-files.js';

const HEADERS = ['Lettre', 'Travail', 'Fréquence', 'Calage', 'Heures'];
const ROW = ['L1', 'Tenue', 'mensuelle', 'exercice', 2];

function right(source: SheetSource): SheetRows {
  const result = rowsOfSheets([source]);
  if (result._tag === 'Left') throw new Error(result.left.map((problem) => describe(problem, 'en')).join('\n'));
  return result.right;
}

/** Every sentence of what is refused. */
function refusals(source: SheetSource, language: 'fr' | 'en' = 'fr'): readonly string[] {
  const result = rowsOfSheets([source]);
  return result._tag === 'Left' ? result.left.map((problem) => describe(problem, language)) : [];
}

function warnings(source: SheetSource, language: 'fr' | 'en' = 'fr'): readonly string[] {
  return right(source).warnings.map((warning) => describe(warning, language));
}

const activities = (...rows: Cells): SheetSource => ({
  file: workbookOf({ Activités: rows }),
  only: 'activities',
});

group('the row of the headers', () => {
  test.each([
    ['is the first', [HEADERS, ROW]],
    ['may stand under titles and blank rows', [['Plan 2026'], [], ['Cabinet', 'Dupont'], HEADERS, ROW]],
    ['may stand in row 20', [...Array.from({ length: 19 }, () => ['titre']), HEADERS, ROW]],
    [
      'has its columns in any order, with others between',
      [
        ['Heures', '', ...HEADERS.slice(0, 4)],
        [2, null, ...ROW.slice(0, 4)],
      ],
    ],
    ['has headers by other names', [['code IBS', 'PRESTATION', 'Périodicité', 'basis', 'Nb heures'], ROW]],
  ])('%s', (_name, rows: Cells) => {
    expect(right(activities(...rows)).activities).toMatchObject([
      { lettreMissionId: 'L1', activite: 'Tenue', frequence: 1, calage: 1, unite: 2 },
    ]);
  });

  test('is not looked for below row 20', () => {
    expect(refusals(activities(...Array.from({ length: 20 }, () => ['titre']), HEADERS, ROW))).toEqual([
      "mon-cabinet.xlsx, Activités : pas de ligne d'en-têtes parmi les 20 premières ; attendu : Lettre, Travail, Fréquence, Calage, Heures",
    ]);
  });

  test('has all that is mandatory: the likeliest row is shown, with what it lacks', () => {
    const source = activities(['Client', 'Dupont'], ['Lettre', 'Travail', 'Heures', 'Note'], ROW);
    expect(refusals(source)).toEqual([
      "mon-cabinet.xlsx, Activités, ligne 2 : pas de ligne d'en-têtes parmi les 20 premières ; attendu : Lettre, Travail, Fréquence, Calage, Heures ; la ligne la plus proche contient « Lettre », « Travail », « Heures », « Note », sans Fréquence, Calage",
    ]);
    expect(refusals(source, 'en')).toEqual([
      'mon-cabinet.xlsx, Activités, row 2: no row of headers among the first 20; expected Letter, Work, Frequency, Year basis, Hours; the likeliest row has "Lettre", "Travail", "Heures", "Note", without Frequency, Year basis',
    ]);
  });

  test('lacks nothing that is mandatory, be it one column of all', () => {
    expect(refusals(activities(HEADERS.slice(0, 4), ROW))).toEqual([
      "mon-cabinet.xlsx, Activités, ligne 1 : pas de ligne d'en-têtes parmi les 20 premières ; attendu : Lettre, Travail, Fréquence, Calage, Heures ; la ligne la plus proche contient « Lettre », « Travail », « Fréquence », « Calage », sans Heures",
    ]);
  });

  test('is not a title that speaks of some of the columns', () => {
    const rows = right(activities(['Lettre', 'Travail', 'Heures', 'Calage'], HEADERS, ROW));
    expect(rows.activities).toHaveLength(1);
  });

  test('of an empty sheet is not there', () => {
    expect(refusals(activities()).length).toBe(1);
  });

  test('passes over empty rows below it; a row with a value in a known column is a row', () => {
    const rows = right(
      activities([...HEADERS, 'Note'], [], [null, ' ', '\u00a0', '', null, 'note'], ROW, [null, null, null, null, 3]),
    );
    expect(rows.activities).toHaveLength(2);
    expect(rows.problems.map(({ _tag, place }) => `${_tag} ${place.cell}`)).toEqual([
      'MissingCell A5',
      'MissingCell B5',
      'MissingCell C5',
    ]);
  });
});

group('a column', () => {
  test('that is not known is not read, and its nearest header named', () => {
    const source = activities([...HEADERS, 'Commentaire', 'Heuress'], [...ROW, 'x', 1]);
    expect(warnings(source)).toEqual([
      'mon-cabinet.xlsx, Activités!F1 : colonne « Commentaire » non lue',
      'mon-cabinet.xlsx, Activités!G1 : colonne « Heuress » non lue ; vouliez-vous « Heures » ?',
    ]);
    expect(warnings(source, 'en')[1]).toBe(
      'mon-cabinet.xlsx, Activités!G1: column "Heuress" not read; did you mean "Hours"?',
    );
  });

  test('that is nearly a mandatory one is refused, alone', () => {
    const headers = HEADERS.map((header) => (header === 'Fréquence' ? 'Frequense' : header));
    expect(refusals(activities(headers, ROW))).toEqual([
      'mon-cabinet.xlsx, Activités!C1 : « Frequense » : vouliez-vous « Fréquence » ?',
    ]);
    expect(refusals(activities(headers, ROW), 'en')).toEqual([
      'mon-cabinet.xlsx, Activités!C1: "Frequense": did you mean "Frequency"?',
    ]);
    expect(refusals({ file: csv('activites.csv', [headers, ROW]), only: 'activities' })).toEqual([
      'activites.csv, ligne 1 : « Frequense » : vouliez-vous « Fréquence » ?',
    ]);
  });

  test('that is nearly one that may be missing, and is, is refused', () => {
    expect(refusals(activities([...HEADERS, 'Quantitée'], [...ROW, 1]))).toEqual([
      'mon-cabinet.xlsx, Activités!F1 : « Quantitée » : vouliez-vous « Quantité » ?',
    ]);
  });

  test('with a short name is not taken for another', () => {
    const file = workbookOf({
      Équipe: [
        ['Personne', 'Pôle', 'Du', 'Âge'],
        ['m1', 'p', '01/01/2026', 40],
      ],
    });
    expect(warnings({ file, only: 'team' })).toEqual(['mon-cabinet.xlsx, Équipe!D1 : colonne « Âge » non lue']);
  });

  test('without a header is told where it holds something', () => {
    const source = activities([...HEADERS, null, ''], [...ROW, ' ', null], [...ROW, 'x', null]);
    expect(warnings(source)).toEqual(['mon-cabinet.xlsx, Activités!F3 : colonne sans en-tête, non lue']);
    expect(warnings(source, 'en')).toEqual(['mon-cabinet.xlsx, Activités!F3: column without a header, not read']);
  });

  test('that comes twice is refused, with both places', () => {
    const headers = [...HEADERS, 'Temps prévu'];
    expect(refusals(activities(headers, ROW))).toEqual([
      'mon-cabinet.xlsx, Activités!F1 (Temps prévu) : deuxième colonne pour « Heures » ; la première est mon-cabinet.xlsx, Activités!E1 (Heures)',
    ]);
    expect(refusals({ file: csv('a.csv', [headers, ROW]), only: 'activities' }, 'en')).toEqual([
      'a.csv, line 1, column "Temps prévu": second column for "Hours"; the first is a.csv, line 1, column "Heures"',
    ]);
  });
});

group('a sheet', () => {
  const letters: Cells = [
    ['Lettre', 'Début de mission'],
    ['L1', '01/01/2026'],
  ];

  test.each([['Activités'], ['activities'], ['TRAVAUX'], ['Prestations']])('is known by its name: %s', (name) => {
    const file = workbookOf({ "Mode d'emploi": [['Bonjour']], Lettres: letters, [name]: [HEADERS, ROW] });
    const rows = right({ file, only: 'workbook' });
    expect([rows.letters?.length, rows.activities?.length, rows.team, rows.names]).toEqual([1, 1, null, null]);
    expect(rows.warnings).toEqual([]);
  });

  test('is left alone where it is not wanted', () => {
    const rows = right({ file: workbookOf({ Lettres: letters, Activités: [HEADERS, ROW] }), only: 'letters' });
    expect([rows.letters?.length, rows.activities]).toEqual([1, null]);
  });

  test('alone in its workbook, may be called anything', () => {
    expect(right({ file: workbookOf({ Feuil1: [HEADERS, ROW] }), only: 'activities' }).activities).toHaveLength(1);
    expect(right({ file: workbookOf({ Feuil1: letters }), only: 'workbook' }).letters).toHaveLength(1);
  });

  test('among others that are not known has to be named', () => {
    const file = workbookOf({ Feuil1: [HEADERS, ROW], Feuil2: [] });
    expect(refusals({ file, only: 'activities' })).toEqual([
      'mon-cabinet.xlsx : aucune feuille connue ; attendu : Activités, ou le nom de la feuille à lire ; le classeur contient « Feuil1 », « Feuil2 »',
    ]);
    expect(refusals({ file, only: 'activities' }, 'en')).toEqual([
      'mon-cabinet.xlsx: no known sheet; expected Activities, or the name of the sheet to read; the workbook has "Feuil1", "Feuil2"',
    ]);
    expect(right({ file, only: 'activities', sheet: 'feuil1' }).activities).toHaveLength(1);
    expect(refusals({ file, only: 'activities', sheet: 'Feuil3' })).toEqual([
      'mon-cabinet.xlsx : pas de feuille « Feuil3 » ; attendu : « Feuil1 » ou « Feuil2 » ; vouliez-vous « Feuil1 » ?',
    ]);
    expect(refusals({ file, only: 'activities', sheet: 'Travail' }, 'en')).toEqual([
      'mon-cabinet.xlsx: no sheet "Travail"; expected "Feuil1" or "Feuil2"',
    ]);
  });

  test('that comes twice is refused, with both places', () => {
    const file = workbookOf({ Activités: [HEADERS, ROW], Travaux: [HEADERS, ROW] });
    expect(refusals({ file, only: 'activities' })).toEqual([
      'mon-cabinet.xlsx, Travaux : deuxième feuille pour « Activités » ; la première est mon-cabinet.xlsx, Activités',
    ]);
    expect(refusals({ file, only: 'workbook' }, 'en')).toEqual([
      'mon-cabinet.xlsx, Travaux: second sheet for "Activities"; the first is mon-cabinet.xlsx, Activités',
    ]);
  });

  test('with nearly a known name is told', () => {
    const file = workbookOf({ Lettres: letters, Activitées: [HEADERS, ROW], Notes: [['Lettre']] });
    expect(warnings({ file, only: 'workbook' })).toEqual([
      'mon-cabinet.xlsx, Activitées : feuille « Activitées » non lue ; vouliez-vous « Activités » ?',
    ]);
    expect(warnings({ file, only: 'workbook' }, 'en')).toEqual([
      'mon-cabinet.xlsx, Activitées: sheet "Activitées" not read; did you mean "Activities"?',
    ]);
  });

  test('has hidden rows and columns read, and counted', () => {
    const file = workbook(sheetOf('Activités', [HEADERS, ROW], { hidden: { rows: 3, columns: 1 } }));
    expect(warnings({ file, only: 'activities' })).toEqual([
      'mon-cabinet.xlsx, Activités : lignes masquées ou filtrées : 3 ; colonnes masquées : 1 ; elles sont lues',
    ]);
    expect(warnings({ file, only: 'activities' }, 'en')).toEqual([
      'mon-cabinet.xlsx, Activités: hidden or filtered rows: 3; hidden columns: 1; they are read',
    ]);
  });
});

group('a csv file', () => {
  test('holds what it was given for', () => {
    expect(right({ file: csv('a.csv', [HEADERS, ROW.map(String)]), only: 'activities' }).activities).toHaveLength(1);
  });

  test('is no workbook', () => {
    const source = { file: csv('a.csv', [HEADERS]), only: 'workbook' } as const;
    expect(refusals(source)).toEqual([
      "a.csv : un fichier csv ne contient qu'un tableau ; attendu : un classeur Excel",
    ]);
    expect(refusals(source, 'en')).toEqual(['a.csv: a csv file holds one table alone; expected an Excel workbook']);
  });

  test('of a team is known by its headers, and where these are those of two sheets by its name', () => {
    const members = csv('equipe.csv', [
      ['Personne', 'Pôle', 'Du'],
      ['m1', 'p', '01/01/2026'],
    ]);
    const dates = [
      ['Personne', 'Du', 'Au'],
      ['m1', '05/01/2026', '09/01/2026'],
    ];
    const halves = [
      ['Personne', 'Du', 'Demi-journée'],
      ['m1', '05/01/2026', 'oui'],
    ];
    const sources = (name: string, cells: Cells): SheetSource[] => [
      { file: members, only: 'team' },
      { file: csv(name, cells), only: 'team' },
    ];
    const teamOf = (...given: [string, Cells]) => {
      const result = rowsOfSheets(sources(...given));
      return result._tag === 'Right' ? JSON.stringify(result.right.team) : result.left.map(({ _tag }) => _tag).join();
    };
    expect(teamOf('conges.csv', dates)).toContain('"leave":[{"first":"2026-01-05","last":"2026-01-09","half":false}]');
    expect(teamOf('rh.csv', halves)).toContain('"leave":[{"first":"2026-01-05","last":"2026-01-05","half":true}]');
    expect(teamOf('contrats.csv', dates)).toBe('DisagreeingCell');
  });
});
