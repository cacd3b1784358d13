// docs/performance.md, made from the results that are kept: the page and the files have the same figures. What is written by hand stands in
// page-text.mjs and reasons.mjs.

import { writeFileSync } from 'node:fs';
import { goalText, holds, measuredIn, ROWS } from './goals.mjs';
import { HEAD, HOW, NOT_MEASURED } from './page-text.mjs';
import { REASONS } from './reasons.mjs';
import { eachText, judged, millisecondsText, valueText } from './report.mjs';

/** @typedef {import('./types.js').KeptResult} KeptResult */
/** @typedef {Readonly<Record<string, string>>} Reasons */

const PAGE = new URL('../docs/performance.md', import.meta.url);

/** The page. @public @param {readonly KeptResult[]} results @param {Reasons} reasons */
export function pageOf(results, reasons = REASONS) {
  return [
    HEAD,
    ...conditionsOf(results),
    '',
    '## The goals',
    '',
    ...tableLines(
      ['what', 'figure', 'goal', '', 'what it does not show'],
      ROWS.map((row) => {
        const { figure, verdict } = judged(row, measuredIn(row, results));
        return [row.what, figure, goalText(row.goal), verdict, row.without];
      }),
    ),
    '',
    ...missedLines(results, reasons),
    '## How it is measured',
    '',
    HOW,
    '## What is not measured',
    '',
    NOT_MEASURED,
    '## The times',
    '',
    'Medians. A nanosecond column is for each occurrence unless the name says otherwise.',
    '',
    ...inOrder(results).flatMap(taskLines),
  ].join('\n');
}

/** What is wrong between the results and the reasons, or between the results themselves; empty when nothing is. @public @param {readonly KeptResult[]} results @param {Reasons} reasons @returns {string[]} */
export function faultsOf(results, reasons = REASONS) {
  const faults = [];
  for (const row of ROWS) {
    const value = measuredIn(row, results);
    const isMissed = value !== null && !holds(row.goal, value);
    if (isMissed && !(row.key in reasons)) faults.push(`${row.key} does not hold (${value}), and no reason is given.`);
  }
  const keys = new Set(ROWS.map(({ key }) => key));
  for (const key of Object.keys(reasons))
    if (!keys.has(key)) faults.push(`A reason is given for ${key}, which is no row.`);
  const runs = new Set(results.map(({ conditions }) => JSON.stringify(conditions)));
  if (runs.size > 1) faults.push('The results are of different runs.');
  return faults;
}

/** Writes the page unless something is wrong; what is. @param {readonly KeptResult[]} results */
export function writePage(results) {
  const faults = faultsOf(results);
  if (faults.length === 0) writeFileSync(PAGE, pageOf(results));
  return faults;
}

/** @param {readonly KeptResult[]} results */
function conditionsOf(results) {
  const conditions = results[0]?.conditions;
  if (conditions === undefined) return ['Nothing has been measured yet.'];
  const { processor, cores, node, platform, commit, versions } = conditions;
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `Measured on ${processor}, ${cores} cores, ${platform}, Node ${node}, commit ${commit}.`,
    '',
    `Beside: ${named.join(', ')}.`,
  ];
}

/** @param {readonly KeptResult[]} results @param {Reasons} reasons */
function missedLines(results, reasons) {
  const missed = ROWS.filter((row) => {
    const value = measuredIn(row, results);
    return value !== null && !holds(row.goal, value);
  });
  if (missed.length === 0) return [];
  const rows = missed.map((row) => {
    const value = Number(measuredIn(row, results));
    return [row.what, valueText(value, row.unit), goalText(row.goal), reasons[row.key] ?? ''];
  });
  return ['### Goals that do not hold', '', ...tableLines(['what', 'figure', 'goal', 'why'], rows), ''];
}

/** By the order of the rows, those without a row last. @param {readonly KeptResult[]} results */
function inOrder(results) {
  const order = [...new Set(ROWS.map(({ task }) => task))];
  return [...results].sort((a, b) => order.indexOf(a.task) - order.indexOf(b.task));
}

/** @param {KeptResult} result */
function taskLines({ title, portfolio, occurrences, timings, figures }) {
  const lines = [`### ${title}`, '', `${portfolio}; ${occurrences.toLocaleString('en')} occurrences.`, ''];
  if (timings.length > 0) {
    const rows = timings.map(({ name, median, nanosecondsEach, rounds }) => [
      name,
      millisecondsText(median),
      eachText(nanosecondsEach),
      String(rounds),
    ]);
    lines.push(...tableLines(['', 'median ms', 'ns each', 'rounds'], rows), '');
  }
  const others = figures.filter(({ row }) => row === null);
  if (others.length > 0) {
    const rows = others.map(({ what, value, unit }) => [what, valueText(value, unit)]);
    lines.push(...tableLines(['', 'figure'], rows), '');
  }
  return lines;
}

/** @param {readonly string[]} header @param {readonly string[][]} rows */
function tableLines(header, rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)];
}
