// What a letter's statut says of its signature.

import { expect, test } from 'vitest';
import { signatureOf } from '../../src/index.js';

test.each([
  [2, 'signed'],
  [8, 'signed'],
  [1, 'notSigned'],
  [3, 'notSigned'],
  [4, 'notSigned'],
  [5, 'notSigned'],
  [6, 'notSigned'],
  [7, 'notSigned'],
  [0, 'unknown'],
  [9, 'unknown'],
  [-1, 'unknown'],
  [1.5, 'unknown'],
  [null, 'unknown'],
])('statut %j: %s', (statut, expected) => {
  expect(signatureOf(statut)).toBe(expected);
});
