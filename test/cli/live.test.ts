// Reading the API over real HTTP: in pages of 7, with faults, the same bytes as from files; and every way in which it can fail.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Fault, generateFirm } from '../../src/testing/index.js';
import { BY_LETTER } from './account.js';
import { ACTIVITY, cli, emulate, filesOf, folder, KEYS, Kept, LETTER, slowClock } from './setup.js';

const FAULTS: readonly Fault[] = [
  { kind: 'status', status: 503, retryAfter: { seconds: 0 } },
  { kind: 'status', status: 429, retryAfter: { seconds: 0 } },
  { kind: 'status', status: 408, retryAfter: { seconds: 0 } },
];

const firm = generateFirm({ clients: 9, seed: 42 });
/** The order in which the API gives letters: by `objectId`. Each with its activities. */
const letters = [...firm.letters].sort((a, b) => (String(a.objectId) < String(b.objectId) ? -1 : 1));
const activities = letters.flatMap(({ objectId }) => firm.activities.filter((row) => row.lettreMissionId === objectId));

describe('the same bytes as from files', () => {
  test.each([
    [['plan', '--format', 'ndjson', '--last', '2027-12-31']],
    [['plan', '--format', 'csv', '--excel', '--last', '2027-12-31', '--adjust', 'modified-following']],
    [['plan', '--lang', 'fr']],
    [['plan', '--lang', 'en', '--by', 'month,client', '--on', 'period-end']],
    [['check', '--lang', 'fr', '--last', '2027-12-31']],
    [['check', '--format', 'json']],
  ])('%j', async (args) => {
    const {
      args: api,
      env,
      emulator,
    } = await emulate({
      letters: firm.letters,
      activities: firm.activities,
      maxTake: 7,
      seed: 3,
      faults: { rate: 0.08, kinds: FAULTS },
    });
    const place = folder();
    const live = await cli([...args, ...api], { env, folder: place });
    const fromFiles = await cli([...args, ...filesOf(letters, activities)]);
    expect(live.stdout).toBe(fromFiles.stdout);
    expect(live.code).toBe(fromFiles.code);
    expect(fromFiles.stdout.length).toBeGreaterThan(500);
    const injected = emulator.requests.filter(({ faults }) => faults.length > 0);
    expect(injected.length).toBeGreaterThan(10);
    expect(Math.max(...emulator.requests.map(({ parameters }) => Number(parameters.skip)))).toBeGreaterThan(6);
  });

  test('explain', async () => {
    const { args, env } = await emulate({
      letters: [LETTER],
      activities: [{ ...ACTIVITY, lettreMissionId: 'L1', objectId: 'A1' }],
    });
    const live = await cli(['explain', 'L1/A1/2026-03-31', ...args], { env });
    const { stdout } = await cli([
      'explain',
      'L1/A1/2026-03-31',
      ...filesOf([LETTER], [{ ...ACTIVITY, objectId: 'A1' }]),
    ]);
    expect(live.stdout).toBe(stdout);
  });
});

test('a filter goes to the letters as it is', async () => {
  const { args, env, emulator } = await emulate({ letters: firm.letters, activities: firm.activities });
  const filter = `objectId == '${letters[0].objectId}'`;
  const { stdout } = await cli(['plan', ...args, '--filter', filter, '--format', 'csv', '--by', 'letter'], { env });
  expect(stdout.split('\r\n').slice(1, -1)).toHaveLength(1);
  expect(emulator.requests[0].parameters.filter).toBe(filter);
});

test('a time zone is for live rows too', async () => {
  const row = { ...LETTER, dateDebut: '2025-12-31T12:00:00Z', dateFin: '2026-01-31T12:00:00Z' };
  const { args, env } = await emulate({ letters: [row], activities: [{ ...ACTIVITY, lettreMissionId: 'L1' }] });
  const countOf = async (...zone: string[]) =>
    (await cli(['plan', ...args, '--format', 'csv', '--by', 'letter', ...zone], { env })).stdout.split('\r\n')[1];
  expect(await countOf()).toBe('L1,1,1500000,1.5,LM1');
  expect(await countOf('--time-zone', 'Europe/Paris')).toBe('L1,2,3000000,3,LM1');
});

describe('progress', () => {
  const serve = () => emulate({ letters: firm.letters, activities: firm.activities });

  test.each([
    ['no terminal', new Kept(), {}],
    ['a terminal that cannot erase a line', new Kept(60), { TERM: 'dumb' }],
  ])('none on %s', async (_, stderr, terminal) => {
    slowClock();
    const { args, env } = await serve();
    await cli(['plan', ...args, '--by', 'year', '--lang', 'en'], { env: { ...env, ...terminal }, stderr });
    expect(stderr.text).not.toMatch(/letters read|[\r█]/);
  });

  test('none of what takes less than a second', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(7);
    onTestFinished(() => clock.mockRestore());
    const { args, env } = await serve();
    const terminal = new Kept(60);
    await cli(['plan', ...args, '--by', 'year'], { env, stderr: terminal });
    expect(terminal.text).not.toMatch(/letters read|[\r█]/);
  });

  test('a bar that clears itself on a terminal', async () => {
    slowClock();
    const { args, env } = await serve();
    const terminal = new Kept(60);
    const { stdout } = await cli(['plan', ...args, '--by', 'year', '--lang', 'fr'], { env, stderr: terminal });
    const drawn = terminal.text.split('\r\u001b[2K');
    expect(drawn.length).toBeGreaterThan(letters.length);
    expect(drawn.at(-1)).not.toContain('█');
    expect(drawn.some((line) => line.startsWith(`${'█'.repeat(24)} `))).toBe(true);
    for (const line of drawn.slice(1, -1)) expect(line.length).toBeLessThan(60);
    expect(stdout).not.toContain('\u001b');
  });

  test('a wait that can be felt is told, with its fault', async () => {
    const faults: Fault[][] = [
      [{ kind: 'status', status: 429, retryAfter: { seconds: 1 } }],
      [{ kind: 'status', status: 503, retryAfter: { seconds: 0 } }],
    ];
    const { args, env } = await emulate({ letters: [LETTER], activities: [ACTIVITY], faults });
    const { code, stderr } = await cli(['plan', ...args, '--by', 'year'], { env });
    expect([code, stderr.split('\n')[0]]).toEqual([0, 'no usable answer (HTTP 429): trying again in 1 s']);
    expect(stderr).not.toContain('503');
    const again = await emulate({
      letters: [LETTER],
      activities: [ACTIVITY],
      faults: [[{ kind: 'truncatedJson' }], [{ kind: 'status', status: 429, retryAfter: { seconds: 1 } }]],
    });
    const terminal = new Kept(100);
    await cli(['plan', ...again.args, '--by', 'year', '--lang', 'fr'], { env: again.env, stderr: terminal });
    expect(terminal.text).toContain('\r\u001b[2Kpas de réponse utilisable (HTTP 429) : nouvelle tentative dans 1 s\n');
  });

  test('a dossier without letters', async () => {
    const { args, env } = await emulate({ letters: [], activities: [] });
    const { code, stdout, stderr } = await cli(['plan', ...args, '--format', 'ndjson'], { env });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe('No letters were read.\nNo activity rows were read: there is nothing to plan.\n');
  });

  test('letters whose activities fail', async () => {
    const { args, env } = await emulate({
      letters: [LETTER],
      activities: [],
      faults: [[], [], [{ kind: 'status', status: 404 }]],
    });
    const { code, stderr } = await cli(['plan', ...args], { env });
    expect(code).toBe(3);
    expect(stderr).toContain('error: Not found (HTTP 404');
  });
});

describe('failures: 3, a sentence with the address, no key', () => {
  test.each([
    [
      'the keys are refused',
      { kind: 'status', status: 401, message: `no ${KEYS.LOOP_API_KEY} here` },
      'The API refuses the keys',
    ],
    ['no right', { kind: 'status', status: 403 }, 'Access denied'],
    ['no such dossier', { kind: 'status', status: 404 }, 'Not found'],
    ['bad request', { kind: 'status', status: 400, message: 'x\u001b[2J' }, 'does not understand'],
    ['no JSON', { kind: 'body', text: '<html>', contentType: 'text/html' }, 'not JSON'],
    ['another shape', { kind: 'body', text: '{"rows":[]}' }, 'A list was expected'],
  ] as [string, Fault, string][])('%s', async (_, fault, sentence) => {
    const { args, env } = await emulate({ letters: [LETTER], activities: [], faults: { rate: 1, kinds: [fault] } });
    const { code, stdout, stderr } = await cli(['plan', ...args], { env });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain(args[3]);
    expect(stderr).not.toContain('\u001b');
    const french = await cli(['plan', ...args, '--lang', 'fr'], { env });
    expect(french.stderr).toMatch(/^erreur : /);
  });

  test('a redirect is not followed: the other host hears nothing', async () => {
    let heard = 0;
    const other = createServer((_, response) => {
      heard++;
      response.end('[]');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const to = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    const { args, env } = await emulate({ letters: [LETTER], activities: [], faults: [[{ kind: 'redirect', to }]] });
    const { code, stderr } = await cli(['plan', ...args], { env });
    expect(code).toBe(3);
    expect(stderr).toContain('The API redirects to ');
    expect(heard).toBe(0);
  });
});

test('an interruption stops a reading that hangs', async () => {
  const stop = new AbortController();
  const { args, env } = await emulate({
    letters: [LETTER],
    activities: [],
    faults: { rate: 1, kinds: [{ kind: 'silent' }] },
  });
  setTimeout(() => stop.abort(), 100);
  const { code, stderr } = await cli(['plan', ...args, '--lang', 'fr'], { env, signal: stop.signal });
  expect([code, stderr]).toEqual([130, 'interrompu\n']);
});

describe('a field that the API writes twice in one row', () => {
  const activity = JSON.stringify(ACTIVITY).replace('"unite":', '"unite":7,"unite":');
  const bodies = [`[${JSON.stringify(LETTER)}]`, `[${JSON.stringify(LETTER)}]`, '[]', `[${activity}]`];
  // A list of one row is asked for three times, the last one beyond its end.
  const faults = [...bodies, `[${activity}]`, '[]'].map((text): Fault[] => [{ kind: 'body', text }]);
  const problem = 'activities[0].unite: written more than once; expected once; only the last value, 1.5, is kept';

  test('is told by the check, counted by the plan, and minded by --strict', async () => {
    const run = async (command: readonly string[]) => {
      const { args, env } = await emulate({ letters: [], activities: [], faults });
      return cli([...command, ...args], { env });
    };
    const checked = await run(['check', '--lang', 'en']);
    expect(checked.stdout).toContain(`Problems that reject no row: 1\n  LM1 Tenue comptable: ${problem}\n`);
    expect((await run(['check', '--lang', 'fr'])).stdout).toContain(
      'LM1 Tenue comptable : activities[0].unite : écrit plusieurs fois ;',
    );
    expect((await run(['plan', '--lang', 'en'])).stdout).toContain('Other data issues: 1 — ');
    expect([checked.code, (await run(['check', '--strict'])).code, (await run(['plan', '--strict'])).code]).toEqual([
      0, 1, 1,
    ]);
  });

  test('is told by fetch, the first ten with their places', async () => {
    const { args, env } = await emulate({ letters: [], activities: [], faults });
    const place = folder();
    const ran = await cli(['fetch', ...args, '--out', join(place, 'firm.ndjson'), '--lang', 'en'], { env });
    expect([ran.code, ran.stdout]).toEqual([0, '']);
    expect(ran.stderr).toContain(
      `fields that the API wrote more than once in one row (only the last value is kept): 1\n  L1 Tenue comptable: ${problem}\n`,
    );
  });
});

describe('activities of a letter that is not read', () => {
  const letters = [LETTER];
  const activities = ['L1', 'gone'].map((lettreMissionId) => ({ ...ACTIVITY, lettreMissionId }));

  test.each(['en', 'fr'] as const)('are not seen through the API, and the check says so, in %s', async (lang) => {
    const { args, env } = await emulate({ letters, activities });
    const check = (...source: string[]) => cli(['check', ...source, '--lang', lang], { env });
    for (const format of ['table', 'json']) {
      const live = await check(...args, '--format', format);
      expect(live.stderr.endsWith(`${BY_LETTER[lang]}\n`)).toBe(true);
      expect(live.stdout).not.toContain('UnknownLetter');
    }
    const snapshot = join(folder(), 'firm.ndjson');
    expect((await cli(['fetch', ...args, '--out', snapshot], { env })).code).toBe(0);
    expect((await check('--snapshot', snapshot)).stderr).toContain(`\n${BY_LETTER[lang]}\n`);
    const files = await check(...filesOf(letters, activities));
    expect(files.stdout).toContain('UnknownLetter');
    expect(files.stderr).toBe('');
  });
});
