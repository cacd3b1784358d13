// Hostile labels, ids and clients through `forecast`, and settings and capacities as hostile: nothing that a terminal acts on, no formula.

import { describe, expect, test } from 'vitest';
import { capacity, MONTHLY, settings } from './forecast-example.js';
import { expectHarmless, input, LABELS, letterId, POOLS, teamInput } from './hostile.js';
import { readCsv } from './read-csv.js';
import { ACTIVITY, cli, filesOf, Kept, LETTER, parseLines } from './setup.js';

const FIRST = ['--first', '2026-01'];
/** So long that every row is due. */
const ALL = [...FIRST, '--months', '24'];
const BY = ['--by', 'letter,client,manager,profit-center,activity'];

async function harmless(args: readonly string[], code = 0): Promise<{ stdout: string; stderr: string }> {
  const ran = await cli(['forecast', ...ALL, ...args]);
  expect(ran.code, ran.stderr).toBe(code);
  expectHarmless(ran.stdout);
  expectHarmless(ran.stderr);
  return ran;
}

/** No record broken apart, and no cell a formula under either separator. */
function expectNoFormula(csv: string, delimiter: ',' | ';') {
  const text = csv.replace(/^\ufeff/, '');
  const records = readCsv(text, delimiter);
  expect(records.length).toBeGreaterThan(LABELS.length);
  for (const record of records) expect(record).toHaveLength(records[0].length);
  const cells = [...records.flat(), ...text.split(delimiter === ',' ? /[;\r\n]/ : /[,\r\n]/)];
  for (const cell of cells)
    expect(cell.trimStart(), JSON.stringify(cell.slice(0, 50))).not.toMatch(/^"?[=+\-@＝＋－＠]/u);
}

describe('labels and ids', () => {
  test('JSON and a cell a line have them as received', async () => {
    const { stdout } = await harmless([...input(), ...BY, '--format', 'ndjson', '--law']);
    const cells = parseLines(stdout);
    expect(new Set(cells.map(({ activity }) => activity))).toEqual(new Set(LABELS));
    for (const cell of cells) expect(cell.letter).toBe(letterId);
    const json = JSON.parse((await harmless([...input(), ...BY, '--format', 'json'])).stdout);
    expect(json.unplanned.map(({ activite }: { activite: string }) => activite)).toEqual(LABELS);
  });

  test('CSV, for Excel too', async () => {
    expectNoFormula((await harmless([...input(), ...BY, '--format', 'csv'])).stdout, ',');
    expectNoFormula((await harmless([...input(), ...BY, '--format', 'csv', '--excel'])).stdout, ';');
  });

  test('tables', async () => {
    for (const lang of ['fr', 'en']) {
      const wide = new Kept(400);
      await cli(['forecast', ...ALL, ...input(), ...BY, '--lang', lang], { stdout: wide });
      const stdout = wide.text;
      expectHarmless(stdout);
      await harmless([...input(), ...BY, '--lang', lang]);
      expect(stdout).toContain('\\u{1b}[31mred\\u{1b}[0m');
      expect(stdout).toContain(`${'x'.repeat(47)}…`);
      expect(stdout.length).toBeLessThan(50_000);
    }
  });

  test('pools', async () => {
    const { stdout } = await harmless([...input(), ...teamInput(), '--by', 'month,pool', '--format', 'ndjson']);
    const pools = new Set(parseLines(stdout).map(({ pool }) => pool));
    // Nobody is given the label that is empty.
    expect([...pools].filter((pool) => pool !== null)).toHaveLength(POOLS.length - 1);
    expect(POOLS.filter((pool) => !pools.has(pool))).toEqual(['.']);
    await harmless([...input(), ...teamInput(), '--by', 'month,pool']);
  });

  test('of letters that succeed one another', async () => {
    const pair = LABELS.flatMap((label, index) => {
      const entite = { objectId: `=C${label}`, description: [] };
      const dates = { dateDebut: '2027-01-01', dateFin: '2027-12-31' };
      const first = { ...LETTER, objectId: `a${index}${label}`, codeIBS: label, entite };
      return [first, { ...first, ...dates, statut: 1, objectId: `b${index}${label}` }];
    });
    const rows = pair.map(({ objectId }) => ({ ...ACTIVITY, frequence: MONTHLY, lettreMissionId: objectId }));
    const rules = settings({ rules: pair.slice(0, 9).map(({ objectId: letter }) => ({ letter, hoursFactor: 2 })) });
    for (const lang of ['fr', 'en']) {
      const { stdout } = await harmless([...filesOf(pair, rows), ...rules, '--lang', lang]);
      expect(stdout).toContain(`${LABELS.length} (\\u{1b}[31mred`);
      expect(stdout.length).toBeLessThan(20_000);
    }
  });
});

describe('a settings file, and a table of capacities', () => {
  const named = LABELS.filter((label) => label !== '');

  test('rules about nobody, each in one short line', async () => {
    const rules = settings({ rules: named.map((client) => ({ client, renewal: 1 })) });
    for (const lang of ['fr', 'en']) {
      const { stdout } = await harmless([...input(), ...rules, '--lang', lang]);
      expect(stdout.split('\n').filter((line) => line.startsWith('rules['))).toHaveLength(named.length);
      expect(stdout.length).toBeLessThan(20_000);
    }
  });

  test('what is refused of them, a line each', async () => {
    const fields = Object.fromEntries(LABELS.map((label) => [label, label]));
    for (const file of [
      settings(fields),
      settings({ renewals: fields }),
      settings({ rules: named.map((on) => ({ client: 'C', [on]: 1 })) }),
      settings({ rules: [{ letter: 'A', outcomes: named.slice(0, 20).map((name) => ({ name, probability: name })) }] }),
      capacity(fields),
    ])
      for (const lang of ['fr', 'en']) {
        const { stdout, stderr } = await harmless([...input(), ...file, '--lang', lang], 4);
        expect(stdout).toBe('');
        expect(stderr.split('\n').length).toBeGreaterThan(2);
        expect(stderr.length).toBeLessThan(60_000);
      }
  });

  test.each(['--risk', '--levels', '--grid', '--first', '--months', '--by', '--method'])('%s', async (flag) => {
    for (const value of named) {
      const refused = await cli(['forecast', ...input(), ...(flag === '--first' ? [] : FIRST), flag, value]);
      expect(refused.code, JSON.stringify(value.slice(0, 30))).toBe(2);
      expectHarmless(refused.stderr);
      expect(refused.stderr.length).toBeLessThan(2000);
    }
  });
});
