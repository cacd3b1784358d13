// Input files that cannot be read: exit code 4, the file and the place in it, in both languages, nothing on stdout.

import { execFile, execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/cli/context.js';
import { readJsonFile } from '../../src/cli/input/json-file.js';
import { textsOf } from '../../src/cli/texts/texts.js';
import { withoutPrivilege } from '../without-privilege.js';
import { ACTIVITY, cli, FIXTURES, filesOf, folder, LETTER, parseLines } from './setup.js';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe.each([
  ['nothing at all', bytes(''), ': this file is empty', ' : ce fichier est vide'],
  ['nothing but blanks', bytes([0xef, 0xbb, 0xbf], '\r\n  \n'), ': this file is empty', ' : ce fichier est vide'],
  ['a word', bytes('hello'), 'no row of headers among the first 20', "pas de ligne d'en-têtes parmi les 20 premières"],
  ['a comma too many', bytes('[\n  {},\n]'), 'line 3, column 1', 'ligne 3, colonne 1'],
  ['a text that breaks off', bytes('[{"a": "b'), 'line 1, column 10', 'ligne 1, colonne 10'],
  [
    'another charset',
    bytes('[\n"caf', [0xe9], '"]'),
    'the text is not UTF-8 (line 2)',
    "le texte n'est pas en UTF-8 (ligne 2)",
  ],
  ['UTF-16', Buffer.from('\ufeff[]', 'utf16le'), 'the text is not UTF-8 (line 1)', 'UTF-8 (ligne 1)'],
  [
    'nested too deep',
    bytes(`[\n${'['.repeat(100_000)}${']'.repeat(100_000)}]`),
    'nested more than 200 levels deep: line 2, column 200',
    "plus de 200 niveaux d'imbrication : ligne 2, colonne 200",
  ],
  [
    'no list',
    bytes('{"rows": []}'),
    'letters: {…} is not accepted; expected a list of rows, or { "data": [...] }',
    'letters : {…} n\'est pas accepté ; attendu : une liste de lignes, ou { "data": [...] }',
  ],
])('%s', (_, content, english, french) => {
  test.each([
    ['en', english],
    ['fr', french],
  ])('in %s', async (lang, sentence) => {
    const path = join(folder(), 'letters.json');
    writeFileSync(path, content);
    const args = ['--letters', path, '--activities', FIXTURES.activities, '--lang', lang];
    for (const command of [['plan'], ['check'], ['explain', 'x'], ['emulator', '--for', '0']]) {
      const { code, stdout, stderr } = await cli([...command, ...args]);
      expect([code, stdout]).toEqual([4, '']);
      expect(stderr).toContain(path);
      expect(stderr).toContain(sentence);
      expect(stderr.split('\n')).toHaveLength(2);
    }
  });
});

describe('which file', () => {
  test.each([
    ['en', ': '],
    ['fr', ' : '],
  ])('the activities, in %s', async (lang, colon) => {
    const path = join(folder(), 'activities.json');
    writeFileSync(path, '{"rows": 42}');
    for (const command of ['plan', 'emulator']) {
      const args = [command, '--letters', FIXTURES.letters, '--activities', path, '--lang', lang];
      const { code, stderr } = await cli(args);
      expect(code).toBe(4);
      expect(stderr).toContain(`${path}${colon}activities`);
    }
  });

  test('missing, a folder, its name made visible', async () => {
    const told = async (path: string, lang: string) => {
      const { code, stderr } = await cli(['plan', '--letters', path, '--activities', path, '--lang', lang]);
      expect(code).toBe(4);
      return stderr.trimEnd();
    };
    const place = folder();
    expect(await told(`${place}/x\u001b[31m\n`, 'en')).toBe(
      `error: ${place}/x\\u{1b}[31m\\u{a}: there is no such file`,
    );
    expect(await told(`${place}/x`, 'fr')).toBe(`erreur : ${place}/x : ce fichier n'existe pas`);
    expect(await told(place, 'en')).toBe(`error: ${place}: this is a folder, not a file`);
    expect(await told(place, 'fr')).toBe(`erreur : ${place} : c'est un dossier, pas un fichier`);
    expect(await told(`${FIXTURES.letters}/x`, 'en')).toContain('cannot be read (ENOTDIR)');
    expect(await told(`${FIXTURES.letters}/x`, 'fr')).toContain('ne peut pas être lu (ENOTDIR)');
  });

  test('forbidden', async () => {
    const path = join(folder(), 'letters.json');
    writeFileSync(path, '[]', { mode: 0 });
    const context = { texts: textsOf('en'), language: 'en', signal: new AbortController().signal } as Context;
    const reading = withoutPrivilege(() => readJsonFile(path, context));
    await expect(reading).rejects.toMatchObject({
      exitCode: 4,
      message: `error: ${path}: no permission to read this file`,
      isUsage: false,
    });
  });
});

describe('what is read', () => {
  test('a byte order mark, { data: [...] }, a named pipe', async () => {
    const place = folder();
    writeFileSync(join(place, 'letters.json'), `\ufeff${JSON.stringify({ data: [LETTER] })}`);
    execFileSync('mkfifo', [join(place, 'activities.json')]);
    writeFileSync(join(place, 'rows.json'), JSON.stringify([ACTIVITY]));
    // The other end is another process: opening a pipe waits for whoever opens it too.
    execFile('cp', [join(place, 'rows.json'), join(place, 'activities.json')]);
    const files = ['--letters', join(place, 'letters.json'), '--activities', join(place, 'activities.json')];
    const { code, stdout } = await cli(['plan', ...files, '--format', 'ndjson']);
    expect(code).toBe(0);
    expect(parseLines(stdout)).toHaveLength(12);
  });

  test('rows without a letter belong to --letter-id, or to the only letter', async () => {
    const letters = [LETTER, { ...LETTER, objectId: 'L2' }];
    const lettersOf = async (...args: string[]) => {
      const { stdout } = await cli([
        'plan',
        ...filesOf(letters, [ACTIVITY]),
        '--by',
        'letter',
        '--format',
        'csv',
        ...args,
      ]);
      return stdout.split('\r\n').slice(1, -1);
    };
    expect(await lettersOf()).toEqual([]);
    expect(await lettersOf('--letter-id', 'L2')).toEqual(['L2,12,18000000,18,LM1 · L2']);
  });

  test('an interruption while reading', async () => {
    const { code, stderr } = await cli(['plan', ...filesOf([LETTER], [ACTIVITY])], { signal: AbortSignal.abort() });
    expect([code, stderr]).toEqual([130, 'interrupted\n']);
  });
});
