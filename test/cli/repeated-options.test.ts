// An option that is given twice says two things: it is refused by name, before anything is read. A flag says the same twice.

import { expect, test } from 'vitest';
import { cli, EXAMPLE, KEYS } from './setup.js';

const plan = (...args: string[]) => ['plan', ...EXAMPLE, ...args];

test.each([
  [plan('--first', '2026-01-01', '--first', '2027-01-01'), '--first'],
  [plan('--letters', EXAMPLE[1]), '--letters'],
  [plan('--by', 'month', '--by=client'), '--by'],
  [plan('--out', '', '--out', 'x'), '--out'],
  [plan('--statuts', '2', '--statuts', '2'), '--statuts'],
  [plan('--lang', 'fr', '--lang', 'en'), '--lang'],
  [['--lang', 'fr', ...plan('--lang=en')], '--lang'],
  [['explain', 'x', ...EXAMPLE, '--format', 'json', '--format', 'json', '--format', 'table'], '--format'],
  [['check', ...EXAMPLE, '--activities', EXAMPLE[3]], '--activities'],
  [['fetch', '--dossier', 'a', '--filter', 'statut==2', '--dossier', 'b'], '--dossier'],
  [['emulator', '--for', '0', '--seed', '1', '--seed', '3'], '--seed'],
  ...['capacity', 'level', 'headcount'].map(
    (name) => [[name, ...EXAMPLE, '--team', 'a', '--team', 'b'], '--team'] as const,
  ),
  [['report', ...EXAMPLE, '--out', 'a.ics', '--ics', 'b', '--ics', 'c'], '--ics'],
  [['report', ...EXAMPLE, '--out', 'a.ics', '--out', 'b.csv', '--previous', 'a', '--previous', 'b'], '--previous'],
] as const)('%j', async (args, flag) => {
  const { code, stdout, stderr } = await cli(args, { env: KEYS });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.split('\n')[0]).toBe(`error: the option ${flag} is given more than once`);
});

test('in French, and without the values, which may be secret', async () => {
  const { stderr } = await cli([
    'fetch',
    '--base-url',
    'https://a:secret@x/',
    '--base-url',
    'https://b/',
    '--lang',
    'fr',
  ]);
  expect(stderr).toBe("erreur : l'option --base-url est donnée plusieurs fois\nVoir plan-de-charge fetch --help.\n");
});

test('flags, and a name in a list, may be repeated', async () => {
  const shown = async (...args: string[]) => cli(plan('--format', 'csv', ...args));
  expect(await shown('--excel', '--strict', '--excel', '--strict')).toEqual(await shown('--excel', '--strict'));
  expect(await shown('--by', 'month,month,side')).toEqual(await shown('--by', 'month,side'));
  expect(await shown('--statuts', '2,0,2')).toEqual(await shown('--statuts', '0,2'));
});
