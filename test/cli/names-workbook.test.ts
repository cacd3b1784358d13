// `names`: the ids that were read as a workbook to fill in, which --names reads again.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/index.js';
import { readSheetFile } from '../../src/sheets/sheet-file.js';
import { ACTIVITY, cli, filesOf, folder, LETTER, teamOf } from './setup.js';

const letter = (objectId: string, client: string, others = {}) => ({
  ...LETTER,
  objectId,
  codeIBS: '',
  description: '',
  entite: { objectId: client, description: [] },
  maitreDossier: { objectId: 'm-1', description: ['Anne Roy'] },
  profitCenter: 'LYON',
  ...others,
});
const LETTERS = [letter('l-1', 'c-1'), letter('l-2', 'c-2', { codeIBS: 'LM-2' }), letter('l-3', 'c-2')];
const work = (lettreMissionId: string, unite: number) => ({ ...ACTIVITY, lettreMissionId, unite });
const ROWS = [work('l-1', 1), work('l-2', 2), work('l-3', 4)];
const TEAM = { members: [{ id: 'p-1', name: 'Zoé', pool: 'Compta', contracts: [{ first: '2026-01-01' }] }] };

async function cellsOf(path: string) {
  const { sheets } = orThrow(await readSheetFile(path, readFileSync(path), () => false));
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map(({ cells }) => cells) }));
}

describe.each([
  [
    'fr',
    'Noms',
    ['Nature', 'Identifiant', 'Nom', 'Lettres', 'Heures planifiées'],
    ['client', 'responsable', 'centre', 'lettre', 'personne', 'pôle'],
    ': noms connus 5 sur 9 ; ',
  ],
  [
    'en',
    'Names',
    ['Kind', 'Identifier', 'Name', 'Letters', 'Hours planned'],
    ['client', 'manager', 'profit centre', 'letter', 'person', 'pool'],
    ': names known 5 of 9; ',
  ],
])('in %s', (lang, sheet, headers, [client, manager, centre, one, person, pool], line) => {
  test('each id with the name known so far, its letters and its hours, the most first', async () => {
    const out = join(folder(), 'noms.xlsx');
    const args = ['names', ...filesOf(LETTERS, ROWS), ...teamOf(TEAM), '--out', out, '--lang', lang];
    const { code, stdout, stderr } = await cli(args);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr.replaceAll(/\s/g, ' ')).toContain(line);
    const [{ name, rows }] = await cellsOf(out);
    expect(name).toBe(sheet);
    const [head, ...others] = rows;
    expect(head).toEqual(headers);
    expect(others.map((cells) => cells.slice(0, 4))).toEqual([
      [client, 'c-2', null, 2],
      [client, 'c-1', null, 1],
      [manager, 'm-1', 'Anne Roy', 3],
      [centre, 'LYON', 'LYON', 3],
      [one, 'l-3', null, null],
      [one, 'l-2', 'LM-2', null],
      [one, 'l-1', null, null],
      [person, 'p-1', 'Zoé'],
      [pool, 'Compta', 'Compta'],
    ]);
    const hours = others.slice(0, 7).map((cells) => Number(cells[4]));
    expect(hours[0]).toBe(6 * hours[1]);
    expect([hours[2], hours[3]]).toEqual([7 * hours[1], 7 * hours[1]]);
    expect(hours[1]).toBeGreaterThan(0);
  });
});

test('what was written is read again without a word, and names that are given are kept', async () => {
  const place = folder();
  const given = join(place, 'noms.json');
  writeFileSync(given, JSON.stringify([{ kind: 'client', id: 'c-2', name: 'Garage Petit' }]));
  const files = filesOf(LETTERS, ROWS);
  const out = join(place, 'noms.xlsx');
  await cli(['names', ...files, '--names', given, '--out', out]);
  expect((await cellsOf(out))[0].rows[1]).toEqual(expect.arrayContaining(['c-2', 'Garage Petit']));
  const args = ['plan', '--by', 'client', ...files, '--names'];
  const expected = await cli([...args, given]);
  expect(expected.stdout).toContain('Garage Petit');
  expect(await cli([...args, out])).toEqual(expected);
});

describe('refused', () => {
  test('no file, another extension, a file that is there', async () => {
    const files = filesOf(LETTERS, ROWS);
    const out = join(folder(), 'noms.xlsx');
    const said = async (...args: readonly string[]) => {
      const { code, stdout, stderr } = await cli(['names', ...files, ...args]);
      expect([code, stdout]).toEqual([2, '']);
      return stderr.split('\n')[0];
    };
    expect(await said()).toBe('error: names needs --out');
    expect(await said('--out', 'noms.csv')).toBe('error: --out: "noms.csv" is not accepted; expected .xlsx');
    writeFileSync(out, 'x');
    expect(await said('--out', out)).toBe(
      `error: ${out} is there already, and may have been filled in; --force replaces it`,
    );
    expect(readFileSync(out, 'utf8')).toBe('x');
    expect((await cli(['names', ...files, '--out', out, '--force'])).code).toBe(0);
    expect((await cellsOf(out))[0].rows.length).toBeGreaterThan(1);
  });

  test('over an input; and nothing is left of rows that cannot be read', async () => {
    const files = filesOf(LETTERS, ROWS);
    const out = join(folder(), 'noms.xlsx');
    await cli(['names', ...files, '--out', out]);
    const { code, stderr } = await cli(['names', ...files, '--names', out, '--out', out, '--force']);
    expect([code, stderr.split('\n')[0]]).toEqual([2, 'error: --out and --names are the same file']);
    const other = join(folder(), 'noms.xlsx');
    expect((await cli(['names', '--letters', 'nowhere', '--activities', 'nowhere', '--out', other])).code).toBe(4);
    expect(existsSync(other)).toBe(false);
  });
});
