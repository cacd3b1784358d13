// Faults of a connection and of a body that a client might take for a whole answer, as they are over real HTTP.
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/testing/index.js';
import { ask, emulate, headers } from './setup.js';

const letters = Array.from({ length: 9 }, (_, rank) => ({ objectId: `L${rank}`, activite: 'Déclaration' }));
const whole = JSON.stringify(letters);
const BORDER = '\r\n\r\n';

interface Raw {
  readonly head: string;
  readonly body: Buffer;
  /** How the connection ended; `open` when it has not. */
  readonly ended: string;
}

/** Every byte of the answer, and how the connection ended. */
const raw = (...faults: Fault[]): Promise<Raw> => rawUpTo(null, faults);

/** The same; or, once the body has so many bytes, what there is when another request has had its answer. */
const rawUpTo = async (bodyBytes: number | null, faults: readonly Fault[]): Promise<Raw> => {
  const emulator = await emulate({ letters, faults: [faults], bodyShape: 'array' });
  const { hostname, port, pathname } = new URL(emulator.baseUrl);
  const socket = connect(Number(port), hostname);
  const lines = Object.entries({ host: hostname, connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  socket.write(`GET ${pathname}LettresDeMissions?codeDossier=cabinet HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  const chunks: Buffer[] = [];
  const ended = await new Promise<string>((resolve) => {
    socket.on('data', async (chunk) => {
      chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      if (bodyBytes === null || bytes.length - bytes.indexOf(BORDER) - BORDER.length < bodyBytes) return;
      await ask(emulator, 'LettresDeMissions');
      resolve('open');
    });
    socket.on('end', () => resolve('closed'));
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
  });
  socket.destroy();
  const bytes = Buffer.concat(chunks);
  const border = bytes.indexOf(BORDER);
  return { head: bytes.subarray(0, border).toString(), body: bytes.subarray(border + BORDER.length), ended };
};

describe.each([
  ['close', 'closed'],
  ['halfOpen', 'open'],
] as const)('%s', (kind, expected) => {
  const rawOf = (bodyBytes: number, ...faults: Fault[]) => rawUpTo(kind === 'halfOpen' ? bodyBytes : null, faults);

  it('in mid-body: the length promised is not kept', async () => {
    const { head, body, ended } = await rawOf(20, { kind, afterBytes: 20 });
    expect(head).toMatch(new RegExp(`^HTTP/1.1 200[^]*content-length: ${Buffer.byteLength(whole)}\\b`, 'i'));
    expect(body.toString()).toBe(whole.slice(0, 20));
    expect(ended).toBe(expected);
  });

  it('in mid-body, when no length was promised', async () => {
    const chunk = `14\r\n${whole.slice(0, 20)}\r\n`;
    const { head, body, ended } = await rawOf(chunk.length, { kind: 'chunked' }, { kind, afterBytes: 20 });
    expect(body.toString()).toBe(chunk);
    expect(head.toLowerCase()).not.toContain('content-length');
    expect(ended).toBe(expected);
  });
});

it('closed before the head', async () => {
  expect(await raw({ kind: 'close', afterBytes: null })).toMatchObject({ head: '', ended: 'closed' });
});

it('a status without a body has none, and ends, though the body were without end', async () => {
  for (const status of [204, 304]) {
    const { head, body } = await raw({ kind: 'status', status }, { kind: 'endless' });
    expect(head).toContain(`HTTP/1.1 ${status}`);
    expect(body).toHaveLength(0);
  }
});

it('without a length, and whole', async () => {
  const emulator = await emulate({ letters, faults: [[{ kind: 'chunked' }]], bodyShape: 'array' });
  const response = await ask(emulator, 'LettresDeMissions');
  expect(response.headers.get('content-length')).toBeNull();
  expect(await response.json()).toEqual(letters);
});

describe('compressed', () => {
  const zipped = gzipSync(whole);

  it.each([
    [undefined, zipped],
    ['cut', zipped.subarray(0, Math.floor(zipped.length / 2))],
    ['plain', Buffer.from(whole)],
  ] as const)('broken: %s', async (broken, expected) => {
    const { head, body } = await raw({ kind: 'gzip', ...(broken && { broken }) });
    expect(head).toMatch(/content-encoding: gzip/i);
    expect(body).toEqual(expected);
  });

  it('broken: changed, by one byte of the checksum', async () => {
    const { body } = await raw({ kind: 'gzip', broken: 'changed' });
    expect(body).toHaveLength(zipped.length);
    expect([...body].filter((byte, at) => byte !== zipped[at])).toHaveLength(1);
  });
});

it.each([
  ['latin1', true, 'application/json; charset=iso-8859-1'],
  ['latin1', false, 'application/json'],
  ['utf16le', true, 'application/json; charset=utf-16le'],
  ['utf16le', false, 'application/json'],
] as const)('in %s, declared: %s', async (encoding, declared, contentType) => {
  const emulator = await emulate({ letters, bodyShape: 'array', faults: [[{ kind: 'charset', encoding, declared }]] });
  const response = await ask(emulator, 'LettresDeMissions');
  expect(response.headers.get('content-type')).toBe(contentType);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(whole, encoding));
});

describe('quoting the keys it received', () => {
  const answer = async (place: Extract<Fault, { kind: 'echo' }>['in']) =>
    ask(await emulate({ letters, faults: [[{ kind: 'echo', in: place }]] }), 'LettresDeMissions');
  const words = ['emulated-key:emulated-secret', 'emulated-key', 'emulated-secret', 'emulated-subscription'];
  const encoded = words.map((word) => Buffer.from(word).toString('base64'));

  it('in a message', async () => {
    const response = await answer('message');
    expect([response.status, response.headers.get('retry-after')]).toEqual([401, words[0]]);
    const { message } = (await response.json()) as { message: string };
    for (const word of [...words, ...encoded]) expect(message).toContain(word);
  });

  it('in a page', async () => {
    const text = await (await answer('page')).text();
    for (const word of [...words, ...encoded]) expect(text).toContain(word);
  });

  it('in an address', async () => {
    const response = await answer('location');
    expect(response.status).toBe(302);
    for (const word of words.slice(1)) expect(response.headers.get('location')).toContain(word);
    expect(new URL(response.headers.get('location') ?? '').host).toContain('emulated-key');
  });

  it('in a row after all others', async () => {
    const { data } = (await (await answer('row')).json()) as { data: { objectId: string; activite: string }[] };
    expect(data.slice(0, -1)).toEqual(letters);
    for (const word of words) expect(data.at(-1)?.objectId).toContain(word);
    for (const word of encoded) expect(data.at(-1)?.activite).toContain(word);
  });
});
