// Starting the command, beside Node alone: the version, and a plan of two small files. CPU time of the whole process, user and system, as
// bash counts it; the least of the rounds, which take turns, since whatever else the machine does can only add to it.

import { COMMAND, processorTimeOf, readJson, runNode } from '../child.mjs';
import { decodePortfolio, orThrow, plan } from '../engine.mjs';
import { figureOf } from '../goals.mjs';
import { timingOf } from '../measure.mjs';

const pathOf = (/** @type {string} */ path) => new URL(`../../${path}`, import.meta.url).pathname;
const FILES = { letters: pathOf('test/fixtures/letters.json'), activities: pathOf('test/fixtures/activities.json') };

const NODE = ['-e', '0'];
const VERSION = [COMMAND, '--version'];
const PLAN = [COMMAND, 'plan', '--letters', FILES.letters, '--activities', FILES.activities, '--lang', 'en'];

/** @type {import('../types.js').ProcessTask} */
export const startTask = {
  name: 'start',
  async measure(size) {
    const rounds = size === 'full' ? 20 : 1;
    const occurrences = check();
    /** @type {Record<'node' | 'version' | 'plan', number[]>} */
    const times = { node: [], version: [], plan: [] };
    for (let round = 0; round < rounds; round++) {
      times.node.push(processorTimeOf(NODE));
      times.version.push(processorTimeOf(VERSION));
      times.plan.push(processorTimeOf(PLAN));
    }
    const node = Math.min(...times.node);
    return {
      task: 'start',
      title: 'Starting the command, CPU time',
      portfolio: "the documentation's letter of six activities",
      occurrences,
      timings: [
        timingOf('node -e 0 (ns each: a start)', times.node, 1),
        timingOf('plan-de-charge --version (ns each: a start)', times.version, 1),
        timingOf('plan-de-charge plan (ns each: a start)', times.plan, 1),
      ],
      figures: [
        figureOf('start-version', Math.min(...times.version) / node),
        figureOf('start-plan', Math.min(...times.plan) / node),
      ],
    };
  },
};

/** Throws unless the command prints its version, and the plan that the library makes; how many occurrences that has. */
function check() {
  const { version } = readJson(pathOf('package.json'));
  if (runNode(VERSION).stdout !== `${version}\n`) throw new Error('The command does not print its version.');
  const { occurrences } = orThrow(plan(orThrow(decodePortfolio(readJson(FILES.letters), readJson(FILES.activities)))));
  const counted = `\nOccurrences: ${occurrences.length}; `;
  if (!runNode(PLAN).stdout.includes(counted)) throw new Error(`The command does not print ${counted.trim()}`);
  return occurrences.length;
}
