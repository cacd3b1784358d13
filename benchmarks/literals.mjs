// Occurrences as objects that a caller writes by hand: the fields of ours, in our order, whose dates are texts from a table by day.

import { periodEndsInto } from './engine.mjs';
import { expandPlainly } from './reference.mjs';

/** @typedef {import('./work.mjs').Work} Work */
/** @typedef {import('./engine.mjs').Portfolio['letters'][number]} Letter */
/** @typedef {import('./engine.mjs').Plan['occurrences']} Occurrences */

/** What is ready before the clock starts: the activity and the letter of each series, the first and the last day of each period. @param {Work} work */
export function factsOf({ portfolio, series, rules }) {
  const activities = series.map(({ activity }) => portfolio.activities[activity]);
  const letterOf = new Map(portfolio.letters.map((letter) => [letter.id, letter]));
  const letters = activities.map(({ letterId }) => /** @type {Letter} */ (letterOf.get(String(letterId))));
  const ends = periodEndsInto(rules, new Int32Array(rules.count));
  const starts = new Int32Array(rules.count);
  for (let r = 0; r < rules.size; r++) {
    for (let row = rules.offsets[r], k = 0; row < rules.offsets[r + 1]; row++, k++) {
      const isClosedYear = rules.cycle[r] > 0 && (rules.phase[r] + k) % rules.cycle[r] === 0;
      starts[row] = k === 0 ? rules.firstStart[r] : ends[row - (isClosedYear ? rules.cycle[r] : 1)] + 1;
    }
  }
  return { activities, letters, starts, ends };
}

/** The literals in a plain loop over the rows, sorted by due date. @param {Work} work @param {ReturnType<typeof factsOf>} facts */
export function literalsOf({ columns, series, rules }, { activities, letters, starts, ends }) {
  const { due: dueDays, offsets } = expandPlainly(columns);
  /** @type {string[]} */
  const texts = [];
  const dateOf = (/** @type {number} */ day) => {
    texts[day] ??= new Date(day * 86_400_000).toISOString().slice(0, 10);
    return texts[day];
  };
  const objects = new Array(dueDays.length);
  for (let index = 0; index < series.length; index++) {
    const activity = activities[index];
    const letter = letters[index];
    const isOneOff = activity.frequence === 5;
    const { first } = letter.mission;
    const start = isOneOff && first !== null ? Date.parse(first) / 86_400_000 : Number.NEGATIVE_INFINITY;
    for (let row = offsets[index]; row < offsets[index + 1]; row++) {
      const due = dueDays[row];
      const begun = ends[row] < due ? ends[row] + 1 : Math.min(starts[row], due);
      const release = isOneOff ? Math.min(due, Math.max(due - 30, start)) : begun;
      const periodEnd = dateOf(ends[row]);
      objects[row] = {
        id: `${letter.id}/${activity.key}/${periodEnd}`,
        letterId: letter.id,
        activity: activity.rank,
        activite: activity.activite,
        periodStart: dateOf(starts[row]),
        periodEnd,
        stub: row === offsets[index] && rules.startsWithStub[index] === 1,
        release: dateOf(release),
        last: dateOf(Math.max(due, release)),
        due: dateOf(due),
        dueAdjusted: dateOf(due),
        hours: activity.microHours / 1e6,
        microHours: activity.microHours,
        side: activity.side,
      };
    }
  }
  return objects.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** Reads every field: something that depends on all of them. @param {Occurrences} occurrences */
export function readAll(occurrences) {
  let read = 0;
  for (const one of occurrences) {
    read += one.id.length + one.letterId.length + one.activity + one.activite.length + (one.stub ? 1 : 0);
    read += one.periodStart.length + one.periodEnd.length + one.release.length + one.last.length;
    read += one.due.length + one.dueAdjusted.length + one.hours + one.microHours + one.side.length;
  }
  return read;
}

/** Throws unless both are the same in the same order, field by field. @param {string} what @param {Occurrences} expected @param {Occurrences} found */
export function checkLiterals(what, expected, found) {
  if (expected.length !== found.length) throw new Error(`${what}: ${found.length}, expected ${expected.length}`);
  for (let index = 0; index < expected.length; index++) {
    const [one, other] = [JSON.stringify(expected[index]), JSON.stringify(found[index])];
    if (one !== other) throw new Error(`${what}: number ${index} is ${other}, expected ${one}`);
  }
}
