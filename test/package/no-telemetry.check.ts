// The installed package tells nobody anything: importing it and running its command reaches no address off this machine,
// looks up no name and starts no other program.

import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, inject, test } from 'vitest';
import { entryPoints, packageName } from './entry-points.js';
import { workPlace } from './installed-package.js';
import type { Contact } from './network-watch.js';
import { projectRoot } from './project.js';
import { type Outcome, runNode } from './tarball.js';

const project = inject('installed').withPeers;
const place = workPlace(project);
const watch = join(place, 'network-watch.cjs');
buildSync({
  entryPoints: [join(projectRoot, 'test/package/network-watch.ts')],
  outfile: watch,
  bundle: true,
  platform: 'node',
  format: 'cjs',
});
cpSync(join(projectRoot, 'test/fixtures'), place, { recursive: true });

let runs = 0;

/** Runs Node in the project under the watch: how it ended, and the contacts it sought. */
function watched(...args: readonly string[]): Outcome & { readonly contacts: readonly Contact[] } {
  const log = join(place, `contacts-${runs++}.ndjson`);
  process.env.NETWORK_WATCH_LOG = log;
  const outcome = runNode(place, '--require', watch, ...args);
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : [];
  return { ...outcome, contacts: lines.map((line) => JSON.parse(line) as Contact) };
}

const command = join(project, 'node_modules', packageName, 'dist/cli/main.js');
const rows = ['--letters', 'letters.json', '--activities', 'activities.json'];

describe('the watch', () => {
  test.each([
    ['connect', 'example.invalid', "fetch('http://example.invalid/')"],
    ['connect', '192.0.2.1', "require('node:https').get('https://192.0.2.1/')"],
    ['connect', '192.0.2.2', "require('node:net').connect(80, '192.0.2.2')"],
    ['lookup', 'example.invalid', "require('node:dns').lookup('example.invalid', () => {})"],
    [
      'lookup',
      'example.invalid',
      "import('node:dns/promises').then(({ resolveTxt }) => resolveTxt('example.invalid'))",
    ],
    ['datagram', '9 192.0.2.3', "require('node:dgram').createSocket('udp4').send('x', 9, '192.0.2.3')"],
    ['program', 'true', "require('node:child_process').spawn('true')"],
  ])('notices a %s to %s: %s', (by, to, script) => {
    const { exitCode, contacts } = watched('--eval', script);
    expect(contacts).toEqual([{ by, to: expect.stringContaining(to), local: false }]);
    expect(exitCode).toBe(1);
  });
});

describe('nobody is told', () => {
  test.each(entryPoints.map(({ specifier }) => specifier))('that %s is imported or required', (specifier) => {
    const script = `require('${specifier}'); import('${specifier}').then(() => console.log('loaded'))`;
    expect(watched('--eval', script)).toEqual({ exitCode: 0, output: 'loaded\n', contacts: [] });
  });

  test.each([
    ['--version', []],
    ['--help', []],
    ['plan', rows],
    ['plan', [...rows, '--format', 'csv', '--out', 'plan.csv']],
    ['check', rows],
  ])('of %s %j', (name, options) => {
    const { exitCode, output, contacts } = watched(command, name, ...options);
    expect(exitCode, output).toBe(0);
    expect(contacts).toEqual([]);
  });

  test('of a demonstration but the emulator on this machine', () => {
    const { exitCode, output, contacts } = watched(command, 'demo');
    expect(exitCode, output).toBe(0);
    expect(contacts.filter(({ local }) => !local)).toEqual([]);
    expect(contacts).toContainEqual({ by: 'connect', to: '127.0.0.1', local: true });
  });
});
