// Rows of a plan as the bytes of a workbook, beside the library's own plain writing of the same cells: ready values, a format a column.

import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { occurrenceTable, tableSheet, workbookOf } from '../../dist/brief/index.js';
import { decodePortfolio, orThrow, plan } from '../engine.mjs';
import { figureOf } from '../goals.mjs';
import { portfolioRows } from '../portfolio.mjs';

/** @typedef {import('../../dist/brief/index.js').Occurrence} Occurrence */
/** @typedef {import('../../dist/brief/index.js').Column<Occurrence>} Column */

const SEED = 20_260_101;
const NAMES = { ours: 'workbookOf', hucre: 'hucre, of ready cells' };
const SHEET = 'Échéances';
const WIDTH = 12;
/** Days from 1970-01-01 to serial 0 of 1900. */
const EPOCH = -25_569;
const MILLISECONDS_PER_DAY = 86_400_000;

/** @type {Readonly<Record<string, string>>} */
const FORMATS = { text: '@', day: 'dd/mm/yyyy', hours: '#,##0.00', yesNo: 'General' };

/** @type {import('../types.js').ContestTask} */
export const workbookTask = {
  name: 'workbook',
  title: 'Occurrences to a workbook',
  rounds: 5,
  async *contests(size) {
    const [activities, most] = size === 'full' ? [10_000, 100_000] : [100, 500];
    const rows = portfolioRows({ activities, version: 'regular', seed: SEED });
    const made = orThrow(plan(orThrow(decodePortfolio(rows.letters, rows.activities))));
    const occurrences = made.occurrences.slice(0, most);
    if (occurrences.length < most) throw new Error(`${occurrences.length} occurrences, expected ${most}`);
    const { columns } = occurrenceTable(made);
    const looks = columns.map((column) => ({ ...column, width: WIDTH }));
    const sheet = tableSheet({
      name: SHEET,
      table: { columns: looks, batches: () => [occurrences] },
      frozenColumns: 0,
      empty: '',
    });
    const head = columns.map(({ name }) => name);
    const cells = [head, ...occurrences.map((row) => columns.map((column) => cellOf(column, row)))];
    /** @param {string} name */
    const checking = (name) => async (/** @type {unknown} */ bytes) => {
      const { sheets } = await readXlsx(/** @type {Uint8Array} */ (bytes));
      checkRows(name, cells, sheets[0].rows);
    };
    yield {
      portfolio: `regular, ${activities.toLocaleString('en')} activities, of which the first ${most.toLocaleString('en')} occurrences`,
      occurrences: most,
      contenders: [
        {
          name: NAMES.ours,
          share: 1,
          run: async () => orThrow(await workbookOf([sheet], { title: SHEET, asOf: '2026-01-01' })),
          check: checking(NAMES.ours),
        },
        {
          name: NAMES.hucre,
          share: 1,
          run: () => {
            const formats = columns.map(({ kind }) => ({ width: WIDTH, numFmt: FORMATS[kind] ?? '0' }));
            return writeXlsx({ sheets: [{ name: SHEET, columns: formats, rows: cells }] });
          },
          check: checking(NAMES.hucre),
        },
      ],
      figures: (timeOf) => [figureOf('workbook-written', timeOf(NAMES.hucre) / timeOf(NAMES.ours))],
    };
  },
};

/** What a cell holds: a day as its serial number. @param {Column} column @param {Occurrence} row */
function cellOf({ kind, read }, row) {
  const value = read(row);
  return kind === 'day' ? serialOf(Date.parse(String(value))) : value;
}

/** The serial number of a day by its midnight. @param {number} midnight */
function serialOf(midnight) {
  return midnight / MILLISECONDS_PER_DAY - EPOCH;
}

/** @param {string} name @param {readonly (readonly unknown[])[]} expected @param {readonly (readonly unknown[])[]} found */
function checkRows(name, expected, found) {
  if (found.length !== expected.length) throw new Error(`${name}: ${found.length} rows, expected ${expected.length}`);
  for (const [at, row] of expected.entries()) {
    for (const [column, value] of row.entries()) {
      const cell = found[at][column];
      const read = cell instanceof Date ? serialOf(cell.getTime()) : cell;
      if (read !== value) {
        throw new Error(`${name}: ${read} in row ${at + 1}, column ${column + 1}, expected ${value}`);
      }
    }
  }
}
