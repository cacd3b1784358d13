// The objects: every occurrence with its activity, due date and hours, sorted by due date and then by rule.

import { checkEqual } from '../columns.mjs';
import { expandLetter, orThrow, plan } from '../engine.mjs';
import { aside, figureOf } from '../goals.mjs';
import { ACTIVITIES_PER_LETTER } from '../portfolio.mjs';
import { expandPlainly } from '../reference.mjs';
import { countOf } from '../series.mjs';
import { portfoliosFor, workOn } from '../work.mjs';

/** @typedef {import('../types.js').DatedWork} Literal */
/** @typedef {import('../work.mjs').Work} Work */
/** @typedef {import('../engine.mjs').Plan['occurrences']} Occurrences */

const LETTERS_TIMED = 100;
/** So that a turn is longer than a collection of what the turns of others left behind. */
const TIMES_EACH = 100;

/** @type {import('../types.js').ContestTask} */
export const objectsTask = {
  name: 'objects',
  title: 'Occurrences as objects, sorted by due date',
  rounds: 8,
  *contests(size) {
    for (const options of portfoliosFor(size)) yield contestOn(workOn(options));
  },
};

/** Literals written by hand over the plain loop, sorted by due day. @param {Work} work @returns {Literal[]} */
function literals({ columns, series }) {
  const { due, offsets } = expandPlainly(columns);
  const objects = new Array(due.length);
  series.forEach(({ activity, microHours }, index) => {
    for (let row = offsets[index]; row < offsets[index + 1]; row++) {
      objects[row] = { activity, due: due[row], hours: microHours / 1e6 };
    }
  });
  return objects.sort((a, b) => a.due - b.due);
}

/** @param {Occurrences} occurrences @returns {Literal[]} */
function readAll(occurrences) {
  return occurrences.map(({ letterId, activity, epochDays, hours }) => ({
    activity: Number(letterId.slice(1)) * ACTIVITIES_PER_LETTER + activity,
    due: epochDays.due,
    hours,
  }));
}

/** @param {Work} work @returns {import('../types.js').Contest} */
function contestOn(work) {
  const { name, portfolio, series, count } = work;
  const expected = literals(work);
  const letterIds = portfolio.letters.slice(0, LETTERS_TIMED).map(({ id }) => id);
  const inLetters = series.filter(({ activity }) => activity < letterIds.length * ACTIVITIES_PER_LETTER);
  const countInLetters = inLetters.reduce((sum, one) => sum + countOf(one), 0);
  const whole = () => orThrow(plan(portfolio)).occurrences;
  const ofLetters = `expandLetter of ${letterIds.length} letters, ${TIMES_EACH} times`;
  return {
    portfolio: name,
    occurrences: count,
    contenders: [
      {
        name: 'hand-made literals',
        share: 1,
        run: () => literals(work),
        check: (result) => checkObjects('hand-made literals', /** @type {Literal[]} */ (result)),
      },
      {
        name: 'plan().occurrences',
        share: 1,
        run: whole,
        check: (result) => checkObjects('plan', readAll(/** @type {Occurrences} */ (result))),
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
      {
        name: ofLetters,
        share: 1,
        each: countInLetters * TIMES_EACH,
        run() {
          /** @type {Occurrences[]} */
          let letters = [];
          for (let time = 0; time < TIMES_EACH; time++) {
            letters = letterIds.map((id) => orThrow(expandLetter(portfolio, id)).occurrences);
          }
          return letters;
        },
        check: (result) => checkLetters(/** @type {Occurrences[]} */ (result)),
      },
    ],
    figures(timeOf) {
      const ours = timeOf('plan().occurrences');
      const reference = timeOf('hand-made literals');
      return [
        figureOf('objects', ours / reference),
        figureOf('letter', (timeOf(ofLetters) * 1000) / (letterIds.length * TIMES_EACH)),
        aside(
          'plan().occurrences, each due read / hand-made literals',
          timeOf('plan().occurrences, each due read') / reference,
        ),
        aside('occurrences of one letter, on average', countInLetters / letterIds.length, ''),
      ];
    },
  };

  /** @param {string} what @param {readonly Literal[]} found @param {readonly Literal[]} right */
  function checkObjects(what, found, right = expected) {
    for (const field of /** @type {const} */ (['activity', 'due', 'hours'])) {
      checkEqual(
        `${what}: ${field}`,
        right.map((one) => one[field]),
        found.map((one) => one[field]),
      );
    }
  }

  /** @param {readonly Occurrences[]} letters */
  function checkLetters(letters) {
    letters.forEach((occurrences, letter) => {
      const right = expected.filter(({ activity }) => Math.floor(activity / ACTIVITIES_PER_LETTER) === letter);
      checkObjects(`letter ${letter}`, readAll(occurrences), right);
    });
  }
}
