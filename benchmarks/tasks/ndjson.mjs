// `plan --format ndjson` as it is run, from files of rows on the disk to the file of lines, beside a loop in a process of its own that has
// the sorted objects ready and only writes them. The command's time is that of its whole process; the loop's is that of the loop.
// Both files are compared byte for byte.

import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askProcess, COMMAND, runNode, timeNode } from '../child.mjs';
import { aside, figureOf } from '../goals.mjs';
import { medianOf, timingOf } from '../measure.mjs';
import { portfolioRows } from '../portfolio.mjs';

const SEED = 20_260_101;
const SCRIPT = new URL('../processes/rows.mjs', import.meta.url).pathname;
/** The objects of 1.7 million occurrences take more than the heap that Node allows itself. */
const HEAP = '--max-old-space-size=6000';

/** @type {import('../types.js').ProcessTask} */
export const ndjsonTask = {
  name: 'ndjson',
  async measure(size) {
    const [activities, rounds] = size === 'full' ? [100_000, 7] : [500, 1];
    const folder = mkdtempSync(join(tmpdir(), 'plan-de-charge-ndjson-'));
    const file = (/** @type {string} */ name) => join(folder, name);
    try {
      const rows = portfolioRows({ activities, version: 'regular', seed: SEED });
      writeFileSync(file('letters.json'), JSON.stringify(rows.letters));
      writeFileSync(file('activities.json'), JSON.stringify(rows.activities));
      const inputs = [file('letters.json'), file('activities.json')];
      const sources = ['--letters', inputs[0], '--activities', inputs[1]];
      const command = [COMMAND, 'plan', ...sources, '--format', 'ndjson', '--out', file('command.ndjson')];
      const loop = [...inputs, file('loop.ndjson')];

      runNode(command);
      const { occurrences } = askProcess('loop', loop, [HEAP]);
      const [ours, theirs] = await Promise.all(['command', 'loop'].map((name) => digestOf(file(`${name}.ndjson`))));
      if (ours !== theirs) throw new Error('The command and the loop do not write the same lines.');

      /** @type {Record<'command' | 'loop' | 'start' | 'rows', number[]>} */
      const times = { command: [], loop: [], start: [], rows: [] };
      for (let round = 0; round < rounds; round++) {
        times.command.push(timeNode(command));
        times.loop.push(askProcess('loop', loop, [HEAP]).milliseconds);
        times.start.push(timeNode([COMMAND, '--version']));
        times.rows.push(timeNode([SCRIPT, ...inputs]));
      }
      return {
        task: 'ndjson',
        title: 'Occurrences to a file of lines, by the command',
        portfolio: `regular, ${activities.toLocaleString('en')} activities`,
        occurrences,
        timings: [
          timingOf('plan --format ndjson, whole process', times.command, occurrences),
          timingOf('JSON.stringify of ready objects, loop alone', times.loop, occurrences),
          timingOf('starting the command', times.start, occurrences),
          timingOf('starting Node, reading and parsing the rows', times.rows, occurrences),
        ],
        figures: [
          figureOf('ndjson', medianOf(times.command) / medianOf(times.loop)),
          aside('of which starting Node, reading and parsing the rows', medianOf(times.rows) / medianOf(times.loop)),
        ],
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** @param {string} path */
async function digestOf(path) {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}
