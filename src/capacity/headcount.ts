// How many people of one pattern each pool needs, and how many more than it has: exact numbers, because the hours of an occurrence can be
// divided among people and days; each with the days that need so many.

import { isoDateOf } from '../calendar/civil-date.js';
import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import { memberCapacity } from '../team/member-capacity.js';
import type { Pattern } from '../team/team.js';
import { CapacityRanges, type DailyCapacity } from '../workload/daily-capacity.js';
import { itemsOf, type PlannedWork, type Work } from '../workload/work.js';
import { type UnschedulableOccurrence, unschedulableOccurrences } from './diagnosis.js';
import { firstInterval, type Interval, windowsOf } from './feasibility.js';
import type { Pool } from './pools.js';
import { byShare, ceilRatio } from './ratio.js';

/** A least number of people, and the days that need so many. */
export interface PeopleNeeded {
  /** Null when no number would do: work is to be done on days on which members may work, but nobody of the pattern does. */
  readonly count: number | null;
  /** The binding interval, both days included, `YYYY-MM-DD`; null when nobody is needed. */
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
  const { work, capacity } = pool;
  const perMember = capacityOfPattern(pattern, capacity);
  return {
    pool: pool.id,
    members: pool.members.length,
    ...peopleNeeded(work, headcountOf(work, perMember, NOBODY, capacity)),
    more: peopleNeeded(work, headcountOf(work, perMember, capacity)),
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
function capacityOfPattern({ zone, ...terms }: Pattern, { first, microHours }: DailyCapacity): DailyCapacity {
  const member = { id: '', pool: '', zone, contracts: [{ ...terms, first, last: null }], leave: [] };
  return memberCapacity(member, { first, last: first + microHours.length - 1 });
}

/** The least number of people, and the interval that needs so many. */
export interface Headcount {
  /** Null when no number would do: work is missing on days on which none of them works. */
  readonly count: number | null;
  /** Null when nobody is needed. */
  readonly binding: Interval | null;
  /** What one person of the pattern can do in that interval. */
  readonly perMember: MicroHours;
  /** Items with hours whose window holds no capacity of the pattern, nor of the members; they are left out. */
  readonly unschedulable: Int32Array;
}

/** Nobody: a capacity without days. */
export const NOBODY: DailyCapacity = { first: 0, microHours: new Float64Array(0) };

/** The least number of people of a pattern that the work needs beside those `present`. What only the `members` could do is not left out. */
export function headcountOf(
  work: Work,
  pattern: DailyCapacity,
  present: DailyCapacity = NOBODY,
  members: DailyCapacity = present,
): Headcount {
  const there = new CapacityRanges(present);
  const ranges = new CapacityRanges(pattern);
  const ofMembers = new CapacityRanges(members);
  const isSchedulable = (item: number) => {
    const [first, last] = [work.release[item], work.last[item]];
    return ofMembers.between(first, last) + ranges.between(first, last) > 0;
  };
  const missing = ({ first, last, microHours }: Interval) => microHours - there.between(first, last);
  const binding = firstInterval(windowsOf(work, isSchedulable), ranges, missing, byShare);
  const perMember = binding?.capacity ?? 0;
  const count = binding === null ? 0 : perMember === 0 ? null : ceilRatio(missing(binding), perMember);
  return {
    count,
    binding,
    perMember,
    unschedulable: itemsOf(work, (item) => work.microHours[item] > 0 && !isSchedulable(item)),
  };
}
