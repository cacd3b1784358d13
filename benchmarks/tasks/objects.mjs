// The objects: every occurrence of a portfolio as a plain object, sorted by due date and then by rule, each of its fields read.

import { orThrow, plan } from '../engine.mjs';
import { aside, figureOf } from '../goals.mjs';
import { checkLiterals, factsOf, literalsOf, readAll } from '../literals.mjs';
import { portfoliosFor, workOn } from '../work.mjs';

/** @typedef {import('../literals.mjs').Occurrences} Occurrences */

/** @type {import('../types.js').ContestTask} */
export const objectsTask = {
  name: 'objects',
  title: 'Occurrences as plain objects, sorted by due date, every field read',
  rounds: 8,
  *contests(size) {
    for (const options of portfoliosFor(size)) yield contestOn(workOn(options));
  },
};

/** @param {import('../work.mjs').Work} work @returns {import('../types.js').Contest} */
function contestOn(work) {
  const { name, portfolio, count } = work;
  const facts = factsOf(work);
  const contender = (/** @type {string} */ title, /** @type {() => Occurrences} */ make) => ({
    name: title,
    share: 1,
    run() {
      const occurrences = make();
      return { occurrences, read: readAll(occurrences) };
    },
    check(/** @type {unknown} */ result) {
      const { occurrences, read } = /** @type {{ occurrences: Occurrences, read: number }} */ (result);
      const expected = literalsOf(work, facts);
      checkLiterals(title, expected, occurrences);
      if (read !== readAll(expected)) throw new Error(`${title}: its fields add up to ${read}`);
    },
  });
  return {
    portfolio: name,
    occurrences: count,
    contenders: [
      contender('hand-made literals', () => literalsOf(work, facts)),
      contender('plan().occurrences', () => orThrow(plan(portfolio)).occurrences),
    ],
    figures(timeOf) {
      const [literals, ours] = ['hand-made literals', 'plan().occurrences'].map(timeOf);
      return [figureOf('objects', ours / literals), aside('plan().occurrences', (ours * 1e6) / count, 'ns each')];
    },
  };
}
