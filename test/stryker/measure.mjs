// The mutants of one module, with what became of each. Two passes: first the code that tests run, each mutant against the tests that reach it;
// then what runs once, while modules load (tables, patterns), against every test, because no test can be told to reach it.
// Files that a module measures apart have tests of millions of steps, too slow while all that they run counts its steps: both passes
// are made for these files with these tests, and for all others without them.

import { relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

/** The mutants of `src/<module>` as Stryker reports them; `apart`: the files, if any, that are measured apart. Works in the current directory, the project's root. */
export async function measure(module, apart = { files: [] }) {
  const files = apart.files.map((file) => `src/${module}/${file}`);
  const others = await twoPasses(module, false, [`src/${module}/**/*.ts`, ...files.map((file) => `!${file}`)]);
  return files.length === 0 ? others : [...others, ...(await twoPasses(module, true, files))];
}

async function twoPasses(module, isApart, files) {
  const called = await run(module, isApart, files, true);
  const loaded = called.filter(({ status }) => status === 'Ignored');
  if (loaded.length === 0) return called;
  const again = await run(module, isApart, loaded.map(placeOf), false);
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

function run(module, isApart, mutate, ignoreStatic) {
  process.env.MUTATION_MODULE = module;
  process.env.MUTATION_APART = isApart ? 'yes' : '';
  return new Stryker({
    mutate,
    ignoreStatic,
    plugins: [import.meta.resolve('@stryker-mutator/vitest-runner'), import.meta.resolve('./mutant-by-mutant.mjs')],
    testRunner: 'vitest',
    vitest: { configFile: 'test/stryker/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 1),
    ignorePatterns: ['benchmarks', 'coverage', 'dist', 'docs', 'test/docs', 'test/mutations', 'test/package'],
    tempDirName: '.cache/stryker',
    reporters: ['progress-append-only', 'clear-text', 'mutant-by-mutant'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    allowConsoleColors: false,
    warnings: { slow: false },
    // On a busy machine a fault that changes nothing would pass for one that never ends.
    timeoutMS: 20_000,
    dryRunTimeoutMinutes: 30,
  }).runMutationTest();
}
