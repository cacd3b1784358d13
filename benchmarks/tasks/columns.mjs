// The columns: every due day in rule order, and the exact micro-hours of every month.

import { checkColumns, emptyColumns, FIRST_MONTH, MONTHS } from '../columns.mjs';
import { compilePortfolio, dueDaysInto, orThrow } from '../engine.mjs';
import { expandPlainly } from '../reference.mjs';

/** @typedef {import('../types.js').Contender} Contender */
/** @typedef {import('../types.js').Columns} Columns */
/** @typedef {import('../work.mjs').Work} Work */

/** Adds the micro-hours of each month: the loop that a caller of the columns writes. @param {import('../engine.mjs').RuleTable} rules @param {Float64Array} totals */
export function addMonthTotals({ size, offsets, dueMonth, step, microHours }, totals) {
  for (let r = 0; r < size; r++) {
    let month = dueMonth[r] - FIRST_MONTH;
    for (let row = offsets[r]; row < offsets[r + 1]; row++) {
      totals[month] += microHours[r];
      month += step[r];
    }
  }
  return totals;
}

export const columnsTask = {
  name: 'columns',
  title: 'Due days in rule order, and exact hours by month',

  /** @param {Work} work @param {readonly import('../types.js').Rival<any>[]} rivals @returns {Contender[]} */
  contenders(work, rivals) {
    const { rules, columns, series, expected, portfolio, count } = work;
    const reused = emptyColumns(count);
    /** @param {import('../engine.mjs').RuleTable} table */
    const fresh = (table) => ({
      due: dueDaysInto(table, new Int32Array(table.count)),
      totals: addMonthTotals(table, new Float64Array(MONTHS)),
    });
    return [
      own('reference', () => expandPlainly(columns)),
      own('columns, buffers reused', () => ({
        due: dueDaysInto(rules, reused.due),
        totals: addMonthTotals(rules, reused.totals.fill(0)),
      })),
      own('columns, fresh buffers', () => fresh(rules)),
      {
        ...own('columns, from decoded rows', () => fresh(orThrow(compilePortfolio(portfolio)).rules)),
        share: 1 / 3,
      },
      ...rivals.map((rival) => {
        const input = rival.prepare(series);
        const run = () => {
          const into = emptyColumns(count);
          rival.fill(input, into);
          return into;
        };
        return { ...own(rival.name, run), share: rival.share };
      }),
    ];

    /** @param {string} name @param {() => Columns} run @returns {Contender} */
    function own(name, run) {
      return { name, share: 1, run, check: (result) => checkColumns(name, expected, /** @type {Columns} */ (result)) };
    }
  },

  /** @param {(name: string) => number} timeOf @param {readonly string[]} rivals @returns {import('../types.js').Ratio[]} */
  ratios(timeOf, rivals) {
    const reference = timeOf('reference');
    const ours = timeOf('columns, fresh buffers');
    return [
      ratio('columns, buffers reused / reference', timeOf('columns, buffers reused') / reference, { atMost: 0.62 }),
      ratio('columns, fresh buffers / reference', ours / reference, { atMost: 0.85 }),
      ratio('columns, from decoded rows / reference', timeOf('columns, from decoded rows') / reference, { atMost: 4 }),
      ...rivals.map((name) =>
        ratio(`${name} / columns, fresh buffers`, timeOf(name) / ours, goals[name] ? { atLeast: goals[name] } : null),
      ),
    ];
  },
};

/** @type {Record<string, number>} */
const goals = { 'js-joda': 15, 'native Date.UTC': 60, rrule: 700, luxon: 900 };

/** @param {string} what @param {number} value @param {import('../types.js').Ratio['goal']} goal */
function ratio(what, value, goal) {
  return { what, value, unit: 'x', goal };
}
