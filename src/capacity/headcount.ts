// How many people of one pattern each pool needs, and how many more than it has: exact numbers, because the hours of an occurrence can be
// divided among people and days; each with the days that need so many.

import { isoDateOf } from '../calendar/civil-date.js';
import { type OpenRange, overlaps } from '../calendar/date-range.js';
import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import { memberCapacity } from '../team/member-capacity.js';
import type { Pattern } from '../team/team.js';
import { CapacityRanges, type DailyCapacity } from '../workload/daily-capacity.js';
import { OpenDays } from '../workload/open-days.js';
import { itemsOf, type PlannedWork, type Work } from '../workload/work.js';
import { type UnschedulableOccurrence, unschedulableOccurrences } from './diagnosis.js';
import { byLack, type Interval, lackingParts, windowsOf } from './feasibility.js';
import type { Pool } from './pools.js';

/** A least number of people, and the days that need so many. */
export interface PeopleNeeded {
  /** Null when no number would do: work is to be done on days on which members may work, but nobody of the pattern does. */
  readonly count: number | null;
  /** The interval that lacks the most hours with one person fewer, both days included, `YYYY-MM-DD`; null when nobody is needed. */
  readonly first: string | null;
  readonly last: string | null;
  /** The work whose whole window lies in it, in micro-hours and in hours. */
  readonly workMicroHours: MicroHours;
  readonly workHours: number;
  /** What one person of the pattern can do there. */
  readonly capacityPerMemberMicroHours: MicroHours;
  readonly capacityPerMemberHours: number;
  /** Occurrences with hours on whose days nobody works, neither a member nor anybody of the pattern; they are left out. */
  readonly unplaceable: readonly UnschedulableOccurrence[];
}

/** The people that one pool needs. */
export interface PoolHeadcount extends PeopleNeeded {
  /** Null is the unassigned pool. */
  readonly pool: string | null;
  /** How many members it has. */
  readonly members: number;
  /** How many people of the pattern are needed beside its members. */
  readonly more: PeopleNeeded;
  /** `pool`: the pool is counted as a whole, although some of its work is given to persons. */
  readonly relaxation: 'pool' | null;
}

/** The people that a pool needs. */
export function headcountOfPool(pool: Pool, pattern: Pattern): PoolHeadcount {
  const { work, capacity, shown } = pool;
  const perMember = capacityOfPattern(pattern, capacity);
  return {
    pool: pool.id,
    members: pool.members.length,
    ...peopleNeeded(work, headcountOf(work, perMember, { members: capacity, shown })),
    more: peopleNeeded(work, headcountOf(work, perMember, { present: capacity, members: capacity, shown })),
    relaxation: pool.isPinned ? 'pool' : null,
  };
}

function peopleNeeded(work: PlannedWork, { count, binding, perMember, unschedulable }: Headcount): PeopleNeeded {
  const workMicroHours = binding?.microHours ?? 0;
  return {
    count,
    first: binding === null ? null : isoDateOf(binding.first),
    last: binding === null ? null : isoDateOf(binding.last),
    workMicroHours,
    workHours: hoursOf(workMicroHours),
    capacityPerMemberMicroHours: perMember,
    capacityPerMemberHours: hoursOf(perMember),
    unplaceable: unschedulableOccurrences(work, unschedulable),
  };
}

/** What one member of a pattern brings on the days of a capacity. */
export function capacityOfPattern({ zone, ...terms }: Pattern, { first, microHours }: DailyCapacity): DailyCapacity {
  const member = { id: '', pool: '', zone, contracts: [{ ...terms, first, last: null }], leave: [], name: null };
  return memberCapacity(member, { first, last: first + microHours.length - 1 });
}

/** The least number of people, and the interval that needs so many. */
export interface Headcount {
  /** Null when no number would do: work is missing on days on which none of them works. */
  readonly count: number | null;
  /** An interval that lacks hours with one person fewer; null when nobody is needed. */
  readonly binding: Interval | null;
  /** What one person of the pattern can do in that interval. */
  readonly perMember: MicroHours;
  /** Items with hours and a day shown whose window holds no capacity of the pattern, nor of the members; they are left out. */
  readonly unschedulable: Int32Array;
}

/** Nobody: a capacity without days. */
const NOBODY: DailyCapacity = { first: 0, microHours: new Float64Array(0) };

/**
 * The least number of people of a pattern with whom, beside those `present`, no part of what is missing has a day shown. What only the
 * `members` could do is not left out. Cost: some verdicts, twice the number of binary digits of the answer.
 */
export function headcountOf(
  work: Work,
  pattern: DailyCapacity,
  { present = NOBODY, members = present, shown = { first: null, last: null } }: HeadcountBeside = {},
): Headcount {
  const ranges = new CapacityRanges(pattern);
  const there = new CapacityRanges(present);
  const ofMembers = new CapacityRanges(members);
  const openToPresent = new OpenDays(present);
  const openToAll = new OpenDays(together(present, pattern));
  const isSchedulable = (item: number) => {
    const [first, last] = [work.release[item], work.last[item]];
    return ofMembers.between(first, last) + ranges.between(first, last) > 0;
  };
  const windows = windowsOf(work, isSchedulable);
  /** What is missing on days shown with so many people. More people never miss more, and none where they miss nothing. */
  const missingWith = (people: number) =>
    lackingParts(windows, people === 0 ? openToPresent : openToAll, {
      between: (first, last) => there.between(first, last) + people * ranges.between(first, last),
    }).filter((interval) => overlaps(shown, interval));
  const unschedulable = itemsOf(
    work,
    (item) =>
      work.microHours[item] > 0 &&
      !isSchedulable(item) &&
      overlaps(shown, { first: work.release[item], last: work.last[item] }),
  );
  if (missingWith(0).length === 0) return { count: 0, binding: null, perMember: 0, unschedulable };
  let enough = 1;
  while (missingWith(enough).some(({ first, last }) => ranges.between(first, last) > 0)) enough *= 2;
  const [hopeless] = missingWith(enough).sort(byLack);
  if (hopeless !== undefined) return { count: null, binding: hopeless, perMember: 0, unschedulable };
  let tooFew = Math.floor(enough / 2);
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (missingWith(middle).length === 0) enough = middle;
    else tooFew = middle;
  }
  const [binding] = missingWith(tooFew).sort(byLack);
  return { count: enough, binding, perMember: ranges.between(binding.first, binding.last), unschedulable };
}

/** The capacity of both. */
function together(one: DailyCapacity, other: DailyCapacity): DailyCapacity {
  if (one.microHours.length === 0) return other;
  if (other.microHours.length === 0) return one;
  const first = Math.min(one.first, other.first);
  const end = Math.max(one.first + one.microHours.length, other.first + other.microHours.length);
  const microHours = new Float64Array(end - first);
  for (const capacity of [one, other]) {
    for (const [index, amount] of capacity.microHours.entries()) microHours[capacity.first + index - first] += amount;
  }
  return { first, microHours };
}

/** Whom people are needed beside, and for which days. */
interface HeadcountBeside {
  /** Those whose capacity is there already. Default: nobody. */
  readonly present?: DailyCapacity;
  /** Those whose days count as days on which work could be done. Default: those present. */
  readonly members?: DailyCapacity;
  /** Default: all days. */
  readonly shown?: OpenRange;
}
