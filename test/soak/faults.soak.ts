// The invariant of reading the live API over ten thousand runs drawn at random: `npm run soak:faults`.
// Each time other runs, unless SEED says which; a run that fails names its seed and is shrunk.
import { writeSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkRuns } from '../loop-api/invariant.js';

const RUNS = 10_000;

it(`a reading is whole, or it is one problem: ${RUNS} schedules of faults`, async () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 30));
  const started = performance.now();
  const { ends, injected } = await checkRuns(RUNS, seed);
  const seconds = Math.round((performance.now() - started) / 1000);
  writeSync(1, `${JSON.stringify({ seed, seconds, ends, injected }, null, 2)}\n`);
  expect(ends.Right).toBeGreaterThan(RUNS / 4);
});
