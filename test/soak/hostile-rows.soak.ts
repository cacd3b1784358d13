// 100,000 hostile rows through the reader and the plan, with a new seed each time; the seed is printed, and taken from SEED when set.

import { expect, test } from 'vitest';
import { checkHostileRows } from '../properties/hostile-check.js';

test('100,000 hostile rows: each is planned, unplanned, rejected or a repeat, once', () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  process.stdout.write(`seed ${seed}\n`);
  const figures = checkHostileRows(100_000, seed);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  const { rows, repeats, planned, unplanned, bad } = figures;
  expect(rows).toBeGreaterThanOrEqual(100_000);
  expect(planned + unplanned + bad + repeats).toBe(rows);
});
