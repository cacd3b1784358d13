// A million activities beside DuckDB: dates and totals in SQL, one thread. Its dates stay in its own table, ours come as a column.

import { checkColumns, checkEqual, emptyColumns, MONTHS } from '../columns.mjs';
import { expandFresh, expandInto } from '../expand.mjs';
import { aside, figureOf } from '../goals.mjs';
import { joinedTables, tenParts } from '../million.mjs';
import { columnsOfRules } from '../series.mjs';

/** @typedef {import('../types.js').Columns} Columns */

const FRESH = 'columns, fresh buffers';
const REUSED = 'columns, buffers reused';
const NAMES = /** @type {const} */ ({
  tables: 'DuckDB, dates looked up in a table',
  plain: 'DuckDB, dates worked out as SQL is written first',
});

/** @param {typeof import('../rivals/duckdb.mjs')} duckdb @returns {import('../types.js').ContestTask} */
export const duckdbTask = (duckdb) => ({
  name: 'duckdb',
  title: 'Due days and exact hours by month, beside a database with one thread',
  rounds: 6,
  async *contests(size) {
    const parts = tenParts(size === 'full' ? 100_000 : 300);
    const rules = joinedTables(parts.map((part) => part.rules));
    const expected = joinedResults(parts);
    const database = await duckdb.openDatabase(columnsOfRules(rules));
    const buffers = emptyColumns(rules.count);
    const contenders = [
      ...[
        { name: FRESH, run: () => expandFresh(rules) },
        { name: REUSED, run: () => expandInto(rules, buffers) },
      ].map(({ name, run }) => ({
        name,
        share: 1,
        run,
        check: (/** @type {unknown} */ result) => checkColumns(name, expected, /** @type {Columns} */ (result)),
      })),
      ...Object.entries(NAMES).map(([how, name]) => ({
        name,
        share: 1,
        run: () => database.expand(/** @type {keyof typeof NAMES} */ (how)),
        async check(/** @type {unknown} */ totals) {
          const due = await database.dueDays(rules.count);
          checkColumns(name, expected, { due, totals: /** @type {Float64Array} */ (totals) });
        },
      })),
    ];
    yield {
      portfolio: `regular, ${(10 * (size === 'full' ? 100_000 : 300)).toLocaleString('en')} activities`,
      occurrences: rules.count,
      contenders,
      figures(timeOf) {
        return [
          figureOf('duckdb', timeOf(NAMES.tables) / timeOf(FRESH)),
          aside(`${NAMES.tables} / ${REUSED}`, timeOf(NAMES.tables) / timeOf(REUSED)),
          aside(`${NAMES.plain} / ${FRESH}`, timeOf(NAMES.plain) / timeOf(FRESH)),
        ];
      },
      close: () => database.close(),
    };
  },
});

/** @param {import('../million.mjs').Parts} parts @returns {Columns} */
function joinedResults(parts) {
  const due = new Int32Array(parts.reduce((sum, { expected }) => sum + expected.due.length, 0));
  const totals = new Float64Array(MONTHS);
  let from = 0;
  for (const { expected } of parts) {
    due.set(expected.due, from);
    from += expected.due.length;
    for (let month = 0; month < MONTHS; month++) totals[month] += expected.totals[month];
  }
  checkEqual('occurrences', [due.length], [from]);
  return { due, totals };
}
