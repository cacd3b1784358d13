// The capacity of a team over a range of days: each pool and each member day by day, and exact sums over any days of it.

import type { Day } from '../calendar/civil-date.js';
import { type DateInput, readDateInput } from '../calendar/date-input.js';
import type { DateRange } from '../calendar/date-range.js';
import type { FrenchZone } from '../calendar/french-holidays.js';
import { type Either, left, right } from '../core/either.js';
import { notOneOf, requireOptions } from '../core/options.js';
import { type CapacityProblem, invalidOption, type TooManyHours } from '../core/problem.js';
import { problemError } from '../core/result.js';
import { MAX_EXACT_MICRO_HOURS, type MicroHours } from '../engagement/micro-hours.js';
import { CapacityRanges, type DailyCapacity, requireDay } from '../workload/daily-capacity.js';
import { daysIn, memberCapacity, type ZoneDays, zoneDays } from './member-capacity.js';
import type { Member, Team } from './team.js';

/** The days of a calendar, both included, years 1900..2999. */
export interface CapacityQuery {
  readonly first: DateInput;
  readonly last: DateInput;
}

/**
 * The capacity of a team's pools and members over a range. An id that the team does not have, or a day that is no integer, is a
 * mistake of the program: the methods throw `ProblemError` with an `InvalidOption`.
 */
export interface CapacityCalendar {
  /** Epoch days, both included. */
  readonly range: DateRange;
  /** The days of a pool: the sums of its members' days. Not to be changed. */
  ofPool(id: string): DailyCapacity;
  /** The days of a member. Not to be changed. */
  ofMember(id: string): DailyCapacity;
  /**
   * The capacity of a pool or a member from one day to another (epoch days, both included), by one subtraction.
   * Days outside the calendar's range have none; a range that ends before it starts is empty.
   */
  between(id: string, first: Day, last: Day): MicroHours;
}

/**
 * The capacity of a team from one date to another, both included, day by day in integer micro-hours. See `memberCapacity`.
 *
 * Cost: linear in members x days, holidays once for each zone; the days of members and the sums are made when first asked for.
 * Tags: `InvalidOption` (a date that cannot be read, `last` before `first`), `TooManyHours` (over 2^53 micro-hours in all).
 * Throws `ProblemError` with an `InvalidOption` for a query that is no object or has an unknown key.
 *
 * @example
 * const contracts = [{ first: '2026-01-01', chargeable: 0.8 }];
 * const team = orThrow(decodeTeam({ members: [{ id: 'm-01', pool: 'compta', contracts }] }));
 * const calendar = orThrow(capacityCalendar(team, { first: '2026-05-01', last: '2026-05-31' }));
 * const { first, last } = calendar.range;
 * console.log(calendar.between('compta', first, last) / 1_000_000, 'hours');
 * console.log(calendar.ofMember('m-01').microHours.slice(0, 5).join(' '));
 * // 95.2 hours
 * // 0 0 0 5600000 5600000
 */
export function capacityCalendar(team: Team, query: CapacityQuery): Either<CapacityProblem, CapacityCalendar> {
  requireOptions('query', query, ['first', 'last']);
  const first = readDateInput('first', query.first);
  if (first._tag === 'Left') return first;
  const last = readDateInput('last', query.last);
  if (last._tag === 'Left') return last;
  if (last.right < first.right) return left(invalidOption('last', query.last, { _tag: 'OrderedRange' }));
  return calendarOf(team, { first: first.right, last: last.right });
}

/** The same over a range of epoch days, of any years; a range that ends before it starts has no days. */
export function calendarOf(team: Team, range: DateRange): Either<TooManyHours, CapacityCalendar> {
  const calendar = new CalendarOfTeam(team, range);
  const { total } = calendar;
  return total > MAX_EXACT_MICRO_HOURS ? left({ _tag: 'TooManyHours', microHours: total }) : right(calendar);
}

class CalendarOfTeam implements CapacityCalendar {
  /** Micro-hours of the whole team over the whole range. */
  readonly total: bigint;
  readonly #members: ReadonlyMap<string, Member>;
  readonly #pools: ReadonlyMap<string, DailyCapacity>;
  readonly #zones = new Map<FrenchZone, ZoneDays>();
  readonly #ofMembers = new Map<string, DailyCapacity>();
  /** By id of a pool or a member. */
  readonly #sums = new Map<string, CapacityRanges>();

  constructor(
    team: Team,
    readonly range: DateRange,
  ) {
    this.#members = new Map(team.members.map((member) => [member.id, member]));
    const empty = (): DailyCapacity => ({ first: range.first, microHours: new Float64Array(daysIn(range)) });
    const pools = new Map(team.pools.map((pool) => [pool, empty()]));
    let total = 0n;
    for (const member of team.members) {
      const { microHours } = this.#daysOf(member);
      const sums = (pools.get(member.pool) as DailyCapacity).microHours;
      let ofMember = 0;
      for (let index = 0; index < sums.length; index++) {
        sums[index] += microHours[index];
        ofMember += microHours[index];
      }
      total += BigInt(ofMember);
    }
    this.#pools = pools;
    this.total = total;
  }

  ofPool(id: string): DailyCapacity {
    return this.#pools.get(id) ?? raise('pool', id, [...this.#pools.keys()]);
  }

  ofMember(id: string): DailyCapacity {
    let days = this.#ofMembers.get(id);
    if (days === undefined) {
      days = this.#daysOf(this.#members.get(id) ?? raise('member', id, [...this.#members.keys()]));
      this.#ofMembers.set(id, days);
    }
    return days;
  }

  between(id: string, first: Day, last: Day): MicroHours {
    requireDay('first', first);
    requireDay('last', last);
    let sums = this.#sums.get(id);
    if (sums === undefined) {
      const names = [...this.#pools.keys(), ...this.#members.keys()];
      if (!names.includes(id)) raise('id', id, names);
      sums = new CapacityRanges(this.#members.has(id) ? this.ofMember(id) : this.ofPool(id));
      this.#sums.set(id, sums);
    }
    return sums.between(first, last);
  }

  #daysOf(member: Member): DailyCapacity {
    let zone = this.#zones.get(member.zone);
    if (zone === undefined) {
      zone = zoneDays(member.zone, this.range);
      this.#zones.set(member.zone, zone);
    }
    return memberCapacity(member, this.range, zone);
  }
}

function raise(option: string, id: unknown, names: readonly string[]): never {
  throw problemError(notOneOf(option, id, names));
}
