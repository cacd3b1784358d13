// Where a snapshot is written: for its owner's eyes alone, over nothing but a file, and when the disk is full what was
// written serves the next run.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative as pathFrom } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withoutPrivilege } from '../without-privilege.js';
import { COMMAND, start } from './child.js';
import { emulate, fetchTo, firstLines, folder, leftOf, modeOf, partialOf, place, rightOf, wholeOf } from './setup.js';

describe('permissions', () => {
  test('0600 whatever stood there before', async () => {
    const emulator = await emulate();
    const whole = await wholeOf(emulator);
    const file = place();
    writeFileSync(file, '');
    chmodSync(file, 0o666);
    writeFileSync(partialOf(file), firstLines(whole, 20));
    chmodSync(partialOf(file), 0o666);
    rightOf(await fetchTo(file, emulator, { resume: true }));
    expect(modeOf(file)).toBe(0o600);
    expect(readFileSync(file).equals(whole)).toBe(true);
  });
});

describe('links', () => {
  test('one to a file stays, and what it leads to is replaced', async () => {
    const emulator = await emulate();
    const [file, link] = [place(), place()];
    writeFileSync(file, '');
    symlinkSync(file, link);
    rightOf(await fetchTo(link, emulator));
    expect(readlinkSync(link)).toBe(file);
    expect(readFileSync(file, 'utf8')).toContain('"end"');
    expect(existsSync(partialOf(file))).toBe(false);
  });

  test('problems name the file as it was given, or what a link leads to', async () => {
    const emulator = await emulate();
    const [file, link] = [place(), place()];
    writeFileSync(file, '');
    writeFileSync(partialOf(file), 'notes');
    symlinkSync(file, link);
    const nearby = pathFrom(process.cwd(), file);
    for (const [given, named] of [
      [file, file],
      [nearby, nearby],
      [link, file],
    ]) {
      for (const resume of [false, true]) {
        const problem = leftOf(await fetchTo(given, emulator, { resume }));
        expect(problem).toEqual({ _tag: 'OtherFile', file: partialOf(named) });
      }
    }
  });

  test('one to what is not there yet stays, and what it leads to is written', async () => {
    const emulator = await emulate();
    const whole = await wholeOf(emulator);
    const home = folder();
    mkdirSync(join(home, 'deep'));
    const link = join(home, 'link');
    symlinkSync('other', link);
    symlinkSync('deep/firm.ndjson', join(home, 'other'));
    const target = join(home, 'deep/firm.ndjson');
    emulator.setFaults([...Array.from({ length: 6 }, () => []), [{ kind: 'status', status: 401 }]]);
    expect(leftOf(await fetchTo(link, emulator, {}, { concurrency: 1 }))._tag).toBe('Unauthorized');
    expect(leftOf(await fetchTo(link, emulator))).toEqual({ _tag: 'InterruptedSnapshot', file: partialOf(target) });
    emulator.setFaults([]);
    rightOf(await fetchTo(link, emulator, { resume: true }));
    expect([readlinkSync(link), readlinkSync(join(home, 'other'))]).toEqual(['other', 'deep/firm.ndjson']);
    expect(readFileSync(target).equals(whole)).toBe(true);
    expect(readdirSync(home).sort()).toEqual(['deep', 'link', 'other']);
  });

  test('one that leads nowhere stays, and that is said before anything is sent', async () => {
    const emulator = await emulate();
    const home = folder();
    symlinkSync('nowhere/firm.ndjson', join(home, 'gone'));
    symlinkSync('b', join(home, 'a'));
    symlinkSync('a', join(home, 'b'));
    for (const [name, code] of [
      ['gone', 'ENOENT'],
      ['a', 'ELOOP'],
    ]) {
      const file = join(home, name);
      for (const resume of [false, true])
        expect(leftOf(await fetchTo(file, emulator, { resume }))).toEqual({ _tag: 'UnwritableSnapshot', file, code });
    }
    expect(readdirSync(home).sort()).toEqual(['a', 'b', 'gone']);
    expect(emulator.requests).toHaveLength(0);
  });

  test('one under the name of the unfinished file is not followed', async () => {
    const emulator = await emulate();
    for (const content of ['', null]) {
      const [file, target] = [place(), place()];
      if (content !== null) writeFileSync(target, content);
      symlinkSync(target, partialOf(file));
      expect(leftOf(await fetchTo(file, emulator))).toEqual({ _tag: 'UnwritableSnapshot', file, code: 'ELOOP' });
      expect(existsSync(target) ? readFileSync(target, 'utf8') : null).toBe(content);
    }
    expect(emulator.requests).toHaveLength(0);
  });
});

describe('what cannot be written is said before anything is sent', () => {
  const folderAt = (path: string) => {
    mkdirSync(path);
    return path;
  };

  test.each<[string, (file: string) => string, string]>([
    ['a folder that is not there', (file) => join(file, 'x'), 'ENOENT'],
    [
      'a file where a folder should be',
      (file) => {
        writeFileSync(file, '');
        return join(file, 'x');
      },
      'ENOTDIR',
    ],
    ['a folder', folderAt, 'EISDIR'],
    [
      'a folder under the name of the unfinished file',
      (file) => {
        folderAt(partialOf(file));
        return file;
      },
      'EISDIR',
    ],
    ['a device', () => '/dev/null', 'EINVAL'],
    ['the root', () => '/', 'EISDIR'],
    ['no name', () => '', 'EISDIR'],
    ['a name that is too long', (file) => join(dirname(file), 'x'.repeat(250)), 'ENAMETOOLONG'],
  ])('%s', async (_, make, code) => {
    const emulator = await emulate();
    const file = make(place());
    for (const resume of [false, true])
      expect(leftOf(await fetchTo(file, emulator, { resume }))).toEqual({ _tag: 'UnwritableSnapshot', file, code });
    expect(emulator.requests).toHaveLength(0);
  });

  test('a folder that is not ours', async () => {
    const emulator = await emulate();
    const home = folder();
    chmodSync(home, 0o555);
    const file = join(home, 'firm.ndjson');
    const problem = leftOf(await withoutPrivilege(() => fetchTo(file, emulator)));
    expect(problem).toEqual({ _tag: 'UnwritableSnapshot', file, code: 'EACCES' });
    expect(emulator.requests).toHaveLength(0);
    chmodSync(home, 0o755);
  });
});

describe('a disk that is full', () => {
  test.each([1, 2])('after %i KiB: said, kept, gone on with', async (blocks) => {
    const emulator = await emulate();
    const whole = await wholeOf(emulator);
    const file = place();
    const args = ['fetch', '--dossier', 'cabinet', '--base-url', emulator.baseUrl, '--out', file, '--lang', 'en'];
    const limited = `ulimit -f ${blocks}; exec "$0" "$@"`;
    const { code, stderr } = await start('bash', ['--norc', '-c', limited, process.execPath, COMMAND, ...args]).ended;
    expect([code, stderr.split('\n').find((line) => line.startsWith('error'))]).toEqual([
      2,
      `error: ${file}: cannot be written (EFBIG).`,
    ]);
    expect(existsSync(file)).toBe(false);
    const left = readFileSync(partialOf(file));
    expect(left).toHaveLength(blocks * 1024);
    expect(left.equals(whole.subarray(0, left.length))).toBe(true);
    const { lettersResumed } = rightOf(await fetchTo(file, emulator, { resume: true }));
    expect(lettersResumed > 0).toBe(left.includes('"lettersEnd"') && left.includes('"activities"'));
    expect(readFileSync(file).equals(whole)).toBe(true);
  });
});
