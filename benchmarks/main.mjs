// `npm run bench`: every contender's result is checked, then all are timed in one process, then tables and results/*.json are written.
// `npm run bench -- --quick`: the checks alone, on small portfolios; nothing is written.

import { parseArgs } from 'node:util';
import { levellingResult } from './levelling.mjs';
import { conditions } from './machine.mjs';
import { checkAll, timeAll } from './measure.mjs';
import { memoryResult } from './memory.mjs';
import { tableOf, writeResult } from './report.mjs';
import { installedRivals } from './rivals/index.mjs';
import { columnsTask } from './tasks/columns.mjs';
import { objectsTask } from './tasks/objects.mjs';
import { totalsTask } from './tasks/totals.mjs';
import { workOn } from './work.mjs';

const QUICK_ACTIVITIES = 1000;
const MEMORY_ACTIVITIES = 1_000_000;
const LEVELLED_OCCURRENCES = 100_000;
const LEVELLING_ROUNDS = 12;

const tasks = [
  { task: columnsTask, activities: 100_000, rounds: 30 },
  { task: objectsTask, activities: 10_000, rounds: 20 },
  { task: totalsTask, activities: 10_000, rounds: 20 },
];

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const print = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);

const { rivals, missing } = await installedRivals();
if (missing.length > 0)
  print(`Not installed, so left out: ${missing.join(', ')} (npm ci --prefix benchmarks installs them)`);
if (values.quick) await checkQuickly();
else await measureEverything();

async function checkQuickly() {
  for (const version of /** @type {const} */ (['regular', 'mixed'])) {
    const work = workOn({ activities: QUICK_ACTIVITIES, version });
    for (const { task } of tasks) {
      const contenders = task.contenders(work, rivals);
      checkAll(contenders);
      const names = contenders.map(({ name }) => name).join('; ');
      print(`${task.name}: ${work.name}, ${work.count} occurrences alike from ${names}`);
    }
  }
  print(`levelling: ${levellingResult(QUICK_ACTIVITIES, 1).portfolio}, plans accepted by verify`);
  const { portfolio, occurrences } = await memoryResult(QUICK_ACTIVITIES);
  print(`memory: ${portfolio}, ${occurrences} occurrences written as planned`);
}

async function measureEverything() {
  const measuredOn = conditions(rivals);
  print(`${measuredOn.processor}, ${measuredOn.cores} cores, Node ${measuredOn.node}, commit ${measuredOn.commit}\n`);
  for (const { task, activities, rounds } of tasks) {
    const work = workOn({ activities, version: 'regular' });
    const contenders = task.contenders(work, rivals);
    checkAll(contenders);
    const timings = timeAll(contenders, rounds);
    const timeOf = (/** @type {string} */ name) => {
      const timing = timings.find((one) => one.name === name);
      if (timing === undefined) throw new Error(`${name} was not timed.`);
      return timing.median;
    };
    const ratios = task.ratios(
      timeOf,
      rivals.map(({ name }) => name),
      work,
    );
    const result = { task: task.name, portfolio: work.name, occurrences: work.count, timings, ratios };
    print(tableOf(task.title, result));
    writeResult(result, measuredOn);
  }
  const levelling = levellingResult(LEVELLED_OCCURRENCES, LEVELLING_ROUNDS);
  print(tableOf('The flattest plan of a pool, and the capacity of a team', levelling));
  writeResult(levelling, measuredOn);
  const memory = await memoryResult(MEMORY_ACTIVITIES);
  print(tableOf('Memory of plan --snapshot to ndjson', memory));
  writeResult(memory, measuredOn);
}
