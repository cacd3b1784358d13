// `--by`: every key in every format, on each date; the rows add up to the plan.

import { describe, expect, test } from 'vitest';
import { TOTAL_KEYS } from '../../src/index.js';
import { readCsv } from './read-csv.js';
import { ACTIVITY, cli, EXAMPLE, filesOf, LETTER, parseLines } from './setup.js';

const NAMES: Record<string, string> = { fiscalYear: 'fiscal-year', profitCenter: 'profit-center' };

/** What heads the column of a key in the terminal where it is not the key itself. */
const HEADS: Record<string, string> = { fiscalYear: 'fiscal year', profitCenter: 'profit center', side: 'work of' };

/** What the terminal shows in the place of the ids of the documentation's letter. */
const LABELS: Record<string, string> = {
  letter: 'LM2021111',
  client: 'client e87a',
  manager: 'no manager',
  profitCenter: 'no profit center',
};

describe.each(TOTAL_KEYS)('by %s', (key) => {
  const name = NAMES[key] ?? key;

  test('rows of the key, occurrences and hours, which add up', async () => {
    const { stdout, code } = await cli(['plan', ...EXAMPLE, '--by', name, '--format', 'ndjson']);
    const rows = parseLines(stdout);
    for (const row of rows) expect(Object.keys(row)).toEqual([key, 'occurrences', 'microHours', 'hours']);
    expect(rows.reduce((sum, { occurrences }) => sum + Number(occurrences), 0)).toBe(71);
    expect(rows.reduce((sum, { microHours }) => sum + Number(microHours), 0)).toBe(6_100_000);
    expect(code).toBe(0);
  });

  test('the same in JSON, in CSV and in a table', async () => {
    const args = ['plan', ...EXAMPLE, '--by', name];
    const rows = parseLines((await cli([...args, '--format', 'ndjson'])).stdout);
    expect(JSON.parse((await cli([...args, '--format', 'json'])).stdout)).toEqual(rows);
    const [header, ...records] = readCsv((await cli([...args, '--format', 'csv'])).stdout);
    const isNamed = ['letter', 'client', 'manager'].includes(key);
    expect(header).toEqual([key, 'occurrences', 'microHours', 'hours', ...(isNamed ? [`${key}Name`] : [])]);
    const cells = (row: Record<string, unknown>) => header.slice(0, 4).map((field) => String(row[field] ?? ''));
    const nameOf = (row: Record<string, unknown>) => (row[key] === null ? '' : LABELS[key]);
    expect(records).toEqual(rows.map((row) => [...cells(row), ...(isNamed ? [nameOf(row)] : [])]));
    const lines = (await cli(args)).stdout.split('\n').slice(0, -1);
    expect(lines[0]).toMatch(new RegExp(`^${HEADS[key] ?? key} +occurrences +hours$`));
    expect(lines).toHaveLength(rows.length + 3);
    for (const [index, row] of rows.entries()) {
      const hours = Number(row.hours).toFixed(2);
      expect(lines[index + 2]).toMatch(new RegExp(` ${row.occurrences} +${hours}$`));
      const text = LABELS[key] ?? (row[key] === null ? '(unset)' : String(row[key]).slice(0, 40));
      expect(lines[index + 2].startsWith(text)).toBe(true);
    }
    expect(lines.at(-1)).toMatch(/^total +71 +6\.10$/);
  });
});

test('several keys, blanks around them, one given twice', async () => {
  const { stdout } = await cli(['plan', ...EXAMPLE, '--by', 'year, activity ,year', '--format', 'csv']);
  const [header, ...records] = readCsv(stdout);
  expect(header).toEqual(['year', 'activity', 'occurrences', 'microHours', 'hours']);
  expect(records.filter(([year]) => year === '2023')).toEqual([
    ['2023', 'Enregistrer les factures dans PIA', '1', '0', '0'],
    ['2023', 'Tableaux de bord ', '1', '150000', '0.15'],
  ]);
});

test('the names of the fields are taken as well', async () => {
  const kebab = await cli(['plan', ...EXAMPLE, '--by', 'fiscal-year,profit-center']);
  const camel = await cli(['plan', ...EXAMPLE, '--by', 'fiscalYear,profitCenter']);
  expect(camel).toEqual(kebab);
});

describe('on', () => {
  // Due on Saturday 20 June 2026, for May.
  const files = () =>
    filesOf(
      [{ ...LETTER, dateDebut: '2026-05-01', dateFin: '2026-05-31' }],
      [{ ...ACTIVITY, datePrevObligation: 20, decalage: 1 }],
    );
  const dayOf = async (on: string | null) => {
    const args = ['--by', 'day', '--format', 'ndjson', '--adjust', 'following', ...(on === null ? [] : ['--on', on])];
    const { stdout, stderr } = await cli(['plan', ...files(), ...args]);
    expect(stderr).toBe('');
    return parseLines(stdout).map(({ day }) => day);
  };

  test.each([
    [null, '2026-06-20'],
    ['due', '2026-06-20'],
    ['due-adjusted', '2026-06-22'],
    ['period-end', '2026-05-31'],
  ])('%s', async (on, day) => {
    expect(await dayOf(on)).toEqual([day]);
  });

  test('the table of months counts on it too', async () => {
    const table = await cli(['plan', ...files(), '--on', 'period-end']);
    expect(table.stdout).toMatch(/^2026-05 +1\.50 /m);
    expect(table.stdout).toContain('by period end');
    expect(table.stderr).toBe('');
  });

  test('changes nothing of occurrences, and says so', async () => {
    const with_ = await cli(['plan', ...files(), '--format', 'ndjson', '--on', 'period-end']);
    const without = await cli(['plan', ...files(), '--format', 'ndjson']);
    expect(with_.stdout).toBe(without.stdout);
    expect(with_.stderr).toBe('note: --on has no effect here, it applies to totals only\n');
    expect(without.stderr).toBe('');
  });
});
