// The built executable as a process: pipes closed early, signals, exit codes, files whole or absent.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACTIVITY, cli, EXAMPLE, EXECUTABLE, emulate, expectNoSecret, filesOf, folder, LETTER } from './setup.js';

const env = { PATH: process.env.PATH ?? '' };
const node = (...args: string[]) => spawnSync(process.execPath, [EXECUTABLE, ...args], { env, encoding: 'utf8' });

/** Some 24,000 occurrences, several megabytes. */
const large = () => {
  const letters = Array.from({ length: 2000 }, (_, index) => ({ ...LETTER, objectId: `L${index}` }));
  return filesOf(
    letters,
    letters.map(({ objectId }) => ({ ...ACTIVITY, lettreMissionId: objectId })),
  );
};

test('the built command is the command', async () => {
  const { stdout, status } = node('plan', ...EXAMPLE, '--format', 'csv');
  expect(stdout).toBe((await cli(['plan', ...EXAMPLE, '--format', 'csv'])).stdout);
  expect(status).toBe(0);
  accessSync(EXECUTABLE, constants.X_OK);
  expect(readFileSync(EXECUTABLE, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
});

test.each([
  [['plan', ...EXAMPLE, '--strict'], 0],
  [['plan', ...EXAMPLE, '--statuts', '2', '--strict'], 1],
  [['plan'], 2],
  [['plan', '--letters', '/nonexistent', '--activities', '/nonexistent'], 4],
])('exit code of %j: %i', (args, code) => {
  expect(node(...args).status).toBe(code);
});

describe('a pipe closed early', () => {
  test.each(['ndjson', 'csv'])('%s to head: no error, nothing on stderr', (format) => {
    const script = 'set -o pipefail; "$0" "$@" | head -1; echo $? >&2';
    const args = ['--norc', '-c', script, process.execPath, EXECUTABLE, 'plan', ...large(), '--format', format];
    const { stdout, stderr } = spawnSync('bash', args, { env, encoding: 'utf8' });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('0\n');
  });

  test('a pipe read slowly gets everything', () => {
    const script = '"$0" "$@" | (sleep 0.3; wc -l)';
    const args = ['--norc', '-c', script, process.execPath, EXECUTABLE, 'plan', ...large(), '--format', 'ndjson'];
    expect(Number(execFileSync('bash', args, { env, encoding: 'utf8' }))).toBe(24_000);
  });

  test('a closed stdout and stderr', () => {
    const script = '"$0" "$@" >&- 2>&-; echo $?';
    const args = [
      '--norc',
      '-c',
      script,
      process.execPath,
      EXECUTABLE,
      'plan',
      '--letters',
      '/nonexistent',
      '--activities',
      'x',
    ];
    expect(execFileSync('bash', args, { env, encoding: 'utf8' })).toBe('4\n');
  });
});

describe('a signal', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s while the API hangs: %i at once, and no file', async (signal, exitCode) => {
    const place = folder();
    writeFileSync(join(place, 'out'), 'old');
    const { args, env: keys } = await emulate({
      letters: [],
      activities: [],
      faults: { rate: 1, kinds: [{ kind: 'silent' }] },
    });
    const outputs = ['--out', join(place, 'out'), '--unplanned', join(place, 'unplanned')];
    const child = spawn(process.execPath, [EXECUTABLE, 'plan', ...args, ...outputs], { env: { ...env, ...keys } });
    let told = '';
    child.stderr.on('data', (chunk) => {
      told += chunk;
    });
    // The temporary files are there once it is about to read.
    while (readdirSync(place).length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 100));
    child.kill(signal);
    const [code, by] = await once(child, 'close');
    // On a busy machine the same signal may end it before it has ended by itself: a shell sees the same code.
    expect([by === signal ? exitCode : code, told]).toEqual([exitCode, 'interrupted\n']);
    expectNoSecret(told);
    expect(readdirSync(place)).toEqual(['out']);
    expect(readFileSync(join(place, 'out'), 'utf8')).toBe('old');
  });

  test('SIGINT is the ordinary end of the emulator', async () => {
    const child = spawn(process.execPath, [EXECUTABLE, 'emulator', '--clients', '1'], { env });
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  });
});
