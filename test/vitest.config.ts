// How the suite runs: every *.test.ts below test/, with branch coverage of src on demand (`npm run coverage`).
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { pageAssetsForVite } from '../.build/page-assets.mjs';

/** The files that take longest, the longest first: begun last, one of them would run on alone. */
const LONGEST = [
  'test/mutations/mutations.test.ts',
  'test/snapshot/kill.test.ts',
  'test/docs/shell.test.ts',
  'test/cli/blocked.test.ts',
  'test/properties/oracle.test.ts',
  'test/loop-api/invariant.test.ts',
  'test/cli/demo.test.ts',
  'test/cli/terminal-width.test.ts',
  'test/capacity/shown-laws.test.ts',
  'test/testing/laws.test.ts',
  'test/golden/holiday-libraries.test.ts',
  'test/forecast/laws-of-methods.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification) => {
      const rank = LONGEST.findIndex((file) => moduleId.endsWith(file));
      return rank === -1 ? LONGEST.length : rank;
    };
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [pageAssetsForVite()],
  test: {
    include: ['test/**/*.test.ts'],
    // Much of the suite waits for other processes: more files at a time than there are cores.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    sequence: { sequencer: LongestFirst },
    // Files share the modules they load, which saves loading them for each; and a test that leaves something behind is noticed by another.
    isolate: false,
    // Half an hour ends what hangs. It judges no speed: a busy machine takes as long as it takes.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      // The script of the page runs in a browser alone, where test/report/page.check.ts asks it.
      exclude: ['src/report/page/script/**'],
      reporter: ['text', 'json-summary'],
      reportsDirectory: 'coverage',
      thresholds: { branches: 95 },
    },
  },
});
