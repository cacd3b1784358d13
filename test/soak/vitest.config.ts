// How the long runs are run: every *.soak.ts beside this file, one after the other, printing what they measured.
// They take minutes and are no part of the suite; each has a shorter brother there.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/soak/*.soak.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
