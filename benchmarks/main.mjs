// `npm run bench`: every contender's result is checked, then all are timed; tables, results/*.json and docs/performance.md are written.
// `npm run bench -- --quick`: the checks alone, on small portfolios; nothing is written.
// `npm run bench -- --page`: docs/performance.md again from the results there are.

import './time-zone.mjs';
import { parseArgs } from 'node:util';
import { conditions } from './machine.mjs';
import { checkAll, timeAll } from './measure.mjs';
import { writePage } from './page.mjs';
import { keptResult, readResults, summaryOf, tableOf, writeResult } from './report.mjs';
import { installed, installedRivals } from './rivals/index.mjs';
import { contestTasks, processTasks } from './suite.mjs';

/** @typedef {import('./types.js').ContestTask} ContestTask */
/** @typedef {import('./types.js').Contest} Contest */
/** @typedef {import('./types.js').TaskResult} TaskResult */

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, page: { type: 'boolean', default: false } },
});
const print = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);

if (values.page) rewritePage();
else {
  const { rivals, missing } = await installedRivals();
  const duckdb = await installed(() => import('./rivals/duckdb.mjs'));
  if (duckdb === null) missing.push('duckdb');
  if (missing.length > 0)
    print(`Not installed, so left out: ${missing.join(', ')} (npm ci --prefix benchmarks installs them)`);
  if (values.quick) await checkQuickly(contestTasks(rivals, duckdb));
  else
    await measureEverything(
      contestTasks(rivals, duckdb),
      conditions(duckdb === null ? rivals : [...rivals, duckdb.DATABASE]),
    );
}

/** @param {readonly ContestTask[]} contests */
async function checkQuickly(contests) {
  for (const task of contests) {
    for await (const { portfolio, occurrences, contenders, close } of task.contests('quick')) {
      await checkAll(contenders);
      close?.();
      const names = contenders.map(({ name }) => name).join('; ');
      print(`${task.name}: ${portfolio}, ${occurrences.toLocaleString('en')} occurrences alike from ${names}`);
    }
  }
  for (const task of processTasks) {
    const { portfolio, occurrences } = await task.measure('quick');
    print(`${task.name}: ${portfolio}, ${occurrences.toLocaleString('en')} occurrences as they should be`);
  }
}

/** @param {readonly ContestTask[]} contests @param {import('./types.js').Conditions} measuredOn */
async function measureEverything(contests, measuredOn) {
  print(`${measuredOn.processor}, ${measuredOn.cores} cores, Node ${measuredOn.node}, commit ${measuredOn.commit}\n`);
  /** @type {TaskResult[]} */
  const results = [];
  const keep = (/** @type {TaskResult} */ result) => {
    const kept = keptResult(result, measuredOn);
    print(tableOf(kept));
    writeResult(kept);
    results.push(kept);
  };
  for (const task of contests) {
    for await (const contest of task.contests('full')) keep(await resultOf(task, contest));
  }
  for (const task of processTasks) keep(await task.measure('full'));
  print(summaryOf(results));
  rewritePage();
}

/** @param {ContestTask} task @param {Contest} contest @returns {Promise<TaskResult>} */
async function resultOf({ name, title, rounds }, { portfolio, occurrences, contenders, figures, close }) {
  await checkAll(contenders);
  const timings = await timeAll(contenders, rounds, occurrences);
  close?.();
  const timeOf = (/** @type {string} */ contender) => {
    const timing = timings.find((one) => one.name === contender);
    if (timing === undefined) throw new Error(`${contender} was not timed.`);
    return timing.median;
  };
  return { task: name, title, portfolio, occurrences, timings, figures: figures(timeOf) };
}

/** Writes the page, or says why it stays as it is. */
function rewritePage() {
  const faults = writePage(readResults());
  for (const fault of faults) print(fault);
  if (faults.length === 0) print('docs/performance.md is written.');
  else {
    print('docs/performance.md is left as it was. Once reasons.mjs is right: npm run bench -- --page');
    process.exitCode = 1;
  }
}
