// Which occurrences of a plan have events in a calendar, with what people know them by; the others are counted.

import { type DateInput, readOpenRange } from '../calendar/date-input.js';
import { required } from '../core/result.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { isOnSide, type WorkSide } from '../engagement/side.js';
import { cleaned, fitted } from '../names/label-text.js';
import type { Names } from '../names/names.js';
import { type Occurrence, occurrenceBatches } from '../schedule/occurrence.js';
import type { Plan } from '../schedule/plan.js';
import { type PlannedActivity, plannedAt } from '../schedule/schedule.js';
import { type AssignedBy, checkedAssignment } from '../workload/assignee.js';
import { dueWithin } from './due-within.js';

/** Which occurrences have events, and in which words. */
export interface CalendarEntryOptions {
  /** What people read in the place of ids. */
  readonly names: Names;
  /** The first and the last due date to be shown, before they are moved off closed days. Default: all. */
  readonly shown?: { readonly first?: DateInput; readonly last?: DateInput };
  /** Whose work. Default `firm`. */
  readonly side?: WorkSide;
  /** Whether obligations without hours have events too. Default false. */
  readonly zeroHours?: boolean;
  /** Who does an activity: the label of the pool is the category of its events. Default: no categories. */
  readonly assignedBy?: AssignedBy;
}

/** What is due on the days shown and has no event. */
export interface LeftOutOfCalendars {
  /** Occurrences without hours. */
  readonly zeroHours: number;
  /** Those of the other side's work, with or without hours. */
  readonly otherSide: { readonly occurrences: number; readonly microHours: MicroHours };
}

/** An occurrence that has an event, with what people know it by. */
export interface Entry {
  readonly occurrence: Occurrence;
  readonly manager: string | null;
  readonly title: string;
  readonly category: string | null;
}

/** The occurrences that have events, in the order of the plan, and a count of the others. */
export function entriesOf(
  plan: Plan,
  { names, shown = {}, side = 'firm', zeroHours = false, assignedBy }: CalendarEntryOptions,
): { readonly entries: readonly Entry[]; readonly leftOut: LeftOutOfCalendars } {
  const isShown = dueWithin(required(readOpenRange('shown', shown)));
  const described = descriptions(plan, names, assignedBy);
  const entries: Entry[] = [];
  let withoutHours = 0;
  let [occurrences, microHours] = [0, 0];
  for (const batch of occurrenceBatches(plan.schedule, 'all')) {
    for (const occurrence of batch) {
      if (!isShown(occurrence)) continue;
      if (!isOnSide(occurrence.side, side)) {
        occurrences += 1;
        microHours += occurrence.microHours;
      } else if (occurrence.microHours === 0 && !zeroHours) withoutHours += 1;
      else entries.push({ occurrence, ...described(occurrence) });
    }
  }
  return { entries, leftOut: { zeroHours: withoutHours, otherSide: { occurrences, microHours } } };
}

/** What people know an occurrence by, worked out once for all of its activity. */
function descriptions(
  { schedule }: Plan,
  names: Names,
  assignedBy: AssignedBy | undefined,
): (occurrence: Occurrence) => Omit<Entry, 'occurrence'> {
  const poolOf = assignedBy === undefined ? () => null : checkedAssignment(assignedBy);
  const known = new Map<string, Omit<Entry, 'occurrence'>>();
  const keyOf = (letterId: string, rank: number) => `${rank} ${letterId}`;
  const planned = new Map<string, PlannedActivity>();
  for (const index of schedule.activities.keys()) {
    const one = plannedAt(schedule, index);
    planned.set(keyOf(one.letter.id, one.activity.rank), one);
  }
  return ({ letterId, activity }) => {
    const key = keyOf(letterId, activity);
    const one = known.get(key) ?? describedBy(planned.get(key) as PlannedActivity);
    known.set(key, one);
    return one;
  };

  function describedBy(one: PlannedActivity): Omit<Entry, 'occurrence'> {
    const { client, manager } = one.letter;
    const work = fitted(cleaned(one.activity.activite), '');
    const pool = poolOf(one)?.pool ?? null;
    return {
      manager,
      title: [work, names.label('client', client)].filter((part) => part !== '').join(' · '),
      category: pool === null ? null : names.label('pool', pool),
    };
  }
}
