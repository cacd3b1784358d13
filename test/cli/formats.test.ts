// One plan in four formats: JSON and CSV say what NDJSON says, and the fields are in the documented order.

import { describe, expect, test } from 'vitest';
import { generateFirm } from '../../src/testing/index.js';
import { readCsv } from './read-csv.js';
import { ACTIVITY, cli, EXAMPLE, filesOf, LETTER, parseLines } from './setup.js';

const FIELDS = [
  'id',
  'letterId',
  'activity',
  'activite',
  'periodStart',
  'periodEnd',
  'stub',
  'release',
  'last',
  'due',
  'dueAdjusted',
  'hours',
  'microHours',
  'side',
];

describe('occurrences', () => {
  test('the fields of a line, in order', async () => {
    const { stdout } = await cli(['plan', ...EXAMPLE, '--format', 'ndjson']);
    for (const row of parseLines(stdout)) expect(Object.keys(row)).toEqual(FIELDS);
  });

  test('JSON is one array of the same objects', async () => {
    const { letters, activities } = generateFirm({ clients: 12, seed: 5 });
    const files = filesOf(letters, activities);
    const ndjson = await cli(['plan', ...files, '--last', '2027-12-31', '--format', 'ndjson']);
    const json = await cli(['plan', ...files, '--last', '2027-12-31', '--format', 'json']);
    const rows = parseLines(ndjson.stdout);
    expect(rows.length).toBeGreaterThan(1000);
    expect(JSON.parse(json.stdout)).toEqual(rows);
    expect(rows.map(({ due }) => due)).toEqual(rows.map(({ due }) => due).sort());
  });

  test('CSV has the same fields and values, then the client, the code of the letter and names; CRLF, no mark, a header', async () => {
    const ndjson = await cli(['plan', ...EXAMPLE, '--format', 'ndjson']);
    const { stdout } = await cli(['plan', ...EXAMPLE, '--format', 'csv']);
    const [header, ...records] = readCsv(stdout);
    expect(header).toEqual([...FIELDS, 'client', 'codeIBS', 'clientName', 'managerName', 'letterName']);
    const [{ client }] = JSON.parse((await cli(['plan', ...EXAMPLE, '--by', 'client', '--format', 'json'])).stdout);
    const rows = parseLines(ndjson.stdout).map((row) => FIELDS.map((field) => String(row[field])));
    expect(records).toEqual(rows.map((row) => [...row, client, 'LM2021111', 'client e87a', '', 'LM2021111']));
  });

  test('CSV for Excel in France: mark, semicolons, decimal commas', async () => {
    const { stdout } = await cli(['plan', ...EXAMPLE, '--format', 'csv', '--excel']);
    expect(stdout[0]).toBe('\u{feff}');
    const [header, ...records] = readCsv(stdout.slice(1), ';');
    expect(header.join(' / ')).toBe(
      'Client / Responsable / Lettre / Travail / Début de période / Fin de période / Période incomplète / À faire du / À faire au / Échéance / Échéance ajustée / Heures / Côté / Code de la lettre / Identifiant / Identifiant de la lettre / Rang / Micro-heures / Identifiant du client',
    );
    const columnOf = (name: string) => new Set(records.map((record) => record[header.indexOf(name)]));
    expect(columnOf('Heures')).toEqual(new Set(['0', '0,15', '4']));
    expect(columnOf('Période incomplète')).toEqual(new Set(['non']));
    expect(columnOf('Client')).toEqual(new Set(['client e87a']));
    expect(columnOf('Côté')).toEqual(new Set(['cabinet']));
    for (const date of columnOf('Échéance')) expect(date).toMatch(/^\d\d\/\d\d\/202\d$/);
    expect(records[0].slice(-5, -3)).toEqual([
      expect.stringMatching(/^efb2dfc9-71a5-4e72-98fd-78b427790086\//),
      'efb2dfc9-71a5-4e72-98fd-78b427790086',
    ]);
  });

  test('nothing to show is an empty list in each format', async () => {
    const none = ['plan', ...filesOf([], [])];
    expect((await cli([...none, '--format', 'ndjson'])).stdout).toBe('');
    expect((await cli([...none, '--format', 'json'])).stdout).toBe('[]\n');
    expect((await cli([...none, '--format', 'csv'])).stdout).toBe(
      `${FIELDS.join(',')},client,codeIBS,clientName,managerName,letterName\r\n`,
    );
    expect((await cli(none)).stdout).toMatch(/^total +0\.00 +0\.00 +0\.00 +0\.00$/m);
  });
});

describe('whose work', () => {
  const rows = [
    { ...ACTIVITY, activite: 'firm' },
    { ...ACTIVITY, activite: 'client', activiteCabinet: false, activiteClient: true },
    { ...ACTIVITY, activite: 'both', activiteClient: true },
    { ...ACTIVITY, activite: 'none', activiteCabinet: false },
  ];
  const sidesOf = async (args: readonly string[]) => {
    const { stdout } = await cli(['plan', ...filesOf([LETTER], rows), '--format', 'ndjson', ...args]);
    const sides = new Set(parseLines(stdout).map(({ side, activite }) => `${side} ${activite}`));
    return [...sides].map((name) => name.split(' ')[0]);
  };
  const hoursOf = async (args: readonly string[]) => {
    const { stdout } = await cli(['plan', ...filesOf([LETTER], rows), '--format', 'ndjson', '--by', 'year', ...args]);
    return parseLines(stdout).reduce((sum, { hours }) => sum + Number(hours), 0);
  };

  test('all occurrences unless asked', async () => {
    expect(await sidesOf([])).toEqual(['firm', 'client', 'both', 'none']);
    expect(await sidesOf(['--side', 'all'])).toEqual(['firm', 'client', 'both', 'none']);
    expect(await sidesOf(['--side', 'firm'])).toEqual(['firm', 'both', 'none']);
    expect(await sidesOf(['--side', 'client'])).toEqual(['client']);
  });

  test("the firm's totals unless asked", async () => {
    expect(await hoursOf([])).toBe(54);
    expect(await hoursOf(['--side', 'firm'])).toBe(54);
    expect(await hoursOf(['--side', 'client'])).toBe(18);
    expect(await hoursOf(['--side', 'all'])).toBe(72);
  });
});
