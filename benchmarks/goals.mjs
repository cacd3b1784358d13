// The table of goals: every figure that has a bound to keep, in order, with the task that measures it and what it does not show.
// No file but this one and that of files (file-goals.mjs) names a bound.

import { atLeast, atMost } from './bounds.mjs';
import { FILE_ROWS } from './file-goals.mjs';

/** @typedef {import('./types.js').Row} Row */
/** @typedef {import('./types.js').Goal} Goal */

const RIVAL = 'the rival’s own preparation, done before the clock starts';
const columns = { task: 'columns', unit: 'x' };
const rival = { ...columns, without: RIVAL };

/** @type {readonly Row[]} */
export const ROWS = [
  {
    ...columns,
    key: 'buffers-reused',
    what: 'columns: due days, offsets and exact month totals, buffers reused / reference',
    goal: atMost(0.62),
    without: 'making the rules (the offsets are theirs) and the buffers',
  },
  {
    ...columns,
    key: 'fresh-buffers',
    what: 'the public columns call with fresh buffers, from compiled rules / reference',
    goal: atMost(0.85),
    without: 'making the rules',
  },
  {
    key: 'mixed',
    task: 'mixed',
    unit: 'x',
    what: 'the same on the mixed portfolio / on the regular one, per occurrence',
    goal: atMost(1.3),
    without: 'making the rules, of which the mixed portfolio has more',
  },
  {
    ...columns,
    key: 'from-rows',
    what: 'from decoded rows (compile, expand, totals) / reference',
    goal: atMost(4),
    without: 'decoding; the reference starts from columns that are ready',
  },
  {
    key: 'totals-only',
    task: 'totals',
    unit: 'x',
    what: 'totals only (no dates) / reference',
    goal: atMost(0.2),
    without: 'making the rules',
  },
  {
    key: 'client-month',
    task: 'totals',
    unit: 'x',
    what: 'totals by client and month, as columns: times faster than a `Map` keyed by strings',
    goal: atLeast(30),
    without: 'making the rules, or the rival’s due days and texts of months; rows as objects, as `totals` gives them',
  },
  {
    key: 'objects',
    task: 'objects',
    unit: 'x',
    what: '`plan().occurrences` as plain objects, every field read / hand-made literals of the same fields, sorted by due',
    goal: atMost(1.2),
    without: 'decoding; the days of the periods, which the literals have ready',
  },
  {
    key: 'letter',
    task: 'letter',
    unit: 'us',
    what: 'one letter of 20 activities, `expandLetter`, whole',
    goal: atMost(40),
    without: 'decoding; finding the rows of letters, done once for a portfolio; keeping the letters made before',
  },
  { ...rival, key: 'js-joda', what: 'times faster than js-joda', goal: atLeast(15) },
  { ...rival, key: 'native-date', what: 'times faster than native Date.UTC', goal: atLeast(60) },
  {
    key: 'duckdb',
    task: 'duckdb',
    unit: 'x',
    what: 'times faster than DuckDB (1 million activities, 1 thread, expand and totals)',
    goal: atLeast(30),
    without: 'loading the tables; reading the dates back into JavaScript',
  },
  { ...rival, key: 'rrule', what: 'times faster than rrule', goal: atLeast(700) },
  { ...rival, key: 'luxon', what: 'times faster than luxon', goal: atLeast(900) },
  { ...rival, key: 'date-fns', what: 'times faster than date-fns (TZ=UTC)', goal: atLeast(80) },
  { ...rival, key: 'temporal-polyfill', what: 'times faster than temporal-polyfill', goal: atLeast(240) },
  { ...rival, key: 'rrule-rust', what: 'times faster than rrule-rust', goal: atLeast(250) },
  {
    key: 'horizon',
    task: 'horizon',
    unit: 'x',
    what: 'horizon of one month: letters begun in 1990 / begun this year',
    goal: atMost(1.2),
    without: 'decoding',
  },
  {
    key: 'decode',
    task: 'decode',
    unit: 'x',
    what: 'decoding 100,000 `giActivitesMission` rows, validated, `JSON.parse` excluded / that `JSON.parse`',
    goal: atMost(0.35),
    without:
      'reading the file; the letters; rows never read before, whose labels are not yet hashed (the figure below)',
  },
  {
    key: 'chunks-time',
    task: 'chunks',
    unit: 'x',
    what: 'nanoseconds per activity, 10 million / 100,000 activities, in chunks',
    goal: atMost(1.2),
    without: 'making the rules',
  },
  {
    key: 'chunks-memory',
    task: 'chunks',
    unit: 'MB',
    what: 'memory beyond the inputs, 10 million activities in chunks',
    goal: atMost(32),
    without: 'the inputs themselves; Node and the modules as they stand before the first chunk',
  },
  {
    key: 'france-time',
    task: 'france',
    unit: 'x',
    what: 'all of France (60 million activities, about 486 million occurrences, one-year window): due and totals, one thread / reference',
    goal: atMost(0.7),
    without: 'making, decoding and compiling the rows',
  },
  {
    key: 'france-memory',
    task: 'france',
    unit: 'MB',
    what: 'all of France: peak memory of the process, making the rows included',
    goal: atMost(150),
    without: 'keeping the results: each chunk overwrites the one before',
  },
  {
    key: 'start-version',
    task: 'start',
    unit: 'x',
    what: '`plan-de-charge --version`, CPU time of the process / `node -e 0`',
    goal: atMost(1.8),
    without: 'finding the files on a disk that has not read them before',
  },
  {
    key: 'start-plan',
    task: 'start',
    unit: 'x',
    what: '`plan-de-charge plan` of the documentation’s letter, from two files / `node -e 0`',
    goal: atMost(3.2),
    without: 'the same; the other commands',
  },
  {
    key: 'ndjson',
    task: 'ndjson',
    unit: 'x',
    what: '`plan --format ndjson` of 100,000 activities / a loop that JSON.stringifies ready, sorted objects to the same file',
    goal: atMost(1.4),
    without: 'making the ready objects of the loop; starting its process',
  },
  {
    key: 'fetch',
    task: 'fetch',
    unit: 'x',
    what: 'fetching 1,000 letters and their activities from the emulator (20 ms latency, concurrency 8): wall time / (requests needed, closing pages included, x latency / concurrency)',
    goal: atMost(1.3),
    without: 'a real network; faults and retries',
  },
  {
    key: 'levelling',
    task: 'levelling',
    unit: 'x',
    what: 'the levelled plan of 100,000 occurrences, with its certificate / three sorts of as many numbers',
    goal: atMost(10),
    without: 'making the windows and the capacity',
  },
  {
    key: 'levelling-ten',
    task: 'levelling',
    unit: 'x',
    what: 'the same for ten times as many occurrences / for as many',
    goal: atMost(12),
    without: 'making the windows and the capacity',
  },
  {
    key: 'snapshot-memory',
    task: 'memory',
    unit: 'MB',
    what: '`plan --snapshot` of 1 million activities to ndjson: memory beyond the decoded portfolio',
    goal: atMost(150),
    without: 'a heap without limit, which V8 lets grow before it collects',
  },
  {
    key: 'laws',
    task: 'laws',
    unit: 'x',
    what: 'exact laws of 12 months of 2,000 uncertain units, on quarters of an hour / the plain loop',
    goal: atMost(0.5),
    without: 'making the units from letters',
  },
  {
    key: 'large-laws',
    task: 'large-laws',
    unit: 'x',
    what: 'laws of 24 months of 20,000 uncertain units, method auto / the plain loop of one month, times 24',
    goal: atMost(0.05),
    without: 'making the units from letters; the other 23 months of the loop',
  },
  {
    key: 'forecast-memory',
    task: 'large-laws',
    unit: 'MB',
    what: '`forecast` of 20,000 letters over 24 months: peak memory of the process, making the rows included',
    goal: atMost(1000),
    without: 'a heap without limit, which V8 lets grow before it collects; the list of occurrences',
  },
  {
    key: 'windows',
    task: 'windows',
    unit: 'x',
    what: 'expanding the windows of 20,000 letters that are renewed / `plan` of the same occurrences, every window a letter',
    goal: atMost(3),
    without:
      'finding which letter succeeds which; adding hours up in cells; longer missions instead of windows (the figure below)',
  },
  {
    key: 'forecast-command',
    task: 'forecast-command',
    unit: 'x',
    what: '`plan-de-charge forecast` of the made-up firm over twelve months / `plan-de-charge plan` of the same files',
    goal: atMost(2),
    without: 'finding the files on a disk that has not read them before',
  },
  ...FILE_ROWS,
];

const byKey = new Map(ROWS.map((row) => [row.key, row]));

/** The figure of a row. @param {string} key @param {number} value @returns {import('./types.js').Figure} */
export function figureOf(key, value) {
  const row = byKey.get(key);
  if (row === undefined) throw new Error(`No row of the table of goals is called ${key}.`);
  return { row: key, what: row.what, value, unit: row.unit };
}

/** A figure without a goal. @param {string} what @param {number} value @param {string} unit @returns {import('./types.js').Figure} */
export function aside(what, value, unit = 'x') {
  return { row: null, what, value, unit };
}

/** The figure that a row has in these results, null where it was not measured. @param {Row} row @param {readonly import('./types.js').TaskResult[]} results */
export function measuredIn({ key }, results) {
  const figures = results.flatMap((result) => result.figures).filter(({ row }) => row === key);
  if (figures.length > 1) throw new Error(`${key} was measured ${figures.length} times.`);
  return figures[0]?.value ?? null;
}

/** Whether a value keeps the bound. @param {Goal} goal @param {number} value */
export function holds(goal, value) {
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
}

/** @param {Goal} goal */
export function goalText(goal) {
  return 'atMost' in goal ? `at most ${goal.atMost}` : `at least ${goal.atLeast}`;
}
