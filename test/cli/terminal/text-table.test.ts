// Cells are shortened as a reader counts characters, and tables aligned by the same count.

import fc from 'fast-check';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, test } from 'vitest';
import { cellText, labelText, tableLines } from '../../../src/cli/terminal/text-table.js';
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

test.each([
  ['short enough', 'Librairie Garnier · 3bf4', ' · 3bf4', 'Librairie Garnier · 3bf4'],
  ['shortened before its mark', `${'x'.repeat(60)} · 3bf4`, ' · 3bf4', `${'x'.repeat(40)}… · 3bf4`],
  ['without a mark', 'x'.repeat(60), '', `${'x'.repeat(47)}…`],
  ['wide characters', `${'\u5e74'.repeat(60)} · 3bf4`, ' · 3bf4', `${'\u5e74'.repeat(20)}… · 3bf4`],
  ['a mark that takes it all', `x · ${'4'.repeat(48)}`, ` · ${'4'.repeat(48)}`, `… · ${'4'.repeat(48)}`],
])('a label, %s', (_, label, mark, shown) => {
  expect(labelText(label, mark)).toBe(shown);
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

  test('what tells labels apart stays, and what is wider than a line goes on in the next one', () => {
    const long = [
      { id: `${'L1-'.repeat(15)}9`, label: 'Librairie Garnier et Fils · 3bf4', hours: 1 },
      { id: 'L2', label: 'Librairie Garnier et Fils · 3bf9', hours: 2 },
    ];
    const two: readonly Column<(typeof long)[number]>[] = [
      { name: 'id', kind: 'text', read: ({ id }) => id },
      { name: 'label', kind: 'text', read: ({ label }) => label },
      { name: 'hours', kind: 'hours', read: ({ hours }) => hours },
    ];
    const markOf = (text: string) => / · \w+$/.exec(text)?.[0] ?? '';
    expect(tableLines(tableOf(two, long), 'en', { width: 40, labels: [1], markOf })).toEqual([
      'id',
      '  label         hours',
      '-'.repeat(38),
      '  ------------  -----',
      `${'L1-'.repeat(12)}L1`,
      '-L1-L1-9',
      '  Libr… · 3bf4   1.00',
      'L2',
      '  Libr… · 3bf9   2.00',
    ]);
  });

  test('bars are narrower before labels are shortened, and take the room there is', () => {
    const withBar = [...columns, { name: '', kind: 'text', read: () => 'not shown' } as const];
    const bar = { column: 4, widest: 20, draw: (room: number) => () => '█'.repeat(room) };
    const barAt = (width: number) => {
      const lines = tableLines(tableOf(withBar, rows), 'en', { width, labels: [1], bar });
      const bars = lines.map((line) => line.split('█').length - 1).filter((length) => length > 0);
      return [lines.some((line) => line.includes('…')), bars];
    };
    const whole = Math.max(...tableLines(tableOf(columns, rows), 'en').map((line) => line.length)) + 2;
    expect(barAt(whole + 50)).toEqual([false, [20, 20]]);
    expect(barAt(whole + 13)).toEqual([false, [13, 13]]);
    expect(barAt(whole + 8)).toEqual([false, [8, 8]]);
    expect(barAt(whole + 7)).toEqual([true, [8, 8]]);
    // Under its row it has a line of its own.
    expect(barAt(40)).toEqual([true, [20, 20]]);
  });
});

test('remarks under a row have no rule', () => {
  const columns: readonly Column<string>[] = [
    { name: 'id', kind: 'text', read: () => 'L1' },
    { name: '', kind: 'text', read: (remark) => remark },
  ];
  const remark = 'hours are missing on most days of it';
  expect(tableLines(tableOf(columns, [remark]), 'en', { width: 38 })).toEqual(['id', '--', 'L1', `  ${remark}`]);
});

describe('whatever labels hold', () => {
  const label = fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 220 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.constantFrom(...'\u5e74\u0301\u200d\u{1f468}\u05d0\u{1f1eb}\ufe0f\u20e3 x\u1100'), { maxLength: 120 })
        .map((all) => all.join('')),
    )
    // Digits and bars are looked for in what is shown.
    .map((text) => text.replaceAll(/[0-9▒]/g, 'x'));
  const row = fc.record({
    label,
    other: label,
    mark: fc.constantFrom('', ' · 3bf4', ' · 3bf9a111-0b0e', ' · 3bf4 2'),
    id: fc.uuid(),
    day: fc.constantFrom('2026-01-31', '2026-12-01'),
    hours: fc.integer({ min: 0, max: 10 ** 11 }).map((cents) => cents / 100),
  });
  const marks = new Map<string, string>();

  test('no line is too wide, no id, number, date or mark is cut', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 5 }),
        fc.integer({ min: 40, max: 200 }),
        fc.boolean(),
        (given, width, bars) => {
          const rows = given.map((one) => {
            const shown = labelText(cellText(one.label, 200) + one.mark, one.mark);
            if (one.mark !== '') marks.set(shown, one.mark);
            return { ...one, shown };
          });
          type Shown = (typeof rows)[number];
          const columns: readonly Column<Shown>[] = [
            { name: 'client', kind: 'text', read: ({ shown }) => shown },
            { name: 'id', kind: 'text', read: ({ id }) => id },
            { name: 'other', kind: 'text', read: ({ other }) => cellText(other) },
            { name: 'day', kind: 'day', read: ({ day }) => day },
            { name: 'hours', kind: 'hours', read: ({ hours }) => hours },
            { name: '', kind: 'text', read: () => null },
            { name: '', kind: 'text', read: ({ other }) => cellText(other, 90) },
          ];
          const lines = tableLines(tableOf(columns, rows), 'en', {
            width,
            labels: [0, 2],
            markOf: (text) => marks.get(text) ?? '',
            ...(bars && { bar: { column: 5, widest: 40, draw: (room: number) => () => '▒'.repeat(room) } }),
          });
          expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
          const text = lines.join('\n');
          for (const { id, day, hours, mark } of rows) {
            const number = hours.toLocaleString('en-US', { minimumFractionDigits: 2 });
            expect([id, day, number, mark].filter((one) => !text.includes(one))).toEqual([]);
          }
          if (bars) for (const bar of text.match(/▒+/g) ?? []) expect(bar.length).toBeGreaterThanOrEqual(8);
        },
      ),
      { numRuns: 500 },
    );
  });
});
