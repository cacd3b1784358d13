// Cells that are not accepted: said with their places, counted, minded by --strict, and listed by --problems.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/index.js';
import { readSheetFile } from '../../src/sheets/sheet-file.js';
import { workbookOf } from '../sheets/workbook-of.js';
import { ACTIVITIES, ALL, csvFiles, LETTERS, TEAM, workbook, xmlOf } from './cells-of-firm.js';
import { cli, folder } from './setup.js';

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
    const rows = readFileSync(unplanned, 'utf8');
    expect(rows.replaceAll('""', '"')).toContain(first);
    expect(rows).toContain(',frequence,mensuel(le)s,');
  });

  test('come after the header for want of which nothing is planned', async () => {
    const letters = [['Letre', ...LETTERS[0].slice(1)], ...LETTERS.slice(1)];
    const { code, stderr } = await cli([
      'plan',
      '--workbook',
      workbook({ Lettres: letters, Activités: bad }),
      '--lang',
      'en',
    ]);
    expect(code).toBe(4);
    expect(stderr.split('\n')[0]).toContain('Lettres!A1: "Letre": did you mean "Letter"?');
    expect(stderr).toContain('Activités!C2');
  });

  test('and assignments that match no row have their places', async () => {
    const assignments = [
      ['Nature', 'Valeur', 'À'],
      ['travail', 'Payes', 'Compta'],
    ];
    const path = workbook({ ...ALL, Affectations: assignments });
    const { stderr } = await cli(['headcount', '--workbook', path, '--lang', 'fr']);
    expect(stderr).toContain('mon-cabinet.xlsx, Affectations!B2 (Valeur) : "Payes" ne correspond à aucune ligne');
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
