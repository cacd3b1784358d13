// The run-time dependencies: docs/dependencies.md lists them as the package file, the lock file and the sources have them,
// anyone may use them, and none runs a script when it is installed.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tablesOf } from '../docs/markdown.js';
import { installedWith, type LockedPackage } from './lock-file.js';
import { filesBelow, projectRoot, readProjectJson } from './project.js';

const PERMISSIVE = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'];

type Ranges = Readonly<Record<string, string>>;
const { dependencies, peerDependencies, imports } = readProjectJson<{
  dependencies: Ranges;
  peerDependencies: Ranges;
  imports: Readonly<Record<string, Ranges>>;
}>('package.json');
const textOf = (path: string) => readFileSync(join(projectRoot, path), 'utf8');

/** The tables of the page, without the last column of each, which is prose; but for the second, where it names packages. */
const [direct, broughtAlong, optional] = tablesOf(textOf('docs/dependencies.md')).map(({ rows }) =>
  rows.map(({ cells }) => cells.map((cell) => cell.replaceAll('`', ''))),
);
const nameAt = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const licenceOf = (name: string) => installedWith(name).get(`node_modules/${name}`)?.license;

const installed = new Map<string, LockedPackage>(
  Object.keys({ ...dependencies, ...peerDependencies }).flatMap((name) => [...installedWith(name)]),
);

describe('the list of dependencies', () => {
  test.each([
    ['those of the package', direct, dependencies],
    ['the optional ones', optional, peerDependencies],
  ])('%s', (_, rows, ranges) => {
    expect(rows.map(([name, range, licence]) => [name, range, licence])).toEqual(
      Object.entries(ranges).map(([name, range]) => [name, range, licenceOf(name)]),
    );
    expect(rows.filter(([, , , use]) => use === '')).toEqual([]);
  });

  test('those brought along, and by which', () => {
    const reached = new Map<string, readonly string[]>();
    for (const name of Object.keys(dependencies)) {
      for (const [path, { license = '' }] of installedWith(name)) {
        const known = reached.get(nameAt(path));
        reached.set(nameAt(path), [nameAt(path), license, known === undefined ? name : `${known[2]}, ${name}`]);
      }
    }
    for (const name of Object.keys(dependencies)) reached.delete(name);
    expect(broughtAlong).toEqual([...reached.values()].sort(([a], [b]) => (a < b ? -1 : 1)));
  });

  test('holds what the sources import, and nothing that they do not', () => {
    const imported = filesBelow('src').flatMap((path) =>
      [...textOf(path).matchAll(/(?:^(?:import|export|\}) .*from |[( ]import\()'((?:@[^/']+\/)?[^@./'][^/']*)/gm)].map(
        ([, name]) => name,
      ),
    );
    // A name of the package's own, which stands for a file of another package by conditions.
    const packagesOf = (name: string) =>
      name.startsWith('#') ? Object.values(imports[name]).map((path) => path.split('/')[0]) : [name];
    const used = new Set(imported.filter((name) => !name.startsWith('node:')).flatMap(packagesOf));
    const typesOfUsed = (name: string) => used.has(name.replace(/^@types\//, ''));
    const listed = Object.keys({ ...dependencies, ...peerDependencies });
    expect(listed.filter((name) => !used.has(name) && !typesOfUsed(name))).toEqual([]);
    expect([...used].filter((name) => !listed.includes(name))).toEqual([]);
  });
});

describe('what is installed', () => {
  test.each([...installed])('%s has a permissive licence and no install script', (_, { license, hasInstallScript }) => {
    expect(PERMISSIVE).toContain(license);
    expect(hasInstallScript ?? false).toBe(false);
  });
});
