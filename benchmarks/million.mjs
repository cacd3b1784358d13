// Ten portfolios of their own seeds, compiled, for what is measured on a million activities and more: their rules for us, the same as
// plain columns for the reference, the right answer of each. Every one has been checked against its raw rows.

import { workOn } from './work.mjs';

const SEED = 31;

/** @typedef {import('./engine.mjs').RuleTable} RuleTable */
/** @typedef {ReturnType<typeof compiledParts>} Parts */

/** @type {{ activities: number, parts: Parts } | null} */
let latest = null;

/** Ten portfolios of so many activities each; the latest are kept for the next task. @param {number} activities */
export function tenParts(activities) {
  if (latest?.activities !== activities) {
    latest = null;
    latest = { activities, parts: compiledParts(activities) };
  }
  return latest.parts;
}

/** @param {number} activities */
function compiledParts(activities) {
  return Array.from({ length: 10 }, (_, index) => {
    const { rules, columns, expected } = workOn({ activities, version: 'regular', seed: SEED + index });
    return { rules, columns, expected };
  });
}

/** One table of the rules of all: what one portfolio of so many activities compiles to. @param {readonly RuleTable[]} tables @returns {RuleTable} */
export function joinedTables(tables) {
  const size = tables.reduce((sum, table) => sum + table.size, 0);
  const count = tables.reduce((sum, table) => sum + table.count, 0);
  const joined = {
    size,
    count,
    offsets: new Int32Array(size + 1),
    activity: new Int32Array(size),
    step: new Uint8Array(size),
    endMonth: new Int32Array(size),
    endDay: new Uint8Array(size),
    dueMonth: new Int32Array(size),
    dueDay: new Uint8Array(size),
    firstStart: new Int32Array(size),
    startsWithStub: new Uint8Array(size),
    cycle: new Uint8Array(size),
    phase: new Uint8Array(size),
    microHours: new Float64Array(size),
  };
  let from = 0;
  for (const table of tables) {
    const before = joined.offsets[from];
    for (let r = 0; r <= table.size; r++) joined.offsets[from + r] = before + table.offsets[r];
    for (const name of COLUMNS) joined[name].set(table[name], from);
    from += table.size;
  }
  return joined;
}

/** The columns of a table of rules, but for the offsets; an activity's index is kept as its own portfolio has it. */
const COLUMNS = /** @type {const} */ ([
  ...[
    'activity',
    'step',
    'endMonth',
    'endDay',
    'dueMonth',
    'dueDay',
    'firstStart',
    'startsWithStub',
    'cycle',
    'phase',
    'microHours',
  ],
]);
