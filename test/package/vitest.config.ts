// How the package checks run: the *.check.ts beside this file, which pack, install and lint the package as built.
// They take longer than the suite should and ask the registry for the run-time dependencies, so they have a script of their own.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/package/**/*.check.ts'],
    globalSetup: 'test/package/installed-package.ts',
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
