// `template`: a workbook or csv files to fill in, written whole or not at all, and never over a file that somebody may have filled in.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import type { SheetSource } from '../../src/sheets/chosen-sheets.js';
import { rowsOfSheets } from '../../src/sheets/rows-of-sheets.js';
import { readSheetFile } from '../../src/sheets/sheet-file.js';
import { generateFirm } from '../../src/testing/index.js';
import { account } from './account.js';
import { cli, folder } from './setup.js';

const YEARS = { first: '2025-01-01', last: '2027-12-31' };

async function fileAt(path: string) {
  return orThrow(
    await readSheetFile(path, readFileSync(path), (text) => /^(Lettre|Personne|Nature|Letter|Person|Kind)$/.test(text)),
  );
}

function planOf(sources: readonly SheetSource[]) {
  const { letters, activities, problems, warnings } = orThrow(rowsOfSheets(sources));
  expect([problems, warnings]).toEqual([[], []]);
  return orThrow(plan(orThrow(decodePortfolio(letters, activities)), { horizon: YEARS }));
}

describe.each([
  ['fr', /^(.*): lettres 6, activités 20, personnes 4 ; \d+ ko\n$/, 'Lettres'],
  ['en', /^(.*): letters 6, activities 20, people 4; \d+ kB\n$/, 'Letters'],
] as const)('in %s', (lang, line, sheet) => {
  test('a workbook that plans, and one line about it', async () => {
    const path = join(folder(), 'a.XLSX');
    const { code, stdout, stderr } = await cli(['template', '--out', path, '--lang', lang]);
    expect([code, stdout]).toEqual([0, '']);
    expect(line.exec(stderr)?.[1].trim()).toBe(path);
    const file = await fileAt(path);
    expect(file.sheets[1].name).toBe(sheet);
    expect(planOf([{ file, only: 'workbook' }]).unplanned).toEqual([]);
  });

  test('csv files for Excel in France, which give the same plan', async () => {
    const [place, path] = [join(folder(), 'new'), join(folder(), 'a.xlsx')];
    const { code, stderr } = await cli(['template', '--csv', place, '--lang', lang]);
    expect(code).toBe(0);
    const names = readdirSync(place);
    expect(names).toHaveLength(7);
    for (const name of names) {
      expect(name).toMatch(/^[a-z]+\.csv$/);
      expect(stderr).toContain(join(place, name));
      const text = readFileSync(join(place, name), 'utf8');
      expect(text.startsWith('\u{feff}')).toBe(true);
      expect(text.split('\r\n')[0]).toContain(';');
    }
    const [letters, activities] = lang === 'fr' ? ['lettres', 'activites'] : ['letters', 'activities'];
    expect(readFileSync(join(place, `${activities}.csv`), 'utf8')).toContain(';"2,5";');
    expect(readFileSync(join(place, `${letters}.csv`), 'utf8')).toContain(';01/01/2025;');
    const fromCsv = planOf([
      { file: await fileAt(join(place, `${letters}.csv`)), only: 'letters' },
      { file: await fileAt(join(place, `${activities}.csv`)), only: 'activities' },
    ]);
    await cli(['template', '--out', path, '--lang', lang]);
    expect(fromCsv.occurrences).toEqual(planOf([{ file: await fileAt(path), only: 'workbook' }]).occurrences);
  });

  test('its help ends with three examples that run', async () => {
    const { stdout } = await cli(['template', '--help', '--lang', lang]);
    const examples = stdout.split('\n').filter((text) => text.startsWith('  plan-de-charge template '));
    expect(examples).toHaveLength(3);
    for (const example of examples) {
      const place = folder();
      const args = example.trim().split(' ').slice(1);
      const { code } = await cli([
        ...args.map((arg) => (/\.xlsx$|\/$/.test(arg) ? join(place, arg) : arg)),
        '--lang',
        lang,
      ]);
      expect(code, example).toBe(0);
      expect(readdirSync(place)).toHaveLength(1);
    }
  });
});

test('headers alone', async () => {
  const path = join(folder(), 'a.xlsx');
  const { stderr } = await cli(['template', '--empty', '--out', path, '--lang', 'en']);
  expect(stderr).toContain(': letters 0, activities 0, people 0; ');
  expect((await fileAt(path)).sheets.slice(1).map(({ rows }) => rows.length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
});

describe('a file that is there', () => {
  test.each([
    ['fr', /^erreur : .*a\.xlsx existe déjà, et quelqu'un l'a peut-être rempli ; --force le remplace\n$/],
    ['en', /^error: .*a\.xlsx is there already, and may have been filled in; --force replaces it\n$/],
  ])('is left as it is, in %s', async (lang, message) => {
    const path = join(folder(), 'a.xlsx');
    writeFileSync(path, 'filled in');
    const refused = await cli(['template', '--out', path, '--lang', lang]);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toMatch(message);
    expect(readFileSync(path, 'utf8')).toBe('filled in');
    expect((await cli(['template', '--out', path, '--lang', lang, '--force'])).code).toBe(0);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  });

  test('one of several: none is written', async () => {
    const place = folder();
    writeFileSync(join(place, 'equipe.csv'), 'filled in');
    expect((await cli(['template', '--csv', place, '--lang', 'fr'])).code).toBe(2);
    expect(readdirSync(place)).toEqual(['equipe.csv']);
    expect(readFileSync(join(place, 'equipe.csv'), 'utf8')).toBe('filled in');
  });
});

describe('what is refused leaves nothing behind', () => {
  test.each([
    [['--out', 'a.ods'], '--out: "a.ods" is not accepted; expected .xlsx'],
    [['--out', 'a'], '--out: "a" is not accepted; expected .xlsx'],
    [[], 'template needs --out or --csv'],
    [['--out', 'a.xlsx', '--csv', 'b'], '--out and --csv cannot be combined'],
    [['--out', 'a.xlsx', '--empty', '--from', 'b'], '--from and --empty cannot be combined'],
  ])('%j', async (args, message) => {
    const place = folder();
    const within = args.map((arg) => (/^[ab](\.\w+)?$/.test(arg) ? join(place, arg) : arg));
    const { code, stderr } = await cli(['template', ...within, '--lang', 'en']);
    expect(code).toBe(2);
    expect(stderr.replaceAll(`${place}/`, '')).toBe(`error: ${message}\nSee plan-de-charge template --help.\n`);
    expect(readdirSync(place)).toEqual([]);
  });

  test('a folder that is not there, a folder in the place of a file, a file in the place of a folder', async () => {
    const place = folder();
    mkdirSync(join(place, 'folder.xlsx'));
    writeFileSync(join(place, 'file'), '');
    for (const args of [
      ['--out', join(place, 'none', 'a.xlsx')],
      ['--out', join(place, 'folder.xlsx'), '--force'],
      ['--csv', join(place, 'file')],
    ]) {
      const { code, stderr } = await cli(['template', ...args, '--lang', 'en']);
      expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be written')]);
    }
    expect(readdirSync(place).sort()).toEqual(['file', 'folder.xlsx']);
  });

  test('a snapshot that cannot be read', async () => {
    const place = folder();
    writeFileSync(join(place, 'notes.txt'), 'no snapshot');
    for (const out of [
      ['--out', join(place, 'a.xlsx')],
      ['--csv', join(place, 'new')],
    ]) {
      const { code } = await cli(['template', ...out, '--from', join(place, 'notes.txt'), '--lang', 'en']);
      expect(code).toBe(4);
    }
    expect(readdirSync(place)).toEqual(['notes.txt']);
    expect(existsSync(join(place, 'new'))).toBe(false);
  });
});

test('the letters and activities of a snapshot, with the ids that have no name yet', async () => {
  const { fetch, run, file, home } = await account(generateFirm({ clients: 5, seed: 7 }));
  expect((await fetch()).code).toBe(0);
  const path = join(home, 'a.xlsx');
  const { code, stderr } = await run(['template', '--from', file, '--out', path, '--lang', 'en']);
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^Snapshot .*\nrows that cannot be read, and are left out: 1\n.*a\.xlsx: letters \d+, activities \d+, people 0; \d+ kB\n$/,
  );
  const source = { file: await fileAt(path), only: 'workbook' } as const;
  const planned = await run([
    'plan',
    '--snapshot',
    file,
    '--format',
    'json',
    '--first',
    '2025-01-01',
    '--last',
    '2027-12-31',
  ]);
  const occurrences = JSON.parse(planned.stdout) as { id: string; microHours: number }[];
  const told = (all: readonly { id: string; microHours: number }[]) =>
    all.map(({ id, microHours }) => [id, microHours]);
  expect(told(planOf([source]).occurrences)).toEqual(told(occurrences));
  expect(occurrences.length).toBeGreaterThan(100);
  const kinds = orThrow(rowsOfSheets([source])).names?.map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['client', 'manager', 'letter']));
  const same = await run(['template', '--from', path, '--out', path, '--force', '--lang', 'en']);
  expect([same.code, same.stderr]).toEqual([2, expect.stringContaining('--out and --from are the same file')]);
});
