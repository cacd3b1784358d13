// What each pool is given to do and what it can do: the plan's work divided by the team's assignments, beside the team's capacity.

import { type Either, left, right } from 'fp-ts/lib/Either.js';
import { READABLE_DAYS } from '../calendar/date-input.js';
import type { DateRange } from '../calendar/date-range.js';
import { notOneOf, unknownOption } from '../core/options.js';
import type { CapacityProblem } from '../core/problem.js';
import { WORK_SIDES, type WorkSide } from '../engagement/side.js';
import { occurrenceAt } from '../schedule/occurrence.js';
import type { Plan } from '../schedule/plan.js';
import { ruleOfRow } from '../schedule/rule-table.js';
import { plannedAt } from '../schedule/schedule.js';
import { assigner } from '../team/assignment.js';
import { type CapacityCalendar, capacityCalendar } from '../team/capacity-calendar.js';
import type { Team } from '../team/team.js';
import type { DailyCapacity } from '../workload/daily-capacity.js';
import { type PlannedWork, rangeOf, someOf, workOf } from '../workload/work.js';
import { ANYONE } from './staff-network.js';
import type { StaffedWork } from './staffed.js';

/** What is measured against a team's capacity. */
export interface CapacityOptions {
  /** Whose work. Default `firm`. */
  readonly side?: WorkSide;
}

/** The most days by which the last day of an occurrence is tried to be moved. */
export const LATEST_MOVE = 366;

/** A pool with its work, its members and their capacity. */
export interface PoolLoad {
  /** Null is the unassigned pool, which has no members. */
  readonly pool: string | null;
  readonly work: PlannedWork & StaffedWork;
  /** From the first day of the whole plan's windows to the last, and on for `moreDays`; no days when the plan has no work. */
  readonly capacity: DailyCapacity;
  /** In the order of the team; `work.member` counts them. */
  readonly members: readonly { readonly id: string; readonly capacity: DailyCapacity }[];
  /** Whether some of the work is given to members in person. */
  readonly isStaffed: boolean;
}

/**
 * The pools of a team with their part of a plan's work, in the order of the team; the unassigned pool comes last, when it has work.
 * The capacity goes on for `moreDays` after the last window.
 * Tags: `InvalidOption`, `TooManyHours`.
 */
export function poolLoads(
  plan: Plan,
  team: Team,
  options: CapacityOptions,
  moreDays = 0,
): Either<CapacityProblem, readonly PoolLoad[]> {
  const unknown = unknownOption('options', options, ['side']);
  if (unknown !== null) return left(unknown);
  const { side = 'firm' } = options;
  if (!WORK_SIDES.includes(side)) return left(notOneOf('side', side, WORK_SIDES));
  const work = workOf(plan, side);
  const range = rangeOf(work);
  // A calendar has a day at least, even without work.
  const last = Math.min(Math.max(range.first, range.last) + moreDays, READABLE_DAYS.last);
  const calendar = capacityCalendar(team, { first: range.first, last });
  if (calendar._tag === 'Left') return calendar;
  return right(divided(work, team, calendar.right));
}

const NO_DAYS = new Float64Array(0);

/** The id of a piece's occurrence. */
export function occurrenceIdOf({ schedule, rows }: PlannedWork, piece: number): string {
  return occurrenceAt(schedule, rows[piece]).id;
}

function divided(work: PlannedWork, team: Team, calendar: CapacityCalendar): readonly PoolLoad[] {
  const { schedule, rows } = work;
  const assign = assigner(team);
  const assignees = schedule.activities.map((_, index) => assign(plannedAt(schedule, index)));
  const assigneeOf = (piece: number) => assignees[schedule.rules.activity[ruleOfRow(schedule.rules, rows[piece])]];
  // A plan without work has no days.
  const daysOf = (capacity: DailyCapacity) => (work.count === 0 ? { ...capacity, microHours: NO_DAYS } : capacity);
  const piecesByPool = new Map<string | null, number[]>(team.pools.map((pool) => [pool, []]));
  for (let piece = 0; piece < work.count; piece++) {
    const { pool } = assigneeOf(piece);
    const pieces = piecesByPool.get(pool) ?? [];
    pieces.push(piece);
    piecesByPool.set(pool, pieces);
  }
  return Array.from(piecesByPool, ([pool, pieces]): PoolLoad => {
    const members = team.members.filter((member) => member.pool === pool).map(({ id }) => id);
    const numberOf = new Map(members.map((id, number) => [id, number]));
    const member = Int32Array.from(pieces, (piece) => numberOf.get(assigneeOf(piece).member ?? '') ?? ANYONE);
    return {
      pool,
      work: { ...selected(work, Int32Array.from(pieces)), member },
      capacity: pool === null ? nothing(calendar.range) : daysOf(calendar.ofPool(pool)),
      members: members.map((id) => ({ id, capacity: daysOf(calendar.ofMember(id)) })),
      isStaffed: member.some((number) => number !== ANYONE),
    };
  });
}

/** Some of the pieces, as work of their own. */
export function selected(work: PlannedWork, pieces: Int32Array): PlannedWork {
  const { schedule, rows } = work;
  return { schedule, rows: pieces.map((piece) => rows[piece]), ...someOf(work, pieces) };
}

function nothing({ first, last }: DateRange): DailyCapacity {
  return { first, microHours: new Float64Array(last - first + 1) };
}
