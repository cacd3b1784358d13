// Rows of a plan as the text of a csv file, in each dialect, beside csv-stringify's own plain writing of the same cells: ready values, quoted
// where ours are. Read back by csv-parse, both have the same cells.

import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { csvOf } from '../../dist/brief/index.js';
import { figureOf } from '../goals.mjs';
import { checkCells, tableRows } from '../table-rows.mjs';

/** @typedef {import('../table-rows.mjs').Occurrence} Occurrence */
/** @typedef {import('../table-rows.mjs').Column} Column */
/** @typedef {'rfc4180' | 'excelFr'} Dialect */

const DIALECTS = /** @type {const} */ ({
  rfc4180: { row: 'csv-written', delimiter: ',' },
  excelFr: { row: 'csv-written-france', delimiter: ';' },
});
/** @param {Dialect} dialect */
const namesOf = (dialect) => ({ ours: `csvOf, ${dialect}`, library: `csv-stringify, of ready cells, ${dialect}` });

/** @type {import('../types.js').ContestTask} */
export const csvTask = {
  name: 'csv',
  title: 'Occurrences to a csv file',
  rounds: 15,
  *contests(size) {
    const { portfolio, occurrences, columns } = size === 'full' ? tableRows(10_000, 100_000) : tableRows(100, 500);
    const table = { columns, batches: () => [occurrences] };
    const dialects = /** @type {readonly Dialect[]} */ (Object.keys(DIALECTS));
    yield {
      portfolio,
      occurrences: occurrences.length,
      contenders: dialects.flatMap((dialect) => {
        const { ours, library } = namesOf(dialect);
        const { delimiter } = DIALECTS[dialect];
        const head = columns.map(({ name }) => name);
        const cells = [head, ...occurrences.map((row) => columns.map((column) => cellOf(column, row, dialect)))];
        const texts = cells.map((row) => row.map(String));
        const checking = (/** @type {string} */ name) => (/** @type {unknown} */ chunks) => {
          const text = /** @type {readonly string[]} */ (chunks).join('');
          checkCells(name, texts, parse(text, { delimiter, bom: true, record_delimiter: '\r\n' }));
        };
        return [
          { name: ours, share: 1, run: () => [...csvOf(table, dialect)], check: checking(ours) },
          {
            name: library,
            share: 1,
            run: () => [
              stringify(cells, {
                delimiter,
                record_delimiter: 'windows',
                escape_formulas: true,
                quoted_match: /[,;]/,
                bom: dialect === 'excelFr',
              }),
            ],
            check: checking(library),
          },
        ];
      }),
      figures: (timeOf) =>
        dialects.map((dialect) => {
          const { ours, library } = namesOf(dialect);
          return figureOf(DIALECTS[dialect].row, timeOf(library) / timeOf(ours));
        }),
    };
  },
};

/** What a cell is written of: for Excel in France also days and fractions are texts. @param {Column} column @param {Occurrence} row @param {Dialect} dialect */
function cellOf({ kind, read }, row, dialect) {
  const value = read(row);
  const isFrench = dialect === 'excelFr';
  if (kind === 'yesNo') return isFrench ? (value ? 'oui' : 'non') : String(value);
  if (!isFrench) return value;
  if (kind === 'day') return String(value).split('-').reverse().join('/');
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
}
