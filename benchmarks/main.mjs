// `npm run bench`: every contender's result is checked, then all are timed; tables, results/*.json and docs/performance.md are written.
// `npm run bench -- --quick`: the checks alone, on small portfolios; nothing is written.
// `npm run bench -- --page`: docs/performance.md again from the results there are.

import './time-zone.mjs';
import { parseArgs } from 'node:util';
import { askProcess } from './child.mjs';
import { conditions } from './machine.mjs';
import { checkAll } from './measure.mjs';
import { writePage } from './page.mjs';
import { keptResult, readResults, summaryOf, tableOf, writeResult } from './report.mjs';
import { contestTasks, processTasks } from './suite.mjs';

/** @typedef {import('./types.js').TaskResult} TaskResult */

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, page: { type: 'boolean', default: false } },
});
const print = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);

if (values.page) rewritePage();
else {
  const { tasks, beside, missing } = await contestTasks();
  if (missing.length > 0)
    print(`Not installed, so left out: ${missing.join(', ')} (npm ci --prefix benchmarks installs them)`);
  if (values.quick) await checkQuickly(tasks);
  else await measureEverything(tasks, conditions(beside));
}

/** @param {readonly import('./types.js').ContestTask[]} contests */
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

/** Each contest in a process of its own, so that none collects the garbage of another. @param {readonly import('./types.js').ContestTask[]} contests @param {import('./types.js').Conditions} measuredOn */
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
  for (const { name } of contests) keep(askProcess('contest', [name]));
  for (const task of processTasks) keep(await task.measure('full'));
  print(summaryOf(results));
  rewritePage();
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
