// A fetch of the caller's own: the least it may give, and what is kept of what it throws.
import { describe, expect, it } from 'vitest';
import type { LoopFetch } from '../../src/loop-api/index.js';
import { fetchFrom, leftOf, rightOf } from './setup.js';

describe('an injected fetch', () => {
  it('may give its body as text, or none', async () => {
    const bodies = [['[{"objectId"', ':"é"}]'], ['[{"objectId":"é"}]'], ['[]']];
    const inChunks: LoopFetch = async () => ({
      status: 200,
      headers: { get: () => null },
      body: (async function* () {
        yield* bodies.shift() ?? ['[]'];
      })(),
    });
    expect(rightOf(await fetchFrom({ baseUrl: 'http://[::1]/' }, { fetch: inChunks })).letters).toEqual([
      { objectId: 'é' },
    ]);
    const empty: LoopFetch = async () => ({ status: 200, headers: { get: () => null }, body: null });
    const problem = leftOf(await fetchFrom({ baseUrl: 'http://127.8.9.1/' }, { fetch: empty, retries: 0 }));
    expect(problem).toMatchObject({ _tag: 'NotJson', reason: 'torn' });
  });

  it.each([
    [new Error('x'), 'UNKNOWN'],
    [Object.assign(new Error('x'), { code: 'emulated-key:emulated-secret' }), 'UNKNOWN'],
    [new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } }), 'ENOTFOUND'],
    ['a text', 'UNKNOWN'],
  ])('that throws %o fails with the code alone', async (thrown, code) => {
    const throwing: LoopFetch = () => {
      throw thrown;
    };
    const problem = leftOf(await fetchFrom({ baseUrl: 'http://localhost/' }, { fetch: throwing, retries: 0 }));
    expect(problem).toMatchObject({ _tag: 'NetworkFault', code });
  });
});
