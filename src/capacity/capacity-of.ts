// Can this team do this plan's work: the plan and the team are set beside each other once, and every question is asked of that.

import { type Either, isLeft, right } from '../core/either.js';
import { requireOneOf } from '../core/options.js';
import type { TooManyHours } from '../core/problem.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { Plan } from '../schedule/plan.js';
import type { Team } from '../team/team.js';
import { type Diagnosis, type DiagnosisOfPool, diagnosisOf } from './diagnosis.js';
import type { Deficit } from './feasibility.js';
import { headcountOfPool, type PoolHeadcount } from './headcount.js';
import { levelledPool, levelOfMembers, levelOfPool, type MemberLevel, type PoolLevel } from './level.js';
import { PERSON_STRATEGIES, type PersonStrategy, type PoolPersonLoads, personLoadsOf } from './person-loads.js';
import { type CapacityOptions, LATEST_MOVE, occurrenceIdOf, type Pool, poolsOf } from './pools.js';
import type { LevelledPlan } from './profile.js';
import { remediesOf } from './remedies.js';
import type { PoolRemedies } from './remedy.js';
import { type Move, marginalValueIn, singleMoves, type WhatIf, type WhereAdded, whatIfOf } from './what-if.js';

/** What moving one occurrence alone would do. */
export interface OccurrenceMove extends Omit<Move<string>, 'item'> {
  readonly occurrence: string;
}

/** The verdict on one pool, about the days shown. All of it is exact for work that can be divided among people and days. */
export interface PoolVerdict extends Diagnosis {
  /** Null is the unassigned pool. */
  readonly pool: string | null;
  readonly feasible: boolean;
  /** `pool`: `peak` is that of the pool as a whole, although some of its work is given to persons. */
  readonly relaxation: 'pool' | null;
  /**
   * What each occurrence of the certificate would change if it alone were moved, worked out one by one as they are asked for;
   * each answer is a verdict run again. A move is enough when nothing is missing on the days shown, and no more than before on others.
   */
  moves(): Iterable<OccurrenceMove>;
  /**
   * The micro-hours by which the hours missing fall when up to `hours` (0.000001..1,000,000) are added, divided among the days as
   * is best. Throws `ProblemError` with an `InvalidOption` for hours, a name, a date or a member that cannot be.
   */
  worthOf(hours: number, where: WhereAdded): MicroHours;
}

/**
 * A plan beside a team. Each answer is worked out when it is first asked for, and is the same from then on; pools come in the order of
 * the team, the unassigned pool last, when it has work. Amounts are exact integers of micro-hours, with hours beside them.
 */
export interface Capacity {
  /**
   * Whether the work of each pool can be done within its windows, and the proof.
   *
   * Cost: for each pool the distinct first days times the distinct last days of windows or, when work is given to persons, a maximum
   * flow over members and days. Source: SEMANTICS section 8 for windows; Hall 1935 for intervals, Ford and Fulkerson 1956 for flows.
   */
  verdict(): readonly PoolVerdict[];
  /**
   * The levelled plan of each pool, whether or not its work fits: what is done on which day, in whole micro-hours.
   *
   * Of all plans inside the windows, the profile of utilisations it is rounded from has the least sum of capacity x phi(utilisation)
   * for every convex phi at once; each day is within one micro-hour of it. Exact for work that can be divided among people and days.
   * Cost: n log n in the occurrences; for each block the square of the days.
   * Source: Yao, Demers and Shenker, "A scheduling model for reduced CPU energy", FOCS 1995.
   */
  level(): readonly PoolLevel[];
  /** The levelled plan of what each member is given in person, on the member's own days; members in the order of the pools. */
  byMember(): readonly MemberLevel[];
  /**
   * What each member could do on each day: what is given in person, levelled, and a share of the pool's common work, which is levelled on
   * the capacity that work in person leaves and poured each day over those present, so that the highest rates stay lowest. A possible
   * way to divide it, not an assignment. Shares are whole micro-hours and add up to the day's common work.
   *
   * `strategy`: with `asLateAsPossible` work is not levelled but done as late as these same capacities allow, and what is beyond them on the
   * first days of its windows, as `asLateAsPossible` of `spread` has it; what then finds all hours taken by work in person stands beside it
   * on its last day with people. Throws `ProblemError` with an `InvalidOption` for another.
   */
  personLoads(strategy?: PersonStrategy): readonly PoolPersonLoads[];
  /**
   * The least number of people of the team's pattern that could do the work of each pool, alone and beside its members.
   *
   * It is the least with whom no part of what is missing has a day shown, found by bisection, since parts shrink as people join; exact
   * for work that can be divided among people and days. Cost: some verdicts, twice the number of binary digits of the answer.
   */
  headcount(): readonly PoolHeadcount[];
  /**
   * What would make the work of each pool fit, each way tried by a verdict run again: leave moved, contracts extended, hours added, people
   * hired, a deadline moved, work given to another pool. Alternatives, which are never added up.
   *
   * Cost: that of `verdict`, of the moves of the certificate and of `headcount`; a verdict for each day of leave where work is given to
   * persons, and some ten more.
   */
  remedies(): readonly PoolRemedies[];
}

/**
 * The capacity of a team for a plan's work: verdicts, levelled plans and headcounts, each when it is asked for. `options.side`: whose
 * work, default `firm`.
 *
 * Cost: linear in the occurrences, and in members x days; each answer has its own. Tags: `TooManyHours` (the capacity of the team over
 * the plan's days, and a year on, is over 2^53 micro-hours). Throws `ProblemError` with an `InvalidOption` for a plan, a team or
 * options that their types would refuse.
 *
 * @example
 * const letters = [{ objectId: 'L1', dateDebut: '2026-05-01', dateFin: '2026-05-31' }];
 * const activities = [{ activite: 'Bilan', frequence: 1, calage: 2, quantite: 1, unite: 150, activiteCabinet: true }];
 * const made = orThrow(plan(orThrow(decodePortfolio(letters, activities))));
 * const members = [{ id: 'm-01', pool: 'compta', contracts: [{ first: '2026-01-01' }] }];
 * const pattern = { annualHours: null }; // seven hours from Monday to Friday, all leave dated
 * const capacity = orThrow(capacityOf(made, orThrow(decodeTeam({ members, pattern, default: 'compta' }))));
 *
 * const [compta] = capacity.verdict();
 * const { first, last, compulsoryHours, availableHours } = compta.certificate;
 * console.log(compta.feasible, first, last, compulsoryHours, availableHours);
 * // false 2026-05-01 2026-05-31 150 119
 * const [bilan] = compta.moves();
 * console.log(bilan.daysLater, compta.worthOf(1, { first: '2026-05-11', last: '2026-05-11' }));
 * // 5 1000000
 *
 * const [levelled] = capacity.level();
 * console.log(levelled.blocks.length, levelled.blocks[0].days.length, levelled.days[3].loadHours);
 * // 1 17 8.823529
 * console.log(verify(levelled, levelled.allocations).length);
 * // 0
 *
 * const [people] = capacity.headcount();
 * console.log(people.count, people.more.count, people.capacityPerMemberHours);
 * // 2 1 119
 */
export function capacityOf(plan: Plan, team: Team, options: CapacityOptions = {}): Either<TooManyHours, Capacity> {
  const pools = poolsOf(plan, team, options);
  return isLeft(pools) ? pools : right(new CapacityOfPools(pools.right, team));
}

class CapacityOfPools implements Capacity {
  readonly #pools: readonly Pool[];
  readonly #team: Team;
  readonly #levelled = new Map<Pool, LevelledPlan>();
  readonly #diagnoses = new Map<Pool, DiagnosisOfPool>();
  readonly #whatIfs = new Map<Pool, WhatIf>();
  #verdict: readonly PoolVerdict[] | null = null;
  #level: readonly PoolLevel[] | null = null;
  #byMember: readonly MemberLevel[] | null = null;
  readonly #personLoads = new Map<PersonStrategy, readonly PoolPersonLoads[]>();
  #headcount: readonly PoolHeadcount[] | null = null;
  #remedies: readonly PoolRemedies[] | null = null;

  constructor(pools: readonly Pool[], team: Team) {
    this.#pools = pools;
    this.#team = team;
  }

  verdict(): readonly PoolVerdict[] {
    this.#verdict ??= this.#pools.map((pool) => this.#verdictOf(pool));
    return this.#verdict;
  }

  level(): readonly PoolLevel[] {
    this.#level ??= this.#pools.map((pool) => levelOfPool(pool, this.#levelledOf(pool)));
    return this.#level;
  }

  byMember(): readonly MemberLevel[] {
    this.#byMember ??= this.#pools.flatMap(levelOfMembers);
    return this.#byMember;
  }

  personLoads(strategy: PersonStrategy = 'levelled'): readonly PoolPersonLoads[] {
    requireOneOf('strategy', strategy, PERSON_STRATEGIES);
    return keptIn(this.#personLoads, strategy, () => this.#pools.map((pool) => personLoadsOf(pool, strategy)));
  }

  headcount(): readonly PoolHeadcount[] {
    this.#headcount ??= this.#pools.map((pool) => headcountOfPool(pool, this.#team.pattern));
    return this.#headcount;
  }

  remedies(): readonly PoolRemedies[] {
    this.#remedies ??= this.#pools.map((pool, index) => {
      const diagnosis = this.#diagnosisOf(pool);
      if (pool.id === null || diagnosis.certificate === null) return { pool: pool.id, remedies: [] };
      const { more } = this.headcount()[index];
      const moves = this.#movesOf(pool, diagnosis.deficits);
      const [whatIf, hosts] = [this.#whatIfOf(pool), this.#hostsOf(pool)];
      return { pool: pool.id, remedies: remediesOf({ pool, team: this.#team, diagnosis, more, moves, whatIf, hosts }) };
    });
    return this.#remedies;
  }

  #verdictOf(pool: Pool): PoolVerdict {
    const { deficits, added: _added, ...diagnosis } = this.#diagnosisOf(pool);
    return {
      pool: pool.id,
      feasible: deficits.length === 0,
      ...diagnosis,
      relaxation: pool.isPinned ? 'pool' : null,
      moves: () => this.#occurrenceMovesOf(pool, deficits),
      worthOf: marginalValueIn(pool, deficits),
    };
  }

  *#occurrenceMovesOf(pool: Pool, deficits: readonly Deficit[]): Iterable<OccurrenceMove> {
    for (const { item, ...move } of this.#movesOf(pool, deficits)) {
      yield { occurrence: occurrenceIdOf(pool.work, item), ...move };
    }
  }

  *#movesOf(pool: Pool, [worst]: readonly Deficit[]): Iterable<Move<string>> {
    if (worst === undefined) return;
    yield* singleMoves(pool.work, this.#whatIfOf(pool), worst.items, this.#hostsOf(pool), LATEST_MOVE);
  }

  /** The other pools, which could take some of its work. */
  #hostsOf(pool: Pool): readonly (readonly [string, WhatIf])[] {
    return this.#pools
      .filter((other) => other !== pool && other.id !== null)
      .map((other) => [other.id as string, this.#whatIfOf(other)]);
  }

  #levelledOf(pool: Pool): LevelledPlan {
    return keptIn(this.#levelled, pool, levelledPool);
  }

  #diagnosisOf(pool: Pool): DiagnosisOfPool {
    return keptIn(this.#diagnoses, pool, () => diagnosisOf(pool, this.#levelledOf(pool)));
  }

  #whatIfOf(pool: Pool): WhatIf {
    return keptIn(this.#whatIfs, pool, () => whatIfOf(pool, this.#diagnosisOf(pool).outside.missingMicroHours));
  }
}

/** What was made of a pool, or by a strategy, made when it is first asked for. */
function keptIn<Of, A>(kept: Map<Of, A>, of: Of, make: (of: Of) => A): A {
  const known = kept.get(of) ?? make(of);
  kept.set(of, known);
  return known;
}
