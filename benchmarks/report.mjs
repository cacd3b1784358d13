// What was measured, as tables for people and as files for the figures in the documentation. Both show what the files hold:
// four significant digits.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { goalText, holds, measuredIn, ROWS } from './goals.mjs';

/** @typedef {import('./types.js').TaskResult} TaskResult */
/** @typedef {import('./types.js').KeptResult} KeptResult */

const FOLDER = new URL('results/', import.meta.url);

/** One task: how long each contender took, and the figures. @param {TaskResult} result */
export function tableOf({ title, portfolio, occurrences, timings, figures }) {
  const rows = timings.map(({ name, rounds, median, nanosecondsEach }) => [
    name,
    millisecondsText(median),
    eachText(nanosecondsEach),
    String(rounds),
  ]);
  return [
    `${title}: ${portfolio}, ${occurrences.toLocaleString('en')} occurrences`,
    ...(rows.length === 0 ? [] : [...aligned([['', 'median ms', 'ns each', 'rounds'], ...rows]), '']),
    ...aligned(figures.map(({ what, value, unit }) => [what.replaceAll('`', ''), valueText(value, unit)])),
    '',
  ].join('\n');
}

/** Every row of the table of goals, once. @param {readonly TaskResult[]} results */
export function summaryOf(results) {
  const rows = ROWS.map((row) => {
    const value = measuredIn(row, results);
    const { figure, verdict } = judged(row, value);
    return [row.what.replaceAll('`', ''), figure, goalText(row.goal), verdict];
  });
  return ['All goals', ...aligned([['', 'figure', 'goal', ''], ...rows]), ''].join('\n');
}

/** A row's figure as text, and whether its goal holds. @param {import('./types.js').Row} row @param {number | null} value */
export function judged({ goal, unit }, value) {
  if (value === null) return { figure: '-', verdict: 'not measured' };
  return { figure: valueText(value, unit), verdict: holds(goal, value) ? 'holds' : 'does not hold' };
}

/** @param {number} value @param {string} unit */
export function valueText(value, unit) {
  const kept = keptNumber(value);
  const decimals = kept < 1 ? 4 : kept < 10 ? 2 : kept < 100 ? 1 : 0;
  const text = decimals === 0 ? Math.round(kept).toLocaleString('en') : kept.toFixed(decimals);
  return `${text} ${unit}`;
}

/** @param {number} milliseconds */
export function millisecondsText(milliseconds) {
  const kept = keptNumber(milliseconds);
  return kept < 10 ? kept.toFixed(3) : kept.toFixed(1);
}

/** @param {number} nanoseconds */
export function eachText(nanoseconds) {
  return keptNumber(nanoseconds).toFixed(2);
}

/** The first column to the left, figures to the right. @param {readonly string[][]} rows */
function aligned(rows) {
  if (rows.length === 0) return [];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd(),
  );
}

/** A result as it is kept: rounded. @param {TaskResult} result @param {import('./types.js').Conditions} conditions @returns {KeptResult} */
export function keptResult(result, conditions) {
  return JSON.parse(JSON.stringify({ conditions, ...result }, (_, value) => keptNumber(value)));
}

/** Four significant digits: more would be noise. @template Value @param {Value} value @returns {Value} */
function keptNumber(value) {
  if (typeof value !== 'number' || Number.isInteger(value)) return value;
  return /** @type {Value} */ (Number(value.toPrecision(4)));
}

/** Writes `results/<task>.json`. @param {KeptResult} result */
export function writeResult(result) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(new URL(`${result.task}.json`, FOLDER), `${JSON.stringify(result, null, 2)}\n`);
}

/** The results that are kept, by name. @returns {KeptResult[]} */
export function readResults() {
  if (!existsSync(FOLDER)) return [];
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));
}
