// A signal while a file gives or takes nothing: a named pipe whose other end is closed or idle, a standard output that nobody
// reads. The command ends with the exit code of the signal, says so, and leaves nothing half-written.

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ACTIVITY, EXAMPLE, EXECUTABLE, FIXTURES, filesOf, folder, LETTER, teamOf } from './setup.js';

type Signal = 'SIGINT' | 'SIGTERM';

/** A folder with a named pipe and an older result. */
const home = () => {
  const place = folder();
  const [pipe, out] = [join(place, 'pipe'), join(place, 'out')];
  execFileSync('mkfifo', [pipe]);
  writeFileSync(out, 'old');
  return { place, pipe, out, outputs: ['--out', out, '--unplanned', join(place, 'unplanned')] };
};

const startChild = (program: string, args: readonly string[]) => {
  const child = spawn(program, args, { env: { PATH: process.env.PATH } });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
};

/** Opens the other end of a pipe, and then does nothing with it. */
const idle = (script: string, pipe: string) => void startChild('sh', ['-c', `${script}; exec sleep 1000`, pipe]);

const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A module that says on stderr when signals begin to be listened to. */
const READY = "process.on('newListener', (name) => name === 'SIGTERM' && process.stderr.write('ready\\n'));";
const PRELOAD = `--import=data:text/javascript,${encodeURIComponent(READY)}`;

/** Runs the command until it is blocked, signals it once, and answers with how it ended. Its standard output is not read. */
const signalled = async (args: readonly string[], signal: Signal = 'SIGTERM') => {
  const child = startChild(process.execPath, [PRELOAD, EXECUTABLE, ...args, '--lang', 'en']);
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += chunk;
  });
  const ended = once(child, 'exit');
  const saidAll = once(child.stderr, 'close');
  while (told === '') await moment(10);
  // Time enough to come to the pipe; where it has not, the signal must do all the same.
  await moment(500);
  child.kill(signal);
  const [code, endedBy] = await ended;
  await saidAll;
  // As a shell has it: a process ended by a signal has an exit code too.
  return { code: code ?? 128 + constants.signals[endedBy as Signal], told };
};

const INTERRUPTED = { code: 143, told: 'ready\ninterrupted\n' };
const team = () => teamOf({ members: [{ id: 'm', pool: 'p', contracts: [{ first: '2021-01-01' }] }], default: 'p' });

describe('an input that gives nothing', () => {
  const commands: [string, (pipe: string) => string[]][] = [
    ['letters', (pipe) => ['plan', '--letters', pipe, '--activities', FIXTURES.activities]],
    ['activities', (pipe) => ['check', '--letters', FIXTURES.letters, '--activities', pipe]],
    ['team', (pipe) => ['capacity', ...EXAMPLE, '--team', pipe]],
    ['letters beside a team', (pipe) => ['level', '--letters', pipe, ...EXAMPLE.slice(2), ...team()]],
    ['snapshot', (pipe) => ['explain', 'x', '--snapshot', pipe]],
  ];
  test.each(commands)('%s', async (_, args) => {
    const { place, pipe, out, outputs } = home();
    const command = args(pipe);
    const ran = await signalled([...command, ...(command[0] === 'plan' ? outputs : outputs.slice(0, 2))]);
    expect(ran).toEqual(INTERRUPTED);
    expect(readdirSync(place)).toEqual(['out', 'pipe']);
    expect(readFileSync(out, 'utf8')).toBe('old');
  });

  test.each([
    ['letters', (pipe: string) => ['--letters', pipe, '--activities', FIXTURES.activities]],
    ['snapshot', (pipe: string) => ['--snapshot', pipe]],
  ])('%s of the emulator', async (_, args) => {
    expect(await signalled(['emulator', ...args(home().pipe)])).toEqual(INTERRUPTED);
  });

  test.each([
    ['JSON', '[', (pipe: string) => ['--letters', pipe, '--activities', FIXTURES.activities]],
    ['a snapshot', '{"crc32":"', (pipe: string) => ['--snapshot', pipe]],
  ])('%s that breaks off while its writer stays', async (_, text, args) => {
    const { place, pipe, outputs } = home();
    idle(`exec 3>"$0"; printf '${text}' >&3`, pipe);
    expect(await signalled(['plan', ...args(pipe), ...outputs])).toEqual(INTERRUPTED);
    expect(readdirSync(place)).toEqual(['out', 'pipe']);
  });

  test('SIGINT', async () => {
    const ran = await signalled(['plan', '--snapshot', home().pipe], 'SIGINT');
    expect(ran).toEqual({ code: 130, told: 'ready\ninterrupted\n' });
  });
});

describe('an output that takes nothing', () => {
  const large = () => {
    const letters = Array.from({ length: 1000 }, (_, index) => ({ ...LETTER, objectId: `L${index}` }));
    const activities = letters.map(({ objectId }) => ({ ...ACTIVITY, lettreMissionId: objectId }));
    return filesOf(letters, activities);
  };

  test('a pipe that nobody reads from, the result or the rows left unplanned', async () => {
    const { place, pipe, out } = home();
    expect(await signalled(['plan', ...EXAMPLE, '--out', pipe, '--unplanned', out])).toEqual(INTERRUPTED);
    expect(await signalled(['plan', ...EXAMPLE, '--out', out, '--unplanned', pipe])).toEqual(INTERRUPTED);
    expect(readdirSync(place)).toEqual(['out', 'pipe']);
    expect(readFileSync(out, 'utf8')).toBe('old');
  });

  test('a pipe whose reader stays and does not read', async () => {
    const { place, pipe, out } = home();
    idle('exec 3<"$0"', pipe);
    const args = ['plan', ...large(), '--format', 'ndjson', '--out', pipe, '--unplanned', out];
    expect(await signalled(args)).toEqual(INTERRUPTED);
    expect(readdirSync(place)).toEqual(['out', 'pipe']);
  });

  test('standard output', async () => {
    const { place, outputs } = home();
    const args = ['plan', ...large(), '--format', 'ndjson', ...outputs.slice(2)];
    expect(await signalled(args)).toEqual(INTERRUPTED);
    expect(readdirSync(place)).toEqual(['out', 'pipe']);
  });
});
