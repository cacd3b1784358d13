// The command is bundled in chunks: what a start reads, and the licences of the packages that are in it.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './project.js';

const folder = join(projectRoot, 'dist/cli');
const chunks = readdirSync(folder).filter((name) => name.endsWith('.js'));
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

/** The packages whose files a text holds: the bundler writes the path of a file above what it takes from it. */
const packagesIn = (text: string) =>
  [...text.matchAll(/^\s*\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)].map(([, name]) => name);

/** The chunks that importing one reads: those it names and what these name, but for what is imported on demand. */
function readBy(name: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, other] of textOf(name).matchAll(/^(?:import|\} from|import .* from) "\.\/([^"]+)";$/gm))
    readBy(other, seen);
  return seen;
}

test('each package that is bundled has its licence beside it', () => {
  const bundled = new Set(chunks.flatMap((name) => packagesIn(textOf(name))));
  const licensed = [...textOf('THIRD-PARTY-LICENSES.txt').matchAll(/(?:^|\n-{80}\n\n)(\S+) \d+\.\d+\.\d+\n\n(.*)/g)];
  expect([...bundled]).toEqual(expect.arrayContaining(['commander', 'luxon', 'node-fetch']));
  expect(licensed.map(([, name]) => name)).toEqual(expect.arrayContaining([...bundled]));
  expect(licensed.filter(([, , text]) => text.trim() === '')).toEqual([]);
});

test('what no command needs yet is not read: neither dates nor the network', () => {
  const read = [...readBy('main.js')].flatMap((name) => packagesIn(textOf(name)));
  expect(read).toContain('commander');
  expect(read).not.toContain('luxon');
  expect(read).not.toContain('node-fetch');
});

test('a plan from files reads nothing of the network', () => {
  const plan = chunks.find((name) => name.startsWith('plan-')) ?? '';
  const read = [...readBy(plan)].flatMap((name) => packagesIn(textOf(name)));
  expect(read).toContain('luxon');
  expect(read).not.toContain('node-fetch');
  expect(read).not.toContain('hucre');
});

test('what writes workbooks is read when there is one to write', () => {
  const template = chunks.find((name) => name.startsWith('template-')) ?? '';
  expect(chunks.flatMap((name) => packagesIn(textOf(name)))).toContain('hucre');
  expect([...readBy(template)].flatMap((name) => packagesIn(textOf(name)))).not.toContain('hucre');
});

test('what the package is run by may be executed', () => {
  expect(textOf('main.js').startsWith('#!/usr/bin/env node\n')).toBe(true);
  expect(statSync(join(folder, 'main.js')).mode & 0o777).toBe(0o755);
});
