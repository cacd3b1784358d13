// `--snapshot F`: the same bytes as from the API and from files, and every way in which a snapshot cannot be read.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { generateFirm } from '../../src/testing/index.js';
import { account, readOn, saidOfSnapshot } from './account.js';
import { EXAMPLE, filesOf, folder, Kept, teamOf } from './setup.js';

const firm = generateFirm({ clients: 9, seed: 42 });
/** The order in which the API gives letters: by `objectId`. Each with its activities. */
const letters = [...firm.letters].sort((a, b) => (String(a.objectId) < String(b.objectId) ? -1 : 1));
const activities = letters.flatMap(({ objectId }) => firm.activities.filter((row) => row.lettreMissionId === objectId));

const taken = async () => {
  const made = await account(firm);
  expect((await made.fetch()).code).toBe(0);
  return made;
};

test('the same bytes as from the API and from files', async () => {
  const { run, file, api } = await taken();
  const files = filesOf(letters, activities);
  const first = (await run(['plan', ...files, '--format', 'ndjson'])).stdout.split('\n')[0];
  for (const args of [
    ['plan', '--format', 'ndjson', '--last', '2027-12-31'],
    ['plan', '--format', 'json', '--side', 'firm'],
    ['plan', '--format', 'csv', '--excel', '--adjust', 'modified-following'],
    ['plan', '--lang', 'fr'],
    ['plan', '--by', 'month,client', '--on', 'period-end', '--time-zone', 'Europe/Paris'],
    ['check', '--lang', 'fr', '--last', '2027-12-31'],
    ['check', '--format', 'json', '--strict'],
    ['explain', JSON.parse(first).id, '--lang', 'fr'],
    ['explain', JSON.parse(first).id, '--format', 'json'],
    ['explain', 'no/such/id'],
  ]) {
    const fromSnapshot = await run([...args, '--snapshot', file]);
    const fromFiles = await run([...args, ...files]);
    const stderr = saidOfSnapshot(args[0], args.includes('fr') ? 'fr' : 'en') + fromFiles.stderr;
    expect(fromSnapshot, String(args)).toEqual({ ...fromFiles, stderr });
    const live = await run([...args, ...api]);
    expect([live.code, live.stdout], String(args)).toEqual([fromSnapshot.code, fromSnapshot.stdout]);
  }
});

test('the emulator serves what the account had', async () => {
  const { run, fetch, file, home } = await taken();
  const stop = new AbortController();
  const stdout = new Kept();
  const ended = run(['emulator', '--snapshot', file, '--lang', 'en'], { stdout, signal: stop.signal });
  onTestFinished(() => stop.abort());
  while (stdout.text === '') await new Promise((resolve) => setTimeout(resolve, 5));
  expect(stdout.text).toContain(`letters: ${letters.length}, activities: ${activities.length}`);
  const env = Object.fromEntries(
    [...stdout.text.matchAll(/export (\w+)=(\S+)/g)].map(([, name, value]) => [name, value]),
  );
  const baseUrl = String(/--base-url (\S+)/.exec(stdout.text)?.[1]);
  const copy = join(home, 'copy.ndjson');
  expect((await fetch(['--base-url', baseUrl, '--out', copy], { env })).code).toBe(0);
  // The header names another address, and the checksums follow it; the rows are the same.
  const rowsOf = (path: string) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.slice(20));
  expect(rowsOf(copy)).toEqual(rowsOf(file));
  stop.abort();
  expect((await ended).code).toBe(0);
});

test('when it was read is told by every command, and that it is not known of a snapshot of version 1', async () => {
  const { run, file } = await taken();
  const version1 = fileURLToPath(new URL('../snapshot/version-1.ndjson', import.meta.url));
  const team = teamOf({ members: [{ id: 'm', pool: 'p', contracts: [{ first: '2021-01-01' }] }], default: 'p' });
  for (const command of [
    ['plan'],
    ['plan', '--format', 'csv'],
    ['check', '--format', 'json'],
    ['capacity', ...team],
    ['level', ...team],
    ['headcount', ...team],
    ['explain', 'no/such/id'],
    ['emulator', '--for', '0'],
  ]) {
    for (const lang of ['fr', 'en']) {
      const dated = await run([...command, '--snapshot', file, '--lang', lang]);
      expect(dated.stderr.startsWith(readOn(lang)), command[0]).toBe(true);
      expect(dated.stdout).not.toContain(readOn(lang));
      const undated = await run([...command, '--snapshot', version1, '--lang', lang]);
      expect(undated.stderr.split('\n')[0]).toBe(
        lang === 'fr' ? 'Instantané : date inconnue' : 'Snapshot: date unknown',
      );
      expect([0, 2]).toContain(undated.code);
    }
  }
});

describe('4: a snapshot that cannot be read', () => {
  const commands = [['plan'], ['check', '--format', 'json'], ['explain', 'x'], ['emulator', '--for', '0']];

  test.each<[string, (text: string) => string, RegExp, RegExp]>([
    ['cut off', (text) => text.slice(0, -30), /is incomplete: it breaks off/, /s'interrompt/],
    [
      'damaged',
      (text) => text.replace('"objectId":', '"objectid":'),
      /: line 2 is damaged/,
      / : la ligne 2 est altérée/,
    ],
    ['something else', () => '[]', /this is not a snapshot/, /ce n'est pas un instantané/],
    ['empty', () => '', /this is not a snapshot/, /ce n'est pas un instantané/],
  ])('%s', async (_, spoil, english, french) => {
    const { run, file, home } = await taken();
    const spoilt = join(home, 'spoilt.ndjson');
    writeFileSync(spoilt, spoil(readFileSync(file, 'utf8')));
    for (const command of commands) {
      for (const [lang, sentence] of [
        ['en', english],
        ['fr', french],
      ] as const) {
        const { code, stdout, stderr } = await run([...command, '--snapshot', spoilt, '--lang', lang]);
        expect([code, stdout]).toEqual([4, '']);
        expect(stderr).toMatch(sentence);
        expect(stderr).toContain(spoilt);
      }
    }
  });

  test('not there, a folder', async () => {
    const { run } = await account(firm);
    const place = join(folder(), 'x');
    for (const command of commands) {
      expect(await run([...command, '--snapshot', place, '--lang', 'en'])).toEqual({
        code: 4,
        stdout: '',
        stderr: `error: ${place}: there is no such file\n`,
      });
    }
    mkdirSync(place);
    for (const command of commands) {
      expect(await run([...command, '--snapshot', place, '--lang', 'fr'])).toEqual({
        code: 4,
        stdout: '',
        stderr: `erreur : ${place} : c'est un dossier, pas un fichier\n`,
      });
    }
  });
});

describe('2: a snapshot goes with no other source', () => {
  test.each([
    [['plan', ...EXAMPLE.slice(0, 2)], '--letters and --snapshot cannot be combined'],
    [['check', '--letter-id', 'L1'], '--letter-id and --snapshot cannot be combined'],
    [['explain', 'x', '--dossier', 'cabinet'], '--snapshot and --dossier cannot be combined'],
    [['plan', '--filter', 'x'], '--snapshot and --filter cannot be combined'],
    [['emulator', '--clients', '1'], '--snapshot and --clients cannot be combined'],
    [['emulator', ...EXAMPLE], '--letters and --snapshot cannot be combined'],
  ])('%j', async (args, sentence) => {
    const { run, file } = await account(firm);
    const { code, stderr } = await run([...args, '--snapshot', file, '--lang', 'en']);
    expect([code, stderr.split('\n')[0]]).toEqual([2, `error: ${sentence}`]);
  });

  test('nor is it an output', async () => {
    const { run, file } = await taken();
    const before = readFileSync(file);
    for (const output of ['--out', '--unplanned']) {
      const { code, stderr } = await run(['plan', '--snapshot', file, output, file, '--lang', 'en']);
      expect([code, stderr.split('\n')[0]]).toEqual([2, `error: ${output} and --snapshot are the same file`]);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

test('an interruption while a snapshot is read', async () => {
  const { run, file } = await taken();
  for (const [reason, exitCode] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    const { code, stdout, stderr } = await run(['plan', '--snapshot', file, '--lang', 'fr'], {
      signal: AbortSignal.abort(reason),
    });
    expect([code, stdout, stderr]).toEqual([exitCode, '', 'interrompu\n']);
  }
});
