// kill -9 at any write: the built command, killed and resumed fifty times, ends with the bytes of an uninterrupted run.
// `npm run soak:kill` does it a thousand times.
import { readFileSync } from 'node:fs';
import pLimit from 'p-limit';
import { expect, test } from 'vitest';
import { generateFirm } from '../../src/testing/index.js';
import { seeded } from '../../src/testing/random.js';
import { drawRun, runKilled } from './kill-run.js';
import { emulate, fetchTo, place, rightOf } from './setup.js';
import { spreadOf } from './spread.js';

const RUNS = 50;
const AT_ONCE = 4;

test(`${RUNS} runs killed and resumed`, async () => {
  const emulator = await emulate(generateFirm({ clients: 6, seed: 3 }));
  const file = place();
  rightOf(await fetchTo(file, emulator));
  const whole = readFileSync(file);
  const writes = whole.toString().split('\n').length - 1;
  const random = seeded(20260101);
  const runs = Array.from({ length: RUNS }, () => drawRun(random, writes));
  const limit = pLimit(AT_ONCE);
  const outcomes = await Promise.all(runs.map((run) => limit(() => runKilled(emulator, whole, run))));
  const killed = outcomes.map(({ isMidLine }, index) => ({ write: runs[index].kill.write, isMidLine }));
  const { midLineShare, tenths } = spreadOf(killed, writes);
  expect(tenths.filter((count) => count > 0).length, String(tenths)).toBeGreaterThanOrEqual(9);
  expect(midLineShare).toBeGreaterThan(0.2);
  expect(midLineShare).toBeLessThan(0.5);
  expect(outcomes.filter(({ kills }) => kills === 2).length).toBeGreaterThan(3);
});
