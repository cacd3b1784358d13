// What would make the work of a pool fit, in the words of the report: each way with whether it is enough, under it what it means.

import { someNamed } from '../../brief/report/facts.js';
import { type RemedyNames, stepOf } from '../../brief/report/remedy-steps.js';
import { wordsOf } from '../../brief/report/words.js';
import { writingOf } from '../../brief/report/writing.js';
import type { Remedy } from '../../capacity/remedy.js';
import type { Context } from '../context.js';
import { numbersOf } from '../terminal/numbers.js';
import type { PlanNames } from './plan-names.js';

/** The lines of the remedies of a pool; none where there are none. */
export function remedyLines(
  remedies: readonly Remedy[],
  { labels, occurrence }: PlanNames,
  { texts, language }: Context,
): readonly string[] {
  if (remedies.length === 0) return [];
  const { capacity } = texts;
  const inWords = { words: wordsOf(language), write: writingOf(language) };
  const names: RemedyNames = {
    people: (members) => someNamed(members.map((member) => labels.of('member', member))),
    pools: (pools) => someNamed(pools.map((pool) => labels.of('pool', pool))),
    work: (id) => occurrence(id).name,
  };
  const lines = remedies.flatMap((remedy) => {
    const { title, detail } = stepOf(remedy, names, inWords);
    const missing = numbersOf(language).hoursNeeded(remedy.missingMicroHours);
    return [`  ${remedy.enough ? capacity.enough(title) : capacity.notEnough(title, missing)}`, `    ${detail}`];
  });
  return [capacity.remedies, ...lines];
}
