// The totals: exact hours by month and by client and month, beside what a caller would write instead.
// plan() starts from decoded rows and accounts for each of them; the reference starts from columns made ready before the clock.

import { checkEqual, FIRST_MONTH, MONTHS } from '../columns.mjs';
import { compilePortfolio, monthTotalsInto, orThrow, plan, totals } from '../engine.mjs';
import { aside, figureOf } from '../goals.mjs';
import { expandPlainly } from '../reference.mjs';
import { portfoliosFor, workOn } from '../work.mjs';
import { clientTotalsByMap, namesOfMonths } from './client-totals.mjs';

/** @typedef {import('../types.js').Contender} Contender */

const MAP = 'Map keyed by client and month';

/** @type {import('../types.js').ContestTask} */
export const totalsTask = {
  name: 'totals',
  title: 'Exact hours by month, and by client and month',
  rounds: 15,
  *contests(size) {
    for (const options of portfoliosFor(size)) yield contestOn(workOn(options));
  },
};

/** @param {import('../work.mjs').Work} work @returns {import('../types.js').Contest} */
function contestOn(work) {
  const { name, portfolio, rules, columns, expected, count } = work;
  const ready = orThrow(plan(portfolio));
  const compiled = orThrow(compilePortfolio(portfolio));
  /** @param {import('../engine.mjs').Plan} made */
  const byMonth = (made) => totals(made, { by: ['month'], side: 'all' });
  const ofRows = (/** @type {ReturnType<typeof byMonth>} */ rows) => {
    const column = new Float64Array(MONTHS);
    for (const { month, microHours } of rows) column[monthOf(month) - FIRST_MONTH] = microHours;
    return column;
  };
  const clients = clientTotalsByMap(work);
  return {
    portfolio: name,
    occurrences: count,
    contenders: [
      contender(
        'reference',
        () => expandPlainly(columns),
        (result) => result.totals,
      ),
      contender(
        'columns, no dates',
        () => monthTotalsInto(rules, FIRST_MONTH, new Float64Array(MONTHS)),
        (result) => result,
      ),
      contender('totals by month, plan ready', () => byMonth(ready), ofRows),
      contender('plan() and totals by month', () => byMonth(orThrow(plan(portfolio))), ofRows),
      {
        name: 'columns by client and month, no dates',
        share: 1,
        run: () => totalsByClient(compiled),
        check: (result) => clients.checkColumns(/** @type {ClientColumns} */ (result)),
      },
      {
        name: 'totals by client and month, plan ready',
        share: 1,
        run: () => totals(ready, { by: ['client', 'month'], side: 'all' }),
        check: (result) => clients.checkRows(/** @type {import('./client-totals.mjs').ClientRow[]} */ (result)),
      },
      {
        name: MAP,
        share: 1,
        run: clients.fill,
        check: (result) => clients.checkMap(/** @type {Map<string, number>} */ (result)),
      },
    ],
    figures(timeOf) {
      const reference = timeOf('reference');
      return [
        figureOf('totals-only', timeOf('columns, no dates') / reference),
        figureOf('client-month', timeOf(MAP) / timeOf('columns by client and month, no dates')),
        aside(
          `${MAP} / totals() by client and month, as rows`,
          timeOf(MAP) / timeOf('totals by client and month, plan ready'),
        ),
        aside('totals by month, plan ready / reference', timeOf('totals by month, plan ready') / reference),
        aside('plan() and totals by month / reference', timeOf('plan() and totals by month') / reference),
      ];
    },
  };

  /** @template Result @param {string} name @param {() => Result} run @param {(result: Result) => Float64Array} column @returns {Contender} */
  function contender(name, run, column) {
    const check = (/** @type {unknown} */ result) =>
      checkEqual(`${name}: micro-hours by month`, expected.totals, column(/** @type {Result} */ (result)));
    return { name, share: 1, run, check };
  }
}

/** @typedef {{ readonly clients: readonly (string | null)[], readonly totals: Float64Array }} ClientColumns */

/** Hours by client and month as columns: the clients numbered as they are met, their months one after the other. @param {import('../engine.mjs').CompiledLetters} compiled @returns {ClientColumns} */
function totalsByClient({ rules, letters }) {
  const numbers = new Map();
  const of = new Int32Array(letters.length);
  let number = 0;
  for (let index = 0; index < letters.length; index++) {
    // The activities of a letter follow one another.
    if (letters[index] !== letters[index - 1]) {
      const { client } = letters[index];
      number = numbers.get(client) ?? numbers.size;
      numbers.set(client, number);
    }
    of[index] = number;
  }
  const groups = { count: numbers.size, of };
  const totals = monthTotalsInto(rules, FIRST_MONTH, new Float64Array(numbers.size * MONTHS), groups);
  return { clients: [...numbers.keys()], totals };
}

/** @param {string} name `YYYY-MM` */
function monthOf(name) {
  return namesOfMonths.indexOf(name) + FIRST_MONTH;
}
