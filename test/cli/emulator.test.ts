// `emulator`: what it serves is what was given, and the printed lines are all that is needed to read it.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { generateFirm } from '../../src/testing/index.js';
import { ACTIVITY, cli, EXAMPLE, filesOf, Kept, LETTER } from './setup.js';

/** Starts the command, and stops it with the test. Answers with how to read what it serves. */
async function serve(...args: string[]) {
  const stop = new AbortController();
  const stdout = new Kept();
  const ended = cli(['emulator', ...args], { stdout, signal: stop.signal });
  onTestFinished(() => stop.abort());
  while (stdout.text === '') await new Promise((resolve) => setTimeout(resolve, 5));
  const env = Object.fromEntries(
    [...stdout.text.matchAll(/export (\w+)=(\S+)/g)].map(([, name, value]) => [name, value]),
  );
  const [, command] = /^ {2}node dist\/cli\/main\.js (.*)$/m.exec(stdout.text) ?? [];
  return { read: command.split(' '), env, text: stdout.text, stop, ended };
}

test('files, whose rows are given the only letter', async () => {
  const { read, env, text, stop, ended } = await serve(...EXAMPLE);
  expect(text).toContain('letters: 1, activities: 6');
  const live = await cli([...read, '--format', 'ndjson'], { env });
  expect(live.stdout).toBe((await cli(['plan', ...EXAMPLE, '--format', 'ndjson'])).stdout);
  stop.abort();
  expect(await ended).toMatchObject({ code: 0, stderr: '' });
});

test('files of several letters: rows keep their own, and --letter-id takes the rest', async () => {
  const letters = [LETTER, { ...LETTER, objectId: 'L2' }];
  const rows = [{ ...ACTIVITY, lettreMissionId: 'L1' }, ACTIVITY, { ...ACTIVITY, lettreMissionId: null }, 'no row'];
  const countsOf = async (...args: string[]) => {
    const { read, env } = await serve(...filesOf({ data: letters }, rows), ...args);
    return (await cli([...read, '--by', 'letter', '--format', 'csv'], { env })).stdout.split('\r\n').slice(1, -1);
  };
  expect(await countsOf('--letter-id', 'L2')).toEqual(['L1,12,18000000,18,LM1 · L1', 'L2,24,36000000,36,LM1 · L2']);
  expect(await countsOf()).toEqual(['L1,12,18000000,18,LM1 · L1']);
});

test('a made-up firm, by its seed', async () => {
  const firm = generateFirm({ clients: 4, seed: 9 });
  const { read, env, text } = await serve('--clients', '4', '--seed', '9', '--lang', 'fr');
  expect(text).toContain(`lettres : ${firm.letters.length}, activités : ${firm.activities.length}`);
  const { stdout } = await cli([...read.slice(1), '--by', 'letter', '--format', 'ndjson'].toSpliced(0, 0, 'plan'), {
    env,
  });
  const known = new Set(firm.letters.map(({ objectId }) => objectId));
  for (const line of stdout.trim().split('\n')) expect(known.has(JSON.parse(line).letter)).toBe(true);
});

test('faults on demand, which leave no trace in what is read', async () => {
  const firm = ['--clients', '6', '--seed', '9'];
  const rowsOf = async (...args: string[]) => {
    const { read, env, stop, ended } = await serve(...firm, ...args);
    const { stdout, stderr } = await cli([...read, '--format', 'ndjson'], { env });
    stop.abort();
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
    return { stdout, waits: stderr.match(/429|503/g)?.length ?? 0 };
  };
  const clean = await rowsOf();
  const injected = await rowsOf('--faults', '3');
  expect(injected.stdout).toBe(clean.stdout);
  expect([clean.waits, injected.waits > 0]).toEqual([0, true]);
  expect((await cli(['emulator', ...firm, '--for', '0', '--faults', '101'])).stderr).toContain('--faults');
});

test('150 clients unless asked, for so many seconds', async () => {
  const firm = generateFirm({ clients: 150, seed: 1 });
  const { code, stdout } = await cli(['emulator', '--for', '0']);
  expect(code).toBe(0);
  expect(stdout).toContain(
    `letters: ${firm.letters.length}, activities: ${firm.activities.length.toLocaleString('en-US')}`,
  );
});

test('a port of choice, or a refusal when it is taken', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  const refused = await cli(['emulator', '--clients', '0', '--for', '0', '--port', String(port)]);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain(`--port ${port}: cannot listen (EADDRINUSE)`);
  await new Promise((resolve) => taken.close(resolve));
  const { code, stdout } = await cli(['emulator', '--clients', '0', '--for', '0', '--port', String(port)]);
  expect(code).toBe(0);
  expect(stdout).toContain(`http://127.0.0.1:${port}/`);
  const french = await cli(['emulator', '--port', '1', '--for', '0', '--clients', '0', '--lang', 'fr']);
  if (french.code !== 0) expect(french.stderr).toContain('écoute impossible (EACCES)');
});
