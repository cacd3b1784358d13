// What is remembered is what would have been answered; how much is remembered has a bound.

import { expect, test } from 'vitest';
import { Remembered } from '../../src/engagement/remembered.js';

test('answers are the same, asked for once while they are kept', () => {
  const asked: string[] = [];
  const lengths = new Remembered((text) => asked.push(text) && text.length);
  const texts = ['', 'a', 'bb', 'a', 'bb', 'é', '__proto__', 'constructor'];
  expect(texts.map((text) => lengths.answerTo(text))).toEqual(texts.map(({ length }) => length));
  expect(asked).toEqual([...new Set(texts)]);
});

test('long texts are not kept, nor more than 4,096', () => {
  const asked: string[] = [];
  const lengths = new Remembered((text) => asked.push(text) && text.length);
  const long = 'x'.repeat(257);
  expect([lengths.answerTo(long), lengths.answerTo(long)]).toEqual([257, 257]);
  expect(asked).toEqual([long, long]);
  for (let i = 0; i < 4096; i++) lengths.answerTo(`text ${i}`);
  asked.length = 0;
  lengths.answerTo('text 0');
  expect(asked).toEqual([]);
  lengths.answerTo('one more');
  lengths.answerTo('text 0');
  expect(asked).toEqual(['one more', 'text 0']);
});
