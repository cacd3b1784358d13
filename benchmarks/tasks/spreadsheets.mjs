// A firm's spreadsheets, from the bytes of a workbook and of csv files to a plan, beside the plain reading of the same files by a library:
// hucre, which also wrote the workbook, and csv-parse, which reads our csv files. The plan is that of the rows they were made from.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { readSheets, SHEET_TABLES, templateOf } from '../../dist/sheets/index.js';
import { askProcess } from '../child.mjs';
import { checkEqual } from '../columns.mjs';
import { decodePortfolio, orThrow, plan, totals } from '../engine.mjs';
import { aside, figureOf } from '../goals.mjs';
import { portfolioRows } from '../portfolio.mjs';

/** @typedef {import('../engine.mjs').Plan} Plan */
/** @typedef {import('../../dist/sheets/index.js').SheetInput} SheetInput */

const SEED = 20_260_101;
const MEGABYTE = 1_000_000;
const NAMES = {
  workbook: 'from the workbook to a plan',
  hucre: 'hucre, the cells of the workbook',
  csv: 'from the csv files to a plan',
  csvParse: 'csv-parse, the texts of the csv files',
};

/** @type {import('../types.js').ContestTask} */
export const spreadsheetsTask = {
  name: 'spreadsheets',
  title: 'Spreadsheets to a plan',
  rounds: 5,
  async *contests(size) {
    const count = size === 'full' ? 100_000 : 500;
    const rows = portfolioRows({ activities: count, version: 'regular', seed: SEED });
    const portfolio = orThrow(decodePortfolio(rows.letters, rows.activities));
    const workbook = orThrow(await templateOf({ lang: 'fr', from: portfolio }));
    const [letters, activities] = [csvOf('letters', rows.letters), csvOf('activities', rows.activities)];
    const expected = monthsOf(orThrow(plan(portfolio)));
    const lines = rows.letters.length + count;
    /** @param {string} name @param {readonly SheetInput[]} inputs */
    const planning = (name, inputs) => ({
      name,
      share: 1,
      run: () => planOf(inputs),
      check: (/** @type {unknown} */ made) => checkEqual(name, expected, monthsOf(/** @type {Plan} */ (made))),
    });
    yield {
      portfolio: `regular, ${count.toLocaleString('en')} activities, ${rows.letters.length.toLocaleString('en')} letters`,
      occurrences: orThrow(plan(portfolio)).occurrences.length,
      contenders: [
        planning(NAMES.workbook, [{ name: 'firm.xlsx', bytes: workbook }]),
        {
          name: NAMES.hucre,
          share: 1,
          run: () => readXlsx(workbook),
          check: (made) => {
            const { sheets } = /** @type {Awaited<ReturnType<typeof readXlsx>>} */ (made);
            const known = ['letters', 'activities'].map((key) => SHEET_TABLES[/** @type {'letters'} */ (key)].name.fr);
            // Rows that are only prepared hold nothing.
            const filled = (/** @type {readonly unknown[]} */ row) => row.some((cell) => cell !== null && cell !== '');
            const read = sheets
              .filter(({ name }) => known.includes(name))
              .map(({ rows }) => rows.filter(filled).length - 1);
            checkCount(NAMES.hucre, lines, sum(read));
          },
        },
        planning(NAMES.csv, [
          { name: 'letters.csv', bytes: letters, only: 'letters' },
          { name: 'activities.csv', bytes: activities, only: 'activities' },
        ]),
        {
          name: NAMES.csvParse,
          share: 1,
          run: () => [letters, activities].map((bytes) => parse(bytes, { delimiter: ';' })),
          check: (made) => {
            const read = /** @type {string[][][]} */ (made).map((records) => records.length - 1);
            checkCount(NAMES.csvParse, lines, sum(read));
          },
        },
      ],
      figures(timeOf) {
        const { peak, before } = peakOfReading(workbook);
        return [
          figureOf('workbook', timeOf(NAMES.workbook) / timeOf(NAMES.hucre)),
          figureOf('csv', timeOf(NAMES.csv) / timeOf(NAMES.csvParse)),
          figureOf('workbook-memory', peak / MEGABYTE),
          aside('of which before the workbook is read', before / MEGABYTE, 'MB'),
        ];
      },
    };
  },
};

/** @param {readonly SheetInput[]} inputs */
async function planOf(inputs) {
  const { letters, activities, problems } = orThrow(await readSheets(inputs));
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  return orThrow(plan(orThrow(decodePortfolio(letters, activities))));
}

/** Micro-hours by month, from the first month on. @param {Plan} made */
function monthsOf(made) {
  return Float64Array.from(totals(made, { by: ['month'] }), ({ microHours }) => Number(microHours));
}

/** Bytes, in a process of its own. @param {Uint8Array} workbook @returns {{ readonly peak: number, readonly before: number }} */
function peakOfReading(workbook) {
  const folder = mkdtempSync(join(tmpdir(), 'plan-de-charge-spreadsheets-'));
  try {
    const file = join(folder, 'firm.xlsx');
    writeFileSync(file, workbook);
    return askProcess('workbook-peak', [file]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The rows as Excel in France saves them: semicolons, decimal commas, 31/01/2026. @param {'letters' | 'activities'} key @param {readonly Record<string, any>[]} rows */
function csvOf(key, rows) {
  const { fields } = SHEET_TABLES[key];
  const columns = fields.filter((field) => rows.some((row) => textOf(field, row) !== ''));
  const head = columns.map(({ header }) => header.fr);
  const lines = [head, ...rows.map((row) => columns.map((field) => textOf(field, row)))];
  return new TextEncoder().encode(lines.map((cells) => `${cells.join(';')}\r\n`).join(''));
}

/** @param {import('../../dist/sheets/index.js').Field} field @param {Record<string, any>} row */
function textOf({ key, kind }, row) {
  const value = key === 'entite' ? row.entite.objectId : row[key];
  if (value === null || value === undefined) return '';
  switch (kind._tag) {
    case 'Date':
      return String(value).slice(0, 10).split('-').reverse().join('/');
    case 'Word':
      return kind.words.find((word) => word.value === value)?.name.fr ?? '';
    case 'YesNo':
      return value ? 'oui' : '';
    default:
      return String(value).replace('.', ',');
  }
}

/** @param {readonly number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

/** @param {string} name @param {number} expected @param {number} found */
function checkCount(name, expected, found) {
  if (found !== expected) throw new Error(`${name}: ${found} rows, expected ${expected}`);
}
