// The flattest plan of each pool, with the certificate by which anyone can check it.

import { type Either, isLeft, right } from 'fp-ts/lib/Either.js';
import type { CapacityProblem } from '../core/problem.js';
import type { Plan } from '../schedule/plan.js';
import type { Team } from '../team/team.js';
import type { DailyCapacity } from '../workload/daily-capacity.js';
import type { PlannedWork } from '../workload/work.js';
import { allocationsOf, certificateOf } from './certificate.js';
import { flattestPlan } from './flattest.js';
import { type CapacityOptions, occurrenceIdOf, poolLoads, selected } from './pool-loads.js';
import { piecesByMember } from './staffed.js';
import { type UnplaceableOccurrence, unplaceableOccurrences } from './unplaceable.js';
import { unplaceableOf } from './verdict.js';
import type { Allocation, Certificate } from './verify.js';

/** A flattest plan and its certificate: `verify(levelled, levelled.allocations)` finds nothing to object to. */
export interface Levelled extends Certificate {
  /** In the order of the plan, then of the days. */
  readonly allocations: readonly Allocation[];
  /** Occurrences with hours on whose days there is no capacity: they are left out of the plan. */
  readonly unplaceable: readonly UnplaceableOccurrence[];
}

/** The flattest plan of one pool. */
export interface PoolLevel extends Levelled {
  /** Null is the unassigned pool. */
  readonly pool: string | null;
  /** `pool`: the pool is levelled as a whole, although some of its work is given to persons. */
  readonly relaxation: 'pool' | null;
}

/**
 * The flattest plan of each pool of a team, whether or not its work fits: what is done on which day, in whole micro-hours.
 *
 * Of all plans inside the windows, the profile of utilisations it is rounded from has the least sum of capacity x phi(utilisation)
 * for every convex phi at once; each day is within one micro-hour of it. Exact for work that can be divided among people and days.
 * Cost: n log n in the occurrences; for each block the square of the days. Tags: `InvalidOption`, `TooManyHours`.
 * Source: Yao, Demers and Shenker, "A scheduling model for reduced CPU energy", FOCS 1995.
 *
 * @example
 * const letters = [{ objectId: 'L1', dateDebut: '2026-05-01', dateFin: '2026-05-31' }];
 * const activities = [{ activite: 'Paie', frequence: 1, calage: 2, quantite: 1, unite: 34, activiteCabinet: true }];
 * const made = orThrow(plan(orThrow(decodePortfolio(letters, activities))));
 * const members = [{ id: 'm-01', pool: 'compta', contracts: [{ first: '2026-01-01' }] }];
 * const [compta] = orThrow(level(made, orThrow(decodeTeam({ members, default: 'compta' }))));
 * console.log(compta.blocks.length, compta.blocks[0].days.length, compta.allocations[0].microHours);
 * // 1 17 2000000
 * console.log(verify(compta, compta.allocations).length);
 * // 0
 */
export function level(
  plan: Plan,
  team: Team,
  options: CapacityOptions = {},
): Either<CapacityProblem, readonly PoolLevel[]> {
  const pools = poolLoads(plan, team, options);
  if (isLeft(pools)) return pools;
  return right(
    pools.right.map((load) => ({
      pool: load.pool,
      relaxation: load.isStaffed ? 'pool' : null,
      ...levelled(load.work, load.capacity),
    })),
  );
}

/** The work that is given to a member in person, levelled on the member's own days. */
export interface MemberLevel extends Levelled {
  readonly pool: string;
  readonly member: string;
}

/** The flattest plan of what each member is given in person, members in the order of the pools. Cost and tags: those of `level`. */
export function levelByMember(
  plan: Plan,
  team: Team,
  options: CapacityOptions = {},
): Either<CapacityProblem, readonly MemberLevel[]> {
  const pools = poolLoads(plan, team, options);
  if (isLeft(pools)) return pools;
  return right(
    pools.right.flatMap(({ pool, work, members }) => {
      if (pool === null) return [];
      const given = piecesByMember(work);
      return members.map(({ id, capacity }, number): MemberLevel => {
        const own = given.get(number) ?? NOTHING;
        return { pool, member: id, ...levelled(selected(work, own), capacity) };
      });
    }),
  );
}

const NOTHING = new Int32Array(0);

function levelled(work: PlannedWork, capacity: DailyCapacity): Levelled {
  const flattest = flattestPlan(work, capacity);
  const ids = Array.from(work.rows, (_, piece) => occurrenceIdOf(work, piece));
  const idOf = (piece: number) => ids[piece];
  return {
    ...certificateOf(flattest, capacity, idOf),
    allocations: allocationsOf(flattest, idOf),
    unplaceable: unplaceableOccurrences(work, unplaceableOf(work, flattest.openDays)),
  };
}
