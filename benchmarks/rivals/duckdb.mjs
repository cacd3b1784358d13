// DuckDB with one thread, in memory, its tables loaded before the clock starts: the series by column, and what may be known beforehand of
// months and days. The dates stay in a table of the database, each with the number of its series, in whatever order they come; reading them
// back costs as much again.

import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, version } from '@duckdb/node-api';
import { FIRST_MONTH, MONTHS } from '../columns.mjs';

/** Rows of a data chunk at most. */
const CHUNK = 2048;
const LONGEST = 64;

const FIRST_OF = 'make_date(month // 12, month % 12 + 1, 1)';
const DATE = `CASE WHEN day = 0 THEN last_day(${FIRST_OF}) ELSE least(${FIRST_OF} + (day - 1), last_day(${FIRST_OF})) END`;

/**
 * How the dates are worked out. The quickest: a date is looked up by month and day in a table of all of them, and the periods of a series
 * come from a table of counts. The plainest: what is written first, a range unnested and a date made, clamped by least().
 */
const EXPAND = {
  tables: `SELECT id, date AS due FROM (SELECT id, (first - ${FIRST_MONTH} + step * k) * 32 + day AS key FROM series JOIN periods USING (n)) JOIN dates USING (key)`,
  plain: `SELECT id, ${DATE} AS due FROM (SELECT id, day, unnest(range(first, first + step * n, step))::INTEGER AS month FROM series)`,
};

/** The hours by month, from series that are alike added up beforehand: a tenth of the time that adding up all dates takes. */
const TOTALS = `SELECT month, sum(hours) FROM
  (SELECT unnest(range(first, first + step * n, step)) AS month, hours FROM
    (SELECT first, step, n, sum(hours) AS hours FROM series GROUP BY ALL))
  GROUP BY month`;

export const DATABASE = { name: 'DuckDB', version: version() };

/** @param {ReturnType<typeof import('../reference.mjs').columnsOf>} columns */
export async function openDatabase(columns) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(
    'CREATE TABLE series (id INTEGER, first INTEGER, step INTEGER, n INTEGER, day INTEGER, hours DOUBLE)',
  );
  await load(connection, columns);
  await connection.run(
    `CREATE TABLE periods AS SELECT n::INTEGER AS n, k::INTEGER AS k FROM range(${LONGEST}) a(n), range(${LONGEST}) b(k) WHERE k < n`,
  );
  await connection.run(
    `CREATE TABLE dates AS SELECT ((month - ${FIRST_MONTH}) * 32 + day)::INTEGER AS key, ${DATE} AS date FROM
      (SELECT m::INTEGER AS month, d::INTEGER AS day FROM range(${FIRST_MONTH}, ${FIRST_MONTH + MONTHS}) a(m), range(32) b(d))`,
  );

  return {
    /** The dates into a table, the totals into the columns. @param {keyof typeof EXPAND} how */
    async expand(how) {
      await connection.run(`CREATE OR REPLACE TABLE result AS ${EXPAND[how]}`);
      const totals = new Float64Array(MONTHS);
      const reader = await connection.runAndReadAll(TOTALS);
      for (const [month, hours] of reader.getRows()) totals[Number(month) - FIRST_MONTH] = Number(hours);
      return totals;
    },
    /** The epoch days of the table, in the order of the series. @param {number} count */
    async dueDays(count) {
      const due = new Int32Array(count);
      const result = await connection.stream("SELECT (due - DATE '1970-01-01')::INTEGER FROM result ORDER BY id, due");
      let row = 0;
      for (;;) {
        const chunk = await result.fetchChunk();
        if (chunk === null || chunk.rowCount === 0) break;
        for (const day of chunk.getColumnValues(0)) due[row++] = Number(day);
      }
      if (row !== count) throw new Error(`DuckDB gives ${row} dates, expected ${count}`);
      return due;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** @param {import('@duckdb/node-api').DuckDBConnection} connection @param {ReturnType<typeof import('../reference.mjs').columnsOf>} columns */
async function load(connection, { firstMonth, lastMonth, step, day, microHours }) {
  const counts = step.map((months, i) => (lastMonth[i] - firstMonth[i]) / months + 1);
  if (counts.some((n) => n >= LONGEST)) throw new Error('A series is longer than the table of periods.');
  const ids = step.map((_, i) => i);
  const appender = await connection.createAppender('series');
  for (let from = 0; from < step.length; from += CHUNK) {
    const chunk = DuckDBDataChunk.create([INTEGER, INTEGER, INTEGER, INTEGER, INTEGER, DOUBLE]);
    const columns = [ids, firstMonth, step, counts, day, microHours];
    chunk.setColumns(columns.map((column) => Array.from(column.subarray(from, from + CHUNK))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
