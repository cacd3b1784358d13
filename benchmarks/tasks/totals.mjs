// The totals: exact hours by month, as rows, beside what a caller would write instead.
// plan() starts from decoded rows and accounts for each of them; the rivals start from series made ready before the clock.

import { checkEqual, emptyColumns, FIRST_MONTH, MONTHS } from '../columns.mjs';
import { orThrow, plan, totals } from '../engine.mjs';
import { expandPlainly } from '../reference.mjs';
import { addMonthTotals } from './columns.mjs';

/** @typedef {import('../types.js').Contender} Contender */
/** @typedef {import('../work.mjs').Work} Work */

/** A Map keyed by strings over ready due days: what is written first. @param {Work} work @returns {Map<string, number>} */
function mapByMonthName({ expected: { due, offsets }, series }) {
  const byMonth = new Map();
  series.forEach(({ microHours }, index) => {
    for (let row = offsets[index]; row < offsets[index + 1]; row++) {
      const month = new Date(due[row] * 86_400_000).toISOString().slice(0, 7);
      byMonth.set(month, (byMonth.get(month) ?? 0) + microHours);
    }
  });
  return byMonth;
}

/** @param {Iterable<readonly [unknown, number]>} months `YYYY-MM` with micro-hours */
function columnOf(months) {
  const column = new Float64Array(MONTHS);
  for (const [month, microHours] of months) {
    const [year, number] = String(month).split('-').map(Number);
    column[year * 12 + number - 1 - FIRST_MONTH] = microHours;
  }
  return column;
}

export const totalsTask = {
  name: 'totals',
  title: 'Exact hours by month',

  /** @param {Work} work @param {readonly import('../types.js').Rival<any>[]} rivals @returns {Contender[]} */
  contenders(work, rivals) {
    const { portfolio, rules, columns, series, expected, count } = work;
    const ready = orThrow(plan(portfolio));
    /** @param {import('../engine.mjs').Plan} made */
    const byMonth = (made) => totals(made, { by: ['month'], side: 'all' });
    const ofRows = (/** @type {unknown} */ rows) =>
      columnOf(/** @type {ReturnType<typeof byMonth>} */ (rows).map(({ month, microHours }) => [month, microHours]));
    return [
      contender(
        'reference',
        () => expandPlainly(columns),
        (result) => result.totals,
      ),
      contender('totals(), plan ready', () => byMonth(ready), ofRows),
      contender('plan() and totals()', () => byMonth(orThrow(plan(portfolio))), ofRows),
      contender(
        'columns, no dates',
        () => addMonthTotals(rules, new Float64Array(MONTHS)),
        (result) => result,
      ),
      contender(
        'Map keyed by strings, due days ready',
        () => mapByMonthName(work),
        (result) => columnOf(result),
      ),
      ...rivals.map((rival) => {
        const input = rival.prepare(series);
        const run = () => {
          const into = emptyColumns(count);
          rival.fill(input, into);
          return into;
        };
        return { ...contender(rival.name, run, (result) => result.totals), share: rival.share };
      }),
    ];

    /** @template Result @param {string} name @param {() => Result} run @param {(result: Result) => Float64Array} column @returns {Contender} */
    function contender(name, run, column) {
      const check = (/** @type {unknown} */ result) =>
        checkEqual(`${name}: micro-hours by month`, expected.totals, column(/** @type {Result} */ (result)));
      return { name, share: 1, run, check };
    }
  },

  /** @param {(name: string) => number} timeOf @param {readonly string[]} rivals @returns {import('../types.js').Ratio[]} */
  ratios(timeOf, rivals) {
    const reference = timeOf('reference');
    const ours = timeOf('plan() and totals()');
    const map = 'Map keyed by strings, due days ready';
    return [
      ratio('columns, no dates / reference', timeOf('columns, no dates') / reference, { atMost: 0.2 }),
      ratio('totals(), plan ready / reference', timeOf('totals(), plan ready') / reference),
      ratio('plan() and totals() / reference', ours / reference),
      ratio(`${map} / totals(), plan ready`, timeOf(map) / timeOf('totals(), plan ready')),
      ...rivals.map((name) => ratio(`${name} / plan() and totals()`, timeOf(name) / ours)),
    ];
  },
};

/** @param {string} what @param {number} value @param {import('../types.js').Ratio['goal']} goal @returns {import('../types.js').Ratio} */
function ratio(what, value, goal = null) {
  return { what, value, unit: 'x', goal };
}
