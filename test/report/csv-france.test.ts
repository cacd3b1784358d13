// How values of each kind stand in CSV for Excel in France, and for everybody else; texts that would be a formula, or cannot be seen.

import { expect, test } from 'vitest';
import { csvOf, type Table, tableOf } from '../../src/brief/index.js';

const row = {
  day: '2026-01-31',
  month: '2026-01',
  hours: 1234567.5,
  isLate: true,
  isCut: false,
  text: '2026-01-31',
  none: null,
};
const table: Table<typeof row> = tableOf(
  [
    { name: 'day', kind: 'day', read: ({ day }) => day },
    { name: 'month', kind: 'month', read: ({ month }) => month },
    { name: 'hours', kind: 'hours', read: ({ hours }) => hours },
    { name: 'isLate', kind: 'yesNo', read: ({ isLate }) => isLate },
    { name: 'isCut', kind: 'yesNo', read: ({ isCut }) => isCut },
    { name: 'text', kind: 'text', read: ({ text }) => text },
    { name: 'noDay', kind: 'day', read: ({ none }) => none },
    { name: 'noAnswer', kind: 'yesNo', read: ({ none }) => none },
  ],
  [row],
);

test('in France: dates day first, a decimal comma without separators of thousands, yes and no in French', () => {
  expect([...csvOf(table, 'excelFr')].join('').split('\r\n')[1]).toBe(
    '31/01/2026;01/2026;"1234567,5";oui;non;2026-01-31;;',
  );
});

test('elsewhere as they are', () => {
  expect([...csvOf(table)].join('').split('\r\n')[1]).toBe('2026-01-31,2026-01,1234567.5,true,false,2026-01-31,,');
});

test.each([
  ['rfc4180', 'Dupont;=1+1', '"Dupont;\'=1+1"'],
  ['excelFr', 'Dupont,=1+1', '"Dupont,\'=1+1"'],
  ['rfc4180', 'Bilan\u{202e}2026', 'Bilan\\u{202e}2026'],
  ['excelFr', 'Bi\u{ad}lan', 'Bi\\u{ad}lan'],
  ['rfc4180', 'Bilan\t2026', 'Bilan\\u{9}2026'],
  ['excelFr', ' =1+1', " '=1+1"],
  ['excelFr', 'Échéance d’été 😀', 'Échéance d’été 😀'],
] as const)('%s: %j is written %s', (dialect, text, written) => {
  const texts = tableOf([{ name: 'text', kind: 'text', read: (value: string) => value }], [text]);
  expect([...csvOf(texts, dialect)].join('').split('\r\n')[1]).toBe(written);
});

test('in France: years beyond 9999 as well', () => {
  const days = tableOf(
    [
      { name: 'day', kind: 'day', read: () => '10000-01-31' },
      { name: 'month', kind: 'month', read: () => '10000-01' },
    ],
    [row],
  );
  expect([...csvOf(days, 'excelFr')].join('').split('\r\n')[1]).toBe('31/01/10000;01/10000');
});
