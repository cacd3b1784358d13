// Levelled plans: of each pool and of what each member is given in person, with the certificate by which anyone can check them, and as
// a strategy of spreading.

import { type DailyCapacity, requireDailyCapacity } from '../workload/daily-capacity.js';
import { placementOf, type Strategy } from '../workload/strategies.js';
import type { PlannedWork } from '../workload/work.js';
import { allocationsOf, certificateOf, type LevelledAllocation, type LevelledCertificate } from './certificate.js';
import { type UnschedulableOccurrence, unschedulableOccurrences } from './diagnosis.js';
import { unschedulableOf } from './feasibility.js';
import { itemsByMember } from './flow.js';
import { occurrenceIdOf, onDays, type Pool, selected } from './pools.js';
import { type LevelledPlan, levelledPlan } from './profile.js';

/** A levelled plan and its certificate: `verify(levelled, levelled.allocations)` finds no violation. */
export interface Levelled extends LevelledCertificate {
  /** In the order of the plan, then of the days. */
  readonly allocations: readonly LevelledAllocation[];
  /** Occurrences with hours on whose days there is no capacity: they are left out of the plan. */
  readonly unplaceable: readonly UnschedulableOccurrence[];
}

/** The levelled plan of one pool. */
export interface PoolLevel extends Levelled {
  /** Null is the unassigned pool. */
  readonly pool: string | null;
  /** `pool`: the pool is levelled as a whole, although some of its work is given to persons. */
  readonly relaxation: 'pool' | null;
}

/** The work that is given to a member in person, levelled on the member's own days. */
export interface MemberLevel extends Levelled {
  readonly pool: string;
  readonly member: string;
}

/** The levelled plan of a pool's work as a whole, in columns. */
export function levelledPool(pool: Pool): LevelledPlan {
  return levelledPlan(pool.work, onDays(pool, pool.capacity));
}

/** The same as plain values. */
export function levelOfPool(pool: Pool, levelled: LevelledPlan): PoolLevel {
  return {
    pool: pool.id,
    relaxation: pool.isPinned ? 'pool' : null,
    ...plainLevel(pool.work, onDays(pool, pool.capacity), levelled),
  };
}

/** The levelled plans of a pool's members; none of the unassigned pool, which has none. */
export function levelOfMembers(pool: Pool): readonly MemberLevel[] {
  const { id, work, members } = pool;
  if (id === null) return [];
  const pinned = itemsByMember(work);
  return pool.memberCapacities().map((capacity, number): MemberLevel => {
    const own = selected(work, pinned.get(number) ?? NOTHING);
    const days = onDays(pool, capacity);
    return { pool: id, member: members[number], ...plainLevel(own, days, levelledPlan(own, days)) };
  });
}

const NOTHING = new Int32Array(0);

function plainLevel(work: PlannedWork, capacity: DailyCapacity, plan: LevelledPlan): Levelled {
  const ids = Array.from(work.rows, (_, item) => occurrenceIdOf(work, item));
  const idOf = (item: number) => ids[item];
  return {
    ...certificateOf(plan, capacity, idOf),
    allocations: allocationsOf(plan, idOf),
    unplaceable: unschedulableOccurrences(work, unschedulableOf(work, plan.openDays)),
  };
}

/**
 * The strategy that levels work on a capacity: the one levelled plan there is, whether or not the work fits.
 *
 * `capacity`: micro-hours by day, none on days outside. An item whose window holds no capacity is put on the last day of its window,
 * flagged; nothing else is. Cost: that of `Capacity.level`. Throws `ProblemError` with an `InvalidOption` for a capacity that its type
 * would refuse. Source: SEMANTICS section 8; Yao, Demers and Shenker (FOCS 1995).
 *
 * @example
 * const capacity = { first: orThrow(toEpochDay('2022-12-27')), microHours: Float64Array.of(8e6, 8e6, 8e6, 4e6) };
 * const days = load(spread(orThrow(plan(portfolio)), levelled(capacity)), { by: ['day'] });
 * console.log(days.rows.filter(({ hours }) => hours > 0.5).map(({ day, hours }) => `${day} ${hours} h`).join('\n'));
 * // 2022-12-27 1.185714 h
 * // 2022-12-28 1.185714 h
 * // 2022-12-29 1.185714 h
 * // 2022-12-30 0.592858 h
 */
export function levelled(capacity: DailyCapacity): Strategy {
  requireDailyCapacity('capacity', capacity);
  return (work) => placementOf(work, levelledPlan(work, capacity).allocations);
}
