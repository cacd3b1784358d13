// A process of one contest, from its checks to its figures: the argument names the task. What was measured is printed as JSON.

import '../time-zone.mjs';
import { checkAll, timeAll } from '../measure.mjs';
import { contestTasks } from '../suite.mjs';

const { tasks } = await contestTasks();
const task = tasks.find(({ name }) => name === process.argv[2]);
if (task === undefined) throw new Error(`No contest is called ${process.argv[2]}.`);
for await (const contest of task.contests('full')) {
  process.stdout.write(JSON.stringify(await resultOf(task, contest)));
}

/** @param {import('../types.js').ContestTask} task @param {import('../types.js').Contest} contest @returns {Promise<import('../types.js').TaskResult>} */
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
