// Every problem a request can end in, over real HTTP, with each fetch the adapter may be given.
import nodeFetch from 'node-fetch';
import { describe, expect, it } from 'vitest';
import { type LoopClientOptions, type LoopFetch, pages } from '../../src/loop-api/index.js';
import type { Fault, FaultSchedule } from '../../src/testing/index.js';
import { clientOf, emulate, fetchFrom, leftOf, numberedLetters, rightOf, serve } from './setup.js';

// The contract is met as it stands: these two lines are checked by the compiler.
const globalFetch: LoopFetch = fetch;
const bareNodeFetch: LoopFetch = nodeFetch;

const letters = numberedLetters(9);
const always = (...kinds: Fault[]): FaultSchedule => ({ rate: 1, kinds });

describe.each<[string, LoopFetch | undefined]>([
  ['the default', undefined],
  ['node-fetch as it is', bareNodeFetch],
  ['the global fetch', globalFetch],
])('with %s', (_, transport) => {
  const failing = async (faults: FaultSchedule, options: Partial<LoopClientOptions> = {}) => {
    const emulator = await emulate({ letters, faults });
    const problem = leftOf(await fetchFrom(emulator, { retries: 2, fetch: transport, ...options }));
    return { problem, attempts: emulator.requests.length };
  };

  it.each([
    [400, 'BadRequest', 1],
    [401, 'Unauthorized', 1],
    [403, 'Forbidden', 1],
    [404, 'NotFound', 1],
    [408, 'RequestTimeout', 3],
    [418, 'BadRequest', 1],
    [429, 'TooManyRequests', 3],
    [500, 'ServerError', 3],
    [502, 'ServerError', 3],
    [599, 'ServerError', 3],
  ] as const)('status %i is %s, asked for %i times', async (status, tag, attempts) => {
    const result = await failing(always({ kind: 'status', status, message: 'the gateway’s words' }));
    expect(result.attempts).toBe(attempts);
    expect(result.problem).toEqual({
      _tag: tag,
      resource: 'LettresDeMissions',
      address: expect.stringMatching(
        /^http:\/\/127\.0\.0\.1:\d+\/loop-api-publiques\/LettresDeMissions\?codeDossier=cabinet&/,
      ),
      status,
      message: 'the gateway’s words',
      retryAfterMs: null,
    });
  });

  it.each([300, 301, 302, 303, 304, 307, 308])('status %i is a redirect, not followed', async (status) => {
    const { problem, attempts } = await failing(
      always({ kind: 'redirect', to: 'https://u:p@elsewhere.example:8443/x?key=1', status }),
    );
    expect(problem).toMatchObject({ _tag: 'Redirected', status, host: 'elsewhere.example:8443' });
    expect(attempts).toBe(1);
  });

  it.each([
    ['/login', /^127\.0\.0\.1:\d+$/],
    ['http://[', null],
  ])('a redirect to %s', async (to, host) => {
    const { problem } = await failing(always({ kind: 'redirect', to }));
    expect(problem).toMatchObject({ _tag: 'Redirected', host: host && expect.stringMatching(host) });
  });

  it.each<[string, Fault, string, number]>([
    ['an HTML page', { kind: 'body', text: '<html>Sign in</html>', contentType: 'text/html' }, 'syntax', 1],
    ['no body', { kind: 'body', text: '' }, 'torn', 3],
    ['truncated JSON', { kind: 'truncatedJson' }, 'torn', 3],
    ['a text cut in mid-character', { kind: 'truncatedJson', part: 0.999 }, 'torn', 3],
    ['Latin-1 bytes', { kind: 'body', text: '[{"a":"é"}]', encoding: 'latin1' }, 'charset', 1],
    ['a charset that says so', { kind: 'body', text: '[]', contentType: 'a/b; charset="ISO-8859-1"' }, 'charset', 1],
    [
      'a charset that only begins as ours',
      { kind: 'body', text: '[]', contentType: 'a/b; charset=utf-8x' },
      'charset',
      1,
    ],
    [
      'a charset that only ends as ours',
      { kind: 'body', text: '[]', contentType: 'a/b; charset = x-utf-8' },
      'charset',
      1,
    ],
    ['a blank and a word', { kind: 'body', text: ' x' }, 'syntax', 1],
    ['UTF-16', { kind: 'body', text: '[{}]', encoding: 'utf16le' }, 'torn', 3],
  ])('%s is not JSON', async (_, fault, reason, attempts) => {
    const page = fault.kind === 'truncatedJson' && fault.part ? [{ kind: 'body', text: '[{"a":"é' } as const] : [];
    const result = await failing(always(...page, fault));
    expect(result.problem).toMatchObject({ _tag: 'NotJson', reason });
    expect(result.attempts).toBe(attempts);
  });

  it.each([
    ['null', 'null'],
    ['7', 'number'],
    ['"x"', 'string'],
    ['{"data":{}}', 'object'],
    ['{"statusCode":200,"message":"x"}', 'object'],
  ])('%s is no list', async (text, received) => {
    const { problem, attempts } = await failing(always({ kind: 'body', text }));
    expect(problem).toMatchObject({ _tag: 'UnexpectedShape', status: 200, received });
    expect(attempts).toBe(1);
  });

  it.each([201, 204, 206])('status %i is no list either', async (status) => {
    const { problem } = await failing(always({ kind: 'status', status }, { kind: 'body', text: '[]' }));
    expect(problem).toMatchObject({ _tag: 'UnexpectedShape', status, received: `HTTP ${status}` });
  });

  it.each<[string, Fault]>([
    ['before the head', { kind: 'reset', afterBytes: null }],
    ['after the head', { kind: 'reset', afterBytes: 0 }],
    ['in mid-body', { kind: 'reset', afterBytes: 10 }],
  ])('a connection reset %s is a network fault', async (_, fault) => {
    const { problem, attempts } = await failing(always(fault));
    expect(problem).toMatchObject({
      _tag: 'NetworkFault',
      code: expect.stringMatching(/^(ECONNRESET|UND_ERR_\w+|ERR_STREAM_PREMATURE_CLOSE)$/),
    });
    expect(attempts).toBe(3);
  });

  it('nobody listening is a network fault', async () => {
    const emulator = await emulate();
    await emulator.stop();
    const problem = leftOf(await fetchFrom(emulator, { retries: 0, fetch: transport }));
    expect(problem).toMatchObject({ _tag: 'NetworkFault', code: 'ECONNREFUSED' });
  });

  it.each<[string, Fault]>([
    ['a silent server', { kind: 'silent' }],
    ['a late answer', { kind: 'slow', ms: 5_000 }],
    ['bytes that come too slowly', { kind: 'slowBytes', bytes: 5, ms: 25 }],
  ])('%s runs into the time limit', async (_, fault) => {
    const { problem, attempts } = await failing(always(fault), { timeoutMs: 120, retries: 1 });
    expect(problem).toMatchObject({ _tag: 'TimedOut', limitMs: 120 });
    expect(attempts).toBe(2);
  });

  it.each<[string, Fault[]]>([
    ['an endless body', [{ kind: 'endless' }]],
    ['a huge body', [{ kind: 'huge', bytes: 300_000 }]],
    ['a huge body in a small gzip', [{ kind: 'huge', bytes: 5_000_000 }, { kind: 'gzip' }]],
  ])('%s is too large, and not read to its end', async (_, faults) => {
    const { problem, attempts } = await failing(always(...faults), { maxBodyBytes: 250_000 });
    expect(problem).toMatchObject({ _tag: 'BodyTooLarge', limitBytes: 250_000 });
    expect(attempts).toBe(1);
  });

  it('a body as large as the limit is read', async () => {
    const text = JSON.stringify([{ objectId: 'x'.repeat(1000) }]);
    const once: FaultSchedule = [[{ kind: 'body', text }], [{ kind: 'body', text }], [{ kind: 'body', text: '[]' }]];
    for (const [spare, tag] of [
      [0, 'Right'],
      [-1, 'Left'],
    ] as const) {
      const emulator = await emulate({ faults: once });
      const options = { fetch: transport, maxBodyBytes: text.length + spare, pageSize: 2 };
      expect((await fetchFrom(emulator, options))._tag).toBe(tag);
    }
  });

  it('a gzip body is read, a broken one is a network fault', async () => {
    const emulator = await emulate({ letters, faults: always({ kind: 'gzip' }) });
    expect(rightOf(await fetchFrom(emulator, { fetch: transport })).letters).toEqual(letters);
    const broken = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('this is no gzip'),
    );
    const problem = leftOf(await fetchFrom(broken, { fetch: transport, retries: 0 }));
    expect(problem).toMatchObject({ _tag: 'NetworkFault', code: expect.stringMatching(/^Z_/) });
  });

  it.each(['application/json;charset=UTF-8', 'text/plain; charset="utf8"', 'application/json', ''])(
    'a body of type %o is read',
    async (contentType) => {
      const emulator = await emulate({ faults: [[{ kind: 'body', text: '\ufeff[{"objectId":"é"}]', contentType }]] });
      const first = await pages(clientOf(emulator.baseUrl, { fetch: transport }), 'LettresDeMissions', {
        dossier: 'cabinet',
      }).next();
      expect(first.value).toEqual({ _tag: 'Right', right: [{ objectId: 'é' }] });
    },
  );

  it('passing faults leave no trace in the result', async () => {
    const faults: FaultSchedule = [
      [{ kind: 'status', status: 503 }],
      [{ kind: 'reset', afterBytes: 5 }],
      [{ kind: 'truncatedJson' }],
      [{ kind: 'slowBytes', bytes: 50, ms: 1 }],
      [{ kind: 'status', status: 429 }],
    ];
    const emulator = await emulate({ letters, faults });
    expect(rightOf(await fetchFrom(emulator, { fetch: transport })).letters).toEqual(letters);
  });
});
