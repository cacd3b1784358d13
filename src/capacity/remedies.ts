// What would make the work of a pool fit, each way tried: the changed team or plan is put to the verdict again, and what is said of it is
// what came out. They are alternatives: nothing is claimed of two of them together.

import { type Day, isoDateOf } from '../calendar/civil-date.js';
import { contains, type DateRange, overlaps } from '../calendar/date-range.js';
import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import { memberCapacity } from '../team/member-capacity.js';
import type { Contract, Member, Team } from '../team/team.js';
import { capacityOn, type DailyCapacity } from '../workload/daily-capacity.js';
import type { DiagnosisOfPool } from './diagnosis.js';
import { type Deficit, deficitsOf, lackOf } from './feasibility.js';
import { deficitsOfPinned } from './flow.js';
import { capacityOfPattern, type PeopleNeeded } from './headcount.js';
import type { Pool } from './pools.js';
import { movesOfOne, type OneMoved } from './remedies-of-moves.js';
import {
  type AddHours,
  type ExtendContracts,
  type HirePeople,
  type MoveLeave,
  type Remedy,
  type TriedRemedy,
  tried,
} from './remedy.js';
import { marginalValueIn } from './what-if.js';

/** How long before the days that lack hours a contract may have ended for its member to be asked to stay. */
const DAYS_SINCE_CONTRACT = 90;

/** A pool that lacks hours, and what its remedies are made from. */
export interface Lacking extends OneMoved {
  readonly team: Team;
  readonly diagnosis: DiagnosisOfPool;
  /** How many people are needed beside its members. */
  readonly more: PeopleNeeded;
}

/** The remedies of a pool that lacks hours. */
export function remediesOf(lacking: Lacking): readonly Remedy[] {
  const membersWhatIf = new MembersWhatIf(lacking);
  const leave = moveLeave(lacking, membersWhatIf);
  const extended = extendContracts(lacking, membersWhatIf);
  return [
    ...(leave === null ? [] : [leave]),
    ...(extended === null ? [] : [extended]),
    addHours(lacking, membersWhatIf),
    hirePeople(lacking, membersWhatIf),
    ...movesOfOne(lacking),
  ];
}

/** The verdict of a pool, put again to other members. */
class MembersWhatIf {
  readonly members: readonly Member[];
  readonly capacities: readonly DailyCapacity[];
  readonly #pool: Pool;

  constructor({ pool, team }: Lacking) {
    this.#pool = pool;
    this.members = team.members.filter((member) => member.pool === pool.id);
    this.capacities = pool.memberCapacities();
  }

  /** The capacity of a member on the days of the pool. */
  capacityOf(member: Member): DailyCapacity {
    return memberCapacity(member, rangeOfDays(this.#pool.capacity));
  }

  /** What is missing when members have these capacities; those beyond the pool's own are given nothing in person. */
  missingWith(capacities: readonly DailyCapacity[]): TriedRemedy {
    const { work, shown, isPinned } = this.#pool;
    const deficits = isPinned ? deficitsOfPinned(work, capacities) : deficitsOf(work, sumOf(capacities));
    return tried(lackOf(deficits.filter((deficit) => overlaps(shown, deficit))));
  }

  /** The same when some members are others. */
  missingWithMembers(changed: ReadonlyMap<number, Member>): TriedRemedy {
    return this.missingWith(
      this.capacities.map((capacity, number) => {
        const member = changed.get(number);
        return member === undefined ? capacity : this.capacityOf(member);
      }),
    );
  }
}

function moveLeave({ pool, diagnosis: { deficits } }: Lacking, membersWhatIf: MembersWhatIf): MoveLeave | null {
  const marginalValueOf = marginalValueIn(pool, deficits);
  const days = membersWhatIf.members
    .flatMap((member, number) => {
      const atWork = membersWhatIf.capacityOf({ ...member, leave: [] });
      return [...leaveDaysOf(member, deficits)].map(({ day, half }) => {
        const gained = capacityOn(atWork, day) - capacityOn(membersWhatIf.capacities[number], day);
        const where = { first: isoDateOf(day), last: isoDateOf(day), member: member.id };
        return {
          member,
          number,
          day,
          half,
          gained,
          marginalValue: gained === 0 ? 0 : marginalValueOf(hoursOf(gained), where),
        };
      });
    })
    // What is worth nothing by itself is worth nothing beside others: hours of one day can only stand in for those of another.
    .filter(({ marginalValue }) => marginalValue > 0)
    .sort((a, b) => b.marginalValue - a.marginalValue || compareIds(a.member.id, b.member.id) || a.day - b.day);
  if (days.length === 0) return null;
  const without = (count: number): TriedRemedy => {
    const changed = new Map<number, Member>();
    for (const { member, number, day } of days.slice(0, count)) {
      changed.set(number, withoutLeave(changed.get(number) ?? member, day));
    }
    return membersWhatIf.missingWithMembers(changed);
  };
  const count = fewestOf(days.length, (some) => without(some).enough);
  const moved = days.slice(0, count);
  const microHours = moved.reduce((sum, { gained }) => sum + gained, 0);
  return {
    _tag: 'MoveLeave',
    days: moved.map(({ member, day, half }) => ({ member: member.id, day: isoDateOf(day), half })),
    count: moved.reduce((sum, { half }) => sum + (half ? 0.5 : 1), 0),
    microHours,
    hours: hoursOf(microHours),
    ...without(count),
  };
}

/** A member's days of leave within any of some ranges. */
function* leaveDaysOf({ leave }: Member, ranges: readonly DateRange[]): Iterable<{ day: Day; half: boolean }> {
  for (const { first, last, half } of leave) {
    for (let day = first; day <= last; day++) if (ranges.some((range) => contains(range, day))) yield { day, half };
  }
}

function withoutLeave(member: Member, day: Day): Member {
  const leave = member.leave.flatMap((one) =>
    contains(one, day)
      ? [
          { ...one, last: day - 1 },
          { ...one, first: day + 1 },
        ].filter(({ first, last }) => first <= last)
      : [one],
  );
  return { ...member, leave };
}

function extendContracts({ diagnosis: { deficits } }: Lacking, membersWhatIf: MembersWhatIf): ExtendContracts | null {
  const candidates = membersWhatIf.members
    .flatMap((member, number) => {
      const extension = extensionOf(member, deficits);
      return extension === null ? [] : [{ member, number, ...extension }];
    })
    .sort((a, b) => compareIds(a.member.id, b.member.id));
  const kept = new Map<number, Member>();
  const members: ExtendContracts['members'][number][] = [];
  let now = tried(lackOf(deficits));
  let microHours = 0;
  for (const { member, number, contract, until } of candidates) {
    if (now.enough) break;
    const contracts = member.contracts.map((one) => (one === contract ? { ...one, last: until } : one));
    const staying = { ...member, contracts };
    const then = membersWhatIf.missingWithMembers(new Map(kept).set(number, staying));
    // Who brings nothing now brings nothing beside others.
    if (then.missingMicroHours === now.missingMicroHours) continue;
    kept.set(number, staying);
    microHours += totalOf(membersWhatIf.capacityOf(staying)) - totalOf(membersWhatIf.capacities[number]);
    members.push({ member: member.id, last: isoDateOf(contract.last), until: isoDateOf(until) });
    now = then;
  }
  if (members.length === 0) return null;
  return { _tag: 'ExtendContracts', members, microHours, hours: hoursOf(microHours), ...now };
}

/** The last contract that ended within or shortly before days that lack hours, and how long it would go on: to the end of these, or to the next contract. */
function extensionOf({ contracts }: Member, deficits: readonly Deficit[]) {
  const extensions = deficits.flatMap(({ first, last }) =>
    contracts.filter(isClosed).flatMap((contract) => {
      if (contract.last < first - DAYS_SINCE_CONTRACT || contract.last >= last) return [];
      const next = contracts.map((one) => one.first).filter((start) => start > contract.last);
      const until = Math.min(last, ...next.map((start) => start - 1));
      return until > contract.last ? [{ contract, until }] : [];
    }),
  );
  return extensions.sort((a, b) => b.until - a.until)[0] ?? null;
}

function isClosed(contract: Contract): contract is Contract & { readonly last: Day } {
  return contract.last !== null;
}

function addHours(
  { pool, diagnosis: { additions, added, deficits } }: Lacking,
  membersWhatIf: MembersWhatIf,
): AddHours {
  const { first, last } = rangeOfDays(pool.capacity);
  const addedFor = (member: number | null): DailyCapacity => {
    const microHours = new Float64Array(last - first + 1);
    for (const one of added) if (one.member === member) microHours[one.day - first] += one.microHours;
    return { first, microHours };
  };
  const own = membersWhatIf.capacities.map((capacity, member) => sumOf([capacity, addedFor(member)]));
  const microHours = additions.reduce((sum, one) => sum + one.microHours, 0);
  const [worst] = deficits;
  const present = membersWhatIf.capacities.filter(({ microHours: ofDays }) =>
    ofDays.subarray(worst.first - first, worst.last - first + 1).some((amount) => amount > 0),
  ).length;
  const isAnyones = additions.every(({ member }) => member === null);
  const perMember = present === 0 || !isAnyones ? null : Math.ceil(microHours / present);
  return {
    _tag: 'AddHours',
    additions,
    microHours,
    hours: hoursOf(microHours),
    present,
    perMemberMicroHours: perMember,
    perMemberHours: perMember === null ? null : hoursOf(perMember),
    ...membersWhatIf.missingWith([...own, addedFor(null)]),
  };
}

function hirePeople({ pool, team, more }: Lacking, membersWhatIf: MembersWhatIf): HirePeople {
  const joining = capacityOfPattern(team.pattern, pool.capacity);
  const withMore = (count: number): TriedRemedy =>
    membersWhatIf.missingWith([...membersWhatIf.capacities, ...Array.from({ length: count }, () => joining)]);
  // Where work is given to persons the pool is counted as a whole: it may need nobody although some have too much in person, and then one
  // is tried; or more than it takes, where what cannot be done by those who join is not shown.
  const most = Math.max(1, more.count ?? 1);
  const count = pool.isPinned && withMore(most).enough ? fewestOf(most, (some) => withMore(some).enough) : most;
  return { _tag: 'HirePeople', count, ...withMore(count) };
}

/** The least of 1..all that is enough, which stays so with more; all when none is. */
function fewestOf(all: number, isEnough: (count: number) => boolean): number {
  let low = 1;
  let high = all;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function rangeOfDays({ first, microHours }: DailyCapacity): DateRange {
  return { first, last: first + microHours.length - 1 };
}

/** Day by day, of capacities over the same days; one at least. */
function sumOf(capacities: readonly DailyCapacity[]): DailyCapacity {
  const [{ first, microHours }] = capacities;
  const sums = new Float64Array(microHours.length);
  for (const capacity of capacities) for (const [index, amount] of capacity.microHours.entries()) sums[index] += amount;
  return { first, microHours: sums };
}

function totalOf({ microHours }: DailyCapacity): MicroHours {
  return microHours.reduce((sum, amount) => sum + amount, 0);
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : 1;
}
