// When to ask again and how long to wait: the two functions, then the waits seen over real HTTP.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiProblem, Wait } from '../../src/loop-api/index.js';
import { delayAfter, readRetryAfter } from '../../src/loop-api/retry.js';
import type { Fault } from '../../src/testing/index.js';
import { emulate, fetchFrom, leftOf, numberedLetters, rightOf } from './setup.js';

const where = { resource: 'LettresDeMissions', address: 'https://x/' } as const;
const busy = (retryAfterMs: number | null): ApiProblem => ({
  ...{ _tag: 'TooManyRequests', ...where, status: 429, message: null, retryAfterMs },
});
const policy = { minDelayMs: 500, maxDelayMs: 60_000, random: () => 1 };

describe('how long', () => {
  it.each([
    [1, 500],
    [2, 1_000],
    [3, 2_000],
    [7, 32_000],
    [8, 60_000],
    [2_000, 60_000],
  ])('attempt %i: at most %i ms, at least half of it', (attempt, most) => {
    expect(delayAfter(attempt, busy(null), policy)).toBe(most);
    expect(delayAfter(attempt, busy(null), { ...policy, random: () => 0 })).toBe(most / 2);
  });

  it('what the server asks for goes first, under the same cap', () => {
    expect(delayAfter(5, busy(0), policy)).toBe(0);
    expect(delayAfter(1, busy(45_000), policy)).toBe(45_000);
    expect(delayAfter(1, busy(86_400_000), policy)).toBe(60_000);
  });

  it('is between nothing and the cap, and random', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.nat(100_000),
        fc.nat(100_000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.option(fc.nat()),
        (attempt, minDelayMs, maxDelayMs, random, asked) => {
          const delay = delayAfter(attempt, busy(asked), { minDelayMs, maxDelayMs, random: () => random });
          return Number.isInteger(delay) && delay >= 0 && delay <= maxDelayMs;
        },
      ),
    );
  });
});

it('each wait is told: the fault, how many attempts failed, how long', async () => {
  const emulator = await emulate({
    letters: numberedLetters(1),
    faults: [[{ kind: 'status', status: 429, retryAfter: { seconds: 2 } }], [{ kind: 'status', status: 503 }]],
  });
  const waits: unknown[] = [];
  const onRetry = ({ problem, ...rest }: Wait) => waits.push([problem._tag, rest]);
  rightOf(await fetchFrom(emulator, { onRetry, minDelayMs: 10, random: () => 1 }));
  expect(waits).toEqual([
    ['TooManyRequests', { attempt: 1, delayMs: 2000 }],
    ['ServerError', { attempt: 2, delayMs: 20 }],
  ]);
});

describe('Retry-After', () => {
  const now = Date.UTC(1994, 10, 6, 8, 49, 0);
  it.each([
    ['37', 37_000],
    [' 0 ', 0],
    ['99999999999999999999', 1e23],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 37_000],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 37_000],
    ['Sun, 06 Nov 1994 08:48:00 GMT', 0],
    ['Sun Nov  6 08:49:37 1994', null],
    ['Sun, 99 Nov 1994 08:49:37 GMT', null],
    ['-5', null],
    ['1.5', null],
    ['1e3', null],
    ['soon', null],
    ['', null],
    [null, null],
  ])('%o is %o ms', (header, expected) => {
    expect(readRetryAfter(header, now)).toBe(expected);
  });
});

describe('over HTTP', () => {
  const letters = numberedLetters(1);
  const waitsFor = async (faults: Fault[], options = {}) => {
    const waits: number[] = [];
    const emulator = await emulate({ letters, faults: faults.map((fault) => [fault]) });
    const sleep = async (ms: number) => {
      waits.push(ms);
    };
    const result = await fetchFrom(emulator, { sleep, random: () => 1, ...options }, { activities: 'onePass' });
    return { waits, result, requests: emulator.requests };
  };

  it('waits twice as long each time, and no longer once it succeeds', async () => {
    const down: Fault = { kind: 'status', status: 500 };
    const { waits, result } = await waitsFor([
      down,
      down,
      { kind: 'reset', afterBytes: null },
      { kind: 'truncatedJson' },
    ]);
    expect(waits).toEqual([500, 1_000, 2_000, 4_000]);
    expect(rightOf(result).letters).toEqual(letters);
  });

  it('waits as the server says: in seconds, by date, and not when it cannot be read', async () => {
    const busy = (retryAfter?: { seconds: number } | { dateIn: number } | { text: string }): Fault => ({
      ...{ kind: 'status', status: 429, ...(retryAfter && { retryAfter }) },
    });
    const faults = [
      busy({ seconds: 7 }),
      busy({ dateIn: 20 }),
      busy({ text: 'later' }),
      busy(),
      busy({ seconds: 9e9 }),
    ];
    const { waits } = await waitsFor(faults);
    expect(waits[0]).toBe(7_000);
    expect(waits[1]).toBeGreaterThan(18_000);
    expect(waits[1]).toBeLessThanOrEqual(20_000);
    expect(waits.slice(2)).toEqual([2_000, 4_000, 60_000]);
  });

  it('reads the date by the given clock, for any status that names one', async () => {
    const retryAfter = { text: 'Sun, 06 Nov 1994 08:49:37 GMT' };
    const now = () => Date.UTC(1994, 10, 6, 8, 49, 30);
    const { waits } = await waitsFor([{ kind: 'status', status: 503, retryAfter }], { now });
    expect(waits).toEqual([7_000]);
  });

  it('begins anew for each page', async () => {
    const down: Fault = { kind: 'status', status: 500 };
    const { waits } = await waitsFor([down, { kind: 'gzip' }, down, { kind: 'gzip' }, down]);
    expect(waits).toEqual([500, 500, 500]);
  });

  it('does not wait after the last attempt', async () => {
    const down: Fault = { kind: 'status', status: 500 };
    const { waits, result, requests } = await waitsFor([down, down, down, down], { retries: 2 });
    expect(waits).toEqual([500, 1_000]);
    expect(leftOf(result)).toMatchObject({ _tag: 'ServerError' });
    expect(requests).toHaveLength(3);
  });

  it('really waits by default', async () => {
    const emulator = await emulate({ letters, faults: [[{ kind: 'status', status: 503 }]] });
    const before = performance.now();
    rightOf(await fetchFrom(emulator, { sleep: undefined, minDelayMs: 120, random: () => 1 }));
    expect(performance.now() - before).toBeGreaterThanOrEqual(115);
  });

  it('lets a fault of the sleep through: it is the caller’s', async () => {
    const emulator = await emulate({ faults: [[{ kind: 'status', status: 503 }]] });
    const sleep = () => Promise.reject(new Error('from the caller'));
    await expect(fetchFrom(emulator, { sleep })).rejects.toThrow('from the caller');
  });
});
