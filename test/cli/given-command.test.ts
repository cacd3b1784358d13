// The help that a refusal points to is that of the command that was given, whatever the values of its options look like.

import { expect, test } from 'vitest';
import { cli, EXAMPLE } from './setup.js';

const SEE = (command: string) => `See plan-de-charge${command === '' ? '' : ` ${command}`} --help.`;

test.each([
  [['explain', 'ID', '--format', 'bad', '--out', 'plan'], 'explain'],
  [['explain', 'plan', '--format', 'bad'], 'explain'],
  [['explain', '--out', 'check', ...EXAMPLE], 'explain'],
  [['check', ...EXAMPLE, '--out', 'plan', '--formt', 'x'], 'check'],
  [['plan', '--letters', 'explain'], 'plan'],
  [['plan', '--out', 'check', '--format'], 'plan'],
  [['plan', 'check', 'explain'], 'plan'],
  [['--lang', 'plan', 'explain', 'ID', ...EXAMPLE], 'explain'],
  [['fetch', '--out', 'plan'], 'fetch'],
  // No command was come to: what the whole does not know, or lacks, comes first.
  [['--out', 'check', 'plan', ...EXAMPLE], ''],
  [['--out=plan'], ''],
  [['plan', '--lang'], ''],
  [['plna', '--out', 'plan'], ''],
  [['help', 'plan', 'check'], ''],
  [['help', 'plna', 'plan'], ''],
])('%j: %s', async (args, command) => {
  const { code, stdout, stderr } = await cli(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.split('\n').at(-2)).toBe(SEE(command));
});
