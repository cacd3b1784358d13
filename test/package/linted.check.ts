// The tarball under two outside linters: publint (the package file) and "are the types wrong" (what each resolution finds).

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pack, remove, runTool } from './tarball.js';

describe('the packed package', () => {
  let packed: ReturnType<typeof pack>;
  beforeAll(() => {
    packed = pack();
  });
  afterAll(() => remove(packed.folder));

  test('publint finds nothing', () => {
    const { exitCode, output } = runTool(packed.folder, 'publint/src/cli.js', 'run', packed.tarball, '--strict');
    expect(output).toContain('All good!');
    expect(exitCode).toBe(0);
  });

  test('are the types wrong? No, for a package of ES modules', () => {
    const flags = ['--profile', 'esm-only', '--no-definitely-typed', '--no-emoji', '--no-color', '--format', 'ascii'];
    const { exitCode, output } = runTool(
      packed.folder,
      '@arethetypeswrong/cli/dist/index.js',
      packed.tarball,
      ...flags,
    );
    const entryPoints = output.match(/^"plan-de-charge.*"$/gm);
    expect(entryPoints).toHaveLength(5);
    expect(output.match(/^node16 \(from ESM\): OK/gm)).toHaveLength(5);
    expect(output.match(/^bundler: OK/gm)).toHaveLength(5);
    expect(exitCode).toBe(0);
  });
});
