// The tarball installed in an empty project: every entry point imported and required, its types under each resolution, the command run.
// Without the optional peers first, then with them.

import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { consumerOf } from './consumer.js';
import { entryPoints, packageName } from './entry-points.js';
import { workPlace } from './installed-package.js';
import { projectRoot, readProjectJson } from './project.js';
import { runBin, runNode, runTool } from './tarball.js';

const { files, alone, withPeers } = inject('installed');
const { version, peerDependencies } = readProjectJson<{
  version: string;
  peerDependencies: Readonly<Record<string, string>>;
}>('package.json');

const resolutions = [
  ['node16', { module: 'node16', moduleResolution: 'node16' }, 'consumer.ts'],
  ['nodenext', { module: 'nodenext', moduleResolution: 'nodenext' }, 'consumer.ts'],
  ['nodenext, required', { module: 'nodenext', moduleResolution: 'nodenext' }, 'consumer.cts'],
  ['bundler', { module: 'esnext', moduleResolution: 'bundler' }, 'consumer.ts'],
] as const;

const importing = (specifier: string) =>
  `import('${specifier}').then((names) => console.log(Object.keys(names).length > 0))`;

test('the tarball holds what is built, and no source, test or fixture', () => {
  const others = files.filter((path) => !path.startsWith('dist/'));
  expect([...others].sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
  expect(files.filter((path) => path.startsWith('dist/') && !/\.(js|d\.ts)$/.test(path))).toEqual([
    'dist/cli/THIRD-PARTY-LICENSES.txt',
  ]);
});

describe.each([
  ['alone', alone, entryPoints.filter(({ peer }) => peer === null), resolutions],
  ['beside its optional peers', withPeers, entryPoints, resolutions.filter(([name]) => !name.startsWith('nodenext'))],
] as const)('the package installed %s', (_, project, offered, asked) => {
  const specifiers = offered.map(({ specifier }) => specifier);

  test.each(Object.keys(peerDependencies))('%s is there only when it was asked for', (peer) => {
    expect(existsSync(join(project, 'node_modules', peer))).toBe(project === withPeers);
  });

  test.each(specifiers)('%s is imported', (specifier) => {
    const outcome = runNode(project, '--input-type=module', '--eval', importing(specifier));
    expect(outcome).toEqual({ exitCode: 0, output: 'true\n' });
  });

  // No flag, and no warning either.
  test.each(specifiers)('%s is required', (specifier) => {
    const script = `console.log(Object.keys(require('${specifier}')).length > 0)`;
    const outcome = runNode(project, '--input-type=commonjs', '--eval', script);
    expect(outcome).toEqual({ exitCode: 0, output: 'true\n' });
  });

  test.each(asked)('types under %s', async (_, resolution, file) => {
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
    const place = workPlace(project);
    writeFileSync(join(place, file), await consumerOf(offered));
    writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
    expect(runTool(place, 'typescript/bin/tsc', '-p', '.')).toEqual({ exitCode: 0, output: '' });
  });
});

test.each(entryPoints.flatMap(({ specifier, peer }) => (peer === null ? [] : [[specifier, peer]])))(
  '%s without %s: the error names what is missing',
  (specifier, peer) => {
    const { exitCode, output } = runNode(alone, '--input-type=module', '--eval', importing(specifier));
    expect(output).toContain(`Cannot find package '${peer}'`);
    expect(exitCode).toBe(1);
  },
);

describe('the installed command', () => {
  test('tells its version', () => {
    expect(runBin(alone, packageName, '--version')).toEqual({ exitCode: 0, output: `${version}\n` });
  });

  test('plans', () => {
    const place = workPlace(alone);
    cpSync(join(projectRoot, 'test/fixtures'), place, { recursive: true });
    const rows = ['--letters', join(place, 'letters.json'), '--activities', join(place, 'activities.json')];
    const { exitCode, output } = runBin(alone, packageName, 'plan', ...rows, '--format', 'ndjson');
    expect(output.split('\n').filter((line) => line.startsWith('{'))).toHaveLength(71);
    expect(exitCode).toBe(0);
  });
});
