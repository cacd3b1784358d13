// A damaged snapshot is never taken for a whole one: whatever happens to its bytes, reading ends in one problem that
// names the line.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SnapshotProblem } from '../../src/snapshot/index.js';
import { startLoopEmulator } from '../../src/testing/index.js';
import { runs } from '../properties/runs.js';
import { SECRETS } from '../secrets.js';
import { ACTIVITIES, fetchTo, LETTERS, LINES, place, readWhole, rightOf } from './setup.js';

let whole: Buffer;
/** Where each line ends, its line feed included. */
let ends: number[];
beforeAll(async () => {
  const emulator = await startLoopEmulator({ letters: LETTERS, activities: ACTIVITIES, ...SECRETS });
  const file = join(mkdtempSync(join(tmpdir(), 'plan-de-charge-')), 'firm.ndjson');
  rightOf(await fetchTo(file, emulator));
  await emulator.stop();
  whole = readFileSync(file);
  rmSync(dirname(file), { recursive: true });
  ends = [...whole.entries()].flatMap(([at, byte]) => (byte === 10 ? [at + 1] : []));
  expect(ends).toHaveLength(LINES);
});

const lineAt = (offset: number) => ends.findIndex((end) => offset < end) + 1;
const line = (number: number) => whole.subarray(ends[number - 2] ?? 0, ends[number - 1]);
const lines = (numbers: readonly number[]) => Buffer.concat(numbers.map(line));
const all = Array.from({ length: LINES }, (_, index) => index + 1);

/** What is wrong with these bytes, after at most the rows of the lines that are good. */
const problemOf = async (bytes: Uint8Array): Promise<SnapshotProblem | null> => {
  const file = place();
  writeFileSync(file, bytes);
  const { letters, activities, problem } = await readWhole(file);
  expect(LETTERS.slice(0, letters.length)).toEqual(letters);
  expect(activities.length).toBeLessThanOrEqual(ACTIVITIES.length);
  if (problem !== null) expect(problem.file).toBe(file);
  return problem;
};

const damaged = (number: number) => ({ _tag: 'DamagedSnapshot', line: number });
const anyLine = fc.integer({ min: 1, max: LINES });
const check = async (
  arbitraries: [fc.Arbitrary<number>, fc.Arbitrary<number>],
  use: (a: number, b: number) => Promise<void>,
) => fc.assert(fc.asyncProperty(...arbitraries, use), { numRuns: runs(150) });

describe('damage', () => {
  test('none', async () => {
    expect(await problemOf(whole)).toBeNull();
  });

  test('any byte becomes any other', async () => {
    await check([fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 })], async (at, change) => {
      const bytes = Buffer.from(whole);
      bytes[at] ^= change;
      const problem = await problemOf(bytes);
      if (at === whole.length - 1) expect(problem?._tag).toBe('IncompleteSnapshot');
      else if (at < 20 && problem?._tag === 'NotASnapshot')
        expect(bytes.toString('latin1', 0, 20)).not.toMatch(/^\{"crc32":"[\da-f]{8}",$/);
      else expect(problem).toMatchObject(damaged(lineAt(at)));
    });
  });

  test('cut at any byte', async () => {
    await check([fc.nat({ max: whole.length - 1 }), fc.constant(0)], async (at) => {
      expect((await problemOf(whole.subarray(0, at)))?._tag).toBe(at === 0 ? 'NotASnapshot' : 'IncompleteSnapshot');
    });
  });

  test('some bytes in the middle are lost', async () => {
    await check([fc.nat({ max: whole.length - 2 }), fc.integer({ min: 1, max: 400 })], async (at, count) => {
      const left = Buffer.concat([whole.subarray(0, at), whole.subarray(Math.min(at + count, whole.length - 1))]);
      // Where what follows is as what is lost, the file differs only later.
      const differsAt = left.findIndex((byte, index) => byte !== whole[index]);
      const problem = await problemOf(left);
      if (at < 20) expect(['NotASnapshot', 'DamagedSnapshot', 'IncompleteSnapshot']).toContain(problem?._tag);
      else if (differsAt === -1) expect(problem?._tag).toBe('IncompleteSnapshot');
      else expect(problem).toMatchObject(damaged(lineAt(differsAt)));
    });
  });

  test('a line is lost', async () => {
    for (const lost of all) {
      const problem = await problemOf(lines(all.filter((number) => number !== lost)));
      expect(problem).toMatchObject(lost === LINES ? { _tag: 'IncompleteSnapshot' } : damaged(lost));
    }
  });

  test('a line is there twice', async () => {
    await check([anyLine, anyLine], async (twice, after) => {
      const problem = await problemOf(lines(all.toSpliced(after, 0, twice)));
      expect(problem).toMatchObject(damaged(twice === after + 1 ? after + 2 : after + 1));
    });
  });

  test('two lines change places', async () => {
    await check([anyLine, anyLine], async (one, other) => {
      const swapped = all.map((number) => (number === one ? other : number === other ? one : number));
      const isSame = line(one).equals(line(other));
      const problem = await problemOf(lines(swapped));
      if (isSame) expect(problem).toBeNull();
      else expect(problem).toMatchObject(damaged(Math.min(one, other)));
    });
  });

  test('something follows the end', async () => {
    for (const more of ['x', '\n', '{', '{"crc32":"00000000",', '\0'.repeat(4096), '{}\n', line(LINES)])
      expect(await problemOf(Buffer.concat([whole, Buffer.from(more)]))).toMatchObject(damaged(LINES + 1));
  });
});

describe('files that are no snapshot', () => {
  test.each([
    ['an empty file', ''],
    ['JSON', '[{"objectId":"L1"}]'],
    ['JSON lines', '{"objectId":"L1"}\n{"objectId":"L2"}\n'],
    ['blank lines', '\n\n'],
    ['a long text without lines', 'x'.repeat(1_000_000)],
    ['a text cut short', '{"crc'.replace('c', 'k')],
  ])('%s', async (_, text) => {
    expect((await problemOf(Buffer.from(text)))?._tag).toBe('NotASnapshot');
  });

  test('a file without end is not read to its end', async () => {
    expect((await readWhole('/dev/zero')).problem).toEqual({ _tag: 'NotASnapshot', file: '/dev/zero' });
  });

  test.each([
    ['/nonexistent/file', 'ENOENT'],
    ['/', 'EISDIR'],
    ['/dev/null/x', 'ENOTDIR'],
  ])('%s cannot be read: %s', async (file, code) => {
    expect((await readWhole(file)).problem).toEqual({ _tag: 'UnreadableSnapshot', file, code });
  });
});
