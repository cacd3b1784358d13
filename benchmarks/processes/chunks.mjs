// A process that has many tables of rules in memory and expands them one after the other into one pair of buffers. It tells the time for
// each activity, of one table and of all, and the memory it took beyond what it held before the first table was expanded.
// Arguments: the file of tables, the file of right answers, how often each table is to be had, at a place in memory of its own.

import { closeSync, openSync } from 'node:fs';
import { readJson } from '../child.mjs';
import { checkEqual, MONTHS } from '../columns.mjs';
import { expandInto } from '../expand.mjs';
import { medianOf } from '../measure.mjs';
import { peakSoFar } from '../peak.mjs';
import { bytesOf, checksumOf, readTable } from '../tables.mjs';

const ROUNDS = 7;
const RUNS_OF_ONE = 15;

const [, , file, answers, copies] = process.argv;
const expected = readJson(answers);
const tables = Array.from({ length: Number(copies) }, () => tablesOf(file)).flat();
const activities = tables.reduce((sum, { size }) => sum + size, 0);

globalThis.gc?.();
const before = process.memoryUsage.rss();
const buffers = {
  due: new Int32Array(Math.max(...tables.map(({ count }) => count))),
  totals: new Float64Array(MONTHS),
};

for (const table of tables) expandInto(table, buffers);
const beyond = peakSoFar() - before;

for (let index = 0; index < tables.length; index++) {
  const { checksum, totals } = expected[index % expected.length];
  const found = expandInto(tables[index], buffers);
  checkEqual(`due days of table ${index}`, [checksum], [checksumOf(found.due)]);
  checkEqual(`micro-hours by month of table ${index}`, totals, found.totals);
}

const one = [];
const all = [];
for (let round = 0; round < ROUNDS; round++) {
  for (let run = 0; run < RUNS_OF_ONE; run++)
    one.push(timeOf([tables[(round * RUNS_OF_ONE + run) % tables.length]], 2));
  all.push(timeOf(tables, 1));
}
const inputs = tables.reduce((sum, table) => sum + bytesOf(table), 0);
process.stdout.write(
  JSON.stringify({
    activities,
    inputs,
    beyond,
    one,
    all,
    nanosecondsOfOne: medianOf(one),
    nanosecondsOfAll: medianOf(all),
  }),
);

/** Nanoseconds for each activity, in the last of so many runs. @param {typeof tables} some @param {number} runs */
function timeOf(some, runs) {
  let time = 0;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    for (const table of some) expandInto(table, buffers);
    time = performance.now() - start;
  }
  return (time * 1e6) / some.reduce((sum, { size }) => sum + size, 0);
}

/** @param {string} path */
function tablesOf(path) {
  const handle = openSync(path, 'r');
  const read = [];
  for (let table = readTable(handle); table !== null; table = readTable(handle)) read.push(table);
  closeSync(handle);
  return read;
}
