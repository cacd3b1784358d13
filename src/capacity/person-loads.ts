// Who could do what on which day: what members are given in person, and a share each of the work that anyone of their pool may do. One way
// to divide it, not an assignment: each day's common work is poured over those present, as water is, so that the highest rates stay lowest.

import { dateTextOf } from '../calendar/date-text.js';
import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import type { DailyCapacity } from '../workload/daily-capacity.js';
import { OpenDays } from '../workload/open-days.js';
import { asLateAsPossible } from '../workload/strategies.js';
import type { PlannedWork, Work } from '../workload/work.js';
import { unschedulableOf } from './feasibility.js';
import { ANYONE, itemsByMember } from './flow.js';
import { onDays, type Pool, selected } from './pools.js';
import { levelledPlan } from './profile.js';
import { compareRatios, floorShare } from './ratio.js';

/** How work is put on days before it is divided: no day fuller than it must be, or all of it as late as the capacity allows. */
export type PersonStrategy = 'levelled' | 'asLateAsPossible';

/** Every such strategy. */
export const PERSON_STRATEGIES = ['levelled', 'asLateAsPossible'] as const satisfies readonly PersonStrategy[];

/** A day of a member, `YYYY-MM-DD`. */
export interface PersonDay {
  readonly day: string;
  readonly capacityMicroHours: MicroHours;
  readonly capacityHours: number;
  /** What is done of the work that the member is given in person. */
  readonly inPersonMicroHours: MicroHours;
  readonly inPersonHours: number;
  /** The member's share of the work that anyone of the pool may do. */
  readonly shareMicroHours: MicroHours;
  readonly shareHours: number;
}

/** A member's days. */
export interface PersonLoad {
  readonly member: string;
  readonly days: readonly PersonDay[];
}

/** Work that nobody who may do it has hours for on any day of its window; it stands on the window's last day. */
export interface UnplacedWork {
  readonly day: string;
  /** Whom it is given to in person, null for anyone. */
  readonly member: string | null;
  readonly microHours: MicroHours;
  readonly hours: number;
}

/** The people of a pool, in the order of the team. */
export interface PoolPersonLoads {
  /** Null is the unassigned pool, which has no members. */
  readonly pool: string | null;
  readonly members: readonly PersonLoad[];
  /** In the order of the days. */
  readonly unplaced: readonly UnplacedWork[];
}

/** What the members of a pool could do, day by day. */
export function personLoadsOf(pool: Pool, strategy: PersonStrategy): PoolPersonLoads {
  const { id, work, members, days } = pool;
  const given = itemsByMember(work);
  const capacities = pool.memberCapacities().map((capacity) => onDays(pool, capacity));
  const placedOn = (member: number, ground: Ground) => placed(pool, given.get(member) ?? NOTHING, ground, strategy);
  const inPerson = capacities.map((capacity, member) => placedOn(member, { left: capacity, whole: capacity }));
  const own = inPerson.map(({ load }) => load);
  const left = Float64Array.from({ length: days.last - days.first + 1 }, (_, index) =>
    capacities.reduce((sum, { microHours }, member) => sum + Math.max(0, microHours[index] - own[member][index]), 0),
  );
  const common = placedOn(ANYONE, {
    left: { first: days.first, microHours: left },
    whole: onDays(pool, pool.capacity),
  });
  const shares = capacities.map(() => new Float64Array(left.length));
  const byId = [...members.keys()].sort((a, b) => (members[a] < members[b] ? -1 : 1));
  for (const [index, load] of common.load.entries()) {
    if (load === 0) continue;
    const present = byId.map((member) => ({
      member,
      capacity: capacities[member].microHours[index],
      load: own[member][index],
    }));
    for (const { member, share } of poured(load, present)) shares[member][index] = share;
  }
  return {
    pool: id,
    members: members.map((member, number) => ({
      member,
      days: Array.from(left, (_, index) => {
        const [capacity, ownLoad, share] = [
          capacities[number].microHours[index],
          own[number][index],
          shares[number][index],
        ];
        return {
          day: dateTextOf(days.first + index),
          capacityMicroHours: capacity,
          capacityHours: hoursOf(capacity),
          inPersonMicroHours: ownLoad,
          inPersonHours: hoursOf(ownLoad),
          shareMicroHours: share,
          shareHours: hoursOf(share),
        };
      }),
    })),
    unplaced: [
      ...inPerson.flatMap((one, number) => unplacedOf(one, members[number])),
      ...unplacedOf(common, null),
    ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  };
}

const NOTHING = new Int32Array(0);

/** Work that is put on the days of a pool. */
interface Placed {
  readonly work: Work;
  /** Items with hours on none of whose days anybody has hours: they are on no day. */
  readonly unplaced: Int32Array;
  /** Of each day, from the first of the pool's on. */
  readonly load: Float64Array;
}

/** Work of a pool on capacity: `left` of it is free, since work in person comes first. */
interface Ground {
  readonly left: DailyCapacity;
  readonly whole: DailyCapacity;
}

function placed(pool: Pool, items: Int32Array, ground: Ground, strategy: PersonStrategy): Placed {
  const work = selected(pool.work, items);
  return strategy === 'levelled' ? placedLevelled(work, ground) : placedLate(work, ground);
}

function placedLevelled(work: Work, { left }: Ground): Placed {
  const { openDays, load: loads } = levelledPlan(work, left);
  const load = new Float64Array(left.microHours.length);
  for (const [index, day] of openDays.day.entries()) load[day - left.first] = loads[index];
  return { work, unplaced: unschedulableOf(work, openDays), load };
}

/** What finds no free hours, because work in person that could be done before takes them at the last, is on its last day with people. */
function placedLate(work: PlannedWork, { left, whole }: Ground): Placed {
  const [free, open] = [new OpenDays(left), new OpenDays(whole)];
  const load = new Float64Array(left.microHours.length);
  const { offsets, day, microHours } = asLateAsPossible(left)(work).allocations;
  for (let item = 0; item < work.count; item++) {
    const [release, last] = [work.release[item], work.last[item]];
    if (free.isOpen(release, last)) {
      for (let part = offsets[item]; part < offsets[item + 1]; part++) load[day[part] - left.first] += microHours[part];
    } else if (open.isOpen(release, last)) {
      load[open.day[open.indexUpTo(last)] - left.first] += work.microHours[item];
    }
  }
  return { work, unplaced: unschedulableOf(work, open), load };
}

/** A member on a day. */
interface Present {
  readonly member: number;
  readonly capacity: MicroHours;
  /** What the member does there already. */
  readonly load: MicroHours;
}

/**
 * Hours divided among those who have capacity, so that the highest rates of load to capacity are as low as can be. Whole micro-hours,
 * rounded down; what is left over goes to the first of those with a share. Cost: n log n in the people.
 */
export function poured(
  microHours: MicroHours,
  people: readonly Present[],
): readonly { readonly member: number; readonly share: MicroHours }[] {
  const byRate = people
    .filter(({ capacity }) => capacity > 0)
    .sort((a, b) => compareRatios(a.load, a.capacity, b.load, b.capacity));
  // The level of the water: what those below it do with what is poured, by their capacity.
  let [load, capacity] = [microHours, 0];
  let below = 0;
  while (
    below < byRate.length &&
    (capacity === 0 || compareRatios(byRate[below].load, byRate[below].capacity, load, capacity) < 0)
  ) {
    load += byRate[below].load;
    capacity += byRate[below].capacity;
    below++;
  }
  const reached = new Set(byRate.slice(0, below));
  const shares = people
    .filter((one) => reached.has(one))
    .map((one) => ({ member: one.member, share: floorShare(load, one.capacity, capacity) - one.load }));
  let over = microHours - shares.reduce((sum, { share }) => sum + share, 0);
  return shares.map(({ member, share }) => ({ member, share: share + (over-- > 0 ? 1 : 0) }));
}

function unplacedOf({ work, unplaced }: Placed, member: string | null): readonly UnplacedWork[] {
  return Array.from(unplaced, (item) => ({
    day: dateTextOf(work.last[item]),
    member,
    microHours: work.microHours[item],
    hours: hoursOf(work.microHours[item]),
  }));
}
