// The public columns call on the mixed portfolio beside the regular one: what closes off the calendar, stubs and mid-month ends cost.

import { checkColumns } from '../columns.mjs';
import { expandFresh } from '../expand.mjs';
import { figureOf } from '../goals.mjs';
import { workOn } from '../work.mjs';

/** @typedef {import('../types.js').Columns} Columns */

/** @type {import('../types.js').ContestTask} */
export const mixedTask = {
  name: 'mixed',
  title: 'The public columns call with fresh buffers on two portfolios',
  rounds: 40,
  *contests(size) {
    const activities = size === 'full' ? 100_000 : 1000;
    const contenders = /** @type {const} */ (['regular', 'mixed']).map((version) => {
      const { name, rules, expected, count } = workOn({ activities, version });
      return {
        name,
        share: 1,
        each: count,
        run: () => expandFresh(rules),
        check: (/** @type {unknown} */ result) => checkColumns(name, expected, /** @type {Columns} */ (result)),
      };
    });
    const [regular, mixed] = contenders;
    yield {
      portfolio: `${regular.name}; ${mixed.name}`,
      occurrences: regular.each + mixed.each,
      contenders,
      figures: (timeOf) => [figureOf('mixed', timeOf(mixed.name) / mixed.each / (timeOf(regular.name) / regular.each))],
    };
  },
};
