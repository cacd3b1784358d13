// What `fetch` finds where it is to write: a file of another kind is left alone, a damaged reading is gone on with.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generateFirm } from '../../src/testing/index.js';
import { account } from './account.js';

const firm = generateFirm({ clients: 4, seed: 1 });

describe('a file that is no snapshot', () => {
  test('is not replaced, nor one beside it under the name of the unfinished file: 2, before anything is sent', async () => {
    const { fetch, file, emulator } = await account(firm);
    for (const path of [file, `${file}.partial`]) {
      writeFileSync(path, 'my own notes\n');
      for (const resume of [[], ['--resume']]) {
        const english = await fetch([...resume, '--lang', 'en']);
        expect([english.code, english.stderr]).toEqual([
          2,
          `error: ${path}: this file is not a snapshot; it was not replaced. Remove it, or choose another name.\nSee plan-de-charge fetch --help.\n`,
        ]);
        const french = await fetch([...resume, '--lang', 'fr']);
        expect([french.code, french.stderr.split('\n')[0]]).toEqual([
          2,
          `erreur : ${path} : ce fichier n'est pas un instantané ; il n'a pas été remplacé. Supprimez-le, ou choisissez un autre nom.`,
        ]);
      }
      expect(readFileSync(path, 'utf8')).toBe('my own notes\n');
      rmSync(path);
    }
    expect(emulator.requests).toHaveLength(0);
  });

  test('a damaged one is: what an earlier run has left needs no hand', async () => {
    const { fetch, file } = await account(firm);
    await fetch();
    const whole = readFileSync(file);
    const lines = whole.toString().split('\n');
    const damaged = lines.map((line, index) => (index === lines.length - 4 ? line.replace('rows', 'rowz') : line));
    writeFileSync(`${file}.partial`, damaged.join('\n'));
    writeFileSync(file, whole.subarray(0, -1));
    const refused = await fetch(['--lang', 'en']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('(--resume)');
    const { code, stderr } = await fetch(['--resume', '--lang', 'en']);
    expect(code).toBe(0);
    expect(stderr).toContain(`letters whose activities had already been read: ${firm.letters.length - 2}\n`);
    expect(readFileSync(file).equals(whole)).toBe(true);
  });
});
