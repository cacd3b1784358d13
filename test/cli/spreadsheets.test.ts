// The command on spreadsheets: csv files and workbooks wherever JSON is read, --workbook, bad cells with their places.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/index.js';
import { readSheetFile } from '../../src/sheets/sheet-file.js';
import { workbookOf } from '../sheets/workbook-of.js';
import { cli, filesOf, folder, teamOf } from './setup.js';

const LETTERS = [
  ['Lettre', 'Client', 'Début de mission', 'Fin de mission', "Début d'exercice", "Fin d'exercice", 'Statut'],
  ['L1', 'Boulangerie', '01/01/2026', '31/12/2026', '01/01/2026', '31/12/2026', 'signée'],
  ['L2', 'Garage', '01/01/2026', '31/12/2026', '01/01/2026', '31/12/2026', 'proposée'],
];
const ACTIVITIES = [
  ['Lettre', 'Travail', 'Fréquence', 'Calage', 'Décalage', 'Jour', 'Quantité', 'Heures'],
  ['L1', 'Tenue', 'mensuelle', 'exercice', '1', '15', '1', '2,5'],
  ['L1', 'TVA', 'T', 'année civile', '', '24', '2', '7h30'],
  ['L2', 'Bilan', 'annuelle', 'après clôture', '4', '', '', '12'],
];
const TEAM = [
  ['Personne', 'Nom', 'Pôle', 'Du', 'Facturable'],
  ['a', 'Alice Martin', 'Compta', '01/01/2026', '80 %'],
];
const NAMES = [
  ['Nature', 'Identifiant', 'Nom'],
  ['lettre', 'L1', 'Mission Boulangerie'],
];

const LETTER_ROWS = [
  { objectId: 'L1', codeIBS: 'L1', entite: { objectId: 'Boulangerie', description: ['Boulangerie'] }, statut: 2 },
  { objectId: 'L2', codeIBS: 'L2', entite: { objectId: 'Garage', description: ['Garage'] }, statut: 1 },
].map((row) => ({
  ...row,
  dateDebut: '2026-01-01',
  dateFin: '2026-12-31',
  dateDebExercice: '2026-01-01',
  dateFinExercice: '2026-12-31',
}));
const ACTIVITY_ROWS = [
  {
    lettreMissionId: 'L1',
    activite: 'Tenue',
    frequence: 1,
    calage: 1,
    decalage: 1,
    datePrevObligation: 15,
    unite: 2.5,
  },
  {
    lettreMissionId: 'L1',
    activite: 'TVA',
    frequence: 2,
    calage: 2,
    decalage: 0,
    datePrevObligation: 24,
    quantite: 2,
    unite: 7.5,
  },
  { lettreMissionId: 'L2', activite: 'Bilan', frequence: 4, calage: 3, decalage: 4, unite: 12 },
].map((row) => ({ quantite: 1, datePrevObligation: 0, activiteCabinet: true, ...row }));
const TEAM_FILE = {
  members: [{ id: 'a', name: 'Alice Martin', pool: 'Compta', contracts: [{ first: '2026-01-01', chargeable: 0.8 }] }],
};

type Cells = readonly (readonly string[])[];

const csvOf = (cells: Cells) => cells.map((row) => row.join(';')).join('\r\n');
const xmlOf = (cells: Cells) =>
  cells
    .map((row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`)
    .join('');

/** A csv file that vanishes with the test. */
function csvFile(name: string, cells: Cells): string {
  const path = join(folder(), name);
  writeFileSync(path, csvOf(cells));
  return path;
}

/** A workbook likewise, by its sheets. */
function workbook(sheets: Readonly<Record<string, Cells>>): string {
  const path = join(folder(), 'mon-cabinet.xlsx');
  const texts = Object.fromEntries(Object.entries(sheets).map(([name, cells]) => [name, xmlOf(cells)]));
  writeFileSync(path, workbookOf({ sheets: texts }));
  return path;
}

const csvFiles = (letters: Cells, activities: Cells) => [
  '--letters',
  csvFile('lettres.csv', letters),
  '--activities',
  csvFile('activites.csv', activities),
];
const ALL = { Lettres: LETTERS, Activités: ACTIVITIES, Équipe: TEAM, Noms: NAMES };

describe('one meaning', () => {
  const json = () => filesOf(LETTER_ROWS, ACTIVITY_ROWS);

  test.each([
    ['plan', '--format', 'ndjson'],
    ['plan', '--format', 'csv', '--excel'],
    ['check', '--format', 'json'],
    ['forecast', '--first', '2026-01', '--format', 'json'],
    ['explain', 'L1'],
  ])('%s %s %s', async (...args) => {
    const expected = await cli([...args, ...json()]);
    expect([expected.code, expected.stdout.length > 100]).toEqual([0, true]);
    expect(await cli([...args, ...csvFiles(LETTERS, ACTIVITIES)])).toEqual(expected);
    const { Lettres, Activités } = ALL;
    expect(await cli([...args, '--workbook', workbook({ Lettres, Activités })])).toEqual(expected);
  });

  test.each([
    ['capacity', '--by', 'month'],
    ['level', '--by', 'month'],
    ['headcount', '--first', '2026-01', '--last', '2026-03'],
  ])('%s %s %s, with a team', async (...args) => {
    const expected = await cli([...args, ...json(), ...teamOf(TEAM_FILE)]);
    expect(expected.stdout.length).toBeGreaterThan(100);
    const { Lettres, Activités, Équipe } = ALL;
    expect(await cli([...args, '--workbook', workbook({ Lettres, Activités, Équipe })])).toEqual(expected);
    const equipe = ['--team', csvFile('equipe.csv', TEAM)];
    expect(await cli([...args, ...csvFiles(LETTERS, ACTIVITIES), ...equipe])).toEqual(expected);
    expect(await cli([...args, ...json(), ...equipe])).toEqual(expected);
  });

  test('names of a workbook, of a csv file, of JSON', async () => {
    const args = ['plan', '--by', 'letter', '--lang', 'fr'];
    const file = join(folder(), 'noms.json');
    writeFileSync(file, JSON.stringify([{ kind: 'letter', id: 'L1', name: 'Mission Boulangerie' }]));
    const expected = await cli([...args, ...json(), '--names', file]);
    expect(expected.stdout).toContain('Mission Boulangerie');
    expect(await cli([...args, ...json(), '--names', csvFile('noms.csv', NAMES)])).toEqual(expected);
    const { Lettres, Activités, Équipe } = ALL;
    const Noms = [...NAMES, ['personne', 'a', 'Alice'], ['pôle', 'Compta', 'Comptabilité']];
    // Those of its team serve, though nothing here shows them.
    expect(await cli([...args, '--workbook', workbook({ Lettres, Activités, Équipe, Noms })])).toEqual(expected);
  });

  test('a workbook of one sheet, and one whose sheet is asked for by name', async () => {
    const expected = await cli(['plan', '--format', 'ndjson', ...json()]);
    const letters = ['--letters', workbook({ 'Export 2026': LETTERS })];
    const activities = ['--activities', csvFile('activites.csv', ACTIVITIES)];
    const args = ['plan', '--format', 'ndjson', ...letters, ...activities];
    expect(await cli(args)).toEqual(expected);
    const two = ['--letters', workbook({ 'Export 2026': LETTERS, Notes: [['x', 'y']] })];
    const unknown = await cli(['plan', ...two, ...activities]);
    expect([unknown.code, unknown.stdout]).toEqual([4, '']);
    expect(unknown.stderr).toContain('no known sheet; expected Letters, or the name of the sheet to read');
    expect(await cli(['plan', '--format', 'ndjson', ...two, ...activities, '--sheet', 'Export 2026'])).toEqual(
      expected,
    );
  });

  test('an emulated API serves them', async () => {
    const { code, stdout } = await cli(['emulator', ...csvFiles(LETTERS, ACTIVITIES), '--for', '0']);
    expect(code).toBe(0);
    expect(stdout).toContain('2');
  });
});

describe('bad cells', () => {
  const bad = ACTIVITIES.map((row) => [...row]);
  bad[1][2] = 'mensuel(le)s';
  bad[3][7] = 'douze';
  const sheets = { Lettres: LETTERS, Activités: bad };

  test.each([
    [
      'fr',
      "mon-cabinet.xlsx, Activités!C2 (Fréquence) : « mensuel(le)s » n'est pas accepté ; attendu : mensuelle, trimestrielle, semestrielle, annuelle ou ponctuelle",
      "mon-cabinet.xlsx, Activités!H4 (Heures) : « douze » n'est pas accepté ; attendu : des heures de",
    ],
    [
      'en',
      'mon-cabinet.xlsx, Activités!C2 (Fréquence): "mensuel(le)s" is not accepted; expected monthly, quarterly, half-yearly, yearly or one-off',
      'mon-cabinet.xlsx, Activités!H4 (Heures): "douze" is not accepted; expected hours from',
    ],
  ])('are all said, with their places, in %s; what is well is planned', async (lang, first, second) => {
    const args = ['--workbook', workbook(sheets), '--lang', lang];
    const plan = await cli(['plan', '--format', 'ndjson', ...args]);
    expect(plan.code).toBe(0);
    expect(plan.stdout.trim().split('\n')).toHaveLength(4);
    expect(plan.stderr).toContain(first);
    expect(plan.stderr).toContain(second);
    const check = await cli(['check', ...args]);
    expect(check.stdout).toContain(first);
    expect(check.stdout).toContain(second);
    expect((await cli(['explain', 'L1', ...args])).stdout).toContain(first);
    const unplanned = join(folder(), 'reste.csv');
    await cli(['plan', '--unplanned', unplanned, ...args]);
    expect(readFileSync(unplanned, 'utf8').replaceAll('""', '"')).toContain(first);
  });

  test('are minded by --strict, in fields that no plan needs too', async () => {
    const letters = LETTERS.map((row, index) => [...row, index === 0 ? 'Centre' : '#N/A']);
    const xml = xmlOf(letters).replaceAll('<c t="inlineStr"><is><t>#N/A</t></is></c>', '<c t="e"><v>#N/A</v></c>');
    const path = join(folder(), 'f.xlsx');
    writeFileSync(path, workbookOf({ sheets: { Lettres: xml, Activités: xmlOf(ACTIVITIES) } }));
    for (const command of ['plan', 'check']) {
      const { code, stderr } = await cli([command, '--workbook', path, '--strict']);
      expect(stderr).toContain('f.xlsx, Lettres!H2 (Centre): "#N/A" is not accepted');
      expect(code).toBe(1);
      expect((await cli([command, '--workbook', path])).code).toBe(0);
    }
  });

  test('200 of them are said, the others counted', async () => {
    const many = [
      ACTIVITIES[0],
      ...Array.from({ length: 1234 }, () => ['L1', 'Tenue', 'x', 'exercice', '', '', '', '1']),
    ];
    for (const [lang, more] of [
      ['fr', '… et 1 034 de plus : --problems F.xlsx donne la liste complète'],
      ['en', '… and 1,034 more: --problems F.xlsx lists all'],
    ]) {
      const { code, stderr } = await cli(['plan', ...csvFiles(LETTERS, many), '--lang', lang]);
      expect(code).toBe(0);
      expect(stderr.match(/activites\.csv, /g)).toHaveLength(200);
      expect(stderr.replaceAll(/\s/g, ' ')).toContain(more);
    }
  });

  test('of a team refuse it whole, with all of them, and nothing is written', async () => {
    const team = [TEAM[0], ['a', 'Alice', 'Compta', '32/01/2026', '80 %'], ['b', 'Bob', '', '01/01/2026', '8 h']];
    const out = join(folder(), 'x.json');
    const path = workbook({ ...ALL, Équipe: team });
    const { code, stdout, stderr } = await cli(['capacity', '--workbook', path, '--out', out, '--format', 'json']);
    expect([code, stdout]).toEqual([4, '']);
    const lines = stderr.trimEnd().split('\n');
    expect(lines.map((line) => /Équipe!(\w+)/.exec(line)?.[1])).toEqual(['D2', 'E3', 'C3']);
    for (const line of lines) expect(line.startsWith('error: ')).toBe(true);
    expect(existsSync(out)).toBe(false);
  });
});

describe('--problems', () => {
  const bad = ACTIVITIES.map((row) => [...row]);
  bad[1][2] = 'mensuelel';
  bad[3][7] = 'douze';

  /** The cells of the workbook that it writes. */
  async function cellsOf(path: string) {
    const file = orThrow(await readSheetFile(path, readFileSync(path), () => false));
    return file.sheets.map(({ name, rows }) => ({ name, rows: rows.map(({ cells }) => cells) }));
  }

  test.each([
    [
      'fr',
      'Cellules à corriger',
      ['Fichier', 'Feuille', 'Cellule', 'Colonne', 'Valeur', 'Attendu', 'Proposition'],
      'mensuelle, trimestrielle, semestrielle, annuelle ou ponctuelle',
      'mensuelle',
    ],
    [
      'en',
      'Cells to correct',
      ['File', 'Sheet', 'Cell', 'Column', 'Value', 'Expected', 'Suggestion'],
      'monthly, quarterly, half-yearly, yearly or one-off',
      'monthly',
    ],
  ])('a row for each bad cell, in %s', async (lang, name, headers, accepted, hint) => {
    const path = workbook({ Lettres: LETTERS, Activités: bad });
    const out = join(folder(), 'p.xlsx');
    const { code } = await cli(['plan', '--workbook', path, '--problems', out, '--lang', lang]);
    expect(code).toBe(0);
    const [sheet] = await cellsOf(out);
    expect(sheet.name).toBe(name);
    expect(sheet.rows.slice(0, 2)).toEqual([
      headers,
      [path, 'Activités', 'C2', 'Fréquence', 'mensuelel', accepted, hint],
    ]);
    expect(sheet.rows[2].slice(1, 5)).toEqual(['Activités', 'H4', 'Heures', 'douze']);
    expect(sheet.rows).toHaveLength(3);
  });

  test('of csv files the lines; of what is refused too; none where all is well', async () => {
    const out = join(folder(), 'p.xlsx');
    const files = csvFiles(LETTERS, bad);
    await cli(['check', ...files, '--problems', out, '--lang', 'fr']);
    expect((await cellsOf(out))[0].rows[1].slice(0, 4)).toEqual([files[3], null, 'ligne 2', 'Fréquence']);

    const team = [TEAM[0], ['a', 'Alice', 'Compta', '32/01/2026', '80 %']];
    const refused = await cli(['capacity', '--workbook', workbook({ ...ALL, Équipe: team }), '--problems', out]);
    expect(refused.code).toBe(4);
    expect((await cellsOf(out))[0].rows[1].slice(1, 5)).toEqual(['Équipe', 'D2', 'Du', '32/01/2026']);

    const old = join(folder(), 'x.xls');
    writeFileSync(old, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
    expect((await cli(['plan', '--workbook', old, '--problems', out])).code).toBe(4);
    expect((await cellsOf(out))[0].rows[1]).toEqual([old, null, null, null, null, expect.stringContaining('.xls')]);

    expect((await cli(['plan', '--workbook', workbook(ALL), '--problems', out])).code).toBe(0);
    expect((await cellsOf(out))[0].rows).toHaveLength(1);
  });

  test('not over the workbook itself, nor where it cannot be', async () => {
    const path = workbook(ALL);
    const before = readFileSync(path);
    const { code, stderr } = await cli(['plan', '--workbook', path, '--problems', path]);
    expect([code, stderr.split('\n')[0]]).toEqual([2, 'error: --problems and --workbook are the same file']);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect((await cli(['plan', '--workbook', path, '--problems', join(folder(), 'no/p.xlsx')])).code).toBe(2);
  });
});

describe('refused', () => {
  test.each([
    ['letters', { Activités: ACTIVITIES, Équipe: TEAM }, 'this workbook has no sheet "Letters"', '« Lettres »'],
    ['activities', { Lettres: LETTERS, Équipe: TEAM }, 'this workbook has no sheet "Activities"', '« Activités »'],
    ['team', { Lettres: LETTERS, Activités: ACTIVITIES }, 'this workbook has no sheet "Team"', '« Équipe »'],
  ])('a workbook without %s', async (_, sheets, english, french) => {
    const path = workbook(sheets as Readonly<Record<string, Cells>>);
    const en = await cli(['capacity', '--workbook', path]);
    expect([en.code, en.stdout, en.stderr]).toEqual([4, '', `error: ${path}: ${english}\n`]);
    const fr = await cli(['capacity', '--workbook', path, '--lang', 'fr']);
    expect(fr.stderr).toBe(`erreur : ${path} : ce classeur n'a pas de feuille ${french}\n`);
  });

  test('a workbook beside files, an API or a snapshot; none of them', async () => {
    const path = workbook(ALL);
    for (const other of ['--letters', '--snapshot', '--dossier']) {
      const { code, stderr } = await cli(['plan', '--workbook', path, other, 'x']);
      expect(code).toBe(2);
      expect(stderr).toContain('--workbook');
      expect(stderr).toContain(other);
    }
  });

  test('a csv file as a workbook, JSON as one, an old workbook', async () => {
    const place = folder();
    const file = (name: string, content: string | Uint8Array) => {
      writeFileSync(join(place, name), content);
      return join(place, name);
    };
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    for (const [path, sentence] of [
      [file('a.csv', csvOf(LETTERS)), 'a csv file holds one table alone; expected an Excel workbook'],
      [file('b.json', '[]'), 'this file is JSON; expected here: an .xlsx workbook or a csv file'],
      [file('c.xls', old), 'this workbook has the old format of Excel (.xls); open it and choose Save As'],
    ]) {
      const { code, stdout, stderr } = await cli(['plan', '--workbook', path]);
      expect([code, stdout]).toEqual([4, '']);
      expect(stderr).toContain(`error: ${path}: ${sentence}`);
    }
  });

  test('a second team beside that of the workbook', async () => {
    const args = ['capacity', '--workbook', workbook(ALL), '--team', csvFile('equipe.csv', TEAM)];
    const { code, stderr } = await cli(args);
    expect(code).toBe(4);
    expect(stderr).toContain('second sheet for "Team"');
  });
});
