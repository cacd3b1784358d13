// The command on spreadsheets: csv files and workbooks wherever JSON is read, and --workbook.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ACTIVITIES,
  ALL,
  type Cells,
  csvFile,
  csvFiles,
  csvOf,
  LETTERS,
  NAMES,
  TEAM,
  workbook,
} from './cells-of-firm.js';
import { cli, filesOf, folder, teamOf } from './setup.js';

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
