// Both entry points of the engine as expansions, so that each law is tried on each.

import { isoDateOf } from '../../src/calendar/civil-date.js';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import type { Expand } from '../../src/testing/fast-check.js';
import { compilePortfolio, dueDaysInto, orderByDue, periodEndsInto } from '../../src/typed-columns.js';

const objectExpansion: Expand = (letters, activities, options) =>
  orThrow(plan(orThrow(decodePortfolio(letters, activities)), options));

const columnsExpansion: Expand = (letters, activities, options) => {
  const compiled = orThrow(compilePortfolio(orThrow(decodePortfolio(letters, activities)), options));
  const { activities: planned, letters: lettersOf, rules } = compiled;
  const due = dueDaysInto(rules, new Int32Array(rules.count));
  const ends = periodEndsInto(rules, new Int32Array(rules.count));
  const ruleOf = Array.from({ length: rules.size }, (_, r) =>
    Array<number>(rules.offsets[r + 1] - rules.offsets[r]).fill(r),
  ).flat();
  const occurrences = Array.from(orderByDue(due), (row) => {
    const index = rules.activity[ruleOf[row]];
    const letter = lettersOf[index];
    const activity = planned[index];
    const periodEnd = isoDateOf(ends[row]);
    return {
      id: JSON.stringify([letter.id, activity.key, periodEnd]),
      letterId: letter.id,
      activity: activity.rank,
      periodEnd,
      due: isoDateOf(due[row]),
      microHours: rules.microHours[ruleOf[row]],
    };
  });
  return { occurrences, unplanned: compiled.unplanned };
};

export const EXPANSIONS: readonly (readonly [name: string, expand: Expand])[] = [
  ['objects', objectExpansion],
  ['columns', columnsExpansion],
];
