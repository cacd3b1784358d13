// A redirect is never followed: the other server, ready to answer, never hears of us.
import nodeFetch from 'node-fetch';
import { expect, it } from 'vitest';
import type { LoopFetch } from '../../src/loop-api/index.js';
import { emulate, fetchFrom, keys, leftOf, serve } from './setup.js';

const elsewhere = async () => {
  const heard: unknown[] = [];
  const { baseUrl } = await serve((request, response) => {
    heard.push(request.headers);
    response.end('[]');
  });
  return { baseUrl, heard };
};

it.each<[string, LoopFetch | undefined]>([
  ['the default', undefined],
  ['node-fetch', nodeFetch],
  ['the global fetch', fetch],
])('with %s, neither to another host nor to the same', async (_, transport) => {
  const other = await elsewhere();
  for (const status of [301, 302, 303, 307, 308]) {
    const away = await emulate({ faults: [[{ kind: 'redirect', to: `${other.baseUrl}LettresDeMissions`, status }]] });
    const problem = leftOf(await fetchFrom(away, { fetch: transport }));
    expect(problem).toMatchObject({ _tag: 'Redirected', status, host: new URL(other.baseUrl).host });
    expect(away.requests).toHaveLength(1);
    const same = await emulate({
      faults: [[{ kind: 'redirect', to: '/loop-api-publiques/LettresDeMissions', status }]],
    });
    expect(leftOf(await fetchFrom(same, { fetch: transport }))).toMatchObject({ _tag: 'Redirected', status });
    expect(same.requests).toHaveLength(1);
  }
  expect(other.heard).toEqual([]);
});

it('would have been heard, had it been followed', async () => {
  const other = await elsewhere();
  const emulator = await emulate({ faults: [[{ kind: 'redirect', to: other.baseUrl }]] });
  const following: LoopFetch = (address, init) => nodeFetch(address, { ...init, redirect: 'follow' });
  await fetchFrom(emulator, { fetch: following });
  // The reason for the rule: another host receives both keys.
  expect(other.heard[0]).toMatchObject({
    'x-apikey': keys.apiKey,
    'ocp-apim-subscription-key': keys.subscriptionKey,
  });
});
