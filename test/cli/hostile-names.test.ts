// Hostile names: none yields an escape sequence, another line or a formula, in the tables and sentences of the terminal and as CSV.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../properties/runs.js';
import { LABELS } from './hostile.js';
import { readCsv } from './read-csv.js';
import { ACTIVITY, cli, filesOf, folder, Kept, LETTER, teamOf } from './setup.js';

const UNSEEN = /[^\P{Cc}\n\r]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u;
const FORMULA = /^"?[=+\-@＝＋－＠]/u;

const KINDS = [
  ['client', 'C1'],
  ['client', 'C2'],
  ['manager', 'M1'],
  ['letter', 'L1'],
  ['letter', 'L2'],
  ['member', 'm-01'],
  ['pool', 'compta'],
] as const;

const letters = ['1', '2'].map((digit) => ({
  ...LETTER,
  objectId: `L${digit}`,
  entite: { objectId: `C${digit}` },
  maitreDossier: { objectId: 'M1' },
}));
const activities = letters.map(({ objectId }) => ({ ...ACTIVITY, lettreMissionId: objectId }));
const contracts = [{ first: '2026-01-01', hours: [0.1, 0, 0, 0, 0, 0, 0] }];
const team = {
  members: ['m-01', 'm-02'].map((id) => ({ id, pool: 'compta', contracts })),
  assignments: [{ client: 'C1', to: 'm-01' }],
  default: 'compta',
};

/** Names of any kind of text: those that are known to do harm, with anything around them. */
const hostile = fc.oneof(
  fc.constantFrom(...LABELS.filter((label) => label.length < 1000)),
  fc
    .tuple(fc.constantFrom(...LABELS.slice(0, 20)), fc.string({ unit: 'binary', maxLength: 5 }))
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 10 }),
);

const COMMANDS: readonly (readonly string[])[] = [
  ['plan', '--by', 'client,manager,letter'],
  ['plan', '--by', 'client', '--ids'],
  ['plan', '--by', 'client,manager,letter', '--format', 'csv'],
  ['plan', '--format', 'csv', '--excel'],
  ['check'],
  ['explain', 'L1'],
  ['capacity', '--by', 'year', '--group', 'member'],
  ['capacity', '--by', 'year', '--group', 'member', '--format', 'csv', '--excel'],
];

test.each(COMMANDS.map((args) => [args.join(' '), args] as const))('%s', async (_, args) => {
  const files = filesOf(letters, activities);
  const shownTeam = args[0] === 'capacity' ? [...teamOf(team), '--first', '2026', '--last', '2026'] : [];
  const path = join(folder(), 'names.json');
  const outputOf = async (names: readonly string[]) => {
    const table = KINDS.map(([kind, id], index) => ({ kind, id, name: names[index] }));
    writeFileSync(path, JSON.stringify(table));
    // So wide that no name takes a line more.
    const stdout = new Kept(10_000);
    const { code, stderr } = await cli([...args, ...files, ...shownTeam, '--names', path], { stdout });
    expect([code, stdout.text === '']).toEqual([0, false]);
    expect(stderr).not.toMatch(UNSEEN);
    return stdout.text;
  };
  const lines = (await outputOf(KINDS.map(([kind, id]) => `${kind} ${id}`))).split('\n').length;
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: KINDS.length, maxLength: KINDS.length }), async (names) => {
      const stdout = await outputOf(names);
      expect(stdout.replace('\ufeff', '')).not.toMatch(UNSEEN);
      expect(stdout.split('\n')).toHaveLength(lines);
      if (!args.includes('csv')) return;
      const delimiter = args.includes('--excel') ? ';' : ',';
      const text = stdout.replace('\ufeff', '');
      const records = readCsv(text, delimiter);
      for (const record of records) expect(record).toHaveLength(records[0].length);
      // As a reader who takes the wrong separator, and knows no quotes, would cut it.
      for (const cell of [...records.flat(), ...text.split(delimiter === ',' ? /[;\r\n]/ : /[,\r\n]/)]) {
        expect(cell.trimStart()).not.toMatch(FORMULA);
      }
    }),
    { numRuns: runs(40) },
  );
});
