// Cells are shortened as a reader counts characters, and tables aligned by the same count.

import { beforeAll, describe, expect, test } from 'vitest';
import { cellText, tableLines } from '../../../src/cli/terminal/text-table.js';
import { loadWidths, widthOf } from '../../../src/cli/terminal/text-width.js';
import { type Column, tableOf } from '../../../src/report/table.js';

beforeAll(loadWidths);

test.each([
  ['exactly', 5, 'exact', 'exact'],
  ['one more', 5, 'exactl', 'exac…'],
  ['what is made visible counts', 8, '\u001bxyz', '\\u{1b}x…'],
  ['a family is one character', 3, '👩‍👩‍👧ab', '👩…'],
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
  const columns: readonly Column<readonly [string, number, string | null]>[] = [
    { name: 'name', kind: 'text', read: ([name]) => name },
    { name: 'n', kind: 'count', read: ([, count]) => count },
    { name: '', kind: 'text', read: ([, , mark]) => mark },
  ];
  const lines = tableLines(
    tableOf(columns, [
      ['e\u0301te\u0301', 1234, '#'],
      ['x\u001b', 9, null],
    ]),
    'en',
  );
  expect(lines).toEqual(['name         n', '-------  -----  -', 'e\u0301te\u0301      1,234  #', 'x\\u{1b}      9']);
});

test('each kind as the language has it; what is unknown is blank', () => {
  const kinds: readonly Column<null>[] = [
    { name: 'text', kind: 'text', read: () => 'a' },
    { name: 'day', kind: 'day', read: () => '2026-05-31' },
    { name: 'month', kind: 'month', read: () => '2026-05' },
    { name: 'hours', kind: 'hours', read: () => 1234.5 },
    { name: 'µh', kind: 'microHours', read: () => 1234 },
    { name: 'count', kind: 'count', read: () => 1234 },
    { name: 'yes', kind: 'yesNo', read: () => true },
    { name: 'no', kind: 'yesNo', read: () => false },
    { name: 'rate', kind: 'rate', read: () => 1.255 },
    { name: 'p', kind: 'probability', read: () => 0.5 },
    { name: 'data', kind: 'data', read: () => ['\u202e'] },
    { name: 'none', kind: 'hours', read: () => null },
  ];
  const cellsIn = (language: 'fr' | 'en') => tableLines(tableOf(kinds, [null]), language)[2].split(/ {2,}/);
  expect(cellsIn('en')).toEqual([
    'a',
    '2026-05-31',
    '2026-05',
    '1,234.50',
    '1,234',
    '1,234',
    '✓',
    '125.5%',
    '50%',
    '["\\u202e"]',
  ]);
  expect(cellsIn('fr').slice(3, 6)).toEqual(['1\u202f234,50', '1\u202f234', '1\u202f234']);
});

describe('in a terminal that is too narrow', () => {
  const rows = [
    { id: 'L1-0001', label: 'Tenue comptable et révision', day: '2026-01-31', hours: 1.5 },
    { id: 'L1-0002', label: 'Bilan', day: '2026-02-28', hours: 1000 },
  ];
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { name: 'id', kind: 'text', read: ({ id }) => id },
    { name: 'label', kind: 'text', read: ({ label }) => label },
    { name: 'day', kind: 'day', read: ({ day }) => day },
    { name: 'hours', kind: 'hours', read: ({ hours }) => hours },
  ];
  const at = (width: number, labels: readonly number[] = [1]) =>
    tableLines(tableOf(columns, rows), 'en', { width, labels });

  test('labels are shortened, and nothing else', () => {
    expect(at(60)).toEqual(tableLines(tableOf(columns, rows), 'en'));
    expect(at(50)).toEqual([
      'id       label                day            hours',
      '-------  -------------------  ----------  --------',
      'L1-0001  Tenue comptable et…  2026-01-31      1.50',
      'L1-0002  Bilan                2026-02-28  1,000.00',
    ]);
  });

  test('then columns go under the row, in each row the same ones', () => {
    expect(at(36)).toEqual(
      [
        'id       label         day',
        '-------  ------------  ----------',
        'L1-0001  Tenue compt…  2026-01-31',
        'L1-0002  Bilan         2026-02-28',
      ].flatMap((line, index) => [line, ['     hours', '  --------', '      1.50', '  1,000.00'][index]]),
    );
    expect(at(36, [])[0]).toBe('id       label');
  });
});
