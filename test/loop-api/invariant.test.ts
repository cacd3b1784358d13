// The invariant under faults drawn at random: the result of a clean run, or one problem of an expected tag, in bounded
// time; never a short or doubled result that looks whole.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLoopClient, fetchPortfolio } from '../../src/loop-api/index.js';
import { type Fault, startLoopEmulator } from '../../src/testing/index.js';
import { numberedActivities, numberedLetters, rightOf } from './setup.js';

/** Faults a patient client overcomes. */
const passing: fc.Arbitrary<Fault> = fc.oneof(
  fc.constantFrom(408, 429, 500, 503).map((status) => ({ kind: 'status', status }) as const),
  fc.option(fc.nat(60)).map((afterBytes) => ({ kind: 'reset', afterBytes }) as const),
  fc.double({ min: 0, max: 0.9, noNaN: true }).map((part) => ({ kind: 'truncatedJson', part }) as const),
  fc.integer({ min: 2, max: 5 }).map((rows) => ({ kind: 'shortPage', rows }) as const),
  fc.constantFrom<Fault>(
    { kind: 'gzip' },
    { kind: 'slow', ms: 2 },
    { kind: 'slowBytes', bytes: 300, ms: 1 },
    { kind: 'huge', bytes: 1_000 },
    { kind: 'body', text: '' },
    { kind: 'silent' },
  ),
);

const lasting: fc.Arbitrary<Fault> = fc.oneof(
  fc.constantFrom(204, 400, 401, 403, 404, 418).map((status) => ({ kind: 'status', status }) as const),
  fc.constantFrom<Fault>(
    { kind: 'rowInserted' },
    { kind: 'rowRemoved' },
    { kind: 'ignoredSkip' },
    { kind: 'redirect', to: 'https://elsewhere.example/' },
    { kind: 'endless' },
    { kind: 'body', text: '<html>' },
    { kind: 'body', text: '{"data":null}' },
    { kind: 'body', text: '["é"]', encoding: 'latin1' },
  ),
);

const letters = numberedLetters(9);
const activities = letters.flatMap(({ objectId }, rank) => numberedActivities(objectId, rank % 6));

const run = async (
  faults: readonly Fault[],
  rate: number,
  seed: number,
  settings: { pageSize: number; concurrency: number; retries: number },
  shape: { maxTake: number; bodyShape: 'array' | 'data'; onePass: boolean },
) => {
  const { onePass, ...server } = shape;
  const emulator = await startLoopEmulator({
    ...{ letters, activities, seed, ...server, hideLetterId: !onePass, faults: { rate, kinds: faults } },
  });
  try {
    const limits = { timeoutMs: 60, maxBodyBytes: 100_000, sleep: async () => {} };
    const client = rightOf(createLoopClient({ ...emulator, ...limits, ...settings }));
    return await fetchPortfolio(client, { dossier: 'cabinet', activities: onePass ? 'onePass' : 'perLetter' })();
  } finally {
    await emulator.stop();
  }
};

const clean = { _tag: 'Right', right: { letters, activities } };
const settings = (retries: number) =>
  fc.record({
    pageSize: fc.integer({ min: 2, max: 12 }),
    concurrency: fc.integer({ min: 1, max: 6 }),
    retries: fc.constant(retries),
  });
const shape = fc.record({
  maxTake: fc.integer({ min: 2, max: 12 }),
  bodyShape: fc.constantFrom('array' as const, 'data' as const),
  onePass: fc.boolean(),
});
const rate = fc.integer({ min: 0, max: 25 }).map((percent) => percent / 100);
const seed = fc.nat();

it('faults that pass leave no trace', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(passing, { maxLength: 3 }), rate, seed, settings(100), shape, async (...drawn) => {
      expect(await run(...drawn)).toEqual(clean);
    }),
    { numRuns: 40 },
  );
});

it('faults that last end in one problem, or leave no trace', async () => {
  const expected = ['NetworkFault', 'TimedOut', 'NotJson', 'RequestTimeout', 'TooManyRequests', 'ServerError'];
  const foreseen = ['BadRequest', 'Unauthorized', 'Forbidden', 'NotFound', 'UnexpectedShape', 'Redirected'];
  const paging = ['BodyTooLarge', 'UnstablePaging', 'SkipIgnored'];
  const ends = { Left: 0, Right: 0 };
  const faults = fc.array(fc.oneof(passing, lasting, lasting), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(faults, rate, seed, settings(3), shape, async (...drawn) => {
      const result = await run(...drawn);
      ends[result._tag] += 1;
      if (result._tag === 'Right') expect(result).toEqual(clean);
      else expect([...expected, ...foreseen, ...paging]).toContain(result.left._tag);
    }),
    { numRuns: 60 },
  );
  expect(ends.Left).toBeGreaterThan(5);
  expect(ends.Right).toBeGreaterThan(5);
});
