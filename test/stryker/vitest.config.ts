// The tests that a mutation run of one module repeats for every mutant: those that can see it, its own first, with fewer property runs.

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import modules from './modules.json' with { type: 'json' };

interface Measured {
  readonly tests: readonly string[];
  readonly apart?: { readonly tests: readonly string[] };
}

const { tests: folders, apart }: Measured = modules[process.env.MUTATION_MODULE as keyof typeof modules];

/** The tests of files that are measured apart; all others are measured without them. */
const apartTests = apart?.tests ?? [];

/** Files of seconds, the longest last: most mutants are noticed before. */
const SLOW = [
  'test/forecast/reached.test.ts',
  'test/forecast/laws-of-methods.test.ts',
  'test/forecast/bad-input.test.ts',
  ...apartTests,
];

/** The folders in the order in which the module names them and slow files last, so that a mutant meets the quick tests first. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const slow = SLOW.findIndex((file) => moduleId.endsWith(file));
      return slow >= 0 ? folders.length + slow : folders.findIndex((folder) => moduleId.includes(`/test/${folder}/`));
    };
    return [...files].sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: folders.map((folder) => `test/${folder}/**/*.test.ts`),
    // Those that look at the generators, those that draw hundreds of runs over a network or start processes, and those that change the time zone or the umask, which a thread cannot.
    exclude: [
      ...(process.env.MUTATION_APART === 'yes' ? [] : apartTests),
      'test/golden/holiday-libraries.test.ts',
      'test/loop-api/abort-any-time.test.ts',
      'test/loop-api/abort.test.ts',
      'test/loop-api/invariant.test.ts',
      'test/properties/hostile-rows.test.ts',
      'test/properties/reached.test.ts',
      'test/snapshot/kill.test.ts',
      'test/snapshot/lock.test.ts',
      'test/snapshot/place.test.ts',
      'test/snapshot/stopped.test.ts',
      'test/snapshot/umask.test.ts',
    ],
    setupFiles: ['test/stryker/setup.ts'],
    env: { PROPERTY_RUNS_SHARE: '0.05' },
    // Ends what hangs, and judges no speed: counting what runs makes some tests twenty times as slow.
    testTimeout: 1_800_000,
    // A worker for each run, not for each file: a fault that is noticed costs half.
    isolate: false,
    sequence: { sequencer: QuickFirst },
  },
});
