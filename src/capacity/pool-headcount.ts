// How many people each pool needs, and how many more than it has: exact numbers, each with the days that need them.

import { type Either, isLeft, right } from 'fp-ts/lib/Either.js';
import { isoDateOf } from '../calendar/civil-date.js';
import type { CapacityProblem } from '../core/problem.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { Plan } from '../schedule/plan.js';
import { memberCapacity } from '../team/member-capacity.js';
import type { Pattern, Team } from '../team/team.js';
import type { DailyCapacity } from '../workload/daily-capacity.js';
import type { PlannedWork } from '../workload/work.js';
import { type Headcount, headcountOf, NOBODY } from './headcount.js';
import { type CapacityOptions, poolLoads } from './pool-loads.js';
import { type UnplaceableOccurrence, unplaceableOccurrences } from './unplaceable.js';

/** A least number of people, and the days that need so many. */
export interface PeopleNeeded {
  /** Null when no number would do: work is to be done on days on which members may work, but nobody of the pattern does. */
  readonly count: number | null;
  /** The binding interval, both days included, `YYYY-MM-DD`; null when nobody is needed. */
  readonly first: string | null;
  readonly last: string | null;
  /** The work whose whole window lies in it, and what one person of the pattern can do there, in micro-hours. */
  readonly workMicroHours: MicroHours;
  readonly capacityPerMemberMicroHours: MicroHours;
  /** Occurrences with hours on whose days nobody works, neither a member nor anybody of the pattern; they are left out. */
  readonly unplaceable: readonly UnplaceableOccurrence[];
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

/**
 * The least number of people of the team's pattern that could do the work of each pool, alone and beside its members.
 *
 * It is the greatest, over all intervals of days, of the compulsory work by the capacity of one person there, rounded up; exact for
 * work that can be divided among people and days. Cost: the distinct first days times the distinct last days of windows.
 * Tags: `InvalidOption`, `TooManyHours`.
 *
 * @example
 * const letters = [{ objectId: 'L1', dateDebut: '2026-05-01', dateFin: '2026-05-31' }];
 * const activities = [{ activite: 'Bilan', frequence: 1, calage: 2, quantite: 1, unite: 150, activiteCabinet: true }];
 * const made = orThrow(plan(orThrow(decodePortfolio(letters, activities))));
 * const members = [{ id: 'm-01', pool: 'compta', contracts: [{ first: '2026-01-01' }] }];
 * const pattern = { annualHours: null }; // seven hours from Monday to Friday, all leave dated
 * const [compta] = orThrow(headcount(made, orThrow(decodeTeam({ members, pattern, default: 'compta' }))));
 * console.log(compta.count, compta.more.count, compta.capacityPerMemberMicroHours / 1e6);
 * // 2 1 119
 */
export function headcount(
  plan: Plan,
  team: Team,
  options: CapacityOptions = {},
): Either<CapacityProblem, readonly PoolHeadcount[]> {
  const pools = poolLoads(plan, team, options);
  if (isLeft(pools)) return pools;
  return right(
    pools.right.map(({ pool, work, capacity, members, isStaffed }) => {
      const perMember = capacityOfPattern(team.pattern, capacity);
      return {
        pool,
        members: members.length,
        ...peopleNeeded(work, headcountOf(work, perMember, NOBODY, capacity)),
        more: peopleNeeded(work, headcountOf(work, perMember, capacity)),
        relaxation: isStaffed ? 'pool' : null,
      };
    }),
  );
}

function peopleNeeded(work: PlannedWork, { count, binding, perMember, unplaceable }: Headcount): PeopleNeeded {
  return {
    count,
    first: binding === null ? null : isoDateOf(binding.first),
    last: binding === null ? null : isoDateOf(binding.last),
    workMicroHours: binding?.microHours ?? 0,
    capacityPerMemberMicroHours: perMember,
    unplaceable: unplaceableOccurrences(work, unplaceable),
  };
}

/** What one member of a pattern brings on the days of a capacity. */
function capacityOfPattern({ zone, ...terms }: Pattern, { first, microHours }: DailyCapacity): DailyCapacity {
  const member = { id: '', pool: '', zone, contracts: [{ ...terms, first, last: null }], leave: [] };
  return memberCapacity(member, { first, last: first + microHours.length - 1 });
}
