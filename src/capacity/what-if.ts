// What would help a pool that lacks hours: more days for one occurrence, another pool for it, or hours more within some days.
// Each answer is a verdict run again with that one change; nothing is claimed of several changes together. Equal changes have equal
// answers, so each is worked out once.

import type { Day } from '../calendar/civil-date.js';
import { type DateInput, readDateInput } from '../calendar/date-input.js';
import { requireHours, requireOneOf, requireOptions } from '../core/options.js';
import { invalidOption } from '../core/problem.js';
import { problemError, required } from '../core/result.js';
import { hoursOf, MICRO_HOURS_PER_HOUR, type MicroHours } from '../engagement/micro-hours.js';
import { CapacityRanges, type DailyCapacity } from '../workload/daily-capacity.js';
import { itemsOf, mirrored, someOf, type Work } from '../workload/work.js';
import { type Deficit, excessBefore, lackingIntervals, lackOf, windowsOf } from './feasibility.js';
import { ANYONE, demandsOf, PinnedNetwork, type PinnedWork, shortfallOfPinned } from './flow.js';
import type { Pool } from './pools.js';

/** A pool whose verdict can be run again with one change. Answers are what is missing beyond what is missing on days not shown. */
export interface WhatIf {
  /** What is missing without an item of the pool. */
  without(item: number): MicroHours;
  /** What is missing when an item of the pool may be done until another day. */
  until(item: number, last: Day): MicroHours;
  /** What is missing with one more item, for anyone of the pool. */
  with(release: Day, last: Day, microHours: MicroHours): MicroHours;
}

/** What moving one item alone would do. */
export interface Move<Host> {
  readonly item: number;
  /** The fewest days by which its last day must move for all the work to fit; null when none up to the limit is enough. */
  readonly daysLater: number | null;
  /** The pools that could take it, and with which all the work would fit on both sides. */
  readonly pools: readonly Host[];
  /** The micro-hours still missing when the item is taken away altogether, and the same in hours. */
  readonly stillMissing: MicroHours;
  readonly stillMissingHours: number;
}

/**
 * The moves of `items` of a pool's work, each worked out when it is asked for. `limit`: the most days that a last day is moved.
 * Cost: about ten verdicts for each window and amount that differ.
 */
export function* singleMoves<Host>(
  work: Work,
  whatIf: WhatIf,
  items: Iterable<number>,
  others: readonly (readonly [host: Host, whatIf: WhatIf])[],
  limit: number,
): Iterable<Move<Host>> {
  for (const item of items) {
    const [release, last, amount] = [work.release[item], work.last[item], work.microHours[item]];
    const stillMissing = whatIf.without(item);
    if (stillMissing > 0) {
      yield { item, daysLater: null, pools: [], stillMissing, stillMissingHours: hoursOf(stillMissing) };
      continue;
    }
    const hosts = others.filter(([, other]) => other.with(release, last, amount) === 0);
    yield {
      item,
      daysLater: fewest(limit, (days) => whatIf.until(item, last + days) === 0),
      pools: hosts.map(([host]) => host),
      stillMissing,
      stillMissingHours: 0,
    };
  }
}

/** The least of 1..limit for which `isEnough`, which stays true once it is; null when there is none. */
function fewest(limit: number, isEnough: (days: number) => boolean): number | null {
  if (!isEnough(limit)) return null;
  let low = 1;
  let high = limit;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The verdict of a pool, to be run again; `outside`: what is missing on days not shown. */
export function whatIfOf(pool: Pool, outside: MicroHours): WhatIf {
  return pool.isPinned
    ? whatIfPinned(pool.work, pool.memberCapacities(), outside)
    : whatIfShared(pool.work, pool.capacity, outside);
}

/** Changes of work that anyone of the pool may do. */
export function whatIfShared(work: Work, capacity: DailyCapacity, outside: MicroHours = 0): WhatIf {
  const windows = windowsOf(work);
  const ranges = new CapacityRanges(capacity);
  const shortfall = (changed: Work) => lackOf(lackingIntervals(changed, ranges)) - outside;
  const lessened = (item: number) => ({
    ...windows,
    microHours: windows.microHours.with(
      windows.windowOfItem[item],
      windows.microHours[windows.windowOfItem[item]] - work.microHours[item],
    ),
  });
  return cached(work, {
    without: (item) => shortfall(lessened(item)),
    until: (item, last) => shortfall(joined(lessened(item), work.release[item], last, work.microHours[item])),
    with: (release, last, microHours) => shortfall(joined(windows, release, last, microHours)),
  });
}

/** Changes of work of which some is given to persons. */
export function whatIfPinned(work: PinnedWork, members: readonly DailyCapacity[], outside: MicroHours = 0): WhatIf {
  const shortfall = (changed: PinnedWork) => shortfallOfPinned(changed, members) - outside;
  const { demands, demandOfItem } = demandsOf(work);
  const network = new PinnedNetwork(demands, members, null);
  const whole = network.shortfall - outside;
  return cached(work, {
    without: (item) => {
      const amount = work.microHours[item];
      return whole - amount + network.lostWithout(demandOfItem[item], amount);
    },
    until: (item, last) => shortfall({ ...work, last: work.last.with(item, last) }),
    with: (release, last, microHours) =>
      shortfall({ ...joined(work, release, last, microHours), member: appended(work.member, ANYONE) }),
  });
}

function joined({ count, release, last, microHours }: Work, first: Day, end: Day, amount: MicroHours): Work {
  return {
    count: count + 1,
    release: appended(release, first),
    last: appended(last, end),
    microHours: appended(microHours, amount),
  };
}

function appended<Column extends Int32Array | Float64Array>(column: Column, value: number): Column {
  const longer = new (column.constructor as new (length: number) => Column)(column.length + 1);
  longer.set(column);
  longer[column.length] = value;
  return longer;
}

/** The same, with each answer kept for changes that come to the same. */
function cached(work: Work & { readonly member?: Int32Array }, whatIf: WhatIf): WhatIf {
  const known = new Map<string, MicroHours>();
  const once = (key: readonly (string | number)[], run: () => MicroHours) => {
    const name = key.join(' ');
    const answer = known.get(name) ?? run();
    known.set(name, answer);
    return answer;
  };
  const { release, last, microHours, member } = work;
  const same = (item: number) => [release[item], last[item], microHours[item], member?.[item] ?? ANYONE];
  return {
    without: (item) => once(['without', ...same(item)], () => whatIf.without(item)),
    until: (item, day) => once(['until', day, ...same(item)], () => whatIf.until(item, day)),
    with: (first, end, amount) => once(['with', first, end, amount], () => whatIf.with(first, end, amount)),
  };
}

/** Where hours are added: within some days, both included; for a member, else for whoever does what is given to nobody. */
export interface WhereAdded {
  readonly first: DateInput;
  readonly last: DateInput;
  readonly member?: string;
}

/** The most hours that can be added at once. */
const MOST_HOURS = 1_000_000;

/** The marginal value of hours for what a pool lacks: the micro-hours by which `deficits`, parts of its minimum cut, lack less with them. */
export function marginalValueIn(
  pool: Pool,
  deficits: readonly Deficit[],
): (hours: number, where: WhereAdded) => MicroHours {
  const { capacity, members } = pool;
  // The work of other parts can use none of these days, and that outside of all parts none of these hours.
  const lacking = new Set(deficits.flatMap(({ items }) => [...items]));
  const items = itemsOf(pool.work, (item) => lacking.has(item));
  const work = { ...someOf(pool.work, items), member: items.map((item) => pool.work.member[item]) };
  let ofAnyone: MarginalValue | null = null;
  return (hours, where) => {
    requireHours('hours', hours, MOST_HOURS);
    requireOptions('where', where, ['first', 'last', 'member']);
    const first = required(readDateInput('first', where.first));
    const last = required(readDateInput('last', where.last));
    if (last < first) throw problemError(invalidOption('last', where.last, { _tag: 'OrderedRange' }));
    if (where.member !== undefined) requireOneOf('member', where.member, members);
    const member = where.member === undefined ? ANYONE : members.indexOf(where.member);
    const microHours = Math.round(hours * MICRO_HOURS_PER_HOUR);
    if (!pool.isPinned) {
      ofAnyone ??= marginalValueOf(work, capacity);
      return ofAnyone(first, last, microHours);
    }
    const extra = { member, first, last, microHours };
    return lackOf(deficits) - shortfallOfPinned(work, pool.memberCapacities(), extra);
  };
}

/** The fall of the shortfall when up to `microHours` are added within `[first, last]`, both included, divided among its days as is best. */
export type MarginalValue = (first: Day, last: Day, microHours: MicroHours) => MicroHours;

/**
 * The marginal value of hours added to a capacity. Only what every proof of the shortfall says of the interval can be saved there:
 * the shortfall less the most that disjoint intervals before and after it prove.
 */
export function marginalValueOf(work: Work, capacity: DailyCapacity): MarginalValue {
  const windows = windowsOf(work);
  const before = excessBefore(windows, new CapacityRanges(capacity));
  const afterMirrored = excessBefore(mirrored(windows), new CapacityRanges(capacityMirrored(capacity)));
  const shortfall = before(Number.POSITIVE_INFINITY);
  return (first, last, microHours) => Math.min(microHours, shortfall - before(first) - afterMirrored(-last));
}

/** The capacity with time mirrored: day d becomes day -d. */
function capacityMirrored({ first, microHours }: DailyCapacity): DailyCapacity {
  return { first: -(first + microHours.length - 1), microHours: microHours.toReversed() };
}
