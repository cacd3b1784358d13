// Fetching letters and their activities from the emulator on loopback, which is a process of its own: the wall time beside what the waiting
// alone would take were it spread evenly, that is the requests needed x the latency / the concurrency. The requests needed are worked out
// here, and the emulator's count of them must agree.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { createLoopClient, fetchPortfolio } from '../../dist/loop-api/index.js';
import { orThrow } from '../engine.mjs';
import { aside, figureOf } from '../goals.mjs';
import { medianOf, timingOf } from '../measure.mjs';

const PAGE = 100;
const CONCURRENCY = 8;
const SCRIPT = new URL('../processes/emulator.mjs', import.meta.url).pathname;

/** @type {import('../types.js').ProcessTask} */
export const fetchTask = {
  name: 'fetch',
  async measure(size) {
    const [letters, each, latency, rounds] = size === 'full' ? [1000, 6, 20, 4] : [150, 3, 1, 1];
    const emulator = spawn(process.execPath, [SCRIPT, String(letters), String(each), String(latency)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    try {
      const lines = createInterface({ input: emulator.stdout })[Symbol.asyncIterator]();
      const nextLine = async () => JSON.parse(String((await lines.next()).value));
      const { dossier, ...address } = await nextLine();
      const client = orThrow(createLoopClient({ ...address, pageSize: PAGE, concurrency: CONCURRENCY }));
      const needed = pagesFor(letters) + letters * pagesFor(each);
      const times = [];
      for (let round = 0; round <= rounds; round++) {
        const start = performance.now();
        const fetched = orThrow(await fetchPortfolio(client, { dossier })());
        times.push(performance.now() - start);
        emulator.stdin.write('how many\n');
        checkFetched(fetched, letters, each, await nextLine(), needed);
      }
      // The first round is the one that is checked before the clock counts.
      times.shift();
      const least = (needed * latency) / CONCURRENCY;
      return {
        task: 'fetch',
        title: `Fetching from the emulator, ${latency} ms latency, concurrency ${CONCURRENCY}`,
        portfolio: `${letters.toLocaleString('en')} letters of ${each} activities`,
        occurrences: letters * each,
        timings: [timingOf('fetchPortfolio (ns each: a request)', times, needed)],
        figures: [
          figureOf('fetch', medianOf(times) / least),
          aside('requests needed, closing pages included', needed, ''),
        ],
      };
    } finally {
      emulator.stdin.end();
      emulator.kill();
    }
  },
};

/** The pages that a list of so many rows takes: each begins with the last row of the one before, and one more brings nothing new. @param {number} rows */
function pagesFor(rows) {
  return 1 + Math.ceil(Math.max(0, rows - PAGE) / (PAGE - 1)) + 1;
}

/**
 * Throws unless every row is there, in order, and no request was made that was not needed.
 * @param {import('../../dist/loop-api/index.js').RawPortfolio} fetched
 * @param {number} letters
 * @param {number} each
 * @param {number} requests
 * @param {number} needed
 */
function checkFetched(fetched, letters, each, requests, needed) {
  if (requests !== needed) throw new Error(`${requests} requests, needed ${needed}`);
  const ids = new Set(fetched.letters.map((row) => /** @type {{ objectId: string }} */ (row).objectId));
  if (ids.size !== letters) throw new Error(`${ids.size} letters, expected ${letters}`);
  if (fetched.activities.length !== letters * each) throw new Error(`${fetched.activities.length} activities`);
  const order = [...ids];
  fetched.activities.forEach((row, index) => {
    const { lettreMissionId, activite } = /** @type {Record<string, unknown>} */ (row);
    const right = lettreMissionId === order[Math.floor(index / each)] && activite === `Travaux ${index % each}`;
    if (!right) throw new Error(`activity ${index} is ${JSON.stringify(row)}`);
  });
}
