// Occurrences as objects: those that a caller would write by hand, and what must be the same in ours.

import { checkEqual } from './columns.mjs';
import { ACTIVITIES_PER_LETTER } from './portfolio.mjs';
import { expandPlainly } from './reference.mjs';

/** @typedef {import('./types.js').DatedWork} Literal */
/** @typedef {import('./work.mjs').Work} Work */
/** @typedef {import('./engine.mjs').Plan['occurrences']} Occurrences */

/** Literals written by hand over the plain loop, sorted by due day. @param {Work} work @returns {Literal[]} */
export function literalsOf({ columns, series }) {
  const { due, offsets } = expandPlainly(columns);
  const objects = new Array(due.length);
  series.forEach(({ activity, microHours }, index) => {
    for (let row = offsets[index]; row < offsets[index + 1]; row++) {
      objects[row] = { activity, due: due[row], hours: microHours / 1e6 };
    }
  });
  return objects.sort((a, b) => a.due - b.due);
}

/** What literals hold, read from our occurrences. @param {Occurrences} occurrences @returns {Literal[]} */
export function readAll(occurrences) {
  return occurrences.map(({ letterId, activity, epochDays, hours }) => ({
    activity: Number(letterId.slice(1)) * ACTIVITIES_PER_LETTER + activity,
    due: epochDays.due,
    hours,
  }));
}

/** Throws unless both are the same in the same order. @param {string} what @param {readonly Literal[]} expected @param {readonly Literal[]} found */
export function checkLiterals(what, expected, found) {
  for (const field of /** @type {const} */ (['activity', 'due', 'hours'])) {
    checkEqual(
      `${what}: ${field}`,
      expected.map((one) => one[field]),
      found.map((one) => one[field]),
    );
  }
}
