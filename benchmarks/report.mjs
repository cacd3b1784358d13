// What was measured, as a table for people and as a file for the figures in the documentation.

import { mkdirSync, writeFileSync } from 'node:fs';

/** @typedef {import('./types.js').TaskResult} TaskResult */
/** @typedef {import('./types.js').Ratio} Ratio */

/** @param {string} title @param {TaskResult} result */
export function tableOf(title, { portfolio, occurrences, timings, ratios }) {
  const rows = timings.map(({ name, rounds, median }) => [
    name,
    median.toFixed(median < 10 ? 3 : 1),
    ((median * 1e6) / occurrences).toFixed(2),
    String(rounds),
  ]);
  return [
    `${title}: ${portfolio}, ${occurrences.toLocaleString('en')} occurrences`,
    ...aligned([['', 'median ms', 'ns each', 'rounds'], ...rows]),
    '',
    ...aligned(ratios.map((ratio) => [ratio.what, `${figure(ratio.value)} ${ratio.unit}`, verdict(ratio)])),
    '',
  ].join('\n');
}

/** Whether the goal holds, null without one. @param {Ratio} ratio */
export function holds({ value, goal }) {
  if (goal === null) return null;
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
}

/** @param {Ratio} ratio */
function verdict(ratio) {
  const { goal } = ratio;
  if (goal === null) return '';
  const bound = 'atMost' in goal ? `at most ${goal.atMost}` : `at least ${goal.atLeast}`;
  return `goal ${bound}: ${holds(ratio) ? 'met' : 'not met'}`;
}

/** @param {number} value */
function figure(value) {
  return value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en');
}

/** The first column to the left, figures to the right. @param {readonly string[][]} rows */
function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd(),
  );
}

/** Writes `results/<task>.json`. @param {TaskResult} result @param {object} conditions */
export function writeResult(result, conditions) {
  const folder = new URL('results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const ratios = result.ratios.map((ratio) => ({ ...ratio, holds: holds(ratio) }));
  const text = JSON.stringify({ conditions, ...result, ratios }, rounded, 2);
  writeFileSync(new URL(`${result.task}.json`, folder), `${text}\n`);
}

/** Four significant digits: more would be noise. @param {string} _key @param {unknown} value */
function rounded(_key, value) {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}
