// kill -9, a thousand times: the built command killed at any write and resumed ends with the bytes of an uninterrupted run.
// `npm run soak:kill`. Each time other runs, unless SEED says which; the seed and the spread of the kills are printed.
import { readFileSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { expect, test } from 'vitest';
import { generateFirm } from '../../src/testing/index.js';
import { seeded } from '../../src/testing/random.js';
import { drawRun, runKilled } from '../snapshot/kill-run.js';
import { emulate, fetchTo, place, rightOf } from '../snapshot/setup.js';
import { type Killed, spreadOf } from '../snapshot/spread.js';

const RUNS = 1000;
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 30));

test(`${RUNS} runs killed and resumed, seed ${SEED}`, async () => {
  const emulator = await emulate(generateFirm({ clients: 12, seed: 3 }));
  const file = place();
  rightOf(await fetchTo(file, emulator));
  const whole = readFileSync(file);
  const writes = whole.toString().split('\n').length - 1;
  const random = seeded(SEED);
  const limit = pLimit(2 * availableParallelism());
  const killed: Killed[] = [];
  const failures: string[] = [];
  let kills = 0;
  const runs = Array.from({ length: RUNS }, () => drawRun(random, writes));
  const outcomes = runs.map((run) =>
    limit(async () => {
      try {
        const outcome = await runKilled(emulator, whole, run);
        killed.push({ write: run.kill.write, isMidLine: outcome.isMidLine });
        kills += outcome.kills;
      } catch (error) {
        failures.push(`${JSON.stringify(run)}: ${error}`);
      }
    }),
  );
  await Promise.all(outcomes);
  const spread = spreadOf(killed, writes);
  const found = { seed: SEED, writes, kills, failures: failures.length, spread };
  writeSync(1, `${JSON.stringify(found, null, 2)}\n`);
  expect(failures).toEqual([]);
  for (const count of spread.tenths) expect(count).toBeGreaterThan(RUNS / 20);
  expect(spread.midLineShare).toBeGreaterThan(0.27);
  expect(spread.midLineShare).toBeLessThan(0.4);
});
