// The tarball installed in an empty project: every entry point imported and required, its types under each resolution, the command run.

import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot, readProjectJson } from './project.js';
import { installInEmptyProject, pack, remove, runBin, runNode, runTool } from './tarball.js';

const { name, version, exports } = readProjectJson<{
  name: string;
  version: string;
  exports: Readonly<Record<string, unknown>>;
}>('package.json');
const specifiers = Object.keys(exports)
  .filter((path) => path !== './package.json')
  .map((path) => name + path.slice(1));

/** A name of each entry point, and a use of its types that fails to compile when they are lost. */
const consumer = `
import { decodePortfolio, orThrow, plan, toDateTime, totals, type Occurrence, type TotalRow } from '${name}';
import { dueDaysInto, type RuleTable } from '${name}/columns';
import { createLoopClient, eq } from '${name}/loop-api';
import { startLoopEmulator } from '${name}/testing';

const made = orThrow(plan(orThrow(decodePortfolio([], []))));
export const first: Occurrence | undefined = made.occurrences[0];
export const rows: readonly TotalRow<'month'>[] = totals(made, { by: ['month'] });
export const fill = (rules: RuleTable): Int32Array => dueDaysInto(rules, new Int32Array(rules.count));
export const day: number = orThrow(toDateTime('2026-01-31')).day;
export const later = [createLoopClient, eq, startLoopEmulator];
// @ts-expect-error the types are there: a number is no portfolio
plan(1);
// @ts-expect-error the types are there: no such key
totals(made, { by: ['moon'] });
`;

const resolutions = [
  ['node16', { module: 'node16', moduleResolution: 'node16' }, 'consumer.ts'],
  ['nodenext', { module: 'nodenext', moduleResolution: 'nodenext' }, 'consumer.ts'],
  ['nodenext, required', { module: 'nodenext', moduleResolution: 'nodenext' }, 'consumer.cts'],
  ['bundler', { module: 'esnext', moduleResolution: 'bundler' }, 'consumer.ts'],
] as const;

describe('the package installed in an empty project', () => {
  let packed: ReturnType<typeof pack>;
  let folder: string;
  beforeAll(() => {
    packed = pack();
    folder = installInEmptyProject(packed.tarball);
    writeFileSync(join(folder, 'consumer.ts'), consumer);
    writeFileSync(join(folder, 'consumer.cts'), consumer);
    cpSync(join(projectRoot, 'test/fixtures'), join(folder, 'fixtures'), { recursive: true });
  });
  afterAll(() => remove(packed.folder, folder));

  test('holds what is built, and no source, test or fixture', () => {
    const others = packed.files.filter((path) => !path.startsWith('dist/'));
    expect(others.filter((path) => !['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md'].includes(path))).toEqual(
      [],
    );
    expect(packed.files.filter((path) => path.startsWith('dist/') && !/\.(js|d\.ts)$/.test(path))).toEqual([]);
  });

  test.each(specifiers)('%s is imported', (specifier) => {
    const script = `import('${specifier}').then((names) => console.log(Object.keys(names).length > 0))`;
    expect(runNode(folder, '--input-type=module', '--eval', script)).toEqual({ exitCode: 0, output: 'true\n' });
  });

  test.each(specifiers)('%s is required', (specifier) => {
    const script = `console.log(Object.keys(require('${specifier}')).length > 0)`;
    const flags = ['--disable-warning=ExperimentalWarning', '--input-type=commonjs'];
    expect(runNode(folder, ...flags, '--eval', script)).toEqual({ exitCode: 0, output: 'true\n' });
  });

  test.each(resolutions)('types under %s', (_, resolution, file) => {
    const compilerOptions = {
      ...resolution,
      target: 'es2022',
      lib: ['es2023'],
      types: ['node'],
      typeRoots: [join(projectRoot, 'node_modules/@types')],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
    expect(runTool(folder, 'typescript/bin/tsc', '-p', '.')).toEqual({ exitCode: 0, output: '' });
  });

  test('the command tells its version', () => {
    expect(runBin(folder, name, '--version')).toEqual({ exitCode: 0, output: `${version}\n` });
  });

  test('the command plans', () => {
    const files = ['--letters', 'fixtures/letters.json', '--activities', 'fixtures/activities.json'];
    const { exitCode, output } = runBin(folder, name, 'plan', ...files, '--format', 'ndjson');
    expect(output.split('\n').filter((line) => line.startsWith('{'))).toHaveLength(71);
    expect(exitCode).toBe(0);
  });
});
