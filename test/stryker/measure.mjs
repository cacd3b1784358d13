// The mutants of one module, with what became of each. Two passes: first the code that tests run, each mutant against the tests that reach it;
// then what runs once, while modules load (tables, patterns), against every test, because no test can be told to reach it.

import { relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

/** The mutants of `src/<module>` as Stryker reports them. Works in the current directory, the project's root. */
export async function measure(module) {
  const called = await run(module, [`src/${module}/**/*.ts`], true);
  const loaded = called.filter(({ status }) => status === 'Ignored');
  if (loaded.length === 0) return called;
  const again = await run(module, loaded.map(placeOf), false);
  const seen = new Set(again.map(keyOf));
  return [...again, ...called.filter((mutant) => mutant.status !== 'Ignored' && !seen.has(keyOf(mutant)))];
}

/** The range of a mutant as `mutate` takes it: `file:line:column-line:column`, lines from 1, columns from 0, while Stryker reports both from 1. */
function placeOf({ fileName, location: { start, end } }) {
  return `${relative('.', fileName)}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
}

function keyOf(mutant) {
  return `${placeOf(mutant)} ${mutant.mutatorName} ${mutant.replacement}`;
}

function run(module, mutate, ignoreStatic) {
  process.env.MUTATION_MODULE = module;
  return new Stryker({
    mutate,
    ignoreStatic,
    plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
    testRunner: 'vitest',
    vitest: { configFile: 'test/stryker/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 1),
    ignorePatterns: ['benchmarks', 'coverage', 'dist', 'docs', 'test/docs', 'test/mutations', 'test/package'],
    tempDirName: '.cache/stryker',
    reporters: ['progress-append-only', 'clear-text'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    allowConsoleColors: false,
    warnings: { slow: false },
    timeoutMS: 10_000,
  }).runMutationTest();
}
