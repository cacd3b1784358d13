// Rows are written so that they are read again as they were: what JSON.stringify loses is kept.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactJson } from '../../src/snapshot/exact-json.js';

test('the text of JSON.stringify, for what that writes well', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const parsed = JSON.parse(JSON.stringify(value));
      expect(exactJson(parsed)).toBe(JSON.stringify(parsed));
    }),
    { numRuns: 50 },
  );
});

test.each([
  '-0',
  '[-0,0]',
  '{"a":1e400,"b":[-1e400]}',
  '{"__proto__":{"x":1},"constructor":null}',
  '{"":"","1":1,"\\u0000":"\\ud800"}',
  '[[],{},[{}],null,true,"\\u2028\\n"]',
  '1e-400',
  '123456789012345680000000',
])('%s comes back', (text) => {
  const value = JSON.parse(text);
  expect(JSON.parse(exactJson(value))).toStrictEqual(value);
});

test('nesting without end', () => {
  const depth = 50_000;
  const list = '['.repeat(depth) + ']'.repeat(depth);
  expect(exactJson(JSON.parse(list)) === list).toBe(true);
  const object = `${'{"a":'.repeat(depth)}0${'}'.repeat(depth)}`;
  expect(exactJson(JSON.parse(object)) === object).toBe(true);
});
