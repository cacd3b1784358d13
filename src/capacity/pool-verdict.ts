// Can this team do it: for each pool a verdict that proves itself, as plain values, with what would help worked out when asked for.

import { type Either, isLeft, right } from 'fp-ts/lib/Either.js';
import type { CapacityProblem } from '../core/problem.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { Plan } from '../schedule/plan.js';
import type { Team } from '../team/team.js';
import { type Findings, findingsOf, trialOn } from './findings.js';
import { type Move, singleMoves, type Trial } from './moves.js';
import { type CapacityOptions, LATEST_MOVE, occurrenceIdOf, type PoolLoad, poolLoads } from './pool-loads.js';
import { type WhereAdded, worthIn } from './worth-in-pool.js';

/** What moving one occurrence alone would do. */
export interface OccurrenceMove extends Omit<Move<string>, 'piece'> {
  readonly occurrence: string;
}

/** The verdict on one pool. All of it is exact for work that can be divided among people and days. */
export interface PoolVerdict extends Findings {
  /** Null is the unassigned pool. */
  readonly pool: string | null;
  readonly feasible: boolean;
  /** `pool`: `peak` is that of the pool as a whole, although some of its work is given to persons. */
  readonly relaxation: 'pool' | null;
  /**
   * What each occurrence of the certificate would change if it alone were moved, worked out one by one as they are asked for;
   * each answer is a verdict run again.
   */
  moves(): Iterable<OccurrenceMove>;
  /**
   * The micro-hours by which the hours missing fall when up to `hours` (0.000001..1,000,000) are added, divided among the days as
   * is best. Throws `ProblemError` with an `InvalidOption` for hours, a place, a date or a member that cannot be.
   */
  worthOf(hours: number, where: WhereAdded): MicroHours;
}

/**
 * The verdict on each pool of a team: whether the plan's work can be done within its windows, and the proof.
 *
 * Cost: linear in the occurrences; for each pool the distinct first days times the distinct last days of windows or, when work is
 * given to persons, a maximum flow over members and days. Tags: `InvalidOption`, `TooManyHours`.
 * Source: SEMANTICS section 8 for windows; Hall 1935 for intervals, Ford and Fulkerson 1956 for flows.
 *
 * @example
 * const letters = [{ objectId: 'L1', dateDebut: '2026-05-01', dateFin: '2026-05-31' }];
 * const activities = [{ activite: 'Bilan', frequence: 1, calage: 2, quantite: 1, unite: 150, activiteCabinet: true }];
 * const made = orThrow(plan(orThrow(decodePortfolio(letters, activities))));
 * const members = [{ id: 'm-01', pool: 'compta', contracts: [{ first: '2026-01-01' }] }];
 * const [compta] = orThrow(verdict(made, orThrow(decodeTeam({ members, default: 'compta' }))));
 * const { first, last, compulsoryMicroHours, availableMicroHours } = compta.certificate;
 * console.log(compta.feasible, first, last, compulsoryMicroHours / 1e6, availableMicroHours / 1e6);
 * // false 2026-05-01 2026-05-31 150 119
 * const [bilan] = compta.moves();
 * console.log(bilan.daysLater, compta.worthOf(1, { first: '2026-05-11', last: '2026-05-11' }));
 * // 5 1000000
 */
export function verdict(
  plan: Plan,
  team: Team,
  options: CapacityOptions = {},
): Either<CapacityProblem, readonly PoolVerdict[]> {
  const pools = poolLoads(plan, team, options, LATEST_MOVE);
  if (isLeft(pools)) return pools;
  const trials = new Map<PoolLoad, Trial>();
  const trialOf = (load: PoolLoad) => {
    const trial = trials.get(load) ?? trialOn(load);
    trials.set(load, trial);
    return trial;
  };
  return right(pools.right.map((load) => verdictOfPool(load, pools.right, trialOf)));
}

function verdictOfPool(load: PoolLoad, pools: readonly PoolLoad[], trialOf: (load: PoolLoad) => Trial): PoolVerdict {
  const { pool, work, isStaffed } = load;
  const { pieces, ...findings } = findingsOf(load);
  const others = pools.filter((other) => other !== load && other.pool !== null);
  return {
    pool,
    feasible: findings.missingMicroHours === 0,
    ...findings,
    relaxation: isStaffed ? 'pool' : null,
    *moves() {
      const hosts = others.map((other) => [other.pool as string, trialOf(other)] as const);
      for (const { piece, ...move } of singleMoves(work, trialOf(load), pieces, hosts, LATEST_MOVE)) {
        yield { occurrence: occurrenceIdOf(work, piece), ...move };
      }
    },
    worthOf: worthIn(load, findings.missingMicroHours),
  };
}
