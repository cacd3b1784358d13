// Rows of a plan as the bytes of a workbook, beside the library's own plain writing of the same cells: ready values, a format a column.

import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { tableSheet, workbookOf } from '../../dist/brief/index.js';
import { orThrow } from '../engine.mjs';
import { figureOf } from '../goals.mjs';
import { checkCells, tableRows } from '../table-rows.mjs';

/** @typedef {import('../table-rows.mjs').Occurrence} Occurrence */
/** @typedef {import('../table-rows.mjs').Column} Column */

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
  *contests(size) {
    const { portfolio, occurrences, columns } = size === 'full' ? tableRows(10_000, 100_000) : tableRows(100, 500);
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
      const instants = (/** @type {unknown} */ cell) => (cell instanceof Date ? serialOf(cell.getTime()) : cell);
      checkCells(
        name,
        cells,
        sheets[0].rows.map((row) => row.map(instants)),
      );
    };
    yield {
      portfolio,
      occurrences: occurrences.length,
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
  const value = /** @type {string | number | boolean | null} */ (read(row));
  return kind === 'day' ? serialOf(Date.parse(String(value))) : value;
}

/** The serial number of a day by its midnight. @param {number} midnight */
function serialOf(midnight) {
  return midnight / MILLISECONDS_PER_DAY - EPOCH;
}
