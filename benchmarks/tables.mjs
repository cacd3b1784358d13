// Tables of rules in a file, so that a process can have its inputs in memory and nothing else: each column is read straight into its place.

import { readSync, writeSync } from 'node:fs';

/** @typedef {import('./engine.mjs').RuleTable} RuleTable */

/** The columns in the order of the file, by their kind. */
const COLUMNS = /** @type {const} */ ({
  activity: Int32Array,
  step: Uint8Array,
  endMonth: Int32Array,
  endDay: Uint8Array,
  dueMonth: Int32Array,
  dueDay: Uint8Array,
  firstStart: Int32Array,
  startsWithStub: Uint8Array,
  cycle: Uint8Array,
  phase: Uint8Array,
  microHours: Float64Array,
});

/** @param {number} file @param {RuleTable} table */
export function writeTable(file, table) {
  writeSync(file, Int32Array.of(table.size, table.count));
  writeSync(file, table.offsets);
  for (const name of /** @type {(keyof typeof COLUMNS)[]} */ (Object.keys(COLUMNS))) writeSync(file, table[name]);
}

/** The next table of the file, null at its end. @param {number} file @returns {RuleTable | null} */
export function readTable(file) {
  const head = new Int32Array(2);
  if (readSync(file, head) === 0) return null;
  const [size, count] = head;
  const offsets = filled(new Int32Array(size + 1));
  const columns = Object.entries(COLUMNS).map(([name, Kind]) => [name, filled(new Kind(size))]);
  return {
    size,
    count,
    offsets,
    .../** @type {Omit<RuleTable, 'size' | 'count' | 'offsets'>} */ (Object.fromEntries(columns)),
  };

  /** @template {NodeJS.ArrayBufferView} Column @param {Column} column @returns {Column} */
  function filled(column) {
    if (readSync(file, column) !== column.byteLength) throw new Error('The file of tables is cut short.');
    return column;
  }
}

/** The bytes that a table's columns take. @param {RuleTable} table */
export function bytesOf(table) {
  return Object.values(table).reduce((sum, column) => sum + (typeof column === 'number' ? 0 : column.byteLength), 0);
}

/** A number that tells columns of integers apart, their order included. @param {Int32Array} column */
export function checksumOf(column) {
  let sum = 0x811c9dc5;
  for (const value of column) sum = Math.imul(sum ^ value, 0x01000193);
  return sum;
}
