// Which labels are one, and which stay apart.

import { expect, test } from 'vitest';
import { normalisedLabel } from '../../src/forecast/label.js';

test.each([
  [' Révision ', 'révision'],
  ['re\u0301vision', 'révision'],
  ['RÉVISION', 'révision'],
  ['Bilan\u00a0 \t\r\nannuel', 'bilan annuel'],
  ['\u2003\u3000\u0085Paie\u2028\u2029', 'paie'],
  ['tenue ', 'tenue'],
  ['', ''],
  ['   ', ''],
  // No locale: in Turkish it would be a dotless i.
  ['TITI', 'titi'],
])('%j is %j', (label, expected) => {
  expect(normalisedLabel(label)).toBe(expected);
});

test.each([
  ['Revision', 'Révision', 'accents'],
  ['Paie', 'Pa ie', 'a blank inside'],
  ['Paie', '\ufeffPaie', 'a mark of byte order, which is no white space'],
  ['Paie', 'Pa\u200bie', 'a space of no width, which is none either'],
  ['①', '1', 'characters that are only compatible'],
])('%j and %j stay apart: %s', (one, other) => {
  expect(normalisedLabel(one)).not.toBe(normalisedLabel(other));
});
