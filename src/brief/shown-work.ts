// The occurrences of a plan that are due on the days shown: a plan knows of years around them.

import { type Day, isoDateOf } from '../calendar/civil-date.js';
import type { DateRange } from '../calendar/date-range.js';
import { groupedBy } from '../core/grouped.js';
import type { Letter } from '../engagement/letter.js';
import type { WorkSide } from '../engagement/side.js';
import { type Occurrence, occurrenceBatches } from '../schedule/occurrence.js';
import type { Plan } from '../schedule/plan.js';
import { plannedAt } from '../schedule/schedule.js';
import { assigner } from '../team/assignment.js';
import type { Team } from '../team/team.js';
import type { Assignee } from '../workload/assignee.js';
import { totals } from '../workload/totals.js';
import { dueWithin } from './due-within.js';

/** Which occurrences are shown. */
export interface Shown {
  readonly plan: Plan;
  readonly side: WorkSide;
  /** Both days included. */
  readonly days: DateRange;
}

/** An occurrence with its letter. */
export interface ShownOccurrence extends Occurrence {
  readonly letter: Letter;
}

/** How many there are. */
export function shownCount({ plan, side, days }: Shown): number {
  const isShown = dueWithin(days);
  return totals(plan, { by: ['day'], side })
    .filter(({ day }) => isShown({ due: day }))
    .reduce((sum, { occurrences }) => sum + occurrences, 0);
}

/** They, in the order of the plan, some at a time. */
export function* shownOccurrences({ plan, side, days }: Shown): Iterable<readonly ShownOccurrence[]> {
  const { schedule } = plan;
  const letters = new Map(schedule.letters.map((letter) => [letter.id, letter]));
  const isShown = dueWithin(days);
  for (const batch of occurrenceBatches(schedule, side)) {
    yield batch
      .filter(isShown)
      .map((occurrence) => ({ ...occurrence, letter: letters.get(occurrence.letterId) as Letter }));
  }
}

/** Whom a team gives an occurrence of a plan to. */
export function assigneeOfOccurrence({ schedule }: Plan, team: Team): (occurrence: Occurrence) => Assignee {
  const assign = assigner(team);
  const indexes = groupedBy(schedule.activities.keys(), (index) => schedule.letters[index].id);
  const byLetter = new Map(
    Array.from(indexes, ([id, all]) => [
      id,
      new Map(all.map((index) => [schedule.activities[index].rank, assign(plannedAt(schedule, index))])),
    ]),
  );
  return ({ letterId, activity }) => byLetter.get(letterId)?.get(activity) as Assignee;
}

/** The months with a day shown, `YYYY-MM`. */
export function monthsOf({ first, last }: DateRange): readonly string[] {
  const months: string[] = [];
  for (let day: Day = first; day <= last; day++) {
    const month = isoDateOf(day).slice(0, 7);
    if (months.at(-1) !== month) months.push(month);
  }
  return months;
}
