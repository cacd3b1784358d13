// What a cache gives is what the function gives; how much it keeps has a bound.

import { expect, test } from 'vitest';
import { Cache } from '../../src/core/cache.js';

test('values are the same, asked for once while they are kept', () => {
  const asked: string[] = [];
  const lengths = new Cache((text) => asked.push(text) && text.length);
  const texts = ['', 'a', 'bb', 'a', 'bb', 'é', '__proto__', 'constructor'];
  expect(texts.map((text) => lengths.get(text))).toEqual(texts.map(({ length }) => length));
  expect(asked).toEqual([...new Set(texts)]);
});

test('long texts are not kept, nor more than 4,096', () => {
  const asked: string[] = [];
  const lengths = new Cache((text) => asked.push(text) && text.length);
  const long = 'x'.repeat(257);
  expect([lengths.get(long), lengths.get(long)]).toEqual([257, 257]);
  expect(asked).toEqual([long, long]);
  for (let i = 0; i < 4096; i++) lengths.get(`text ${i}`);
  asked.length = 0;
  lengths.get('text 0');
  expect(asked).toEqual([]);
  lengths.get('one more');
  lengths.get('text 0');
  expect(asked).toEqual(['one more', 'text 0']);
});
