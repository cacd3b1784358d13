// Keys leave in two headers and nowhere else: whatever is printed, inspected, thrown or recorded is searched for them.
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  createLoopClient,
  describeApiProblem,
  fetchPortfolio,
  type LoopClientOptions,
  type LoopFetch,
} from '../../src/loop-api/index.js';
import type { Fault } from '../../src/testing/index.js';
import { clientOf, emulate, rightOf, serve } from './setup.js';

const key = 'Kq7-public-half';
const secret = 's3cr&t/with=signs';
const subscription = 'Sub5cription%20Key';
const mine = { apiKey: `${key}:${secret}`, subscriptionKey: subscription };

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Every way a value may come to be seen. */
const shown = (value: unknown): string =>
  [
    inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? value.stack : '',
  ].join('\n');

const expectNoKey = (text: string) => {
  for (const part of [key, secret, subscription])
    for (const form of [part, encodeURIComponent(part), JSON.stringify(part).slice(1, -1)])
      expect(text.toLowerCase()).not.toContain(form.toLowerCase());
};

it('the search itself finds a key', () => {
  const leak = Object.assign(new Error('x'), { cause: { list: [{ deep: { options: mine } }] } });
  expect(() => expectNoKey(shown(leak))).toThrow();
});

it('a client does not show them', () => {
  const client = clientOf('http://localhost/', mine);
  const session = client.open();
  expectNoKey(shown(client) + shown(session) + shown({ ...client, ...session }));
  expect(JSON.stringify(client)).toBe('{"baseUrl":"http://localhost/","concurrency":8}');
  session.close();
});

it.each<Partial<Record<keyof LoopClientOptions, unknown>>>([
  { apiKey: `${key} ${secret}` },
  { apiKey: `${key}:${secret}\r\nx-other: 1` },
  { subscriptionKey: `${subscription}\n` },
  { baseUrl: `https://${encodeURIComponent(key)}:${encodeURIComponent(secret)}@api.example/x` },
  { baseUrl: `https://api.example/?subscription-key=${subscription}` },
  { baseUrl: `https://api.example/#${key}` },
  { baseUrl: `http://api.example/${key}/${encodeURIComponent(secret)}` },
  { baseUrl: `${key}:${secret}@api.example` },
  { baseUrl: `ftp://${key}@api.example` },
])('a refused setting does not show them (%#)', (options) => {
  const result = createLoopClient({ ...mine, ...options } as LoopClientOptions);
  if (result._tag === 'Right') throw new Error('the setting should have been refused');
  expectNoKey(shown(result) + describeApiProblem(result.left, 'fr') + describeApiProblem(result.left, 'en'));
});

const echo = `unknown key ${key}:${secret} / ${encodeURIComponent(secret)} / ${subscription}`;
const endings: Fault[][] = [
  [{ kind: 'status', status: 400, message: echo }],
  [{ kind: 'status', status: 401, message: `${'x'.repeat(290)}${echo}` }],
  [{ kind: 'status', status: 429, message: echo, retryAfter: { text: secret } }],
  [{ kind: 'status', status: 500, message: echo }],
  [{ kind: 'redirect', to: `https://${key}.example/${secret}?k=${subscription}` }],
  [{ kind: 'redirect', to: `https://u:${subscription}@elsewhere.example/` }],
  [{ kind: 'body', text: echo }],
  [{ kind: 'body', text: JSON.stringify({ [key]: secret }) }],
  [{ kind: 'reset', afterBytes: 3 }],
  [{ kind: 'truncatedJson' }],
  [{ kind: 'silent' }],
  [{ kind: 'endless' }],
  [{ kind: 'ignoredSkip' }],
  [],
];

it.each(endings)('no ending shows them: %j', async (...kinds) => {
  const letters = [{ objectId: 'a' }, { objectId: 'b' }];
  const emulator = await emulate({ ...mine, letters, faults: { rate: 1, kinds } });
  for (const transport of [undefined, fetch]) {
    const client = clientOf(emulator.baseUrl, {
      ...mine,
      fetch: transport,
      retries: 1,
      timeoutMs: 60,
      maxBodyBytes: 9_999,
    });
    const progress: unknown[] = [];
    const onProgress = (event: unknown) => progress.push(event);
    const result = await fetchPortfolio(client, { dossier: 'cabinet', onProgress })();
    expect(result._tag).toBe(kinds.length === 0 ? 'Right' : 'Left');
    expectNoKey(shown(result) + shown(progress) + shown(emulator.requests));
    if (result._tag === 'Left') expectNoKey(describeApiProblem(result.left, 'fr'));
  }
  expectNoKey(printed.join(''));
});

it('what an injected fetch throws, or throws up, does not show them', async () => {
  const telltale = Object.assign(new Error(`${secret}`), {
    code: 'ECONNRESET',
    config: { headers: mine },
    cause: mine,
  });
  const throwing: LoopFetch = () => Promise.reject(telltale);
  const client = clientOf('http://localhost/', { ...mine, fetch: throwing, retries: 0 });
  const result = await fetchPortfolio(client, { dossier: 'cabinet' })();
  expect(result).toMatchObject({ left: { _tag: 'NetworkFault', code: 'ECONNRESET' } });
  expectNoKey(shown(result));
});

it('a secret that begins as its key does is taken out whole', async () => {
  const nested = { apiKey: 'abc:abcSECRET', subscriptionKey: 'abcSECRETlonger' };
  const message = 'abcSECRETlonger, abcSECRET, abc, ABCsecret';
  const emulator = await emulate({ ...nested, faults: [[{ kind: 'status', status: 400, message }]] });
  const result = await fetchPortfolio(clientOf(emulator.baseUrl, nested), { dossier: 'cabinet' })();
  expect(result).toMatchObject({ left: { message: '***, ***, ***, ***' } });
});

it('they are sent in their two headers only', async () => {
  const seen: string[] = [];
  const { baseUrl } = await serve(({ url, headers }, response) => {
    const { 'x-apikey': first, 'ocp-apim-subscription-key': second, ...others } = headers;
    seen.push(`${first} ${second}`);
    expectNoKey(`${url} ${JSON.stringify(others)}`);
    response.end('[]');
  });
  rightOf(await fetchPortfolio(clientOf(baseUrl, mine), { dossier: 'cabinet' })());
  expect(seen).toEqual([`${mine.apiKey} ${subscription}`]);
});
