// Output files appear whole or not at all: an existing file is untouched until the last byte of the new one is safe,
// and nothing is left behind by a failure.

import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { ACTIVITY, cli, EXAMPLE, filesOf, folder, Kept, LETTER, parseLines } from './setup.js';

const INVALID = { ...ACTIVITY, frequence: 9 };

describe('a result in a file', () => {
  test('is what stdout would show, and stdout stays empty', async () => {
    const place = folder();
    const out = join(place, 'plan.csv');
    const shown = await cli(['plan', ...EXAMPLE, '--format', 'csv']);
    const kept = await cli(['plan', ...EXAMPLE, '--format', 'csv', '--out', out], { folder: place });
    expect(kept).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(out, 'utf8')).toBe(shown.stdout);
    expect(readdirSync(place)).toEqual(['plan.csv']);
  });

  test.each([['plan'], ['plan', '--by', 'month'], ['check'], ['check', '--format', 'json']])(
    'of %s %s %s',
    async (...args) => {
      const out = join(folder(), 'out');
      const shown = await cli([...args, ...EXAMPLE]);
      await cli([...args, ...EXAMPLE, '--out', out]);
      expect(readFileSync(out, 'utf8')).toBe(shown.stdout);
    },
  );

  test('replaces a file, whose mode it keeps', async () => {
    const out = join(folder(), 'out');
    writeFileSync(out, 'old');
    chmodSync(out, 0o640);
    await cli(['plan', ...EXAMPLE, '--out', out]);
    expect(readFileSync(out, 'utf8')).toContain('2022-12');
    expect(statSync(out).mode & 0o777).toBe(0o640);
  });

  test('a new file has the mode of any new file', async () => {
    const place = folder();
    writeFileSync(join(place, 'any'), '');
    await cli(['plan', ...EXAMPLE, '--out', join(place, 'out')]);
    expect(statSync(join(place, 'out')).mode).toBe(statSync(join(place, 'any')).mode);
  });

  test('a link stays a link', async () => {
    const place = folder();
    writeFileSync(join(place, 'real'), 'old');
    symlinkSync('real', join(place, 'link'));
    await cli(['plan', ...EXAMPLE, '--out', join(place, 'link')]);
    expect(lstatSync(join(place, 'link')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(place, 'real'), 'utf8')).toContain('2022-12');
  });

  test('a device is written to, not replaced', async () => {
    const { code } = await cli(['plan', ...EXAMPLE, '--out', '/dev/null']);
    expect(code).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('a named pipe is written to', async () => {
    const pipe = join(folder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'ignore'] });
    let read = '';
    reader.stdout.on('data', (chunk) => {
      read += chunk;
    });
    const closed = new Promise((resolve) => reader.once('close', resolve));
    const { code } = await cli(['plan', ...EXAMPLE, '--format', 'ndjson', '--out', pipe]);
    await closed;
    expect(code).toBe(0);
    expect(parseLines(read)).toHaveLength(71);
  });

  test('a reader of a named pipe that leaves is no error', async () => {
    const pipe = join(folder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const letters = Array.from({ length: 400 }, (_, index) => ({ ...LETTER, objectId: `L${index}` }));
    const activities = letters.map(({ objectId }) => ({ ...ACTIVITY, lettreMissionId: objectId }));
    const reader = spawn('head', ['-c', '10', pipe], { stdio: 'ignore' });
    const { code, stderr } = await cli(['plan', ...filesOf(letters, activities), '--format', 'ndjson', '--out', pipe]);
    expect([code, stderr]).toEqual([0, '']);
    reader.kill();
  });
});

describe('a failure leaves everything as it was', () => {
  const failing = (place: string) => ['--out', join(place, 'out'), '--unplanned', join(place, 'unplanned')];

  test.each([
    ['unreadable input', ['--letters', '/nonexistent', '--activities', '/nonexistent'], 4],
    ['a network fault', ['--dossier', 'x', '--base-url', 'http://127.0.0.1:1/'], 3],
  ])('%s', async (_, input, exitCode) => {
    const place = folder();
    writeFileSync(join(place, 'out'), 'old');
    const soon = new AbortController();
    setTimeout(() => soon.abort(), 300);
    const env = { LOOP_API_KEY: 'a:b', LOOP_SUBSCRIPTION_KEY: 'c' };
    const { code } = await cli(['plan', ...input, ...failing(place)], { env, signal: soon.signal });
    // The retries of a refused connection take seconds: the interruption is as good a failure.
    expect([exitCode, 130]).toContain(code);
    expect(readdirSync(place)).toEqual(['out']);
    expect(readFileSync(join(place, 'out'), 'utf8')).toBe('old');
  });

  test('an interruption in the middle of the writing', async () => {
    const place = folder();
    const stop = new AbortController();
    // The warning about --on is written when all is read and nothing is written yet.
    const stderr = new (class extends Kept {
      override _write(chunk: string, encoding: BufferEncoding, done: () => void) {
        stop.abort();
        super._write(chunk, encoding, done);
      }
    })();
    const args = ['plan', ...EXAMPLE, '--format', 'ndjson', '--on', 'due', ...failing(place)];
    const { code } = await cli(args, { signal: stop.signal, stderr });
    expect(code).toBe(130);
    expect(readdirSync(place)).toEqual([]);
  });

  test('a reader of the result who leaves does not stop the other file', async () => {
    const file = join(folder(), 'unplanned');
    const stdout = new Writable({ write: (_, __, done) => done(Object.assign(new Error('x'), { code: 'EPIPE' })) });
    const { code } = await cli(['plan', ...filesOf([LETTER], [INVALID]), '--unplanned', file], { stdout });
    expect(code).toBe(0);
    expect(parseLines(readFileSync(file, 'utf8'))).toHaveLength(1);
  });

  test('the result cannot be written: the other file does not appear', async () => {
    const place = folder();
    const stdout = new Writable({ write: (_, __, done) => done(Object.assign(new Error('x'), { code: 'ENOSPC' })) });
    const args = ['plan', ...filesOf([LETTER], [INVALID]), '--unplanned', join(place, 'unplanned')];
    expect((await cli(args, { stdout })).code).toBe(2);
    expect(readdirSync(place)).toEqual([]);
  });

  test('SIGTERM has its own exit code', async () => {
    const { code } = await cli(['plan', ...EXAMPLE], { signal: AbortSignal.abort('SIGTERM') });
    expect(code).toBe(143);
  });

  test('the second file cannot be opened: the first is gone', async () => {
    const place = folder();
    const { code } = await cli([
      'plan',
      ...EXAMPLE,
      '--out',
      join(place, 'out'),
      '--unplanned',
      join(place, 'no/where'),
    ]);
    expect(code).toBe(2);
    expect(readdirSync(place)).toEqual([]);
  });

  test('the place becomes a folder while the result is made', async () => {
    const place = folder();
    const stderr = new (class extends Kept {
      override _write(chunk: string, encoding: BufferEncoding, done: () => void) {
        mkdirSync(join(place, 'out'), { recursive: true });
        super._write(chunk, encoding, done);
      }
    })();
    const args = ['plan', ...EXAMPLE, '--format', 'ndjson', '--on', 'due', '--out', join(place, 'out')];
    const { code, stderr: told } = await cli(args, { stderr });
    expect(code).toBe(2);
    expect(told).toContain('cannot be written (EISDIR)');
    expect(readdirSync(place)).toEqual(['out']);
    expect(readdirSync(join(place, 'out'))).toEqual([]);
  });

  test.runIf(existsSync('/dev/full'))('a full disk', async () => {
    for (const option of ['--out', '--unplanned']) {
      const input = filesOf([LETTER], [ACTIVITY, INVALID]);
      const { code, stderr } = await cli(['plan', ...input, '--format', 'csv', option, '/dev/full']);
      expect(code).toBe(2);
      expect(stderr).toContain('/dev/full cannot be written (ENOSPC)');
    }
  });
});

describe('a place that cannot be written is known before anything is read', () => {
  test.each([
    ['/nonexistent/out', 'ENOENT'],
    [`${EXAMPLE[1]}/out`, 'ENOTDIR'],
    ['/', 'EISDIR'],
  ])('%s', async (out, code) => {
    const ran = await cli(['plan', '--letters', '/nonexistent', '--activities', '/nonexistent', '--out', out]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toBe(`error: ${out} cannot be written (${code})\n`);
    const nowhere = ['--letters', '/nonexistent', '--activities', '/nonexistent', '--team', '/nonexistent'];
    for (const command of ['capacity', 'level', 'headcount']) {
      const staffed = await cli([command, ...nowhere, '--out', out]);
      expect(staffed).toEqual(ran);
    }
    const french = await cli(['plan', ...EXAMPLE, '--out', out, '--lang', 'fr']);
    expect(french.stderr).toBe(`erreur : ${out} ne peut pas être écrit (${code})\n`);
  });
});
