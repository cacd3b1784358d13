// Cells are shortened as a reader counts characters, and tables aligned by the same count.

import { expect, test } from 'vitest';
import { cellText, tableLines, widthOf } from '../../../src/cli/terminal/text-table.js';

test.each([
  ['exactly', 5, 'exact', 'exact'],
  ['one more', 5, 'exactl', 'exac…'],
  ['what is made visible counts', 8, '\u001bxyz', '\\u{1b}x…'],
  ['a family is one character', 3, '👩‍👩‍👧ab', '👩\\…'],
  ['an accent is none of its own', 3, 'e\u0301e\u0301e\u0301', 'e\u0301e\u0301e\u0301'],
  ['nothing', 5, '', ''],
])('%s', (_, width, text, shown) => {
  expect(cellText(text, width)).toBe(shown);
  expect(widthOf(shown)).toBeLessThanOrEqual(width);
});

test('one character with thousands of accents is shortened too', () => {
  const shown = cellText(`a${'\u0301'.repeat(10_000)}`, 10);
  expect(shown.endsWith('…')).toBe(true);
  expect(shown.length).toBeLessThan(250);
});

test('columns are as wide as their widest cell, numbers flush right, no blanks at the ends of lines', () => {
  const lines = tableLines(
    [
      { title: 'name', align: 'left' },
      { title: 'h', align: 'right' },
      { title: '', align: 'left' },
    ],
    [
      ['e\u0301te\u0301', '10', '#'],
      ['x', '9', ''],
    ],
  );
  expect(lines).toEqual(['name   h', '----  --  -', 'e\u0301te\u0301   10  #', 'x      9']);
});
