// One signal stops everything at once, and nothing stays open: no timer, no socket, no listener.
import { getEventListeners } from 'node:events';
import nodeFetch from 'node-fetch';
import { describe, expect, it, vi } from 'vitest';
import { type LoopFetch, pages } from '../../src/loop-api/index.js';
import type { FaultSchedule } from '../../src/testing/index.js';
import { open, opened } from './open-handles.js';
import { clientOf, emulate, fetchFrom, leftOf, numberedActivities, numberedLetters, rightOf, serve } from './setup.js';

const letters = numberedLetters(30);
const activities = letters.flatMap(({ objectId }) => numberedActivities(objectId, 3));
/** Milliseconds that nobody lives to see the end of, yet no more than a timer takes. */
const NEVER = 2_000_000_000;
const all = (...kinds: Extract<FaultSchedule, { kinds: unknown }>['kinds']): FaultSchedule => ({ rate: 1, kinds });

describe('aborted', () => {
  it.each<[string, FaultSchedule]>([
    ['while the server is silent', all({ kind: 'silent' })],
    ['while the answer is late', all({ kind: 'slow', ms: NEVER })],
    ['in mid-body', all({ kind: 'slowBytes', bytes: 3, ms: NEVER })],
    ['in an endless body', all({ kind: 'endless' })],
    ['while it waits to ask again', all({ kind: 'status', status: 503, retryAfter: { seconds: NEVER / 1000 } })],
    ['among many letters', [[], [], ...Array.from({ length: 99 }, () => [{ kind: 'slow', ms: NEVER } as const])]],
    [
      'while many wait to ask again',
      [[], [], ...Array.from({ length: 99 }, () => [{ kind: 'status', status: 503 } as const])],
    ],
  ])('%s', async (_, faults) => {
    const before = open();
    const emulator = await emulate({ letters, activities, faults });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 150);
    const waits = { sleep: undefined, minDelayMs: NEVER, maxDelayMs: NEVER, timeoutMs: NEVER };
    const options = { ...waits, concurrency: 20, maxBodyBytes: 2 ** 28 };
    const problem = leftOf(await fetchFrom(emulator, options, { signal: controller.signal }));
    expect(problem).toMatchObject({ _tag: 'Aborted', address: expect.stringContaining('http://127.0.0.1') });
    await emulator.stop();
    expect(await opened(before)).toEqual([]);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  });

  it('before it begins: nothing is sent', async () => {
    const emulator = await emulate({ letters });
    expect(leftOf(await fetchFrom(emulator, {}, { signal: AbortSignal.abort() }))).toMatchObject({ _tag: 'Aborted' });
    expect(emulator.requests).toEqual([]);
  });

  it('between two pages', async () => {
    const emulator = await emulate({ letters });
    const controller = new AbortController();
    const seen = [];
    const query = { dossier: 'cabinet', signal: controller.signal };
    for await (const page of pages(clientOf(emulator.baseUrl, { pageSize: 5 }), 'LettresDeMissions', query)) {
      seen.push(page._tag === 'Right' ? page.right.length : page.left._tag);
      controller.abort('enough');
    }
    expect(seen).toEqual([5, 'Aborted']);
  });

  it('asks no sleep for what was aborted', async () => {
    const emulator = await emulate({ faults: all({ kind: 'silent' }) });
    const sleep = vi.fn(async () => {});
    const signal = AbortSignal.timeout(50);
    expect(leftOf(await fetchFrom(emulator, { sleep }, { signal }))).toMatchObject({ _tag: 'Aborted' });
    expect(sleep).not.toHaveBeenCalled();
  });

  it('is told apart from the time limit', async () => {
    const emulator = await emulate({ faults: all({ kind: 'silent' }) });
    const { signal } = new AbortController();
    expect(leftOf(await fetchFrom(emulator, { timeoutMs: 50, retries: 0 }, { signal }))).toMatchObject({
      _tag: 'TimedOut',
    });
  });
});

describe('nothing stays open', () => {
  it.each<[string, FaultSchedule]>([
    ['after a whole reading', []],
    ['after a redirect', all({ kind: 'redirect', to: 'https://elsewhere.example/' })],
    ['after an error with a body without end', all({ kind: 'status', status: 400 }, { kind: 'endless' })],
    ['after a body too large', all({ kind: 'huge', bytes: 1_000_000 })],
    ['after the first of several failures', [[], [], [{ kind: 'status', status: 403 }], [{ kind: 'silent' }]]],
  ])('%s', async (_, faults) => {
    const before = open();
    const emulator = await emulate({ letters, activities, faults });
    await fetchFrom(emulator, { maxBodyBytes: 100_000 });
    // The emulator still runs: what is closed was closed by the client.
    expect(await opened(before)).toEqual([]);
  });

  it('after pages read to the end, or left half-way', async () => {
    const before = open();
    const emulator = await emulate({ letters });
    const client = clientOf(emulator.baseUrl, { pageSize: 5 });
    for (const most of [2, 99]) {
      let seen = 0;
      for await (const page of pages(client, 'LettresDeMissions', { dossier: 'cabinet' })) {
        rightOf(page);
        seen += 1;
        if (seen === most) break;
      }
      expect(await opened(before)).toEqual([]);
    }
  });

  it.each<[string, LoopFetch]>([
    ['node-fetch', nodeFetch],
    ['the global fetch', fetch],
  ])('after a body nobody reads, with %s as it is', async (_, transport) => {
    let close: () => void;
    const closed = new Promise<void>((resolve) => {
      close = resolve;
    });
    const { baseUrl } = await serve((_, response) => {
      response.on('close', close).writeHead(302, { location: '/' }).write('and then');
    });
    // Without a signal of the caller's, and with connections that are not ours to close.
    for await (const page of pages(clientOf(baseUrl, { fetch: transport }), 'LettresDeMissions', { dossier: 'x' }))
      expect(leftOf(page)).toMatchObject({ _tag: 'Redirected' });
    await closed;
  });

  it('while one operation ends, another goes on', async () => {
    const emulator = await emulate({ letters, activities });
    const client = clientOf(emulator.baseUrl, { pageSize: 2 });
    const short = pages(client, 'LettresDeMissions', { dossier: 'cabinet' });
    const long = fetchFrom(emulator, { pageSize: 2 });
    await short.next();
    await short.return();
    expect(rightOf(await long)).toEqual({ letters, activities, repeatedFields: [] });
  });

  it('and no warning is given however many requests share the signal', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on('warning', note);
    const emulator = await emulate({
      letters,
      activities,
      latencyMs: 10,
      faults: { rate: 0.7, kinds: [{ kind: 'status', status: 500 }] },
    });
    const { signal } = new AbortController();
    const sleep = undefined;
    rightOf(
      await fetchFrom(emulator, { concurrency: 30, retries: 50, sleep, minDelayMs: 20, maxDelayMs: 40 }, { signal }),
    );
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', note);
    expect(warnings).toEqual([]);
  });
});
