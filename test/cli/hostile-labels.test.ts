// Labels and ids from a hostile API through every output format: nothing reaches a terminal that it would act on, nothing becomes
// a formula, no record breaks apart, and what is data stays what was received.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from './read-csv.js';
import { ACTIVITY, cli, filesOf, folder, LETTER, parseLines } from './setup.js';

const LABELS = [
  '\u001b[31mred\u001b[0m \u001b]0;title\u0007',
  'C1 \u009b31m and \u0085 next line',
  'right-to-left \u202eexe.fdp\u202c \u2066isolate\u2069 \u200f\u061c',
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '\u00a0=1+1',
  '＝1+1',
  'a;=1+1',
  'a; +1',
  'a,=1+1',
  'a,b;c"d""e\'f',
  'two\nlines\r\nand\u2028more\u2029yet\u000b\u000c',
  'nul \u0000 and delete \u007f',
  'lone \ud800 surrogates \udfff',
  'zero\u200bwidth \ufeff mark \u{e0041} tag \ue000 private',
  '',
  '\\u{1b} as text',
  '👩‍👩‍👧 Ünï©ödé',
  `${'x'.repeat(1_000_000)}\u001b[2J`,
];

/** What no output may carry: controls but the line ends of the format itself, and what reorders or hides text. */
const UNSEEN = /[^\P{C}\n\r]|[\u2028\u2029]/u;

const letterId = 'L\u001b[2J\u202e=1;"\n';
const letters = [
  { ...LETTER, objectId: letterId, codeIBS: '\u001b[1m=2+2', description: 'd\u202e', entite: { objectId: '=C\u001b' } },
];
const rows = LABELS.map((activite) => ({ ...ACTIVITY, activite, frequence: 4, calage: 2 }));
const bad = LABELS.map((activite) => ({ ...ACTIVITY, activite, unite: activite || 'x' }));
const input = () => filesOf(letters, [...rows, ...bad]);

const expectHarmless = (text: string) => {
  expect(UNSEEN.exec(text.replace(/^\ufeff/, ''))).toBeNull();
};

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
    expect(records.map((record) => record[header.indexOf('activite')])).toEqual(plain);
  });
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
      // A label of a million characters takes no more room than another.
      expect(stdout.length).toBeLessThan(40_000);
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
