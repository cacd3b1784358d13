// Keys taken out of texts from outside: however they are written, and nothing else.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { redactorOf } from '../../src/loop-api/redaction.js';
import { assertNoSecrets, SECRETS } from '../secrets.js';

const [key, secret] = SECRETS.apiKey.split(':');
const redact = redactorOf([SECRETS.apiKey, key, secret, SECRETS.subscriptionKey]);

it.each<[string, (text: string) => string]>([
  ['as it stands', (text) => text],
  ['in capitals', (text) => text.toUpperCase()],
  ['for an address', encodeURIComponent],
  ['for an address in an address', (text) => encodeURIComponent(encodeURIComponent(text)).toLowerCase()],
  ['every byte for an address', (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join('')],
  ['for JSON in JSON', (text) => text.replaceAll('&', '\\u0026')],
  ['for HTML', (text) => text.replaceAll('&', '&amp;').replaceAll('=', '&#61;').replaceAll('/', '&#x2F;')],
])('%s', (_, write) => {
  for (const text of [SECRETS.apiKey, key, secret, SECRETS.subscriptionKey])
    expect(redact(`<${write(text)}>`)).toBe('<***>');
});

it('in base64, whatever stands around it', () => {
  for (const before of ['', 'u', 'us', 'user'])
    for (const format of ['base64', 'base64url'] as const) {
      const text = Buffer.from(`${before}${SECRETS.apiKey} and ${SECRETS.subscriptionKey}!`).toString(format);
      assertNoSecrets(redact(text));
      expect(redact(text)).toContain('***');
    }
});

it('a short key is not looked for in base64: it would stand anywhere', () => {
  expect(redactorOf(['k', 'a.b'])('a+b, K, aab, a.B, aXXX')).toBe('a+b, ***, aab, ***, aXXX');
});

it('with any keys: what holds none stays, what is a key goes', () => {
  const anyKey = fc.string({
    unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
    minLength: 1,
  });
  fc.assert(
    fc.property(fc.array(anyKey, { minLength: 1, maxLength: 4 }), (keys) => {
      const redactAny = redactorOf(keys);
      for (const one of keys) expect(redactAny(`\n${one}\n`)).toMatch(/^\n(\*\*\*)+\n$/);
      expect(redactAny('\n é\t')).toBe('\n é\t');
    }),
  );
});

it('in time, whatever the text', () => {
  const before = performance.now();
  for (const piece of ['%25', '%', '&#0', '&#x0', 'Kq7-public-hal', '\\u00', 'S3E3']) redact(piece.repeat(20_000));
  expect(performance.now() - before).toBeLessThan(2_000);
});
