// What each pool is given to do and what it can do: the plan's work divided by the team's assignments, beside the team's capacity.

import { type DateInput, readOpenRange } from '../calendar/date-input.js';
import type { DateRange, OpenRange } from '../calendar/date-range.js';
import { groupsByKey } from '../core/counting-sort.js';
import { type Either, isLeft, right } from '../core/either.js';
import { requireList, requireObject, requireOneOf, requireOptions } from '../core/options.js';
import type { TooManyHours } from '../core/problem.js';
import { required } from '../core/result.js';
import { WORK_SIDES, type WorkSide } from '../engagement/side.js';
import { occurrenceAt } from '../schedule/occurrence.js';
import type { Plan } from '../schedule/plan.js';
import { ruleOfRow } from '../schedule/rule-table.js';
import { type PlannedActivity, plannedAt } from '../schedule/schedule.js';
import { assigner, assignments } from '../team/assignment.js';
import { calendarOf } from '../team/capacity-calendar.js';
import type { Assignment, Team } from '../team/team.js';
import type { DailyCapacity } from '../workload/daily-capacity.js';
import { type PlannedWork, rangeOf, someOf, workOf } from '../workload/work.js';
import { ANYONE, type PinnedWork } from './flow.js';

/** What is measured against a team's capacity. */
export interface CapacityOptions {
  /** Whose work. Default `firm`. */
  readonly side?: WorkSide;
  /**
   * The days that answers are about, both included; an end that is absent is none. What is planned stays what it is, and counts with all
   * its days: the load of a day does not depend on which days are shown. Default: all.
   */
  readonly shown?: { readonly first?: DateInput; readonly last?: DateInput };
}

/** The most days by which the last day of an occurrence is tried to be moved. */
export const LATEST_MOVE = 366;

/** A pool with its work, its members and their capacity. */
export interface Pool {
  /** Null is the unassigned pool, which has no members. */
  readonly id: string | null;
  readonly work: PlannedWork & PinnedWork;
  /** The days that answers are about. */
  readonly shown: OpenRange;
  /** From the first to the last day of the whole plan's windows and of what is shown; it ends before it starts when there is neither. */
  readonly days: DateRange;
  /** From the first of these days on, to the last and to `LATEST_MOVE` days after the last window. */
  readonly capacity: DailyCapacity;
  /** Ids, in the order of the team; `work.member` counts them. */
  readonly members: readonly string[];
  /** The capacity of each member on the same days, worked out when first asked for. */
  readonly memberCapacities: () => readonly DailyCapacity[];
  /** Whether some of the work is given to members in person. */
  readonly isPinned: boolean;
  /** The assignment that gives an item to somebody; null where none names it. */
  readonly assignmentOf: (item: number) => Assignment | null;
}

/**
 * The pools of a team with their part of a plan's work, in the order of the team; the unassigned pool comes last, when it has work.
 * Cost: linear in the occurrences, and in members x days. Throws `ProblemError` with an `InvalidOption`.
 */
export function poolsOf(plan: Plan, team: Team, options: CapacityOptions): Either<TooManyHours, readonly Pool[]> {
  requireObject('plan', plan);
  requireObject('plan.schedule', plan.schedule);
  requireObject('team', team);
  for (const list of ['members', 'assignments', 'pools'] as const) requireList(`team.${list}`, team[list]);
  requireOptions('options', options, ['side', 'shown']);
  const { side = 'firm' } = options;
  requireOneOf('side', side, WORK_SIDES);
  const work = workOf(plan, side);
  const shown = required(readOpenRange('shown', options.shown));
  const range = rangeOf(work);
  const days = joined(range, shown);
  const { first } = days;
  const last = Math.max(days.last, range.last + LATEST_MOVE);
  const calendar = calendarOf(team, { first, last });
  if (isLeft(calendar)) return calendar;
  const nothing = (): DailyCapacity => ({ first, microHours: new Float64Array(last - first + 1) });
  const assignmentOf = assignments(team);
  return right(
    divided(work, team).map(({ id, items, member, members }): Pool => {
      const own = selected(work, items);
      let capacities: readonly DailyCapacity[] | null = null;
      return {
        id,
        work: { ...own, member },
        shown,
        days,
        capacity: id === null ? nothing() : calendar.right.ofPool(id),
        members,
        memberCapacities: () => {
          capacities ??= members.map((member) => calendar.right.ofMember(member));
          return capacities;
        },
        isPinned: member.some((number) => number !== ANYONE),
        assignmentOf: (item) => assignmentOf(plannedOf(own, item)),
      };
    }),
  );
}

/** The days of windows, and on to the ends of what is shown. Without work, those shown when both ends are known. */
function joined(range: DateRange, { first, last }: OpenRange): DateRange {
  if (range.last >= range.first) {
    return { first: Math.min(range.first, first ?? range.first), last: Math.max(range.last, last ?? range.last) };
  }
  return first === null || last === null ? range : { first, last };
}

/** The capacity on the days that are planned or shown alone. */
export function onDays({ days }: Pool, { first, microHours }: DailyCapacity): DailyCapacity {
  return { first, microHours: microHours.subarray(0, days.last - days.first + 1) };
}

/** The id of an item's occurrence. */
export function occurrenceIdOf(work: PlannedWork, item: number): string {
  return occurrenceAt(work.schedule, work.rows[item]).id;
}

/** The activity of an item, with its letter. */
export function plannedOf(work: PlannedWork, item: number): PlannedActivity {
  const { schedule, rows } = work;
  return plannedAt(schedule, schedule.rules.activity[ruleOfRow(schedule.rules, rows[item])]);
}

/** Some of the items, as work of their own. */
export function selected(work: PlannedWork, items: Int32Array): PlannedWork {
  const { schedule, rows } = work;
  return { schedule, rows: items.map((item) => rows[item]), ...someOf(work, items) };
}

/** The items of a pool, and the number of the member that each is given to, or `ANYONE`. */
interface PoolItems {
  readonly id: string | null;
  readonly members: readonly string[];
  readonly items: Int32Array;
  readonly member: Int32Array;
}

function divided(work: PlannedWork, team: Team): readonly PoolItems[] {
  const { schedule, rows } = work;
  const assign = assigner(team);
  const assignees = schedule.activities.map((_, index) => assign(plannedAt(schedule, index)));
  const assigneeOf = (item: number) => assignees[schedule.rules.activity[ruleOfRow(schedule.rules, rows[item])]];
  const groups = groupsByKey(work.count, (item) => assigneeOf(item).pool, team.pools as readonly (string | null)[]);
  return groups.keys.map((id, group) => {
    const members = team.members.filter(({ pool }) => pool === id).map((member) => member.id);
    const numberOf = new Map<string | null, number>(members.map((member, number) => [member, number]));
    const items = groups.order.subarray(groups.offsets[group], groups.offsets[group + 1]);
    return { id, members, items, member: items.map((item) => numberOf.get(assigneeOf(item).member) ?? ANYONE) };
  });
}
