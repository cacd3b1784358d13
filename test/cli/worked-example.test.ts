// The documentation's own letter and activities, from the fixture files as they are: SEMANTICS section 12, to the last date.

import { expect, test } from 'vitest';
import { cli, EXAMPLE, parseLines } from './setup.js';

const LETTER_ID = 'efb2dfc9-71a5-4e72-98fd-78b427790086';
/** The fourteen periods, November 2021 to December 2022, and the month after. */
const MONTH_ENDS =
  '2021-11-30 2021-12-31 2022-01-31 2022-02-28 2022-03-31 2022-04-30 2022-05-31 2022-06-30 2022-07-31 2022-08-31 2022-09-30 2022-10-31 2022-11-30 2022-12-31 2023-01-31'.split(
    ' ',
  );
const LABELS = [
  'Visite accompagnement client',
  'Tableaux de bord ',
  'Accès à Expensya : saisie automatisée des frais',
  'Enregistrer les factures dans PIA',
  'Accès à Cegid Devis Facture',
  "Accès à Bankin'",
];

/** What is due, worked out by hand: `[due, activity, period end, micro-hours]`, in order of due date and rank. */
const EXPECTED: (readonly [string, number, string, number])[] = [];
for (const [month, end] of MONTH_ENDS.entries()) {
  const before = MONTH_ENDS[month - 1];
  if (before !== undefined) EXPECTED.push([`${end.slice(0, 8)}10`, 3, before, 0]);
  if (end === '2022-12-31') EXPECTED.push([end, 0, end, 4_000_000]);
  if (before !== undefined) EXPECTED.push([end, 1, before, 150_000]);
  if (end < '2023') for (const activity of [2, 4, 5]) EXPECTED.push([end, activity, end, 0]);
}

test('the 71 occurrences, each with its dates and hours, in order', async () => {
  const { code, stdout, stderr } = await cli(['plan', ...EXAMPLE, '--format', 'ndjson']);
  const rows = parseLines(stdout);

  expect(EXPECTED).toHaveLength(71);
  expect(rows.map((row) => [row.due, row.activity, row.periodEnd, row.microHours])).toEqual(EXPECTED);
  for (const row of rows) {
    const isVisit = row.activity === 0;
    const start = isVisit ? row.periodEnd : `${String(row.periodEnd).slice(0, 8)}01`;
    expect(row).toMatchObject({
      letterId: LETTER_ID,
      activite: LABELS[row.activity as number],
      periodStart: start,
      stub: false,
      dueAdjusted: row.due,
      last: row.due,
      hours: (row.microHours as number) / 1e6,
      side: 'firm',
    });
    expect(row.id).toMatch(new RegExp(`^${LETTER_ID}/[0-9a-f]{8}/${row.periodEnd}$`));
    // SEMANTICS section 8: the day after the period if that is not after the due date, else the period's first day.
    const release = isVisit ? '2022-12-01' : row.due === row.periodEnd ? start : dayAfter(String(row.periodEnd));
    expect(row.release).toBe(release);
  }
  expect(new Set(rows.map(({ id }) => id)).size).toBe(71);
  expect(rows.reduce((sum, { microHours }) => sum + (microHours as number), 0)).toBe(6_100_000);
  expect([code, stderr]).toEqual([0, '']);
});

test('the table of months', async () => {
  const { code, stdout, stderr } = await cli(['plan', ...EXAMPLE]);
  const months = stdout.split('\n').filter((line) => /^20\d\d-\d\d/.test(line));
  const unknown = (line: string) => line.split(/\s+/).slice(0, 5);
  expect(months.map(unknown)).toEqual(
    MONTH_ENDS.map((end) => {
      const month = end.slice(0, 7);
      const hours = { '2021-11': '0.00', '2022-12': '4.15' }[month] ?? '0.15';
      return [month, hours, '0.00', '0.00', hours];
    }),
  );
  expect(stdout).toMatch(/^total +6\.10 +0\.00 +0\.00 +6\.10$/m);
  expect(stdout).toContain('Occurrences: 71; activities planned: 6; letters: 1');
  expect(stdout).toContain('Every row is planned.\nNo warnings.\n');
  expect([code, stderr]).toEqual([0, '']);
});

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
