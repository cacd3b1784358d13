// A process that works through the activities of a whole country, chunk by chunk, on one thread: rows, decoded, compiled for one calendar
// year, expanded into one pair of buffers. It makes a number of chunks and goes over them again and again; only the expansion is timed.
// Arguments: chunks, activities of each, how often all are gone over in a lap, laps beside the reference.

import { checkColumns, FIRST_MONTH } from '../columns.mjs';
import { compilePortfolio, decodePortfolio, orThrow } from '../engine.mjs';
import { expandInto } from '../expand.mjs';
import { peakSoFar } from '../peak.mjs';
import { portfolioRows } from '../portfolio.mjs';
import { expandPlainly } from '../reference.mjs';
import { columnsOfRules } from '../series.mjs';

const SEED = 67;
const YEAR = 2026;
/** The months in which the work of the year may fall due: a lag may be of 18 months. */
const FIRST_DUE = YEAR * 12;
const DUE_MONTHS = 12 + 18;

const [chunkCount, activities, passes, laps] = process.argv.slice(2).map(Number);
const chunks = Array.from({ length: chunkCount }, (_, index) => chunkOf(SEED + index));
const buffers = {
  due: new Int32Array(Math.max(...chunks.map(({ rules }) => rules.count))),
  totals: new Float64Array(DUE_MONTHS),
};
for (const { rules, columns } of chunks) {
  const { due, totals } = expandPlainly(columns);
  const from = FIRST_DUE - FIRST_MONTH;
  const expected = { due, totals: totals.subarray(from, from + DUE_MONTHS) };
  checkColumns('chunk', expected, expandInto(rules, buffers, FIRST_DUE));
}

// The whole country first, before the reference fills the memory with buffers of its own.
const whole = [];
for (let lap = 0; lap < laps; lap++) whole.push(timeOf(oursOnce));
const peak = peakSoFar();

const ours = [];
const reference = [];
for (let lap = 0; lap < laps; lap++) {
  ours.push(timeOf(oursOnce));
  reference.push(timeOf(referenceOnce));
}
const occurrences = laps * passes * chunks.reduce((sum, { rules }) => sum + rules.count, 0);
process.stdout.write(
  JSON.stringify({ activities: laps * passes * chunkCount * activities, occurrences, peak, whole, ours, reference }),
);

/** Rows live no longer than it takes to compile them. @param {number} seed */
function chunkOf(seed) {
  const rows = portfolioRows({ activities, version: 'regular', seed, oneOffYear: YEAR });
  const portfolio = orThrow(decodePortfolio(rows.letters, rows.activities));
  const { rules, unplanned } = orThrow(compilePortfolio(portfolio, { coverage: `calendar-year:${YEAR}` }));
  if (unplanned.length > 0) throw new Error('Every activity was meant to have work in the year.');
  return { rules, columns: columnsOfRules(rules) };
}

function oursOnce() {
  for (const { rules } of chunks) expandInto(rules, buffers, FIRST_DUE);
}

function referenceOnce() {
  for (const { columns } of chunks) expandPlainly(columns);
}

/** Milliseconds of a lap. @param {() => void} once */
function timeOf(once) {
  const start = performance.now();
  for (let pass = 0; pass < passes; pass++) once();
  return performance.now() - start;
}
