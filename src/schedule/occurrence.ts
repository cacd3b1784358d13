// An occurrence: one row of a schedule as a plain object, whose dates are texts, and its identity: letter id, activity key and period end.
// SEMANTICS sections 6, 8 and 10.

import { type Day, isoDateOf } from '../calendar/civil-date.js';
import { dateTextOf } from '../calendar/date-text.js';
import type { Activity } from '../engagement/activity.js';
import { ONE_OFF } from '../engagement/codes.js';
import { daysOf, type Letter } from '../engagement/letter.js';
import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import { isOnSide, type Side, type WorkSide } from '../engagement/side.js';
import { eachPosition, rowsInOrder } from './order.js';
import { ruleOfRow } from './rule-table.js';
import { dueAt, periodEndAt, periodStartAt, plannedAt, type Schedule } from './schedule.js';
import { adjustedBy } from './settings.js';

/** A dated work item: an activity in one of its periods. A plain object; dates are `YYYY-MM-DD`, ranges are inclusive. */
export interface Occurrence {
  /** `letter id / activity key / period end`; unique in a plan, stable when rows change their order. */
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
}

/** The occurrence of a row; rows are numbered in rule order. */
export function occurrenceAt(schedule: Schedule, row: number): Occurrence {
  const { rules } = schedule;
  const r = ruleOfRow(rules, row);
  const { letter, activity } = plannedAt(schedule, rules.activity[r]);
  return occurrenceOf(schedule, r, row - rules.offsets[r], occurrenceIdPrefix(letter, activity));
}

/** Every occurrence of a schedule, in order. */
export function allOccurrences(schedule: Schedule): readonly Occurrence[] {
  const { rules, letters, activities } = schedule;
  const idPrefixes = activities.map((activity, index) => occurrenceIdPrefix(letters[index], activity));
  const occurrences = new Array<Occurrence>(rules.count);
  eachPosition(rules, (position, r, row) => {
    occurrences[position] = occurrenceOf(schedule, r, row - rules.offsets[r], idPrefixes[rules.activity[r]]);
  });
  return occurrences;
}

/** The most occurrences of a batch. */
const BATCH = 1000;

/** The occurrences of one side's work, or of all, in order and some at a time; no more than a batch is kept in memory. */
export function* occurrenceBatches(schedule: Schedule, side: WorkSide): Iterable<readonly Occurrence[]> {
  const { rules, letters, activities } = schedule;
  for (const { rows, ruleOf } of rowsInOrder(rules)) {
    for (let from = 0; from < rows.length; from += BATCH) {
      const to = Math.min(from + BATCH, rows.length);
      // In a pass of its own: activities lie far apart in this order, and so many are fetched from memory at a time. A quarter of the whole is saved.
      const indexes: number[] = [];
      for (let index = from; index < to; index++) {
        if (isOnSide(activities[rules.activity[ruleOf[index]]].side, side)) indexes.push(index);
      }
      yield indexes.map((index) => {
        const r = ruleOf[index];
        const planned = rules.activity[r];
        const idPrefix = occurrenceIdPrefix(letters[planned], activities[planned]);
        return occurrenceOf(schedule, r, rows[index] - rules.offsets[r], idPrefix);
      });
    }
  }
}

/** The k-th occurrence of rule r. All occurrences are made here, so that they have one shape. */
function occurrenceOf(schedule: Schedule, r: number, k: number, idPrefix: string): Occurrence {
  const planned = schedule.rules.activity[r];
  const letter = schedule.letters[planned];
  const activity = schedule.activities[planned];
  const { periodStart, periodEnd, release, last, due, dueAdjusted } = occurrenceDaysAt(schedule, r, k);
  const end = dateTextOf(periodEnd);
  return {
    id: `${idPrefix}${end}`,
    letterId: letter.id,
    activity: activity.rank,
    activite: activity.activite,
    periodStart: dateTextOf(periodStart),
    periodEnd: end,
    stub: k === 0 && schedule.rules.startsWithStub[r] === 1,
    release: dateTextOf(release),
    last: dateTextOf(last),
    due: dateTextOf(due),
    dueAdjusted: dateTextOf(dueAdjusted),
    hours: hoursOf(activity.microHours),
    microHours: activity.microHours,
    side: activity.side,
  };
}

/** The dates of an occurrence as epoch days. */
export interface OccurrenceDays {
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly release: Day;
  readonly last: Day;
  readonly due: Day;
  readonly dueAdjusted: Day;
}

/** The dates of the k-th row of rule r. */
export function occurrenceDaysAt(schedule: Schedule, r: number, k: number): OccurrenceDays {
  const { rules, settings } = schedule;
  const periodStart = periodStartAt(rules, r, k);
  const periodEnd = periodEndAt(rules, r, k);
  const due = dueAt(rules, r, k);
  const dueAdjusted = adjustedBy(settings, due);
  const release =
    schedule.activities[rules.activity[r]].frequence === ONE_OFF
      ? oneOffRelease(due, schedule.letters[rules.activity[r]], settings.oneOffLeadDays)
      : releaseOf(periodStart, periodEnd, due);
  return { periodStart, periodEnd, release, last: Math.max(dueAdjusted, release), due, dueAdjusted };
}

/** The first day of the working window of a period. SEMANTICS section 8. */
function releaseOf(periodStart: Day, periodEnd: Day, due: Day): Day {
  return periodEnd < due ? periodEnd + 1 : Math.min(periodStart, due);
}

/** The same of a one-off, which has no period before its due date. */
function oneOffRelease(due: Day, letter: Letter, leadDays: number): Day {
  const { mission } = daysOf(letter);
  return Math.min(due, Math.max(due - leadDays, mission.first ?? Number.NEGATIVE_INFINITY));
}

/** The id of the occurrence of an activity whose period ends on a day. */
export function occurrenceId(letter: Letter, activity: Activity, periodEnd: Day): string {
  return `${occurrenceIdPrefix(letter, activity)}${isoDateOf(periodEnd)}`;
}

/** What the ids of an activity's occurrences begin with; no other activity's begin with it. */
export function occurrenceIdPrefix(letter: Letter, activity: Activity): string {
  return `${letterPart(letter)}/${escaped(activity.key)}/`;
}

/** What stands before the first slash of the ids of a letter's occurrences, and of no other's. */
export function letterPart({ id }: Letter): string {
  return escaped(id);
}

/** The letter's part of an id. */
export function letterPartOf(id: string): string {
  return id.split('/', 1)[0];
}

/** `%` and `/` as a URL writes them, so that no two pairs of ids join to the same text; other characters stay. */
function escaped(id: string): string {
  if (!id.includes('%') && !id.includes('/')) return id;
  return id.replaceAll('%', '%25').replaceAll('/', '%2F');
}
