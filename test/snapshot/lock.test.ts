// Two writers of one file exclude each other, in one process and in two, whatever path leads to it; and however a writer
// ends, the next one may write.
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lock } from '../../src/snapshot/lock.js';
import { COMMAND, script, start } from './child.js';
import { emulate, fetchTo, folder, isThere, leftOf, partialOf, place, rightOf } from './setup.js';

const IN_USE = (file: string) => ({ _tag: 'SnapshotInUse', file });

/** Other paths to a place: a folder that is a link, a detour, a relative path. */
const otherPathsTo = (file: string): string[] => {
  const link = join(folder(), 'link');
  symlinkSync(dirname(file), link);
  mkdirSync(join(dirname(file), 'detour'));
  return [
    join(link, basename(file)),
    `${dirname(file)}/detour/../${basename(file)}`,
    `${dirname(file)}//./${basename(file)}`,
    relative(process.cwd(), file),
  ];
};

const silent = { rate: 1, kinds: [{ kind: 'silent' }] } as const;

describe('in one process', () => {
  test('the second writer is refused, and writes again when the first has ended', async () => {
    const emulator = await emulate();
    const file = place();
    const paths = [file, ...otherPathsTo(file)];
    const fetched = await Promise.all(paths.map((path) => fetchTo(path, emulator)));
    const refused = fetched.flatMap((outcome) => (outcome._tag === 'Left' ? [outcome.left] : []));
    expect(refused).toHaveLength(paths.length - 1);
    for (const problem of refused) expect(problem._tag).toBe('SnapshotInUse');
    for (const path of paths) rightOf(await fetchTo(path, emulator));
  });

  test('a link to the file is the file', async () => {
    const emulator = await emulate();
    const file = place();
    rightOf(await fetchTo(file, emulator));
    const link = place();
    symlinkSync(file, link);
    const [one, other] = await Promise.all([fetchTo(file, emulator), fetchTo(link, emulator)]);
    expect([one._tag, other._tag].sort()).toEqual(['Left', 'Right']);
  });

  test('two files are no one’s concern', async () => {
    const emulator = await emulate();
    const home = folder();
    const files = ['a', 'b', 'A'].map((name) => join(home, name));
    for (const fetched of await Promise.all(files.map((file) => fetchTo(file, emulator)))) rightOf(fetched);
  });

  test('a failure, an abort and a refusal free it', async () => {
    const emulator = await emulate();
    const file = place();
    emulator.setFaults({ rate: 1, kinds: [{ kind: 'status', status: 401 }] });
    expect(leftOf(await fetchTo(file, emulator))._tag).toBe('Unauthorized');
    emulator.setFaults(silent);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    expect(leftOf(await fetchTo(file, emulator, { signal: stop.signal }))._tag).toBe('Aborted');
    mkdirSync(partialOf(file));
    expect(leftOf(await fetchTo(file, emulator))).toMatchObject({ _tag: 'UnwritableSnapshot', code: 'EISDIR' });
    const release = await lock(file);
    expect(release).not.toBeNull();
    await release?.();
  });
});

describe('in two processes', () => {
  test('the second is refused while the first hangs; kill -9 frees it at once', async () => {
    const emulator = await emulate({ faults: silent });
    const file = place();
    const args = ['fetch', '--dossier', 'cabinet', '--base-url', emulator.baseUrl, '--out'];
    const { child, ended } = start(process.execPath, [COMMAND, ...args, file]);
    while (emulator.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    for (const path of [file, ...otherPathsTo(file)]) {
      expect(leftOf(await fetchTo(path, emulator))).toEqual(IN_USE(path));
      expect(leftOf(await fetchTo(path, emulator, { resume: true }))).toEqual(IN_USE(path));
    }
    const second = await start(process.execPath, [COMMAND, ...args, file, '--lang', 'en']).ended;
    expect([second.code, second.stderr.split('\n')[0]]).toEqual([
      2,
      `error: ${file}: another reading is writing this snapshot. Wait for it to end.`,
    ]);
    expect(emulator.requests).toHaveLength(1);
    child.kill('SIGKILL');
    expect((await ended).signal).toBe('SIGKILL');
    emulator.setFaults([]);
    rightOf(await fetchTo(file, emulator));
    expect(isThere(partialOf(file))).toBe(false);
  });
});

describe('where the system keeps no names (a socket in the folder for temporary files)', () => {
  /** Such a folder of our own, empty. */
  const temporary = () => {
    const before = process.env.TMPDIR;
    onTestFinished(() => {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    });
    const own = folder();
    process.env.TMPDIR = own;
    return own;
  };

  /** A lock whose holder is killed with -9. */
  const leaveBehind = async (file: string, TMPDIR: string) => {
    const text = `
      const { lock } = await import(process.env.DIST + 'snapshot/lock.js');
      console.log((await lock(process.env.FILE, 'darwin')) === null ? 'held' : 'mine');
      setInterval(() => {}, 1000);`;
    const { child, ended } = script(text, { FILE: file, TMPDIR });
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    expect(await lock(file, 'darwin')).toBeNull();
    child.kill('SIGKILL');
    expect(await ended).toMatchObject({ stdout: 'mine\n', signal: 'SIGKILL' });
  };

  test('one holds it, whatever path or case leads there; released, it leaves nothing', async () => {
    const file = place();
    const paths = [file, ...otherPathsTo(file), file.replace('firm', 'FIRM')];
    const own = temporary();
    const release = await lock(file, 'darwin');
    for (const path of paths) expect(await lock(path, 'darwin')).toBeNull();
    const other = await lock(`${file}2`, 'darwin');
    expect(other).not.toBeNull();
    await release?.();
    await other?.();
    expect(readdirSync(own)).toEqual([]);
    await (await lock(file, 'darwin'))?.();
  });

  test('what killed processes have left is passed over, and of many who come then one holds it', async () => {
    const file = place();
    const own = temporary();
    await leaveBehind(file, own);
    await leaveBehind(file, own);
    const left = readdirSync(own);
    expect(left).toHaveLength(2);
    const taken = await Promise.all(Array.from({ length: 20 }, () => lock(file, 'darwin')));
    expect(taken.filter((release) => release !== null)).toHaveLength(1);
    for (const release of taken) await release?.();
    expect(readdirSync(own)).toEqual(left);
    for (const name of left) {
      const socket = connect(join(own, name));
      const code = await new Promise((resolve) =>
        socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code)),
      );
      expect(code).toBe('ECONNREFUSED');
    }
  });

  test('where none can be made, that is said: nobody holds the lock', async () => {
    const file = place();
    temporary();
    process.env.TMPDIR = '/nonexistent';
    await expect(lock(file, 'darwin')).rejects.toMatchObject({ code: expect.stringMatching(/^E(NOENT|ACCES)$/) });
    process.env.TMPDIR = `/tmp/${'x'.repeat(200)}`;
    await expect(lock(file, 'darwin')).rejects.toMatchObject({ code: 'ENAMETOOLONG' });
  });
});
