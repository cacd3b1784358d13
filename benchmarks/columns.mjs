// The columns that contenders fill, and how they are compared: to the last date and the last micro-hour.

/** @typedef {import('./types.js').Columns} Columns */

/** The months that totals cover: January 2015 to December 2034. */
export const FIRST_MONTH = 2015 * 12;
export const MONTHS = 20 * 12;

/** Fresh columns for so many occurrences. @param {number} count @returns {Columns} */
export function emptyColumns(count) {
  return { due: new Int32Array(count), totals: new Float64Array(MONTHS) };
}

/** Throws at the first difference. @param {string} name @param {Columns} expected @param {Columns} found */
export function checkColumns(name, expected, found) {
  checkEqual(`${name}: due days`, expected.due, found.due);
  checkEqual(`${name}: micro-hours by month`, expected.totals, found.totals);
}

/** @param {string} what @param {ArrayLike<number>} expected @param {ArrayLike<number>} found */
export function checkEqual(what, expected, found) {
  if (expected.length !== found.length) throw new Error(`${what}: ${found.length}, expected ${expected.length}`);
  for (let i = 0; i < expected.length; i++) {
    if (expected[i] !== found[i]) throw new Error(`${what}: number ${i} is ${found[i]}, expected ${expected[i]}`);
  }
}
