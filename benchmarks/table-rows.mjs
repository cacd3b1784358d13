// The rows that files are written of: the first occurrences of a plan, made before any clock starts, under the columns of their table.

import { occurrenceTable } from '../dist/brief/index.js';
import { decodePortfolio, orThrow, plan } from './engine.mjs';
import { portfolioRows } from './portfolio.mjs';

/** @typedef {import('../dist/brief/index.js').Occurrence} Occurrence */
/** @typedef {import('../dist/brief/index.js').Column<Occurrence>} Column */

const SEED = 20_260_101;

/** So many occurrences of a plan of so many activities. @param {number} activities @param {number} most */
export function tableRows(activities, most) {
  const rows = portfolioRows({ activities, version: 'regular', seed: SEED });
  const made = orThrow(plan(orThrow(decodePortfolio(rows.letters, rows.activities))));
  const occurrences = made.occurrences.slice(0, most);
  if (occurrences.length < most) throw new Error(`${occurrences.length} occurrences, expected ${most}`);
  const [of, first] = [activities, most].map((count) => count.toLocaleString('en'));
  return {
    portfolio: `regular, ${of} activities, of which the first ${first} occurrences`,
    plan: made,
    occurrences,
    columns: occurrenceTable(made).columns,
  };
}

/** Throws at the first cell that is not the one expected. @param {string} name @param {readonly (readonly unknown[])[]} expected @param {readonly (readonly unknown[])[]} found */
export function checkCells(name, expected, found) {
  if (found.length !== expected.length) throw new Error(`${name}: ${found.length} rows, expected ${expected.length}`);
  for (const [at, row] of expected.entries()) {
    for (const [column, value] of row.entries()) {
      if (found[at][column] === value) continue;
      throw new Error(`${name}: ${found[at][column]} in row ${at + 1}, column ${column + 1}, expected ${value}`);
    }
  }
}
