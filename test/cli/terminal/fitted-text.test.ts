// Breaking lines: between words, under what they belong to, French signs with their words, and what has no blank between characters.

import fc from 'fast-check';
import stringWidth from 'string-width';
import { beforeAll, expect, test } from 'vitest';
import { beginningOf, fittedChunks, fittedText } from '../../../src/cli/terminal/fitted-text.js';
import { loadWidths, widthOf } from '../../../src/cli/terminal/text-width.js';

beforeAll(loadWidths);

test.each([
  ['short', 'short'],
  ['error: this is a sentence that runs over', 'error: this is a\n  sentence that runs\n  over'],
  ['  - indented words that run over', '  - indented words\n    that run over'],
  [' 1. a step that is longer', ' 1. a step that is\n    longer'],
  ['12. a step that is longer', '12. a step that is\n    longer'],
  ['une phrase française : suite', 'une phrase\n  française : suite'],
  ['voulez-vous dire moi ?', 'voulez-vous dire\n  moi ?'],
  ['la clé est ici « abc » et là', 'la clé est ici\n  « abc » et là'],
  ['abcdefghijklmnopqrstuvwxyz', 'abcdefghijklmnopqrst\n  uvwxyz'],
  ['see abcdefghijklmnopqrstuvwxyz', 'see\n  abcdefghijklmnopqr\n  stuvwxyz'],
  ['█ signé   ▒ non signé   ░ inconnu', '█ signé   ▒ non\n  signé   ░ inconnu'],
  ['one\n\ntwo', 'one\n\ntwo'],
  [
    '\u5e74\u6b21\u6c7a\u7b97\u66f8\u985e\u306e\u4f5c\u6210\u3068\u76e3',
    '\u5e74\u6b21\u6c7a\u7b97\u66f8\u985e\u306e\u4f5c\u6210\u3068\n  \u76e3',
  ],
])('%j in 20 columns', (text, fitted) => {
  expect(fittedText(text, 20)).toBe(fitted);
});

const text = fc.string({
  unit: fc.constantFrom(
    'a',
    'é',
    ' ',
    ' ',
    '\n',
    ':',
    '?',
    '\u5e74',
    '\u{1f468}\u200d\u{1f469}',
    'e\u0301',
    '\u202f',
    '1. ',
  ),
  maxLength: 200,
});

test('no line is wider, and nothing but blanks is lost or put in', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 8, max: 60 }), (given, width) => {
      const fitted = fittedText(given, width);
      for (const line of fitted.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      expect(fitted.replaceAll(/[ \n]/g, '')).toBe(given.replaceAll(/[ \n]/g, ''));
    }),
  );
});

test('chunk by chunk as in one', () => {
  fc.assert(
    fc.property(fc.array(text), fc.integer({ min: 8, max: 60 }), (chunks, width) => {
      expect([...fittedChunks(chunks, width)].join('')).toBe(fittedText(chunks.join(''), width));
    }),
  );
});

test('widths, and beginnings of so many columns', () => {
  expect(['abc', 'é', '\u5e74', '\u{1f468}\u200d\u{1f469}', 'e\u0301', ''].map(widthOf)).toEqual([3, 1, 2, 2, 1, 0]);
  expect([beginningOf('\u5e74\u6b21', 3), beginningOf('e\u0301e', 1), beginningOf('abc', 0)]).toEqual([
    '\u5e74',
    'e\u0301',
    '',
  ]);
  expect(fittedText('a b', Number.POSITIVE_INFINITY)).toBe('a b');
});
