// Rows that assignments give to different people or pools: one line on stderr, with an example and which assignment counts; --strict does not mind.

import { expect, test } from 'vitest';
import { due, team, work } from './may.js';
import { cli } from './setup.js';

const COMMANDS = ['capacity', 'level', 'headcount'];
const LABELS = ['Paie', 'DSN'];
const rows = () => work(LABELS.map((label) => due(label, 1, 31)));
const given = (...assignments: readonly object[]) => team({ assignments });
const payroll = LABELS.map((activity) => ({ activity, to: 'paie' }));

test.each(COMMANDS)('%s tells how many, an example and the order', async (command) => {
  const staff = given(...payroll, { client: 'C1', to: 'm-01' });
  const told = await cli([command, ...rows(), ...staff, '--lang', 'en', '--strict']);
  expect([told.code, told.stderr]).toEqual([
    0,
    'Activities given to different people or pools by several assignments: 2 (e.g. LM1 Paie: m-01, not paie); the most specific one counts: letter, client, manager, profitCenter, activity\n',
  ]);
  const french = await cli([command, ...rows(), ...staff, '--lang', 'fr']);
  expect(french.stderr.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
    "Activités confiées par plusieurs affectations à des destinataires différents : 2 (p. ex. LM1 Paie : m-01, et non paie) ; la plus précise l'emporte : letter, client, manager, profitCenter, activity\n",
  );
});

test.each(COMMANDS)('%s is silent where they agree', async (command) => {
  const { code, stderr } = await cli([command, ...rows(), ...given(...payroll, { client: 'C1', to: 'paie' })]);
  expect([code, stderr]).toEqual([0, '']);
});

test('beside assignments that match no row; each recipient once, with what a reader would not see written out', async () => {
  const staff = given(
    ...payroll,
    { client: 'C1', to: 'm-01' },
    { manager: 'U1', to: 'paie' },
    { letter: 'L1', to: 'compta' },
    { client: 'C9', to: 'm-01' },
  );
  const { stderr } = await cli(['level', ...work([due('Paie\u0007', 1, 31)]), ...staff, '--lang', 'en']);
  const [, , , conflict, end] = stderr.split('\n');
  expect(conflict).toContain(': 1 (e.g. LM1 Paie\\u{7}: compta, not m-01, paie);');
  expect(end).toBe('');
});
