// The package's own housekeeping: lock files without addresses, run-time dependencies that anyone may use, files of one idea.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, projectRoot, readProjectJson } from './project.js';

interface Locked {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}
type LockFile = { readonly packages: Readonly<Record<string, Locked>> };

const PERMISSIVE = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'];
const MOST_LINES = 250;

const runTime = Object.entries(readProjectJson<LockFile>('package-lock.json').packages).filter(
  ([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional,
);
const sources = ['src', 'test', 'benchmarks'].flatMap(filesBelow).filter((path) => /\.(ts|mjs)$/.test(path));
const textOf = (path: string) => readFileSync(join(projectRoot, path), 'utf8');

describe('lock files', () => {
  test.each(['package-lock.json', 'benchmarks/package-lock.json'])('%s names no registry', (path) => {
    expect(textOf(path).match(/"resolved"|https?:\/\/[^"]*\.tgz/g)).toBeNull();
  });
});

describe('run-time dependencies', () => {
  test('are those of package.json at least', () => {
    const { dependencies } = readProjectJson<{ dependencies: Readonly<Record<string, string>> }>('package.json');
    const installed = runTime.map(([path]) => path.replace('node_modules/', ''));
    expect(installed).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  });

  test.each(runTime)('%s has a permissive licence and no install script', (_, { license, hasInstallScript }) => {
    expect(PERMISSIVE).toContain(license);
    expect(hasInstallScript ?? false).toBe(false);
  });
});

describe('files', () => {
  test('have at most 250 lines', () => {
    const long = sources.filter((path) => textOf(path).split('\n').length - 1 > MOST_LINES);
    expect(long).toEqual([]);
  });

  test('open with their purpose', () => {
    expect(sources.filter((path) => !/^(#!.*\n)?(\/\/|\/\*\*)/.test(textOf(path)))).toEqual([]);
  });
});
