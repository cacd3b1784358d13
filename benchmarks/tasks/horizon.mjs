// A window of one month on letters without an end: what counts is how many periods are due in it, not how long ago the letters began.
// The two portfolios differ in the year in which missions begin and in which the fiscal year of reference lies; in the month looked at
// (later than any lag can reach back before the younger letters) both have the same occurrences.

import { checkColumns } from '../columns.mjs';
import { compilePortfolio, decodePortfolio, orThrow } from '../engine.mjs';
import { expandFresh } from '../expand.mjs';
import { figureOf } from '../goals.mjs';
import { begunIn, portfolioRows } from '../portfolio.mjs';
import { expandPlainly } from '../reference.mjs';
import { columnsOfRules } from '../series.mjs';

const SEED = 20_260_101;
const THIS_YEAR = 2026;
const LONG_AGO = 1990;
const MONTH = { first: '2028-12-01', last: '2028-12-31' };

/** @typedef {import('../types.js').Columns} Columns */

/** @type {import('../types.js').ContestTask} */
export const horizonTask = {
  name: 'horizon',
  title: 'A horizon of one month on open-ended letters: compile, due days, totals',
  rounds: 15,
  *contests(size) {
    const activities = size === 'full' ? 100_000 : 1000;
    const rows = portfolioRows({ activities, version: 'mixed', seed: SEED });
    const [long, young] = [LONG_AGO, THIS_YEAR].map((year) => {
      const portfolio = orThrow(decodePortfolio(begunIn(rows.letters, year), rows.activities));
      return { year, compiled: () => orThrow(compilePortfolio(portfolio, { horizon: MONTH })).rules };
    });
    const expected = expandPlainly(columnsOfRules(young.compiled()));
    const monthEnd = Date.parse(MONTH.last) / 86_400_000;
    if (expected.due.length === 0 || expected.due.some((day) => day > monthEnd || day <= monthEnd - 31)) {
      throw new Error('The month looked at should have occurrences, and no others be found.');
    }
    const nameOf = (/** @type {number} */ year) => `letters begun in ${year}`;
    yield {
      portfolio: `mixed, without end, ${activities.toLocaleString('en')} activities`,
      occurrences: expected.due.length,
      contenders: [long, young].map(({ year, compiled }) => ({
        name: nameOf(year),
        share: 1,
        run: () => expandFresh(compiled()),
        check: (result) => checkColumns(nameOf(year), expected, /** @type {Columns} */ (result)),
      })),
      figures: (timeOf) => [figureOf('horizon', timeOf(nameOf(LONG_AGO)) / timeOf(nameOf(THIS_YEAR)))],
    };
  },
};
