// The objects: every occurrence with its activity, due date and hours, sorted by due date and then by rule.

import { checkEqual } from '../columns.mjs';
import { orThrow, plan } from '../engine.mjs';
import { aside, figureOf } from '../goals.mjs';
import { checkLiterals, literalsOf, readAll } from '../literals.mjs';
import { portfoliosFor, workOn } from '../work.mjs';

/** @typedef {import('../literals.mjs').Occurrences} Occurrences */

/** @type {import('../types.js').ContestTask} */
export const objectsTask = {
  name: 'objects',
  title: 'Occurrences as objects, sorted by due date',
  rounds: 8,
  *contests(size) {
    for (const options of portfoliosFor(size)) yield contestOn(workOn(options));
  },
};

/** @param {import('../work.mjs').Work} work @returns {import('../types.js').Contest} */
function contestOn(work) {
  const { name, portfolio, count } = work;
  const expected = literalsOf(work);
  const whole = () => orThrow(plan(portfolio)).occurrences;
  return {
    portfolio: name,
    occurrences: count,
    contenders: [
      {
        name: 'hand-made literals',
        share: 1,
        run: () => literalsOf(work),
        check: (result) => checkLiterals('hand-made literals', expected, /** @type {typeof expected} */ (result)),
      },
      {
        name: 'plan().occurrences',
        share: 1,
        run: whole,
        check: (result) => checkLiterals('plan', expected, readAll(/** @type {Occurrences} */ (result))),
      },
      {
        name: 'plan().occurrences, each due read',
        share: 1 / 2,
        run: () => whole().map(({ due }) => due),
        check(result) {
          const days = /** @type {string[]} */ (result).map((due) => Date.parse(due) / 86_400_000);
          checkEqual(
            'plan, due read',
            expected.map(({ due }) => due),
            days,
          );
        },
      },
    ],
    figures(timeOf) {
      const reference = timeOf('hand-made literals');
      return [
        figureOf('objects', timeOf('plan().occurrences') / reference),
        aside(
          'plan().occurrences, each due read / hand-made literals',
          timeOf('plan().occurrences, each due read') / reference,
        ),
      ];
    },
  };
}
