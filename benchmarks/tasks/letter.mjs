// One letter after the other, each whole: compiled, expanded, sorted, as objects.

import { expandLetter, orThrow } from '../engine.mjs';
import { aside, figureOf } from '../goals.mjs';
import { checkLiterals, factsOf, literalsOf } from '../literals.mjs';
import { ACTIVITIES_PER_LETTER } from '../portfolio.mjs';
import { portfoliosFor, workOn } from '../work.mjs';

/** @typedef {import('../literals.mjs').Occurrences} Occurrences */

const LETTERS = 100;
/** So that a turn collects its own garbage. */
const TIMES_EACH = 10;
const TURN = `expandLetter of ${LETTERS} letters, ${TIMES_EACH} times`;

/** @type {import('../types.js').ContestTask} */
export const letterTask = {
  name: 'letter',
  title: `One letter of ${ACTIVITIES_PER_LETTER} activities as objects`,
  rounds: 30,
  *contests(size) {
    for (const options of portfoliosFor(size)) yield contestOn(workOn(options));
  },
};

/** @param {import('../work.mjs').Work} work @returns {import('../types.js').Contest} */
function contestOn(work) {
  const { name, portfolio } = work;
  const letterIds = portfolio.letters.slice(0, LETTERS).map(({ id }) => id);
  const expected = literalsByLetter(work, letterIds);
  const occurrences = expected.reduce((sum, { length }) => sum + length, 0);
  const letters = letterIds.length * TIMES_EACH;
  return {
    portfolio: name,
    occurrences,
    contenders: [
      {
        name: TURN,
        share: 1,
        each: occurrences * TIMES_EACH,
        run() {
          /** @type {Occurrences[]} */
          let found = [];
          for (let time = 0; time < TIMES_EACH; time++) {
            found = letterIds.map((id) => orThrow(expandLetter(portfolio, id)).occurrences);
          }
          return found;
        },
        check: (result) =>
          /** @type {Occurrences[]} */ (result).forEach((found, letter) => {
            checkLiterals(`letter ${letter}`, expected[letter], found);
          }),
      },
    ],
    figures: (timeOf) => [
      figureOf('letter', (timeOf(TURN) * 1000) / letters),
      aside('occurrences of one letter, on average', occurrences / letterIds.length, ''),
    ],
  };
}

/** The literals of each of some letters. @param {import('../work.mjs').Work} work @param {readonly string[]} letterIds */
function literalsByLetter(work, letterIds) {
  const byLetter = new Map(letterIds.map((id) => [id, /** @type {Occurrences[number][]} */ ([])]));
  for (const literal of literalsOf(work, factsOf(work))) byLetter.get(literal.letterId)?.push(literal);
  return [...byLetter.values()];
}
