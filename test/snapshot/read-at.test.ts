// When a snapshot was read: version 2 says it, version 1 does not. `version-1.ndjson` was written by the last program of
// that version; such files are read, gone on with and replaced.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generateFirm } from '../../src/testing/index.js';
import { READ_AT } from '../clock.js';
import { crafted } from './crafted.js';
import { emulate, fetchTo, firstLines, partialOf, place, readLive, readWhole, rightOf } from './setup.js';

const VERSION_1 = fileURLToPath(new URL('./version-1.ndjson', import.meta.url));
const firm = generateFirm({ clients: 2, seed: 1 });

test('version 1 is read: its date is not known, its rows are those of the API', async () => {
  const { letters, activities } = await readLive(await emulate(firm));
  expect(await readWhole(VERSION_1)).toEqual({ readAt: [null], letters, activities, problem: null });
  expect(activities).toHaveLength(24);
});

/** The lines of the file, asked of another address. */
const linesFor = (baseUrl: string): object[] => {
  const [header, ...lines] = readFileSync(VERSION_1, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const { crc32: _, ...content } = JSON.parse(line);
      return content;
    });
  return [{ snapshot: { ...header.snapshot, baseUrl } }, ...lines];
};

test('version 1 is gone on with in version 1', async () => {
  const emulator = await emulate(firm);
  const whole = crafted(linesFor(emulator.baseUrl));
  const file = place();
  // Header, two letters, their end, the activities of one.
  writeFileSync(partialOf(file), firstLines(whole, 5));
  expect(rightOf(await fetchTo(file, emulator, { resume: true })).lettersResumed).toBe(1);
  expect(readFileSync(file).equals(whole)).toBe(true);
  expect((await readWhole(file)).readAt).toEqual([null]);
});

test('version 1 is read afresh, in version 2, when its letters are not all there', async () => {
  const emulator = await emulate(firm);
  const file = place();
  writeFileSync(partialOf(file), firstLines(crafted(linesFor(emulator.baseUrl)), 2));
  rightOf(await fetchTo(file, emulator, { resume: true }));
  expect((await readWhole(file)).readAt).toEqual([READ_AT]);
});

test('version 1 is replaced when it is finished', async () => {
  const emulator = await emulate(firm);
  const file = place();
  writeFileSync(file, readFileSync(VERSION_1));
  rightOf(await fetchTo(file, emulator));
  expect((await readWhole(file)).readAt).toEqual([READ_AT]);
});

test('version 2: the time is that of the first reading, however often it is gone on with', async () => {
  const emulator = await emulate();
  const file = place();
  let now = Date.UTC(2027, 0, 1, 0, 0, 0, 999);
  const options = { now: () => now, concurrency: 1 };
  emulator.setFaults([...Array.from({ length: 6 }, () => []), [{ kind: 'status', status: 401 }]]);
  await fetchTo(file, emulator, {}, options);
  now += 86_400_000;
  emulator.setFaults([]);
  expect(rightOf(await fetchTo(file, emulator, { resume: true }, options)).lettersResumed).toBeGreaterThan(0);
  expect((await readWhole(file)).readAt).toEqual(['2027-01-01T00:00:00Z']);
});
