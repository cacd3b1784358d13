// An occurrence as an object: a view of one row of a schedule, whose properties are worked out when they are read.
// SEMANTICS sections 6, 8 and 10.

import { type Day, isoDateOf } from '../calendar/civil-date.js';
import { ONE_OFF } from '../engagement/codes.js';
import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import type { Side } from '../engagement/side.js';
import { occurrenceId, occurrenceIdPrefix } from './occurrence-id.js';
import { ruleOfRow } from './rule-table.js';
import { dueAt, type PlannedActivity, periodEndAt, periodStartAt, plannedAt, type Schedule } from './schedule.js';
import { adjustedBy } from './settings.js';

/** The dates of an occurrence as epoch days. */
export interface OccurrenceDays {
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly release: Day;
  readonly last: Day;
  readonly due: Day;
  readonly dueAdjusted: Day;
}

/**
 * One dated piece of work: an activity in one of its periods. Dates are `YYYY-MM-DD`; ranges are inclusive.
 * A view: its properties are read from the plan, so copy it with `toJSON()`, not by spreading it.
 */
export interface Occurrence {
  /** `letter id / activity key / period end`; unique in a plan, stable when rows change places. */
  readonly id: string;
  readonly letterId: string;
  /** The activity's rank in its letter, from 0. */
  readonly activity: number;
  /** The activity's label, as received. */
  readonly activite: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  /** Whether the period is shorter than its frequency because its year begins inside it. */
  readonly stub: boolean;
  /** The first day on which it can be worked on. */
  readonly release: string;
  /** The last day on which it can be worked on: `dueAdjusted`, but never before `release`. */
  readonly last: string;
  /** The due date, never adjusted. */
  readonly due: string;
  /** The due date moved off closed days by the plan's convention. */
  readonly dueAdjusted: string;
  /** Hours, a decimal number. */
  readonly hours: number;
  /** The same as an integer of 1e-6 h. */
  readonly microHours: MicroHours;
  readonly side: Side;
  /** The dates as counts of days from 1970-01-01. */
  readonly epochDays: OccurrenceDays;
  /** The occurrence as a plain object, without `epochDays`. */
  toJSON(): PlainOccurrence;
}

/** An occurrence as it is written to JSON. */
export type PlainOccurrence = Omit<Occurrence, 'epochDays' | 'toJSON'>;

/** The view of a row of a schedule; rows are numbered in rule order. */
export function occurrenceAt(schedule: Schedule, row: number): Occurrence {
  return new OccurrenceView(schedule, row);
}

class OccurrenceView implements Occurrence {
  readonly #schedule: Schedule;
  readonly #row: number;

  constructor(schedule: Schedule, row: number) {
    this.#schedule = schedule;
    this.#row = row;
  }

  get #rule(): number {
    return ruleOfRow(this.#schedule.rules, this.#row);
  }

  get #planned(): PlannedActivity {
    return plannedAt(this.#schedule, this.#schedule.rules.activity[this.#rule]);
  }

  get id(): string {
    const { letter, activity } = this.#planned;
    return occurrenceId(letter, activity, this.epochDays.periodEnd);
  }

  get letterId(): string {
    return this.#planned.letter.id;
  }

  get activity(): number {
    return this.#planned.activity.rank;
  }

  get activite(): string {
    return this.#planned.activity.activite;
  }

  get periodStart(): string {
    return isoDateOf(this.epochDays.periodStart);
  }

  get periodEnd(): string {
    return isoDateOf(this.epochDays.periodEnd);
  }

  get stub(): boolean {
    const rule = this.#rule;
    return isStubAt(this.#schedule, rule, this.#row - this.#schedule.rules.offsets[rule]);
  }

  get release(): string {
    return isoDateOf(this.epochDays.release);
  }

  get last(): string {
    return isoDateOf(this.epochDays.last);
  }

  get due(): string {
    return isoDateOf(this.epochDays.due);
  }

  get dueAdjusted(): string {
    return isoDateOf(this.epochDays.dueAdjusted);
  }

  get hours(): number {
    return hoursOf(this.microHours);
  }

  get microHours(): MicroHours {
    return this.#planned.activity.microHours;
  }

  get side(): Side {
    return this.#planned.activity.side;
  }

  get epochDays(): OccurrenceDays {
    const rule = this.#rule;
    return occurrenceDaysAt(this.#schedule, rule, this.#row - this.#schedule.rules.offsets[rule]);
  }

  /** What Node prints: a view has no properties of its own. */
  [Symbol.for('nodejs.util.inspect.custom')](): PlainOccurrence {
    return this.toJSON();
  }

  toJSON(): PlainOccurrence {
    const rule = this.#rule;
    return plainOccurrenceAt(this.#schedule, rule, this.#row - this.#schedule.rules.offsets[rule], isoDateOf);
  }
}

/** The k-th row of rule r as a plain object, its days written by `dateOf`. */
export function plainOccurrenceAt(
  schedule: Schedule,
  r: number,
  k: number,
  dateOf: (day: Day) => string,
): PlainOccurrence {
  const { letter, activity } = plannedAt(schedule, schedule.rules.activity[r]);
  const { periodStart, periodEnd, release, last, due, dueAdjusted } = occurrenceDaysAt(schedule, r, k);
  const end = dateOf(periodEnd);
  return {
    id: `${occurrenceIdPrefix(letter, activity)}${end}`,
    letterId: letter.id,
    activity: activity.rank,
    activite: activity.activite,
    periodStart: dateOf(periodStart),
    periodEnd: end,
    stub: isStubAt(schedule, r, k),
    release: dateOf(release),
    last: dateOf(last),
    due: dateOf(due),
    dueAdjusted: dateOf(dueAdjusted),
    hours: hoursOf(activity.microHours),
    microHours: activity.microHours,
    side: activity.side,
  };
}

/** Whether the period of the k-th row of rule r is a stub. */
function isStubAt({ rules }: Schedule, r: number, k: number): boolean {
  return k === 0 && rules.startsWithStub[r] === 1;
}

/** The dates of the k-th row of rule r. */
export function occurrenceDaysAt(schedule: Schedule, r: number, k: number): OccurrenceDays {
  const { rules, settings } = schedule;
  const periodStart = periodStartAt(rules, r, k);
  const periodEnd = periodEndAt(rules, r, k);
  const due = dueAt(rules, r, k);
  const dueAdjusted = adjustedBy(settings, due);
  const planned = plannedAt(schedule, rules.activity[r]);
  const release = releaseOf(planned, { periodStart, periodEnd, due }, settings.oneOffLeadDays);
  return {
    periodStart,
    periodEnd,
    release,
    last: Math.max(dueAdjusted, release),
    due,
    dueAdjusted,
  };
}

/** The first day of the working window. SEMANTICS section 8. */
function releaseOf(
  { letter, activity }: PlannedActivity,
  { periodStart, periodEnd, due }: Pick<OccurrenceDays, 'periodStart' | 'periodEnd' | 'due'>,
  leadDays: number,
): Day {
  if (activity.frequence === ONE_OFF) {
    return Math.min(due, Math.max(due - leadDays, letter.mission.first ?? Number.NEGATIVE_INFINITY));
  }
  if (periodEnd < due) return periodEnd + 1;
  return Math.min(periodStart, due);
}
