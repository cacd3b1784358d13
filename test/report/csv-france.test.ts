// How values of each kind stand in CSV for Excel in France, and for everybody else.

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
