// Labels and ids from a hostile API, and names from a hostile team file, through every output format: nothing reaches a terminal
// that it would act on, nothing becomes a formula, no record breaks apart, and what is data stays what was received.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectHarmless, input, LABELS, letterId, MEMBERS, POOLS, teamInput } from './hostile.js';
import { readCsv } from './read-csv.js';
import { ACTIVITY, cli, filesOf, folder, LETTER, parseLines, teamOf } from './setup.js';

describe('JSON', () => {
  test('ndjson: one line an occurrence, which parses back to the label', async () => {
    const { stdout } = await cli(['plan', ...input(), '--format', 'ndjson']);
    expectHarmless(stdout);
    const occurrences = parseLines(stdout);
    expect(occurrences.map(({ activite }) => activite)).toEqual(LABELS);
    for (const row of occurrences) expect(row.letterId).toBe(letterId);
  });

  test('json, totals, unplanned rows', async () => {
    const file = join(folder(), 'unplanned');
    const json = await cli(['plan', ...input(), '--format', 'json', '--unplanned', file]);
    expectHarmless(json.stdout);
    expect(JSON.parse(json.stdout).map(({ activite }: { activite: string }) => activite)).toEqual(LABELS);
    const unplanned = readFileSync(file, 'utf8');
    expectHarmless(unplanned);
    expect(parseLines(unplanned).map(({ activite }) => activite)).toEqual(LABELS);
    const totals = await cli(['plan', ...input(), '--by', 'activity,letter,client', '--format', 'ndjson']);
    expectHarmless(totals.stdout);
    expect(new Set(parseLines(totals.stdout).map(({ activity }) => activity))).toEqual(new Set(LABELS));
  });
});

describe.each([
  ['CSV', [], ','],
  ['CSV for Excel', ['--excel'], ';'],
])('%s', (_, options, delimiter) => {
  test.each([[[]], [['--by', 'activity,letter,client']]])(
    '%j: one line a record, no formula under either separator',
    async (by) => {
      const { stdout } = await cli(['plan', ...input(), '--format', 'csv', ...options, ...by]);
      expectHarmless(stdout);
      const text = stdout.replace(/^\ufeff/, '');
      const records = readCsv(text, delimiter);
      expect(records).toHaveLength(LABELS.length + 1);
      for (const record of records) expect(record).toHaveLength(records[0].length);
      // As a reader who takes the wrong separator, and knows no quotes, would cut it.
      const cells = [...records.flat(), ...text.split(delimiter === ',' ? /[;\r\n]/ : /[,\r\n]/)];
      for (const cell of cells)
        expect(cell.trimStart(), JSON.stringify(cell.slice(0, 50))).not.toMatch(/^"?[=+\-@＝＋－＠]/u);
    },
  );

  test('what is harmless stays as it is', async () => {
    const plain = [
      'Tenue comptable',
      "Accès à Bankin'",
      'a+b=c',
      'mi-temps',
      "l'été; l'hiver, etc.",
      '12 - 13',
      '"cité"',
    ];
    const files = filesOf(
      [LETTER],
      plain.map((activite) => ({ ...ACTIVITY, activite, frequence: 4 })),
    );
    const { stdout } = await cli(['plan', ...files, '--format', 'csv', ...options]);
    const [header, ...records] = readCsv(stdout.replace(/^\ufeff/, ''), delimiter);
    expect(
      records.map((record) => record[header.findIndex((name) => name === 'activite' || name === 'Travail')]),
    ).toEqual(plain);
  });
});

test('a label of a million characters: whole in data, shortened in sentences', async () => {
  const activite = `${'x'.repeat(1_000_000)}\u001b[2J`;
  const rows = { planned: { ...ACTIVITY, activite }, unreadable: { ...ACTIVITY, activite, unite: activite } };
  const files = filesOf([LETTER], Object.values(rows));
  const data = await cli(['plan', ...files, '--format', 'ndjson']);
  expectHarmless(data.stdout);
  expect(parseLines(data.stdout).map((row) => row.activite)).toEqual(Array(12).fill(activite));
  const csv = await cli(['plan', ...files, '--by', 'activity', '--format', 'csv']);
  expectHarmless(csv.stdout);
  expect(readCsv(csv.stdout, ',')[1][0]).toHaveLength(activite.length - 1 + '\\u{1b}'.length);
  for (const args of [['plan', '--by', 'activity'], ['check']]) {
    const { stdout, stderr } = await cli([...args, ...files]);
    expectHarmless(stdout);
    expect(stdout.length + stderr.length).toBeLessThan(5000);
  }
});

describe('tables and sentences', () => {
  test.each([
    ['the table of months', ['plan']],
    ['totals', ['plan', '--by', 'activity,letter,client']],
    ['the check', ['check']],
    ['an explanation that is not there', ['explain', `${letterId}\u001b`]],
  ])('%s', async (_, args) => {
    for (const lang of ['fr', 'en']) {
      const { stdout, stderr } = await cli([...args, ...input(), '--lang', lang]);
      expectHarmless(stdout);
      expectHarmless(stderr);
      // A label of 70,000 characters takes no more room than another.
      expect(stdout.length).toBeLessThan(50_000);
    }
  });

  test('totals show what was there, shortened', async () => {
    const { stdout } = await cli(['plan', ...input(), '--by', 'activity']);
    expect(stdout).toContain('\\u{1b}[31mred\\u{1b}[0m');
    expect(stdout).toContain(`${'x'.repeat(47)}… `);
    expect(stdout).not.toContain('x'.repeat(48));
    expect(stdout).toContain('👩');
  });

  test('an explanation', async () => {
    const { stdout } = await cli(['plan', ...input(), '--format', 'ndjson']);
    for (const { id } of parseLines(stdout)) {
      const table = await cli(['explain', String(id), ...input()]);
      expect(table.code).toBe(0);
      expectHarmless(table.stdout);
      expect(table.stdout.length).toBeLessThan(4000);
    }
    const [first] = parseLines(stdout);
    const json = await cli(['explain', String(first.id), ...input(), '--format', 'json']);
    expectHarmless(json.stdout);
    expect(JSON.parse(json.stdout).occurrence.activite).toBe(LABELS[0]);
  });

  test('the check as JSON', async () => {
    const { stdout } = await cli(['check', ...input(), '--format', 'json']);
    expectHarmless(stdout);
    expect(JSON.parse(stdout).unplanned.rows).toHaveLength(LABELS.length);
  });
});

describe('a team whose members and pools are named as hostilely', () => {
  const asked = async (...args: string[]) => {
    const ran = await cli([...args, ...input(), ...teamInput()]);
    expect(ran.code, ran.stderr).toBe(0);
    expectHarmless(ran.stdout);
    expectHarmless(ran.stderr);
    return ran.stdout;
  };
  // Nobody is given the label that is empty.
  const working = [...POOLS, null];

  test.each([
    ['capacity'],
    ['capacity', '--by', 'month', '--group', 'member'],
    ['level', '--by', 'month'],
    ['headcount'],
  ])('%s %s %s: JSON, a pool a line, with the names as they were', async (...args) => {
    const text = await asked(...args, '--format', 'json');
    expect(text.split('\n')).toHaveLength(working.length + 3);
    const { pools } = JSON.parse(text);
    expect(pools.map(({ pool }: { pool: string | null }) => pool)).toEqual(working);
    if (args.includes('--group'))
      expect(pools.flatMap(({ members = [] }) => members.map(({ member }) => member))).toEqual(MEMBERS);
  });

  test.each([
    [[], ','],
    [['--excel'], ';'],
  ])('CSV %j: one line a record, no formula under either separator', async (options, delimiter) => {
    for (const command of [
      ['capacity', '--by', 'year', '--group', 'member'],
      ['level', '--by', 'year'],
      ['headcount'],
    ]) {
      const text = (await asked(...command, '--format', 'csv', ...options)).replace(/^\ufeff/, '');
      const records = readCsv(text, delimiter);
      for (const record of records) expect(record).toHaveLength(records[0].length);
      expect(new Set(records.map(([pool]) => pool)).size).toBe(working.length + 1);
      const cells = [...records.flat(), ...text.split(delimiter === ',' ? /[;\r\n]/ : /[,\r\n]/)];
      for (const cell of cells)
        expect(cell.trimStart(), JSON.stringify(cell.slice(0, 50))).not.toMatch(/^"?[=+\-@＝＋－＠]/u);
    }
  });

  test('tables: shortened, each on one line', async () => {
    for (const lang of ['fr', 'en']) {
      const months = await asked('capacity', '--by', 'month', '--group', 'member', '--lang', lang);
      expect(months).toContain('\\u{1b}[31mred\\u{1b}[0m');
      expect(months).toContain(`${'x'.repeat(47)}…`);
      expect(months).not.toContain('x'.repeat(48));
      const others = [await asked('level', '--by', 'year', '--lang', lang), await asked('headcount', '--lang', lang)];
      for (const text of [months, ...others]) expect(text.length).toBeLessThan(70_000);
    }
  });

  test('names that a file may not have are told in one short line each', async () => {
    const contracts = [{ first: '2026-01-01' }];
    const same = teamOf({ members: LABELS.map((id) => ({ id, pool: id, contracts })) });
    const nobody = `${'y'.repeat(1_000_000)}\u001b[2J`;
    const absent = teamOf({ members: [{ id: 'm', pool: 'p', contracts }], default: nobody });
    // The label that is empty is no name, neither of a member nor of a pool; each of the others is both.
    for (const [path, problems] of [
      [same, LABELS.length + 1],
      [absent, 1],
    ] as const) {
      for (const lang of ['fr', 'en']) {
        const { code, stdout, stderr } = await cli(['capacity', ...input(), ...path, '--lang', lang]);
        expect([code, stdout]).toEqual([4, '']);
        expectHarmless(stderr);
        expect(stderr.trimEnd().split('\n')).toHaveLength(problems);
        expect(stderr.length).toBeLessThan(20_000);
      }
    }
  });
});
