// Why an occurrence is what it is: finding it in its plan by its id, and the steps from the row to its dates and hours.

import { type Either, left, right } from '../core/either.js';
import type { UnknownOccurrence } from '../core/problem.js';
import { similarName } from '../core/similar-names.js';
import type { Letter } from '../engagement/letter.js';
import { type Step, stepsOf } from './explanation-steps.js';
import {
  letterPart,
  letterPartOf,
  type Occurrence,
  occurrenceAt,
  occurrenceDaysAt,
  occurrenceId,
  occurrenceIdPrefix,
} from './occurrence.js';
import type { Plan } from './plan.js';
import { ruleOfRow } from './rule-table.js';
import { periodEndAt, plannedAt, type Schedule } from './schedule.js';

/** An occurrence with the steps that led to it, in order. */
export interface Explanation {
  readonly occurrence: Occurrence;
  readonly letter: Letter;
  readonly steps: readonly Step[];
}

/**
 * The steps from the row to the dates and hours of one occurrence of a plan.
 * Cost: that of the letter's activities; for the first explanation of a plan, of all. Tags: `UnknownOccurrence`. Source: SEMANTICS sections 1 to 8.
 *
 * @example
 * const letters = [{ objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-01-31' }];
 * const activities = [{ objectId: 'A1', frequence: 1, calage: 2, decalage: 1, datePrevObligation: 31, quantite: 1, unite: 2 }];
 * const made = orThrow(plan(orThrow(decodePortfolio(letters, activities))));
 * const { steps } = orThrow(explain(made, 'L1/A1/2026-01-31'));
 * console.log(steps.slice(6, 8).map((step) => describe(step, 'en')).join('\n'));
 * // lag of 1 month: due in 2026-02 [documented by the API]
 * // due on 2026-02-28: day 31 asked for, clamped to the end of the month [documented by the API]
 */
export function explain(plan: Plan, id: string): Either<UnknownOccurrence, Explanation> {
  const { schedule } = plan;
  const { letters, rules, settings } = schedule;
  if (typeof id !== 'string') return left({ _tag: 'UnknownOccurrence', id });
  const index = activityOf(schedule, id);
  const row = index === -1 ? null : rowOf(schedule, index, id);
  if (row === null) return left(unknownOccurrence(schedule, index, id));
  const occurrence = occurrenceAt(schedule, row);
  const rule = ruleOfRow(rules, row);
  const days = occurrenceDaysAt(schedule, rule, row - rules.offsets[rule]);
  return right({
    occurrence,
    letter: letters[index],
    steps: stepsOf(settings, plannedAt(schedule, index), occurrence, days),
  });
}

const firstsBySchedule = new WeakMap<Schedule, ReadonlyMap<string, number>>();

/** The first activity of each letter by the letter's part of ids, kept for whoever asks for one occurrence after the other. */
function firstActivities(schedule: Schedule): ReadonlyMap<string, number> {
  const known = firstsBySchedule.get(schedule);
  if (known !== undefined) return known;
  const firsts = new Map<string, number>();
  const { letters } = schedule;
  for (const [index, letter] of letters.entries())
    if (letter !== letters[index - 1]) firsts.set(letterPart(letter), index);
  firstsBySchedule.set(schedule, firsts);
  return firsts;
}

/** The activity that an id is of, -1 when there is none. The activities of a letter follow one another. */
function activityOf(schedule: Schedule, id: string): number {
  const { activities, letters } = schedule;
  const first = firstActivities(schedule).get(letterPartOf(id)) ?? letters.length;
  for (let index = first; letters[index] === letters[first] && index < letters.length; index++) {
    if (id.startsWith(occurrenceIdPrefix(letters[index], activities[index]))) return index;
  }
  return -1;
}

/** The row of an activity's occurrence by its id, null when no period of it ends on that day. */
function rowOf(schedule: Schedule, index: number, id: string): number | null {
  const { rules } = schedule;
  const { letter, activity } = plannedAt(schedule, index);
  for (let rule = rules.activity.indexOf(index); rules.activity[rule] === index; rule++) {
    const first = rules.offsets[rule];
    for (let row = first; row < rules.offsets[rule + 1]; row++) {
      if (occurrenceId(letter, activity, periodEndAt(rules, rule, row - first)) === id) return row;
    }
  }
  return null;
}

/** The hint is an id of the same activity or, when there is none, the first id of another. */
function unknownOccurrence(schedule: Schedule, index: number, id: string): UnknownOccurrence {
  const { rules } = schedule;
  const near: string[] = [];
  for (let rule = 0; rule < rules.size; rule++) {
    const planned = plannedAt(schedule, rules.activity[rule]);
    const count = rules.activity[rule] === index ? rules.offsets[rule + 1] - rules.offsets[rule] : 1;
    if (index !== -1 && rules.activity[rule] !== index) continue;
    for (let k = 0; k < count; k++) {
      near.push(occurrenceId(planned.letter, planned.activity, periodEndAt(rules, rule, k)));
    }
  }
  const hint = similarName(id, near);
  return { _tag: 'UnknownOccurrence', id, ...(hint === undefined ? {} : { hint }) };
}
