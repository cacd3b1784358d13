// The objects: every occurrence with its activity, due date and hours, sorted by due date and then by rule.

import { checkEqual } from '../columns.mjs';
import { expandLetter, orThrow, plan } from '../engine.mjs';
import { ACTIVITIES_PER_LETTER } from '../portfolio.mjs';
import { expandPlainly } from '../reference.mjs';
import { countOf } from '../series.mjs';

/** @typedef {import('../types.js').Contender} Contender */
/** @typedef {import('../types.js').DatedWork<number>} Literal */
/** @typedef {import('../work.mjs').Work} Work */
/** @typedef {import('../engine.mjs').Plan['occurrences']} Occurrences */

const LETTERS_TIMED = 100;

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

export const objectsTask = {
  name: 'objects',
  title: 'Occurrences as objects, sorted by due date',

  /** @param {Work} work @param {readonly import('../types.js').Rival<any, any>[]} rivals @returns {Contender[]} */
  contenders(work, rivals) {
    const { portfolio, series } = work;
    const expected = literals(work);
    const letterIds = portfolio.letters.slice(0, LETTERS_TIMED).map(({ id }) => id);
    const whole = () => orThrow(plan(portfolio)).occurrences;
    const each = () => letterIds.map((id) => orThrow(expandLetter(portfolio, id)).occurrences);
    return [
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
        share: 1,
        run: () => whole().map(({ due }) => due),
        check: (result) => {
          const days = /** @type {string[]} */ (result).map((due) => Date.parse(due) / 86_400_000);
          checkEqual(
            'plan, due read',
            expected.map(({ due }) => due),
            days,
          );
        },
      },
      {
        name: `expandLetter of ${letterIds.length} letters`,
        share: 1,
        run: each,
        check: (result) => checkLetters(/** @type {Occurrences[]} */ (result)),
      },
      ...rivals.map((rival) => {
        const input = rival.prepare(series);
        return {
          name: rival.name,
          share: rival.share,
          run: () => rival.objects(input),
          check: (/** @type {unknown} */ result) => {
            const objects = /** @type {import('../types.js').DatedWork<unknown>[]} */ (result);
            checkObjects(
              rival.name,
              objects.map((one) => ({ ...one, due: rival.epochDayOf(one.due) })),
            );
          },
        };
      }),
    ];

    /** @param {string} name @param {readonly Literal[]} found @param {readonly Literal[]} right */
    function checkObjects(name, found, right = expected) {
      for (const field of /** @type {const} */ (['activity', 'due', 'hours'])) {
        checkEqual(
          `${name}: ${field}`,
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
  },

  /** @param {(name: string) => number} timeOf @param {readonly string[]} rivals @param {Work} work @returns {import('../types.js').Ratio[]} */
  ratios(timeOf, rivals, { portfolio, series }) {
    const ours = timeOf('plan().occurrences');
    const letters = Math.min(LETTERS_TIMED, portfolio.letters.length);
    const inLetters = series.filter(({ activity }) => activity < letters * ACTIVITIES_PER_LETTER);
    const occurrences = inLetters.reduce((sum, one) => sum + countOf(one), 0);
    return [
      {
        what: 'plan().occurrences / hand-made literals',
        value: ours / timeOf('hand-made literals'),
        unit: 'x',
        goal: { atMost: 1.2 },
      },
      {
        what: `one letter of ${ACTIVITIES_PER_LETTER} activities, expandLetter (${Math.round(occurrences / letters)} occurrences)`,
        value: (timeOf(`expandLetter of ${letters} letters`) * 1000) / letters,
        unit: 'us',
        goal: { atMost: 40 },
      },
      ...rivals.map((name) => ({
        what: `${name} / plan().occurrences`,
        value: timeOf(name) / ours,
        unit: 'x',
        goal: null,
      })),
    ];
  },
};
