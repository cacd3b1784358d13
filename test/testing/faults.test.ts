// Faults as data: which request they strike, what they do over real HTTP, and how they combine.
import { describe, expect, it } from 'vitest';
import type { Fault, FaultSchedule } from '../../src/testing/index.js';
import { ask, emulate, rowsFrom } from './setup.js';

const letters = Array.from({ length: 9 }, (_, rank) => ({ objectId: `L${rank}` }));
const injected = async (faults: Fault[], parameters: Record<string, string> = {}) =>
  ask(await emulate({ letters, faults: [faults], bodyShape: 'array' }), 'LettresDeMissions', parameters);
const ids = async (faults: Fault[], parameters: Record<string, string> = {}) => {
  const rows = (await (await injected(faults, parameters)).json()) as { readonly objectId: string }[];
  return rows.map(({ objectId }) => objectId);
};

describe('a status', () => {
  it.each([400, 401, 403, 404, 408, 429, 500, 503])('%i in the gateway’s form', async (status) => {
    const response = await injected([{ kind: 'status', status }]);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ statusCode: status, message: `emulated status ${status}` });
    expect(response.headers.get('retry-after')).toBeNull();
  });

  it('429 names its wait in seconds, as a date, in any text', async () => {
    const wait = async (retryAfter: Extract<Fault, { kind: 'status' }>['retryAfter']) =>
      (await injected([{ kind: 'status', status: 429, ...(retryAfter && { retryAfter }) }])).headers.get('retry-after');
    expect(await wait({ seconds: 3 })).toBe('3');
    expect(await wait({ text: 'absurd' })).toBe('absurd');
    const before = Date.now();
    const at = Date.parse((await wait({ dateIn: 60 })) ?? '') - 60_000;
    // A date in a header has whole seconds.
    expect(at).toBeGreaterThan(before - 1000);
    expect(at).toBeLessThanOrEqual(Date.now());
  });
});

describe('a page', () => {
  it('is short', async () => expect(await ids([{ kind: 'shortPage', rows: 2 }], { skip: '3' })).toEqual(['L3', 'L4']));
  it('begins a row later', async () =>
    expect(await ids([{ kind: 'rowRemoved' }], { skip: '3', take: '2' })).toEqual(['L4', 'L5']));
  it('begins a row earlier', async () =>
    expect(await ids([{ kind: 'rowInserted' }], { skip: '3', take: '2' })).toEqual(['L2', 'L3']));
  it('is as ever at the head of the list', async () => {
    expect(await ids([{ kind: 'rowInserted' }], { take: '1' })).toEqual(['L0']);
    expect(await ids([{ kind: 'rowRemoved' }], { take: '1' })).toEqual(['L0']);
  });
  it('is always the first', async () =>
    expect(await ids([{ kind: 'ignoredSkip' }], { skip: '3', take: '2' })).toEqual(['L0', 'L1']));
  it('is as asked again at the next request', async () => {
    const emulator = await emulate({ letters, faults: [[{ kind: 'rowRemoved' }], []] });
    const second = () => rowsFrom(emulator, 'LettresDeMissions', { skip: '1', take: '1' });
    expect([await second(), await second()]).toEqual([[letters[2]], [letters[1]]]);
  });
});

describe('a body', () => {
  it('breaks off in the middle, its length being right', async () => {
    const response = await injected([{ kind: 'truncatedJson' }]);
    const whole = JSON.stringify(letters);
    expect(await response.text()).toBe(whole.slice(0, Math.floor(whole.length / 2)));
    expect(await (await injected([{ kind: 'truncatedJson', part: 0.1 }])).text()).toHaveLength(
      Math.floor(whole.length / 10),
    );
  });

  it('is another', async () => {
    const page = await injected([{ kind: 'body', text: '<p>é</p>', contentType: 'text/html', encoding: 'latin1' }]);
    expect(page.headers.get('content-type')).toBe('text/html');
    expect(Buffer.from(await page.arrayBuffer())).toEqual(Buffer.from('<p>é</p>', 'latin1'));
    expect((await injected([{ kind: 'body', text: 'x' }])).headers.get('content-type')).toBe('application/json');
  });

  it('is huge, and compressed', async () => {
    const response = await injected([{ kind: 'huge', bytes: 100_000 }, { kind: 'gzip' }]);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(Number(response.headers.get('content-length'))).toBeLessThan(1_000);
    const text = await response.text();
    expect(text.length).toBeGreaterThan(100_000);
    expect(JSON.parse(text)).toEqual(letters);
  });

  it('has no end', async () => {
    const response = await injected([{ kind: 'endless' }]);
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length;
      if (bytes > 1_000_000) break;
    }
    expect(bytes).toBeGreaterThan(1_000_000);
  });
});

describe('a connection', () => {
  it('is reset before the head', async () => {
    await expect(injected([{ kind: 'reset', afterBytes: null }])).rejects.toMatchObject({
      cause: { code: 'ECONNRESET' },
    });
  });

  it('is reset in mid-body', async () => {
    const response = await injected([{ kind: 'reset', afterBytes: 10 }]);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  it('stays silent', async () => {
    const emulator = await emulate({ letters, faults: [[{ kind: 'silent' }]] });
    const stop = new AbortController();
    const asked = ask(emulator, 'LettresDeMissions', {}, { signal: stop.signal });
    while (emulator.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    // An answer would be here before another request has had its own.
    await ask(await emulate({ letters }), 'LettresDeMissions');
    stop.abort();
    await expect(asked).rejects.toThrow(/aborted/);
    expect(emulator.requests).toHaveLength(1);
  });

  it.each<[string, Fault]>([
    ['late', { kind: 'slow', ms: 80 }],
    ['slow', { kind: 'slowBytes', bytes: 50, ms: 20 }],
  ])('is %s, and whole', async (_, fault) => {
    const before = performance.now();
    expect(await (await injected([fault])).json()).toEqual(letters);
    expect(performance.now() - before).toBeGreaterThanOrEqual(75);
  });

  it('points elsewhere', async () => {
    const response = await injected([{ kind: 'redirect', to: 'https://elsewhere.example/' }]);
    expect([response.status, response.headers.get('location')]).toEqual([302, 'https://elsewhere.example/']);
    expect((await injected([{ kind: 'redirect', to: '/', status: 308 }])).status).toBe(308);
  });
});

describe('a schedule', () => {
  const down: Fault = { kind: 'status', status: 500 };
  const statuses = async (faults: FaultSchedule, order: readonly number[], seed?: number) => {
    const emulator = await emulate({ letters, faults, ...(seed && { seed }) });
    const result: [number, number][] = [];
    for (const skip of order)
      result.push([skip, (await ask(emulator, 'LettresDeMissions', { skip: `${skip}` })).status]);
    return result;
  };

  it('as a list strikes by order of arrival', async () => {
    expect((await statuses([[], [down], [], [down]], [0, 0, 0, 0, 0])).map(([, status]) => status)).toEqual([
      200, 500, 200, 500, 200,
    ]);
  });

  it('by rate strikes about so often, the same for the same seed', async () => {
    const order = Array.from({ length: 120 }, (_, rank) => rank);
    const faults: FaultSchedule = { rate: 0.3, kinds: [down] };
    const first = await statuses(faults, order, 5);
    const hits = first.filter(([, status]) => status === 500).length;
    expect(hits).toBeGreaterThan(18);
    expect(hits).toBeLessThan(54);
    expect(await statuses(faults, order, 5)).toEqual(first);
    expect(await statuses(faults, order, 6)).not.toEqual(first);
    expect(await statuses(faults, order)).toEqual(await statuses(faults, order, 1));
  });

  it('by rate does not depend on the order of requests, and draws again for a repeated one', async () => {
    const faults: FaultSchedule = { rate: 0.5, kinds: [down] };
    const order = [0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 0, 0, 0, 0];
    const sorted = (result: [number, number][]) => result.map(String).sort();
    const first = await statuses(faults, order);
    expect(sorted(await statuses(faults, [...order].reverse()))).toEqual(sorted(first));
    expect(new Set(first.filter(([skip]) => skip === 0).map(([, status]) => status))).toEqual(new Set([200, 500]));
  });

  it('combines kinds, each drawn on its own', async () => {
    const kinds: Fault[] = [{ kind: 'rowRemoved' }, { kind: 'shortPage', rows: 2 }, { kind: 'gzip' }];
    const emulator = await emulate({ letters, faults: { rate: 0.5, kinds } });
    for (let take = 3; take < 100; take += 1) await ask(emulator, 'LettresDeMissions', { take: `${take}` });
    const seen = new Set(emulator.requests.map(({ faults }) => faults.join()));
    expect(seen.size).toBe(8);
    expect(await ids(kinds, { skip: '1' })).toEqual(['L2', 'L3']);
  });

  it('can be changed on the way; a list counts from there', async () => {
    const emulator = await emulate({ letters, faults: [[down]] });
    const next = async () => (await ask(emulator, 'LettresDeMissions')).status;
    expect([await next(), await next()]).toEqual([500, 200]);
    emulator.setFaults([[], [down]]);
    expect([await next(), await next(), await next()]).toEqual([200, 500, 200]);
  });
});
