// The columns: every due day in rule order, and the exact micro-hours of every month; ours, the reference's and the rivals'.

import { checkColumns, emptyColumns } from '../columns.mjs';
import { compilePortfolio, orThrow } from '../engine.mjs';
import { expandFresh, expandInto } from '../expand.mjs';
import { figureOf } from '../goals.mjs';
import { expandPlainly } from '../reference.mjs';
import { portfoliosFor, workOn } from '../work.mjs';

/** @typedef {import('../types.js').Contender} Contender */
/** @typedef {import('../types.js').Columns} Columns */
/** @typedef {readonly import('../types.js').Rival<any>[]} Rivals */

/** @param {Rivals} rivals @returns {import('../types.js').ContestTask} */
export function columnsTask(rivals) {
  return {
    name: 'columns',
    title: 'Due days in rule order, and exact hours by month',
    rounds: 30,
    *contests(size) {
      for (const options of portfoliosFor(size)) yield contestOn(workOn(options), rivals);
    },
  };
}

/** @param {import('../work.mjs').Work} work @param {Rivals} rivals @returns {import('../types.js').Contest} */
function contestOn({ name, portfolio, rules, columns, series, expected, count }, rivals) {
  const reused = emptyColumns(count);
  const fromRows = () => expandFresh(orThrow(compilePortfolio(portfolio)).rules);
  return {
    portfolio: name,
    occurrences: count,
    contenders: [
      contender('reference', 1, () => expandPlainly(columns)),
      contender('columns, buffers reused', 1, () => expandInto(rules, reused)),
      contender('columns, fresh buffers', 1, () => expandFresh(rules)),
      contender('columns, from decoded rows', 1 / 3, fromRows),
      ...rivals.map((rival) => {
        const input = rival.prepare(series);
        return contender(rival.name, rival.share, () => {
          const into = emptyColumns(count);
          rival.fill(input, into);
          return into;
        });
      }),
    ],
    figures(timeOf) {
      const reference = timeOf('reference');
      const ours = timeOf('columns, fresh buffers');
      return [
        figureOf('buffers-reused', timeOf('columns, buffers reused') / reference),
        figureOf('fresh-buffers', ours / reference),
        figureOf('from-rows', timeOf('columns, from decoded rows') / reference),
        ...rivals.map(({ key, name: rival }) => figureOf(key, timeOf(rival) / ours)),
      ];
    },
  };

  /** @param {string} name @param {number} share @param {() => Columns} run @returns {Contender} */
  function contender(name, share, run) {
    return { name, share, run, check: (result) => checkColumns(name, expected, /** @type {Columns} */ (result)) };
  }
}
