// `fetch`: what it says in both languages, how it exits, and what it leaves.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { generateFirm } from '../../src/testing/index.js';
import { NOW, STOPPED_CLOCK } from '../clock.js';
import { assertNoSecrets } from '../secrets.js';
import { account, KEYS } from './account.js';
import { EXECUTABLE, Kept, slowClock } from './setup.js';

const firm = generateFirm({ clients: 4, seed: 1 });
const COUNTS = { letters: firm.letters.length, activities: firm.activities.length };
/** Letters take two requests, then each letter's activities two. */
const THIRD_LETTER = 6;
/** With this seed, silence strikes the second request for some addresses of the fourth letter and later ones, in whatever order they come. */
const SILENT_FROM_THE_FOURTH = 145;
const faultlessUntil = (count: number) => Array.from({ length: count }, () => []);

describe('a snapshot', () => {
  test('is told with what it holds; nothing goes to stdout', async () => {
    const { fetch, file, home } = await account(firm);
    const { code, stdout, stderr } = await fetch(['--lang', 'en']);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe(`${file}: letters ${COUNTS.letters}, activities ${COUNTS.activities}\n`);
    expect(readdirSync(home)).toEqual(['firm.ndjson']);
  });

  test('in French, on a terminal', async () => {
    const { fetch, file } = await account(firm);
    const terminal = new Kept(80);
    slowClock();
    expect((await fetch(['--lang', 'fr'], { stderr: terminal })).code).toBe(0);
    expect(terminal.text).toContain('█');
    expect(terminal.text.split('\u001b[2K').at(-1)).toBe(
      `${file} : lettres ${COUNTS.letters}, activités ${COUNTS.activities}\n`,
    );
  });

  test('of some letters', async () => {
    const { fetch, file } = await account(firm);
    const filter = `objectId == '${firm.letters[0].objectId}'`;
    expect((await fetch(['--filter', filter])).stderr).toContain('letters 1, ');
    expect(JSON.parse(readFileSync(file, 'utf8').split('\n')[0]).snapshot.filter).toBe(filter);
  });

  test('that is there already is read afresh with --resume, and the new one says so', async () => {
    const { fetch, emulator, file } = await account(firm);
    await fetch();
    emulator.setRows({ letters: firm.letters.slice(0, 2) });
    vi.setSystemTime(NOW + 60_000);
    const { code, stderr } = await fetch(['--resume', '--lang', 'en']);
    expect(code).toBe(0);
    expect(stderr).toContain(': letters 2, ');
    expect(stderr).not.toContain('an earlier run had left');
    expect(JSON.parse(readFileSync(file, 'utf8').split('\n')[0]).snapshot.readAt).toBe('2026-11-29T19:11:08Z');
  });
});

describe('3: the API fails midway', () => {
  test('what was read is kept, that is said, and --resume goes on after it', async () => {
    const { fetch, emulator, file } = await account(firm);
    await fetch();
    const whole = readFileSync(file);
    emulator.setFaults([
      ...faultlessUntil(THIRD_LETTER),
      ...Array.from({ length: 40 }, () => [{ kind: 'status', status: 401 } as const]),
    ]);
    const failed = await fetch(['--lang', 'en']);
    expect(failed.code).toBe(3);
    expect(failed.stderr).toContain('error: The API refuses the keys (HTTP 401');
    expect(failed.stderr).toContain(
      '\nWhat was read in full is kept: the same command with --resume goes on from there.\n',
    );
    emulator.setFaults([]);
    const again = await fetch(['--lang', 'en']);
    expect([again.code, again.stderr]).toEqual([
      2,
      `error: ${file}.partial: an interrupted reading is in this file. Resume it (--resume), or remove this file.\nSee plan-de-charge fetch --help.\n`,
    ]);
    const french = await fetch(['--lang', 'fr']);
    expect(french.stderr).toContain(
      `erreur : ${file}.partial : une lecture interrompue est déjà dans ce fichier. Reprenez-la (--resume), ou supprimez ce fichier.\n`,
    );
    const resumed = await fetch(['--resume', '--lang', 'en']);
    expect(resumed.code).toBe(0);
    expect(resumed.stderr).toMatch(/letters whose activities had already been read: [12]\n$/);
    expect(readFileSync(file).equals(whole)).toBe(true);
  });

  test('in French', async () => {
    const { fetch, emulator, home } = await account(firm);
    emulator.setFaults([
      ...faultlessUntil(THIRD_LETTER),
      ...Array.from({ length: 40 }, () => [{ kind: 'status', status: 404 } as const]),
    ]);
    const { code, stderr } = await fetch(['--lang', 'fr']);
    expect([code, stderr.startsWith('erreur : Introuvable (HTTP 404')]).toEqual([3, true]);
    expect(stderr).toContain(
      '\nCe qui a été lu en entier est gardé : la même commande avec --resume reprend à la suite.\n',
    );
    expect(readdirSync(home)).toHaveLength(1);
  });

  test('nothing was read: nothing is said to be kept, and nothing is', async () => {
    const { fetch, emulator, home } = await account(firm);
    for (const [status, lang, begin] of [
      [401, 'en', 'error: The API refuses the keys (HTTP 401'],
      [404, 'fr', 'erreur : Introuvable (HTTP 404'],
    ] as const) {
      emulator.setFaults([[{ kind: 'status', status }]]);
      const { code, stderr } = await fetch(['--lang', lang]);
      expect([code, stderr.startsWith(begin)]).toEqual([3, true]);
      expect(stderr).not.toMatch(/kept|gardé|--resume/);
      expect(readdirSync(home)).toEqual([]);
    }
  });
});

describe('2: refused before anything is sent', () => {
  test.each([
    ['no dossier', ['fetch', '--out', 'x'], 'error: fetch needs --dossier\n', 'erreur : '],
    ['no file', ['fetch', '--dossier', 'cabinet'], 'error: fetch needs --out\n', 'erreur : '],
    [
      'an option of another command',
      ['fetch', '--by', 'month'],
      'error: unknown option --by',
      'erreur : option inconnue --by',
    ],
    [
      'a blank dossier',
      ['fetch', '--dossier', ' ', '--out', 'x'],
      '--dossier: " " is not accepted',
      `--dossier : " " n'est pas accepté`,
    ],
    [
      'an address that is none',
      ['fetch', '--dossier', 'c', '--out', 'x', '--base-url', 'http://x/'],
      '--base-url: "http://x/" is not accepted',
      `--base-url : "http://x/" n'est pas accepté`,
    ],
  ])('%s', async (_, args, english, french) => {
    const { run, home, emulator } = await account(firm);
    for (const [lang, sentence] of [
      ['en', english],
      ['fr', french],
    ]) {
      const { code, stdout, stderr } = await run([...args, '--lang', lang]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(sentence);
      expect(stderr).toContain('plan-de-charge fetch --help');
    }
    expect([readdirSync(home), emulator.requests.length]).toEqual([[], 0]);
  });

  test('no keys', async () => {
    const { fetch } = await account(firm);
    const { code, stderr } = await fetch(['--lang', 'en'], { env: {} });
    expect([code, stderr.split('\n')[0]]).toEqual([
      2,
      'error: to read the API, set LOOP_API_KEY and LOOP_SUBSCRIPTION_KEY in the environment',
    ]);
  });

  test('another question, a place that cannot be written, a snapshot in use', async () => {
    const { fetch, run, file, home, api, emulator } = await account(firm);
    await fetch();
    copyFileSync(file, `${file}.partial`);
    for (const resume of [[], ['--resume']]) {
      const other = await fetch([...resume, '--filter', 'statut == 2', '--lang', 'en']);
      expect([other.code, other.stderr.split('\n')[0]]).toEqual([
        2,
        `error: ${file}.partial: an interrupted reading for another request is in this file: the filter differs (requested "statut == 2", in the file "objectId!=null"). Resume it with the original request (--resume), or remove this file.`,
      ]);
    }
    rmSync(`${file}.partial`);
    const nowhere = await run(['fetch', ...api, '--out', join(home, 'no/where'), '--lang', 'fr']);
    expect([nowhere.code, nowhere.stderr.split('\n')[0]]).toEqual([
      2,
      `erreur : ${join(home, 'no/where')} : écriture impossible (ENOENT).`,
    ]);
    emulator.setFaults({ rate: 1, kinds: [{ kind: 'silent' }] });
    const stop = new AbortController();
    const first = fetch([], { signal: stop.signal });
    const { length } = emulator.requests;
    while (emulator.requests.length === length) await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await fetch(['--lang', 'fr']);
    expect([second.code, second.stderr.split('\n')[0]]).toEqual([
      2,
      `erreur : ${file} : une autre lecture écrit cet instantané. Attendez qu'elle finisse.`,
    ]);
    stop.abort();
    expect((await first).code).toBe(130);
  });
});

describe('an interruption', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s: %i, what was read is kept and gone on with', async (signal, exitCode) => {
    const { fetch, file, home, api, emulator } = await account({ ...firm, seed: SILENT_FROM_THE_FOURTH });
    await fetch();
    const whole = readFileSync(file);
    const other = join(home, 'other.ndjson');
    emulator.setFaults({ rate: 0.3, kinds: [{ kind: 'silent' }] });
    const args = ['fetch', ...api, '--out', other, '--lang', 'en'];
    const child = spawn(process.execPath, [EXECUTABLE, ...args], {
      env: { PATH: process.env.PATH, NODE_OPTIONS: STOPPED_CLOCK, ...KEYS },
    });
    let told = '';
    child.stderr.on('data', (chunk) => {
      told += chunk;
    });
    const hasActivities = () =>
      existsSync(`${other}.partial`) && readFileSync(`${other}.partial`).includes('"activities"');
    while (!hasActivities()) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill(signal);
    const [code] = await once(child, 'close');
    assertNoSecrets(told);
    expect(code).toBe(exitCode);
    expect(told).toMatch(
      /^interrupted\nWhat was read in full is kept: the same command with --resume goes on from there\.\n$/,
    );
    expect(existsSync(other)).toBe(false);
    const left = readFileSync(`${other}.partial`);
    expect(left.includes('"activities"')).toBe(true);
    expect(left.equals(whole.subarray(0, left.length))).toBe(true);
    emulator.setFaults([]);
    expect((await fetch(['--out', other, '--resume'])).code).toBe(0);
    expect(readFileSync(other).equals(whole)).toBe(true);
  });
});

test('a folder at --out is told as such', async () => {
  const { fetch, file } = await account(firm);
  mkdirSync(file);
  const { code, stderr } = await fetch(['--lang', 'en']);
  expect([code, stderr.split('\n')[0]]).toEqual([2, `error: ${file}: cannot be written (EISDIR).`]);
});
