// One portfolio ready to be worked on: its decoded rows and compiled rules for us, its series for the rivals, the right answer for all.

import { checkEqual, emptyColumns } from './columns.mjs';
import { compilePortfolio, decodePortfolio, dueDaysInto, orThrow } from './engine.mjs';
import { ACTIVITIES_PER_LETTER, portfolioRows } from './portfolio.mjs';
import { columnsOf, expandPlainly } from './reference.mjs';
import { countOf, seriesOfRegular, seriesOfRules } from './series.mjs';

const SEED = 20_260_101;

/** @typedef {ReturnType<typeof freshWork>} Work */

/** @typedef {{ activities: number, version: import('./portfolio.mjs').Version, seed?: number }} WorkOptions */

/** @type {{ key: string, work: Work } | null} */
let latest = null;

/** The work on a portfolio; the latest is kept for the next task. @param {WorkOptions} options @returns {Work} */
export function workOn(options) {
  const key = JSON.stringify(options);
  if (latest?.key !== key) {
    latest = null;
    latest = { key, work: freshWork(options) };
  }
  return latest.work;
}

/** The portfolios on which a task is checked, or the one on which it is timed. @param {import('./types.js').Size} size @returns {readonly WorkOptions[]} */
export function portfoliosFor(size) {
  if (size === 'full') return [{ activities: 100_000, version: 'regular' }];
  return ['regular', 'mixed'].map((version) => /** @type {WorkOptions} */ ({ activities: 1000, version }));
}

/** @param {WorkOptions} options */
function freshWork({ activities, version, seed = SEED }) {
  const rows = portfolioRows({ activities, version, seed });
  const portfolio = orThrow(decodePortfolio(rows.letters, rows.activities));
  if (portfolio.rejected.length > 0) throw new Error('The portfolio was meant to have no bad row.');
  const { activities: planned, letters, rules } = orThrow(compilePortfolio(portfolio));
  const indexes = planned.map(({ rank }, index) => letters[index].order * ACTIVITIES_PER_LETTER + rank);
  const series = version === 'regular' ? seriesOfRegular(rows) : seriesOfRules(rules, indexes);
  const columns = columnsOf(series);
  const expected = expandPlainly(columns);

  const hours = (/** @type {readonly number[]} */ list) => list.reduce((sum, one) => sum + one, 0);
  checkEqual('occurrences', [expected.due.length], [rules.count]);
  checkEqual('hours', [hours(series.map((one) => countOf(one) * one.microHours))], [hours([...expected.totals])]);
  checkEqual('due days', expected.due, dueDaysInto(rules, emptyColumns(rules.count).due));
  return {
    name: `${version}, ${activities.toLocaleString('en')} activities`,
    rows,
    portfolio,
    rules,
    series,
    columns,
    expected,
    count: rules.count,
  };
}
