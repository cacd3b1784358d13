// The search for keys finds them in every form and at any depth, and finds nothing where there is none.
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { assertNoSecrets, SECRETS } from './secrets.js';

const { apiKey, subscriptionKey } = SECRETS;
const [key, secret] = apiKey.split(':');

const swapped = (text: string) =>
  [...text].map((char) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase())).join('');
const base64 = (text: string) => Buffer.from(text).toString('base64');

it.each([key, secret, apiKey, subscriptionKey])('%s in every form', (text) => {
  const seen: unknown[] = [
    text,
    `before ${text} after`,
    text.toUpperCase(),
    swapped(text),
    encodeURIComponent(text),
    encodeURIComponent(encodeURIComponent(text)).toLowerCase(),
    [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join(''),
    Buffer.from(text).toString('hex'),
    JSON.stringify({ text }),
    [...text].reverse().join(''),
    base64(text),
    base64(`u${text}`),
    base64(`us${text}er`),
    Buffer.from(`us${text}er`).toString('base64url'),
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    gzipSync(`x ${text} y`),
    new TextEncoder().encode(text),
    { deep: [{ deeper: { list: Array.from({ length: 200 }, (_, rank) => (rank === 199 ? text : '')) } }] },
    new Map([['x', new Set([text])]]),
    new Error(text),
    Object.assign(new Error('x'), { cause: { config: { headers: { [text]: 1 } } } }),
    Object.defineProperty({}, 'hidden', { value: text, enumerable: false }),
    { toJSON: () => text },
    { toString: () => text },
    'x'.repeat(20_000) + text,
  ];
  for (const value of seen) expect(() => assertNoSecrets('nothing', value), String(value)).toThrow(/a secret is seen/);
});

it('nothing where there is nothing', () => {
  const circle: Record<string, unknown> = { big: 1n };
  circle.circle = circle;
  assertNoSecrets();
  assertNoSecrets(
    '',
    'key:secret',
    undefined,
    null,
    0,
    circle,
    new Error('subscription'),
    gzipSync('half'),
    Symbol('x'),
  );
  assertNoSecrets(Buffer.from([0x1f, 0x8b, 0]), Object.create(null), () => key.length);
});
