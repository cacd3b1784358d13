// Keys taken out of texts from outside: however they are written, and nothing else. A short key goes where it stands alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactorOf } from '../../src/loop-api/redaction.js';
import { assertNoSecrets, SECRETS } from '../secrets.js';

const [key, secret] = SECRETS.apiKey.split(':');
const redact = redactorOf(SECRETS);

it.each<[string, (text: string) => string]>([
  ['as it stands', (text) => text],
  ['in capitals', (text) => text.toUpperCase()],
  ['for an address', encodeURIComponent],
  ['for an address in an address', (text) => encodeURIComponent(encodeURIComponent(text)).toLowerCase()],
  ['every byte for an address', (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join('')],
  ['for JSON in JSON', (text) => text.replaceAll('&', '\\u0026')],
  ['for HTML', (text) => text.replaceAll('&', '&amp;').replaceAll('=', '&#61;').replaceAll('/', '&#x2F;')],
])('%s', (_, write) => {
  for (const text of [SECRETS.apiKey, key, secret, SECRETS.subscriptionKey]) {
    expect(redact(`<${write(text)}>`)).toBe('<***>');
    expect(redact(`x${write(text)}9`)).toBe('x***9');
  }
});

it('in base64, whatever stands around it', () => {
  for (const before of ['', 'u', 'us', 'user'])
    for (const format of ['base64', 'base64url'] as const) {
      const text = Buffer.from(`${before}${SECRETS.apiKey} and ${SECRETS.subscriptionKey}!`).toString(format);
      assertNoSecrets(redact(text));
      expect(redact(text)).toContain('***');
    }
});

describe('a key of fewer than eight characters', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const everyByte = (text: string) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join('');

  it.each(['k', 'kx', '7', '.', '$^', 'a.b*c', 'seven77', '(a|b)+?'])('%s goes where it stands alone', (short) => {
    const redactShort = redactorOf({ apiKey: `${short}:${SECRETS.apiKey}`, subscriptionKey: SECRETS.subscriptionKey });
    const forms = [short, short.toUpperCase(), encodeURIComponent(short), everyByte(short)];
    // From five characters on, it is long enough in base64 to go everywhere.
    const encoded = short.length < 5 ? [base64(short)] : [];
    for (const form of [...forms, short.replaceAll('.', '&#46;'), short.replaceAll('a', '\\u0061'), ...encoded]) {
      for (const [before, after] of [
        ['', ''],
        ['"', '"'],
        ['(', ')'],
        ['is_', '_'],
        ['a ', ' é'],
        ['key=%20', '%20'],
        ['\\u0020', '\\u0020'],
        ['\\n', '\\n'],
      ])
        expect(redactShort(before + form + after)).toBe(`${before}***${after}`);
      for (const [before, after] of [
        ['x', ''],
        ['', 'x'],
        ['é', ''],
        ['', 'e\u0301'],
        ['', '漢'],
        ['0', '0'],
      ])
        expect(redactShort(before + form + after)).toBe(before + form + after);
    }
  });

  it('leaves sentences as they are', () => {
    const redactShort = redactorOf({ apiKey: 'a:b', subscriptionKey: 'c1' });
    const sentence = 'Accès refusé: la clé d’abonnement n’est pas valable, abc:bcd, cabinet B2B, c10.';
    expect(redactShort(sentence)).toBe(sentence);
    expect(redactShort('a: b, "a:b" and C1; /a/b?key=c1')).toBe('***: ***, "***" and ***; /***/***?key=***');
  });

  it('goes from its pair in base64 wherever that is long enough to be no chance', () => {
    const redactShort = redactorOf({ apiKey: 'abc:def', subscriptionKey: 'seven77' });
    expect(redactShort(`Basic ${base64('abc:def')}`)).toBe('Basic ***');
    for (const around of ['', 'u', 'us', 'use']) expect(redactShort(base64(`${around}abc:def!`))).toContain('***');
  });
});

it('a longer key goes everywhere, and first: what a shorter one has of it does not save the rest', () => {
  const nested = redactorOf({ apiKey: 'abc:abc-SECRET', subscriptionKey: 'x.abc-SECRET.y' });
  expect(nested('abc-SECRETx, xabc-secret, abc, x.abc-SECRET.y, abcd')).toBe('***x, x***, ***, ***, abcd');
  const overlapping = redactorOf({ apiKey: 'ab.cd:cd.efghijkl', subscriptionKey: 'ijklmnop' });
  expect(overlapping('ab.cd.efghijkl, cd.efghijklmnop')).toBe('ab.***, ***mnop');
});

it('keys that are not there, or are no pair, are looked for as far as they go', () => {
  expect(redactorOf({ apiKey: '', subscriptionKey: '' })('nothing to hide')).toBe('nothing to hide');
  expect(redactorOf({ apiKey: 'no-pair-at-all', subscriptionKey: '' })('no-pair-at-all')).toBe('***');
  expect(redactorOf({ apiKey: 'first:second:third', subscriptionKey: '' })('xsecond:third, first')).toBe('x***, ***');
});

const printable = fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code));
const anyKey = (lengths: { readonly minLength: number; readonly maxLength?: number }) =>
  fc.oneof(
    fc.string({ unit: printable, ...lengths }),
    fc.string({ unit: fc.constantFrom('a', 'b', '*', '.', '%'), ...lengths }),
  );

it('with any keys: what holds none stays, what is a key goes', () => {
  fc.assert(
    fc.property(anyKey({ minLength: 1 }), anyKey({ minLength: 1 }), anyKey({ minLength: 1 }), (one, other, third) => {
      const pair = `${one.replaceAll(':', ';')}:${other}`;
      const redactAny = redactorOf({ apiKey: pair, subscriptionKey: third });
      for (const text of [pair, ...pair.split(/:(.*)/), third])
        if (text !== '') expect(redactAny(`\n${text}\n`)).toMatch(/^\n\*{3,}\n$/);
      expect(redactAny('\n é\t')).toBe('\n é\t');
    }),
  );
});

it('no text holds a key of eight characters or more, whatever stands around it', () => {
  const long = anyKey({ minLength: 8, maxLength: 14 });
  fc.assert(
    fc.property(
      long,
      long,
      anyKey({ minLength: 1, maxLength: 14 }),
      fc.infiniteStream(fc.nat(6)),
      (one, other, third, draws) => {
        const apiKey = `${one.replaceAll(':', ';')}:${other}`;
        const redactAny = redactorOf({ apiKey, subscriptionKey: third });
        const keys = [apiKey, one.replaceAll(':', ';'), other, ...(third.length < 8 ? [] : [third])];
        const parts = [...keys, third, one.slice(0, 5), other.slice(-5), '*', '**', ' '];
        const text = [...draws.take(12)].map((draw) => parts[draw % parts.length]).join('');
        const safe = redactAny(text).toLowerCase();
        expect(keys.filter((secretKey) => safe.includes(secretKey.toLowerCase()))).toEqual([]);
      },
    ),
  );
});

it('in time, whatever the text', () => {
  const redactShort = redactorOf({ apiKey: '%2:%%', subscriptionKey: '&#' });
  for (const chunk of ['%25', '%', '&#0', '&#x0', 'Kq7-public-hal', '\\u00', 'S3E3']) {
    const text = chunk.repeat(20_000);
    expect(redact(text)).toBe(text);
    redactShort(text);
  }
});
