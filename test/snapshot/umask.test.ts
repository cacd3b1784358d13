// A snapshot is readable by its owner alone whatever the process's umask, which only a process of its own can change.
import { expect, test } from 'vitest';
import { emulate, fetchTo, modeOf, partialOf, place, rightOf } from './setup.js';

test.each([0o000, 0o022, 0o077, 0o777])('0600 with umask %i, from the first row on', async (mask) => {
  const emulator = await emulate();
  const file = place();
  const before = process.umask(mask);
  const seen = new Set<number>();
  try {
    rightOf(await fetchTo(file, emulator, { onProgress: () => seen.add(modeOf(partialOf(file))) }));
  } finally {
    process.umask(before);
  }
  expect([...seen, modeOf(file)]).toEqual([0o600, 0o600]);
});
