// What a caller's own functions throw is the caller's: the task rejects with that very error, whatever code it carries, and
// no file is blamed for it.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LoopClientOptions } from '../../src/loop-api/index.js';
import { readSnapshot, type SnapshotQuery } from '../../src/snapshot/index.js';
import { emulate, fetchTo, leftOf, partialOf, place, rightOf, wholeOf } from './setup.js';

const thrown = Object.assign(new Error('the terminal is gone'), { code: 'EPIPE' });
const fail = (): never => {
  throw thrown;
};

type Given = [query: Partial<SnapshotQuery>, options: Partial<LoopClientOptions>];

test.each<[string, Given, boolean]>([
  ['onProgress', [{ onProgress: fail }, {}], false],
  ['onProgress, of activities', [{ onProgress: ({ _tag }) => _tag === 'Activities' && fail() }, {}], true],
  ['onProgress, later', [{ onProgress: async () => fail() }, {}], false],
  ['now', [{}, { now: fail }], false],
  ['onRetry', [{}, { onRetry: fail }], false],
  ['sleep', [{}, { sleep: fail }], false],
])('%s', async (_, [query, options], isKept) => {
  const emulator = await emulate();
  const whole = await wholeOf(emulator);
  const file = place();
  emulator.setFaults([[{ kind: 'status', status: 503 }]]);
  await expect(fetchTo(file, emulator, query, options)).rejects.toBe(thrown);
  expect(existsSync(file)).toBe(false);
  // Nothing holds the next one up, which goes on after what was read whole.
  emulator.setFaults([]);
  expect(rightOf(await fetchTo(file, emulator, { resume: true })).lettersResumed > 0).toBe(isKept);
  expect(readFileSync(file).equals(whole)).toBe(true);
});

test('fetch: what it throws is a fault of the network', async () => {
  const emulator = await emulate();
  const problem = leftOf(await fetchTo(place(), emulator, {}, { fetch: fail, retries: 0 }));
  expect(problem).toMatchObject({ _tag: 'NetworkFault', code: 'EPIPE' });
});

test('the reason of an abort', async () => {
  const emulator = await emulate();
  const file = place();
  const signal = AbortSignal.abort(thrown);
  expect(leftOf(await fetchTo(file, emulator, { signal }))._tag).toBe('Aborted');
  expect(existsSync(partialOf(file))).toBe(false);
});

test('what is thrown into a reading comes out of it', async () => {
  const emulator = await emulate();
  const file = place();
  rightOf(await fetchTo(file, emulator));
  const rows = readSnapshot(file);
  await rows.next();
  await expect(rows.throw(thrown)).rejects.toBe(thrown);
});
