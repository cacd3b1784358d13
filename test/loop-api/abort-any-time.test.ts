// An abort at any moment of a reading under faults ends it: nothing more is asked, and nothing stays open: no timer, socket or listener.
import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLoopClient, fetchPortfolio, pages } from '../../src/loop-api/index.js';
import { startLoopEmulator } from '../../src/testing/index.js';
import { assertNoSecrets, SECRETS } from '../secrets.js';
import { type DrawnRun, drawnRun } from './drawn-run.js';
import { open, opened } from './open-handles.js';
import { rightOf } from './setup.js';

/** How the reading ended. */
const aborted = async (run: DrawnRun, baseUrl: string, signal: AbortSignal) => {
  const limits = { retries: 100, minDelayMs: 40, maxDelayMs: 80, timeoutMs: 20_000, maxBodyBytes: 2 ** 28 };
  const client = rightOf(createLoopClient({ ...SECRETS, ...run.client, ...limits, baseUrl }));
  const query = { dossier: 'cabinet', signal };
  let end: string | undefined;
  if (run.mode === 'letterPages' || run.mode === 'activityPages') {
    const resource = run.mode === 'letterPages' ? 'LettresDeMissions' : 'giActivitesMission';
    for await (const page of pages(client, resource, query)) {
      if (page._tag === 'Left') assertNoSecrets(page.left);
      end = page._tag === 'Left' ? page.left._tag : undefined;
    }
  } else {
    const result = await fetchPortfolio(client, { ...query, activities: run.mode })();
    if (result._tag === 'Left') assertNoSecrets(result.left);
    end = result._tag === 'Left' ? result.left._tag : undefined;
  }
  return end;
};

/** Milliseconds after which a run is aborted; after so many as the last, most have come to their end, also on a busy machine. */
const MOMENT = fc.oneof({ weight: 3, arbitrary: fc.nat(60) }, { weight: 1, arbitrary: fc.constant(1000) });

it('whatever the faults', async () => {
  const ends = { aborted: 0, before: 0, atOnce: 0 };
  const property = fc.asyncProperty(drawnRun('https://elsewhere.example/'), MOMENT, async (run, moment) => {
    const before = open();
    const { rows, changes, faults, seed, server } = run;
    const served = { ...rows, changes, faults, seed, ...server, ...SECRETS };
    const emulator = await startLoopEmulator(served);
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), moment);
    const end = await aborted(run, emulator.baseUrl, controller.signal);
    clearTimeout(timer);
    const isAborted = controller.signal.aborted;
    ends[end === 'Aborted' ? 'aborted' : isAborted ? 'atOnce' : 'before'] += 1;
    // The emulator still runs: what is closed was closed by the client.
    expect(await opened(before)).toEqual([]);
    // What was sent before has arrived by now; a wait that were still going on would end in a request.
    const { length } = emulator.requests;
    await new Promise((resolve) => setTimeout(resolve, 90));
    expect(emulator.requests).toHaveLength(length);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    await emulator.stop();
    if (!isAborted || end === 'Aborted') return;
    // The reading had come to its end when the abort came, which is that of the same reading when nobody aborts it.
    const again = await startLoopEmulator(served);
    expect(end).toBe(await aborted(run, again.baseUrl, new AbortController().signal));
    await again.stop();
  });
  await fc.assert(property, { numRuns: 60, seed: 20_260_101 });
  expect(ends.aborted).toBeGreaterThan(15);
  expect(ends.before).toBeGreaterThan(5);
  expect(ends.atOnce).toBeLessThan(ends.aborted / 4);
});
