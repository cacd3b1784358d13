// A reading that stops midway, by an abort or by a failure of the API, ends in one Left, keeps what was read whole, and
// leaves nothing open; resumed, it ends as if nothing had happened.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/testing/index.js';
import { SECRETS } from '../secrets.js';
import { script } from './child.js';
import { emulate, fetchTo, folder, LETTERS, leftOf, partialOf, place, readWhole, rightOf, wholeOf } from './setup.js';

describe('an abort', () => {
  test('at any moment: one Left, a beginning of the whole file, and a resumed run that ends as one run does', async () => {
    const emulator = await emulate();
    const whole = await wholeOf(emulator);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 13 }),
        fc.nat({ max: 3 }),
        fc.integer({ min: 1, max: 8 }),
        async (steps, ms, concurrency) => {
          const file = place();
          const stop = new AbortController();
          let told = 0;
          const onProgress = () => {
            told += 1;
            if (told === steps) setTimeout(() => stop.abort(), ms);
          };
          if (steps === 0) stop.abort();
          const fetched = await fetchTo(file, emulator, { signal: stop.signal, onProgress }, { concurrency });
          // The reading may have ended before the abort came.
          if (fetched._tag === 'Right') expect(steps).toBeGreaterThan(0);
          else {
            expect(fetched.left._tag).toBe('Aborted');
            expect(existsSync(file)).toBe(false);
            const left = existsSync(partialOf(file)) ? readFileSync(partialOf(file)) : Buffer.alloc(0);
            expect(left.equals(whole.subarray(0, left.length))).toBe(true);
            if (left.length > 0) expect(left.at(-1)).toBe(10);
            // The first step is that of the letters, each other that of one more letter written.
            if (steps > 1) expect(left.toString().match(/"activities":\{/g)?.length).toBeGreaterThanOrEqual(steps - 1);
            rightOf(await fetchTo(file, emulator, { resume: true }));
          }
          expect(readFileSync(file).equals(whole)).toBe(true);
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('while a snapshot is read: one Left, and no row after it', async () => {
    const emulator = await emulate();
    const file = place();
    rightOf(await fetchTo(file, emulator));
    const { letters, problem } = await readWhole(file, AbortSignal.abort());
    expect([letters, problem]).toEqual([[], { _tag: 'ReadingAborted', file }]);
  });
});

describe('a failure of the API', () => {
  /** One letter at a time: letters in two requests, then their activities. */
  const LETTER_REQUESTS = 2;
  const always = (fault: Fault) => Array.from({ length: 200 }, () => [fault]);

  test.each<[string, readonly Fault[][], string]>([
    ['401', [[{ kind: 'status', status: 401 }]], 'Unauthorized'],
    ['500 again and again', always({ kind: 'status', status: 500 }), 'ServerError'],
    ['rows that move again and again', always({ kind: 'rowInserted' }), 'UnstablePaging'],
    ['a torn body again and again', always({ kind: 'truncatedJson' }), 'NotJson'],
    ['another shape', [[{ kind: 'body', text: '{}' }]], 'UnexpectedShape'],
  ])('%s midway: the letters before it are kept', async (_, faults, tag) => {
    const emulator = await emulate();
    const whole = await wholeOf(emulator);
    const file = place();
    // Letters with 0, 1, 2, 3 activities take 1, 3, 2, 2 requests: the fault strikes at the fourth letter.
    emulator.setFaults([...Array.from({ length: LETTER_REQUESTS + 6 }, () => []), ...faults]);
    expect(leftOf(await fetchTo(file, emulator, {}, { concurrency: 1 }))._tag).toBe(tag);
    expect(existsSync(file)).toBe(false);
    const left = readFileSync(partialOf(file), 'utf8').split('\n');
    expect(left).toHaveLength(1 + LETTERS.length + 1 + 3 + 1);
    emulator.setFaults([]);
    const before = emulator.requests.length;
    expect(rightOf(await fetchTo(file, emulator, { resume: true })).lettersResumed).toBe(3);
    expect(emulator.requests[before].parameters.filter).toBe('lettreMissionId=="letter-03"');
    expect(readFileSync(file).equals(whole)).toBe(true);
  });

  test('among the letters: nothing is left, since half a list is none', async () => {
    const emulator = await emulate({ maxTake: 3 });
    const file = place();
    for (const status of [401, 404]) {
      emulator.setFaults([[], [], [{ kind: 'status', status }]]);
      leftOf(await fetchTo(file, emulator));
      expect([existsSync(file), existsSync(partialOf(file))]).toEqual([false, false]);
    }
  });
});

test('nothing stays open: no socket, timer, lock or file, however a reading ends', async () => {
  const emulator = await emulate();
  const silent = await emulate({ faults: { rate: 1, kinds: [{ kind: 'silent' }] } });
  const refusing = await emulate({ faults: [[], [], [], [], [{ kind: 'status', status: 401 }]] });
  const text = `
    import { readdirSync, readlinkSync } from 'node:fs';
    const { createLoopClient } = await import(process.env.DIST + 'loop-api/index.js');
    const { fetchSnapshot, readSnapshot } = await import(process.env.DIST + 'snapshot/index.js');
    const { apiKey, subscriptionKey, addresses, folder } = JSON.parse(process.env.SETTING);
    const open = () => {
      const files = readdirSync('/proc/self/fd').map((fd) => { try { return readlinkSync('/proc/self/fd/' + fd); } catch { return ''; } });
      const mine = files.filter((file) => file.startsWith(folder) || file.startsWith('socket'));
      return [...process.getActiveResourcesInfo(), ...mine].sort().join();
    };
    // Node opens them when they are first used.
    process.stdout.writable && process.stderr.writable;
    const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
    await pause();
    const before = open();
    // The other end may take its time to close.
    const settled = async () => { for (let tries = 0; tries < 1200 && open() !== before; tries += 1) await pause(); };
    const told = [];
    for (const [index, baseUrl] of addresses.entries()) {
      const client = createLoopClient({ apiKey, subscriptionKey, baseUrl, sleep: async () => {} }).right;
      const stop = new AbortController();
      const timer = setTimeout(() => stop.abort(), index === 1 ? 300 : 60000);
      const file = folder + '/' + index;
      const fetched = await fetchSnapshot(client, { dossier: 'cabinet', file, signal: stop.signal })();
      clearTimeout(timer);
      if (index === 0) for await (const rows of readSnapshot(file)) if (rows.right.activities) break;
      await settled();
      told.push(fetched._tag === 'Left' ? fetched.left._tag : 'Right', open() === before || open());
    }
    console.log(JSON.stringify(told));`;
  const SETTING = {
    ...SECRETS,
    addresses: [emulator, silent, refusing].map(({ baseUrl }) => baseUrl),
    folder: folder(),
  };
  const { ended } = script(text, { SETTING: JSON.stringify(SETTING) });
  const { stdout, code, stderr } = await ended;
  expect([stderr, code]).toEqual(['', 0]);
  expect(JSON.parse(stdout)).toEqual(['Right', true, 'Aborted', true, 'Unauthorized', true]);
});
