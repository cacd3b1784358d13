// The command is bundled in chunks: what a start reads, and the licences of the packages that are in it.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

const module = (text: string) => `data:text/javascript,${encodeURIComponent(text)}`;
const HOOKS = module(
  "import { writeSync } from 'node:fs'; export const load = (url, context, next) => (writeSync(2, 'loads ' + url + '\\n'), next(url, context));",
);
/** Says each module that a process loads, on a line of its standard error. */
const TELLING = module(`import { register } from 'node:module'; register(${JSON.stringify(HOOKS)});`);

/** The packages of which a run of the command loads a module. */
function packagesOf(args: readonly string[]): readonly string[] {
  const ran = spawnSync(process.execPath, ['--import', TELLING, join(folder, 'main.js'), ...args], {
    encoding: 'utf8',
  });
  expect(ran.status, ran.stderr).toBe(0);
  const files = [...ran.stderr.matchAll(/^loads (file:.*)$/gm)].map(([, url]) => fileURLToPath(url));
  expect(files.filter((file) => !file.startsWith(folder))).toEqual([]);
  return [...new Set(files.flatMap((file) => packagesIn(textOf(basename(file)))))].sort();
}

test('the packages that a command loads: what writes csv or calendars, or reads spreadsheets, only where there are any', () => {
  const place = mkdtempSync(join(tmpdir(), 'plan-de-charge-bundle-'));
  try {
    const workbook = join(place, 'cabinet.xlsx');
    const planOf = (...args: string[]) => packagesOf(['plan', ...args]);
    const fixture = (name: string) => join(projectRoot, `test/fixtures/${name}.json`);
    const json = ['--letters', fixture('letters'), '--activities', fixture('activities')];
    const always = ['commander', 'fast-equals', 'fastest-levenshtein', 'fp-ts', 'io-ts', 'luxon'];
    expect(planOf(...json, '--format', 'json')).toEqual(always);
    expect(planOf(...json, '--format', 'csv')).toEqual([...always, 'csv-stringify'].sort());
    expect(packagesOf(['template', '--out', workbook])).toContain('hucre');
    const report = (...args: string[]) => packagesOf(['report', ...json, '--first', '2022', '--last', '2022', ...args]);
    expect(report('--out', join(place, 'a.csv'))).toEqual([...always, 'csv-stringify'].sort());
    expect(report('--as-of', '2022', '--out', join(place, 'a.ics'))).toEqual([...always, 'ical-generator'].sort());
    expect(planOf('--workbook', workbook, '--format', 'json')).toEqual([...always, 'saxes', 'xmlchars'].sort());
  } finally {
    rmSync(place, { recursive: true });
  }
});

test('what the package is run by may be executed', () => {
  expect(textOf('main.js').startsWith('#!/usr/bin/env node\n')).toBe(true);
  expect(statSync(join(folder, 'main.js')).mode & 0o777).toBe(0o755);
});
