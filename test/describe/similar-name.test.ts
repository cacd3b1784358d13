// What was probably meant: near enough to be a slip, never just any short name.

import { expect, test } from 'vitest';
import { similarName } from '../../src/problem/similar-name.js';

test.each([
  ['monht', ['day', 'month'], 'month'],
  ['Mission', ['mission'], 'mission'],
  ['de', ['fr', 'en'], undefined],
  ['dee', ['due'], 'due'],
  ['x'.repeat(65), ['x'.repeat(65)], undefined],
  ['x'.repeat(64), ['x'.repeat(65), 'x'.repeat(63)], 'x'.repeat(63)],
  [5, ['5'], undefined],
  ['', ['a'], undefined],
])('%j among %j: %j', (written, names, meant) => {
  expect(similarName(written, names)).toBe(meant);
});
