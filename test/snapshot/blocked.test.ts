// An abort while the file gives or takes nothing. What the system was asked for cannot be called off, and keeps its process:
// each reading has one of its own, which is killed.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SECRETS } from '../secrets.js';
import { COMMAND, script, start } from './child.js';
import { emulate, fetchTo, firstLines, folder, LETTERS, partialOf, place, rightOf, wholeOf } from './setup.js';

/** What a script says in one line, before it is killed. */
const saidBy = async (text: string, environment: Readonly<Record<string, string>>) => {
  const { child, ended } = script(text, environment);
  await Promise.race([new Promise((resolve) => child.stdout?.once('data', resolve)), ended]);
  child.kill('SIGKILL');
  const { stdout, stderr } = await ended;
  expect(stderr).toBe('');
  return JSON.parse(stdout);
};

test.each([
  ['before it is opened', ''],
  ['after its first bytes', `exec 3>"$0"; printf '{"crc32":"' >&3; exec sleep 1000`],
])('readSnapshot of a named pipe, aborted %s: ReadingAborted, and nothing after it', async (_, writer) => {
  const file = join(folder(), 'pipe');
  execFileSync('mkfifo', [file]);
  if (writer !== '') start('sh', ['-c', writer, file]);
  const text = `
    const { readSnapshot } = await import(process.env.DIST + 'snapshot/index.js');
    const told = [];
    setTimeout(() => stop.abort(), 300);
    const stop = new AbortController();
    for await (const rows of readSnapshot(process.env.FILE, { signal: stop.signal })) told.push(rows.left);
    console.log(JSON.stringify(told));`;
  expect(await saidBy(text, { FILE: file })).toEqual([{ _tag: 'ReadingAborted', file }]);
});

/** A module after which the n-th write to a snapshot never ends, as on a share that does not answer. */
const hangingAt = (write: number): string => {
  const text = `
    import { open } from 'node:fs/promises';
    const handle = await open(process.execPath);
    const prototype = Object.getPrototypeOf(handle);
    await handle.close();
    const { appendFile } = prototype;
    let writes = 0;
    prototype.appendFile = function (bytes) {
      writes += 1;
      if (writes < ${write}) return appendFile.call(this, bytes);
      console.log('hangs');
      return new Promise(() => setInterval(() => {}, 1000));
    };`;
  return `data:text/javascript,${encodeURIComponent(text)}`;
};

test('fetchSnapshot while a write hangs: ReadingAborted, and the file stays locked', async () => {
  const emulator = await emulate();
  const file = place();
  const text = `
    const { createLoopClient } = await import(process.env.DIST + 'loop-api/index.js');
    const { fetchSnapshot } = await import(process.env.DIST + 'snapshot/index.js');
    const { log } = console;
    const stop = new AbortController();
    console.log = () => stop.abort();
    await import(process.env.HANGING);
    const client = createLoopClient(JSON.parse(process.env.SETTING)).right;
    const fetch = (signal) => fetchSnapshot(client, { dossier: 'cabinet', file: process.env.FILE, signal })();
    const first = await fetch(stop.signal);
    const second = await fetch();
    log(JSON.stringify([first.left, second.left]));`;
  const SETTING = JSON.stringify({ ...SECRETS, baseUrl: emulator.baseUrl });
  expect(await saidBy(text, { FILE: file, SETTING, HANGING: hangingAt(20) })).toEqual([
    { _tag: 'ReadingAborted', file },
    { _tag: 'SnapshotInUse', file },
  ]);
});

test('the command ends while a write hangs, and the next one goes on after what was written', async () => {
  const emulator = await emulate();
  const whole = await wholeOf(emulator);
  const file = place();
  const args = ['fetch', '--dossier', 'cabinet', '--base-url', emulator.baseUrl, '--out', file, '--lang', 'en'];
  const { child, ended } = start(process.execPath, [`--import=${hangingAt(20)}`, COMMAND, ...args]);
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  child.kill('SIGTERM');
  const { code, signal, stderr } = await ended;
  expect([code === 143 || signal === 'SIGTERM', stderr.includes('interrupted\n')]).toEqual([true, true]);
  expect(readFileSync(partialOf(file), 'utf8')).toBe(firstLines(whole, 19));
  expect(rightOf(await fetchTo(file, emulator, { resume: true })).lettersResumed).toBe(19 - LETTERS.length - 2);
  expect(readFileSync(file).equals(whole)).toBe(true);
});

test('the command ends while the system does not let it clean up', async () => {
  const home = folder();
  const text = `
    import { open } from 'node:fs/promises';
    const handle = await open(process.execPath);
    Object.getPrototypeOf(handle).sync = () => {
      console.log('hangs');
      return new Promise(() => setInterval(() => {}, 1000));
    };`;
  const fixture = (name: string) => new URL(`../fixtures/${name}.json`, import.meta.url).pathname;
  const input = ['--letters', fixture('letters'), '--activities', fixture('activities')];
  const args = ['plan', ...input, '--out', join(home, 'out'), '--lang', 'en'];
  const { child, ended } = start(process.execPath, [
    `--import=data:text/javascript,${encodeURIComponent(text)}`,
    COMMAND,
    ...args,
  ]);
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  child.kill('SIGINT');
  const { code, signal, stderr } = await ended;
  expect([code === 130 || signal === 'SIGINT', stderr]).toEqual([true, 'interrupted\n']);
  expect(readdirSync(home)).not.toContain('out');
});
