// The tarball under two outside linters: publint (the package file) and "are the types wrong" (what each resolution finds).

import { dirname } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { entryPoints } from './entry-points.js';
import { runTool } from './tarball.js';

const { tarball } = inject('installed');
const folder = dirname(tarball);

describe('the packed package', () => {
  test('publint finds nothing', () => {
    const { exitCode, output } = runTool(folder, 'publint/src/cli.js', 'run', tarball, '--strict');
    expect(output).toContain('All good!');
    expect(exitCode).toBe(0);
  });

  test('are the types wrong? No, for a package of ES modules', () => {
    const flags = ['--profile', 'esm-only', '--no-definitely-typed', '--no-emoji', '--no-color', '--format', 'ascii'];
    const { exitCode, output } = runTool(folder, '@arethetypeswrong/cli/dist/index.js', tarball, ...flags);
    const specifiers = [...output.matchAll(/^"(.*)"$/gm)].map(([, specifier]) => specifier);
    expect(specifiers.filter((specifier) => !specifier.endsWith('.json'))).toEqual(
      entryPoints.map(({ specifier }) => specifier),
    );
    expect(output.match(/^node16 \(from ESM\): OK/gm)).toHaveLength(specifiers.length);
    expect(output.match(/^bundler: OK/gm)).toHaveLength(specifiers.length);
    expect(exitCode).toBe(0);
  });
});
