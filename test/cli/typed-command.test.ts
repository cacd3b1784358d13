// How the command is typed, as what it proposes to type is: where it is installed, in a copy of the project, and from another folder.

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { typedCommand, typedFrom } from '../../src/cli/typed-command.js';
import { EXECUTABLE, folder } from './setup.js';

test.each([
  ['/home/eve/firm', '/home/eve/firm/node_modules/plan-de-charge/dist/cli/main.js', 'npx plan-de-charge'],
  ['/home/eve/loop', '/home/eve/loop/dist/cli/main.js', 'node dist/cli/main.js'],
  ['/home/eve', '/home/eve/loop/dist/cli/main.js', 'node loop/dist/cli/main.js'],
  ['/home/eve/loop/docs', '/home/eve/loop/dist/cli/main.js', 'node /home/eve/loop/dist/cli/main.js'],
  ['/home/eve/firm', '/home/eve/loop/dist/cli/main.js', 'node /home/eve/loop/dist/cli/main.js'],
  ['/srv/l’été', "/srv/l’été/it's $1/main.js", String.raw`node 'it'\''s $1/main.js'`],
])('in %s, %s: %s', (from, executable, typed) => {
  expect(typedFrom(from, executable)).toBe(typed);
});

test('where it was run, also when npm went elsewhere', () => {
  expect(typedCommand({})).toBe('node dist/cli/main.js');
  expect(typedCommand({ INIT_CWD: folder() })).toBe(`node ${EXECUTABLE}`);
});

test('the built command ends its tour with lines that a shell runs there', () => {
  const place = folder();
  const { INIT_CWD: _, ...env } = process.env;
  const shell = (command: string) => execFileSync('sh', ['-c', command], { cwd: place, env, encoding: 'utf8' });
  const tour = shell(`node '${EXECUTABLE}' demo --lang en 2>/dev/null`);
  const [check] = tour.split('\n').filter((line) => line.startsWith('  node '));
  shell('echo "[]" > letters.json; echo "[]" > activities.json');
  expect(shell(check)).toMatch(/No activity rows were read|Aucune ligne d'activité/);
});
