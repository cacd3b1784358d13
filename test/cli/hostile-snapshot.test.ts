// The same hostile rows through `fetch`, a snapshot and the emulated API, in every format of every command that reads one;
// a team file as hostile as they are; and file names, settings and answers, in what the commands say.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FORMATS } from '../../src/cli/command-names.js';
import { type Account, account, saidOfSnapshot } from './account.js';
import { activities, expectHarmless, input, LABELS, letterId, letters, teamInput } from './hostile.js';
import { cli, folder, Kept, parseLines, type Ran } from './setup.js';

const SERVED = { letters, activities: activities.map((row) => ({ ...row, lettreMissionId: letterId })) };

/** Neither stream carries anything, nor takes more room than a table of so many labels needs. */
const expectTame = ({ stdout, stderr }: Ran, isTable: boolean) => {
  expectHarmless(stdout);
  expectHarmless(stderr);
  if (isTable) expect(stdout.length + stderr.length).toBeLessThan(70_000);
};

const OPTIONS: { readonly [command in keyof typeof FORMATS]: readonly (readonly string[])[] } = {
  plan: [
    [],
    ['--by', 'activity,letter,client'],
    ['--excel'],
    ['--excel', '--by', 'letter,activity'],
    ['--side', 'all', '--strict'],
  ],
  check: [[], ['--strict']],
  capacity: [
    ['--by', 'month'],
    ['--by', 'month', '--group', 'member', '--strict'],
    ['--excel', '--by', 'year'],
  ],
  level: [
    ['--by', 'month'],
    ['--excel', '--by', 'year'],
  ],
  headcount: [[], ['--excel']],
  forecast: [
    ['--first', '2026-01'],
    ['--first', '2026-01', '--by', 'letter,activity', '--excel', '--strict'],
  ],
  explain: [[]],
};

const TEAM_COMMANDS = ['capacity', 'level', 'headcount'];

const taken = async () => {
  const made = await account(SERVED);
  const fetched = await made.fetch();
  expect(fetched.code).toBe(0);
  expectTame(fetched, true);
  return made;
};

describe('rows', () => {
  test('in every format of every command: as from files, and harmless', async () => {
    const { file, run } = await taken();
    const files = input();
    const team = teamInput();
    const ids = parseLines((await cli(['plan', ...files, '--format', 'ndjson'])).stdout).map(({ id }) => String(id));
    // A label that drives a terminal, one that reorders text, one of 70,000 characters.
    const explained = [[String(ids[0])], [String(ids[2])], [String(ids.at(-1))]];
    let runs = 0;
    for (const [command, formats] of Object.entries(FORMATS)) {
      for (const format of formats) {
        for (const options of OPTIONS[command as keyof typeof FORMATS]) {
          if (options.includes('--excel') && format !== 'csv') continue;
          for (const id of command === 'explain' ? explained : [[]]) {
            for (const lang of format === 'table' ? ['fr', 'en'] : ['fr']) {
              const staff = TEAM_COMMANDS.includes(command) ? team : [];
              const args = [command, ...id, '--format', format, '--lang', lang, ...options, ...staff];
              const fromSnapshot = await run([...args, '--snapshot', file]);
              expect([0, 1], String(args)).toContain(fromSnapshot.code);
              expect(fromSnapshot.stdout, String(args)).not.toBe('');
              expectTame(fromSnapshot, format === 'table');
              const fromFiles = await cli([...args, ...files]);
              const stderr = saidOfSnapshot(command, lang) + fromFiles.stderr;
              expect(fromSnapshot, String(args)).toEqual({ ...fromFiles, stderr });
              runs += 1;
            }
          }
        }
      }
    }
    expect(runs).toBeGreaterThan(25);
  });

  test('come back from the file, and through the emulator from a copy of it, as they were', async () => {
    const { run, fetch, file, home } = await taken();
    const stop = new AbortController();
    const stdout = new Kept();
    const ended = run(['emulator', '--snapshot', file, '--lang', 'fr'], { stdout, signal: stop.signal });
    onTestFinished(() => stop.abort());
    while (stdout.text === '') await new Promise((resolve) => setTimeout(resolve, 5));
    expectHarmless(stdout.text);
    const env = Object.fromEntries(
      [...stdout.text.matchAll(/export (\w+)=(\S+)/g)].map(([, name, value]) => [name, value]),
    );
    const copy = join(home, 'copy.ndjson');
    const address = String(/--base-url (\S+)/.exec(stdout.text)?.[1]);
    expectTame(await fetch(['--base-url', address, '--out', copy], { env }), true);
    for (const path of [file, copy]) {
      const { stdout: plan } = await run(['plan', '--snapshot', path, '--format', 'ndjson']);
      expect(parseLines(plan).map(({ activite }) => activite)).toEqual(LABELS);
      for (const { letterId: id } of parseLines(plan)) expect(id).toBe(letterId);
    }
    stop.abort();
    expectTame(await ended, true);
  });

  test('an explanation that is not there', async () => {
    const { run, file } = await taken();
    for (const lang of ['fr', 'en']) {
      const ran = await run(['explain', `${letterId}\u001b`, '--snapshot', file, '--lang', lang]);
      expect(ran.code).toBe(2);
      expectTame(ran, true);
    }
  });
});

const HOSTILE = 'a\u001b[2J\u202e\n=1+1;\u0085\u2028"\u0007b';
/** Every command that takes the file, at an output or an input. */
const inBoth = async (run: Account['run'], args: readonly string[], code: number) => {
  for (const lang of ['fr', 'en']) {
    const ran = await run([...args, '--lang', lang]);
    expect(ran.code, ran.stderr).toBe(code);
    expectTame(ran, true);
    expect(ran.stderr).toContain('\\u{1b}[2J\\u{202e}');
  }
};

describe('file names', () => {
  test('of a snapshot that is written, interrupted, refused, read', async () => {
    const { run, api, home, emulator } = await account(SERVED);
    const file = join(home, HOSTILE);
    const fetch = ['fetch', ...api, '--out', file];
    await inBoth(run, fetch, 0);
    expect(readdirSync(home)).toEqual([HOSTILE]);
    const whole = readFileSync(file);
    writeFileSync(`${file}.partial`, whole);
    await inBoth(run, [...fetch, '--resume', '--filter', `objectId != "${HOSTILE}"`], 2);
    await inBoth(run, fetch, 2);
    writeFileSync(`${file}.partial`, 'x');
    await inBoth(run, [...fetch, '--resume'], 2);
    await inBoth(run, ['fetch', ...api, '--out', join(file, 'x')], 2);
    for (const [bytes, name] of [
      [whole.subarray(0, -9), 'cut'],
      [whole.subarray(30), 'damaged'],
      [Buffer.from('{}\n'), 'other'],
    ] as const) {
      const spoilt = join(home, `${name}${HOSTILE}`);
      writeFileSync(spoilt, bytes);
      for (const command of [['plan'], ['check'], ['explain', 'x'], ['emulator']])
        await inBoth(run, [...command, '--snapshot', spoilt], 4);
    }
    expect(emulator.requests.length).toBeGreaterThan(0);
  });

  test('of files that are not there, are folders, or cannot be written', async () => {
    const { run } = await account(SERVED);
    const nowhere = join(folder(), HOSTILE);
    for (const command of [['plan'], ['check'], ['explain', 'x'], ['emulator']]) {
      await inBoth(run, [...command, '--snapshot', nowhere], 4);
      await inBoth(run, [...command, '--letters', nowhere, '--activities', nowhere], 4);
    }
    for (const output of ['--out', '--unplanned'])
      await inBoth(run, ['plan', ...input(), output, join(nowhere, 'x')], 2);
    await inBoth(run, ['check', ...input(), '--out', join(nowhere, 'x')], 2);
    for (const command of TEAM_COMMANDS) {
      await inBoth(run, [command, ...input(), '--team', nowhere], 4);
      await inBoth(run, [command, ...input(), ...teamInput(), '--out', join(nowhere, 'x')], 2);
    }
    await inBoth(run, ['emulator', '--port', HOSTILE], 2);
  });
});

test('settings and answers', async () => {
  const { run, api, file, emulator } = await account(SERVED);
  const out = ['--out', file];
  await inBoth(run, ['fetch', '--dossier', HOSTILE, ...api.slice(2), ...out], 3);
  for (const lang of ['fr', 'en']) {
    const refused = await run(['fetch', ...api, '--filter', HOSTILE, ...out, '--lang', lang]);
    expect(refused.code).toBe(3);
    expectTame(refused, true);
  }
  emulator.setFaults({ rate: 1, kinds: [{ kind: 'status', status: 404, message: HOSTILE }] });
  await inBoth(run, ['fetch', ...api, ...out], 3);
  await inBoth(run, ['plan', ...api], 3);
  emulator.setFaults({ rate: 1, kinds: [{ kind: 'status', status: 404, message: HOSTILE.repeat(50_000) }] });
  expectTame(await run(['fetch', ...api, ...out]), true);
});
