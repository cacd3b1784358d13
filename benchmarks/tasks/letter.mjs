// One letter after the other, each whole: compiled, expanded, sorted, as objects. A letter is let go for the next one, but in the last
// pass of a turn, whose letters are checked. Beside it what they take when the letters of a pass are kept while those of the next are made:
// the collector of young objects then copies nearly all of them.

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
const KEPT = `${TURN}, each time all kept`;

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
  const occurrencesOfLetter = (/** @type {string} */ id) => orThrow(expandLetter(portfolio, id)).occurrences;
  const inTurn = {
    share: 1,
    each: occurrences * TIMES_EACH,
    check: (/** @type {unknown} */ result) =>
      /** @type {Occurrences[]} */ (result).forEach((found, letter) => {
        checkLiterals(`letter ${letter}`, expected[letter], found);
      }),
  };
  return {
    portfolio: name,
    occurrences,
    contenders: [
      {
        ...inTurn,
        name: TURN,
        run() {
          let made = 0;
          for (let time = 1; time < TIMES_EACH; time++) {
            for (const id of letterIds) made += occurrencesOfLetter(id).length;
          }
          if (made !== occurrences * (TIMES_EACH - 1)) throw new Error(`${made} occurrences`);
          return letterIds.map(occurrencesOfLetter);
        },
      },
      {
        ...inTurn,
        name: KEPT,
        run() {
          /** @type {Occurrences[]} */
          let found = [];
          for (let time = 0; time < TIMES_EACH; time++) found = letterIds.map(occurrencesOfLetter);
          return found;
        },
      },
    ],
    figures: (timeOf) => [
      figureOf('letter', (timeOf(TURN) * 1000) / letters),
      aside('the same, up to two hundred letters kept', (timeOf(KEPT) * 1000) / letters, 'us'),
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
