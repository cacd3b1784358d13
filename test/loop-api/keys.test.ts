// Keys leave in two headers and nowhere else: whatever is printed, inspected, thrown or recorded is searched for them.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { engineOf } from '../../src/loop-api/client.js';
import { createLoopClient, fetchPortfolio, type LoopClientOptions, type LoopFetch } from '../../src/loop-api/index.js';
import { messageOfApiProblem } from '../../src/loop-api/messages.js';
import type { Fault } from '../../src/testing/index.js';
import { assertNoSecrets, SECRETS } from '../secrets.js';
import { clientOf, emulate, leftOf, rightOf, serve } from './setup.js';

const mine = SECRETS;
const [key, secret] = mine.apiKey.split(':');
const subscription = mine.subscriptionKey;

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('a client does not show them', () => {
  const client = clientOf('http://localhost/', mine);
  const engine = engineOf(client);
  const session = engine.open();
  assertNoSecrets(client, engine, session, { ...client, ...engine, ...session });
  expect(JSON.stringify(client)).toBe('{"baseUrl":"http://localhost/"}');
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
  assertNoSecrets(result, messageOfApiProblem(result.left, 'fr'), messageOfApiProblem(result.left, 'en'));
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
  [{ kind: 'echo', in: 'message' }],
  [{ kind: 'echo', in: 'message' }, { kind: 'truncatedJson' }],
  [{ kind: 'echo', in: 'page' }],
  [{ kind: 'echo', in: 'location' }],
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
    const seen: unknown[] = [];
    const see = (event: unknown) => seen.push(event);
    const client = clientOf(emulator.baseUrl, {
      ...mine,
      onRetry: see,
      fetch: transport,
      retries: 1,
      timeoutMs: kinds.some(({ kind }) => kind === 'silent') ? 60 : 2_000_000_000,
      maxBodyBytes: 9_999,
    });
    const result = await fetchPortfolio(client, { dossier: 'cabinet', onProgress: see })();
    expect(result._tag).toBe(kinds.length === 0 ? 'Right' : 'Left');
    assertNoSecrets(result, seen, emulator.requests);
    if (result._tag === 'Left') assertNoSecrets(messageOfApiProblem(result.left, 'fr'));
  }
  assertNoSecrets(...printed);
});

it('rows that quote them are rows like any other; what is said of them is not', async () => {
  const seen: unknown[] = [];
  const see = (event: unknown) => seen.push(event);
  const options = { ...mine, retries: 1, onRetry: see, minDelayMs: 0 };
  const rows = { letters: [{ objectId: 'a' }], activities: [] };
  for (const last of [
    { kind: 'status', status: 404 },
    { kind: 'status', status: 503 },
    { kind: 'ignoredSkip' },
  ] as const) {
    const emulator = await emulate({ ...mine, ...rows, faults: { rate: 1, kinds: [{ kind: 'echo', in: 'row' }] } });
    const query = { dossier: 'cabinet', onProgress: see };
    const client = clientOf(emulator.baseUrl, options);
    const whole = rightOf(await fetchPortfolio(client, { ...query, activities: 'onePass' })());
    expect(whole.letters).toHaveLength(2);
    expect(() => assertNoSecrets(whole)).toThrow();
    // The second letter's id is what its activities are asked for by: part of an address.
    const asked = emulator.requests.length;
    const list = Array.from({ length: 40 }, (_, rank) => [
      { kind: 'echo', in: 'row' } as const,
      ...(rank < 3 ? [] : [last]),
    ]);
    emulator.setFaults(list);
    const problem = leftOf(await fetchPortfolio(client, query)());
    expect(emulator.requests.slice(asked).some(({ address }) => address.includes(key))).toBe(true);
    assertNoSecrets(problem, seen, messageOfApiProblem(problem, 'en'));
  }
});

it('an id that quotes them and that no address can carry is refused without them', async () => {
  const emulator = await emulate({ ...mine, letters: [{ objectId: `${key} ${secret}\ud800` }] });
  const problem = leftOf(await fetchPortfolio(clientOf(emulator.baseUrl, mine), { dossier: 'cabinet' })());
  expect(problem).toMatchObject({ _tag: 'InvalidSetting', path: 'filter', received: '*** ***\ud800' });
  assertNoSecrets(problem, messageOfApiProblem(problem, 'fr'));
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
  assertNoSecrets(result);
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
    assertNoSecrets(url, others);
    response.end('[]');
  });
  rightOf(await fetchPortfolio(clientOf(baseUrl, mine), { dossier: 'cabinet' })());
  expect(seen).toEqual([`${mine.apiKey} ${subscription}`]);
});
