// What is missing because work is given to persons: what would be if anyone of the pool could do it, and whose work costs most.

import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import type { Assignment } from '../team/team.js';
import { type Deficit, lackOf } from './feasibility.js';
import { ANYONE, shortfallOfPinned } from './flow.js';
import type { Pool } from './pools.js';

/** What is missing because work is given to persons. */
export interface MissingOfPersons {
  /** What would be missing if anyone of the pool could do the work that lacks hours. */
  readonly ifSharedMicroHours: MicroHours;
  readonly ifSharedHours: number;
  /** The members with too much, the one whose work costs most first. */
  readonly members: readonly CostOfMember[];
}

/** A member with more work in person than hours. */
export interface CostOfMember {
  readonly member: string;
  /** By how much less would be missing if anyone of the pool could do what lacks hours of the work given to this member. */
  readonly costMicroHours: MicroHours;
  readonly costHours: number;
  /** The assignment that weighs most in what is missing, with its work there; null where the team's default gives the member all of it. */
  readonly heaviest: {
    readonly assignment: Assignment;
    readonly microHours: MicroHours;
    readonly hours: number;
  } | null;
}

/** Of some parts of a pool's minimum cut; `outside`: what the others lack. */
export function missingOfPersons(pool: Pool, deficits: readonly Deficit[], outside: MicroHours): MissingOfPersons {
  const { work, members } = pool;
  const lacking = new Set(deficits.flatMap(({ items }) => [...items]));
  /** What would be missing on the days shown if anyone could do some of the work that lacks hours; work outside stays whose it is. */
  const missingIfShared = (isShared: (item: number) => boolean) => {
    const member = work.member.map((one, item) => (lacking.has(item) && isShared(item) ? ANYONE : one));
    return Math.max(0, shortfallOfPinned({ ...work, member }, pool.memberCapacities()) - outside);
  };
  const costs = [...new Set([...lacking].map((item) => work.member[item]))]
    .filter((member) => member !== ANYONE)
    .map((member): CostOfMember => {
      const isTheirs = (item: number) => work.member[item] === member;
      const cost = lackOf(deficits) - missingIfShared(isTheirs);
      const heaviest = heaviestOf(pool, [...lacking].filter(isTheirs));
      return { member: members[member], costMicroHours: cost, costHours: hoursOf(cost), heaviest };
    });
  const ifShared = missingIfShared(() => true);
  return {
    ifSharedMicroHours: ifShared,
    ifSharedHours: hoursOf(ifShared),
    members: costs.sort((a, b) => b.costMicroHours - a.costMicroHours || (a.member < b.member ? -1 : 1)),
  };
}

/** The assignment that some items are mostly given by; of equal ones the first. */
function heaviestOf({ work, assignmentOf }: Pool, items: readonly number[]): CostOfMember['heaviest'] {
  const sums = new Map<Assignment, MicroHours>();
  for (const item of items) {
    const assignment = assignmentOf(item);
    if (assignment !== null) sums.set(assignment, (sums.get(assignment) ?? 0) + work.microHours[item]);
  }
  const [most] = [...sums].sort(([, a], [, b]) => b - a);
  if (most === undefined) return null;
  const [assignment, microHours] = most;
  return { assignment, microHours, hours: hoursOf(microHours) };
}
