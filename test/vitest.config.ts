// How the suite runs: every *.test.ts below test/, with branch coverage of src on demand (`npm run coverage`).
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    // Much of the suite waits for other processes: no core is kept free.
    maxWorkers: '100%',
    // Files share the modules they load: a quarter of the time, and a test that leaves something behind is noticed by another.
    isolate: false,
    // Half an hour ends what hangs. It judges no speed: a busy machine takes as long as it takes.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'json-summary'],
      reportsDirectory: 'coverage',
      thresholds: { branches: 95 },
    },
  },
});
