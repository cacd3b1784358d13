// From the instances of the second implementation (days 0..n-1, any whole amounts) to the columns of the solver, and back.
// The solver's sums stay below 2^53: totals above 2^52, which leaves room for hours to add, are scaled down, equal ratios staying equal.

import fc from 'fast-check';
import { type Day, dayOf } from '../../src/calendar/civil-date.js';
import type { OpenRange } from '../../src/calendar/date-range.js';
import type { Deficit, Interval } from '../../src/capacity/feasibility.js';
import { ANYONE, type PinnedWork } from '../../src/capacity/flow.js';
import { type LevelledPlan, levelledPlan } from '../../src/capacity/profile.js';
import type { DailyCapacity } from '../../src/workload/daily-capacity.js';
import type { Work } from '../../src/workload/work.js';
import { agreeableInstance, arbitraryInstance, type InstanceSize } from '../oracle/capacity/arbitrary-instance.js';
import { arbitraryPersons } from '../oracle/capacity/arbitrary-plan.js';
import { type Fraction, fraction } from '../oracle/capacity/fraction.js';
import { type Allocation, type Instance, type Item, sum, totalWork } from '../oracle/capacity/instance.js';
import type { Interval as OracleInterval } from '../oracle/capacity/intervals.js';
import { lackOf, type Part, type Shown } from '../oracle/capacity/parts.js';
import type { PersonsInstance } from '../oracle/capacity/persons.js';

/** Day 0: the last Monday of April 2026. */
export const ORIGIN: Day = dayOf(2026, 4, 27);
const MOST = 2n ** 52n;

export function workOf(items: readonly Item[]): Work {
  return {
    count: items.length,
    release: Int32Array.from(items, ({ release }) => ORIGIN + release),
    last: Int32Array.from(items, ({ last }) => ORIGIN + last),
    microHours: Float64Array.from(items, ({ work }) => Number(work)),
  };
}

/** Closed days at either end are left out: windows then reach beyond it. */
export function capacityOf(capacities: readonly bigint[]): DailyCapacity {
  const open = [...capacities.keys()].filter((day) => capacities[day] > 0n);
  const [first, end] = [open[0] ?? 0, (open.at(-1) ?? -1) + 1];
  return { first: ORIGIN + first, microHours: Float64Array.from(capacities.slice(first, end), Number) };
}

export function planOf({ capacities, items }: Instance): LevelledPlan {
  return levelledPlan(workOf(items), capacityOf(capacities));
}

export function pinnedOf(items: PersonsInstance['items']): PinnedWork {
  return { ...workOf(items), member: Int32Array.from(items, ({ member }) => member ?? ANYONE) };
}

/** The parts of a plan, by item, then by day. */
export function partsOf({ work, allocations: { offsets, day, microHours } }: LevelledPlan): Allocation[] {
  return Array.from({ length: work.count }, (_, item) => item).flatMap((item) =>
    Array.from(day.subarray(offsets[item], offsets[item + 1]), (on, index) => ({
      item,
      day: on - ORIGIN,
      amount: BigInt(microHours[offsets[item] + index]),
    })),
  );
}

/** The whole loads of a plan, by day. */
export function loadsOf({ capacities }: Instance, { openDays, load }: LevelledPlan): bigint[] {
  const loads = capacities.map(() => 0n);
  for (const [index, day] of openDays.day.entries()) loads[day - ORIGIN] = BigInt(load[index]);
  return loads;
}

/** The rational utilisation of the profile under a plan, by day; null on a day without capacity. */
export function utilisationOf({ capacities }: Instance, { openDays, blocks }: LevelledPlan): (Fraction | null)[] {
  const utilisation: (Fraction | null)[] = capacities.map(() => null);
  for (const { indexes, microHours, capacity } of blocks) {
    for (const index of indexes) {
      utilisation[openDays.day[index] - ORIGIN] = fraction(BigInt(microHours), BigInt(capacity));
    }
  }
  return utilisation;
}

export function intervalOf(interval: Interval | null): OracleInterval | null {
  if (interval === null) return null;
  const { first, last, microHours, capacity } = interval;
  return { first: first - ORIGIN, last: last - ORIGIN, work: BigInt(microHours), capacity: BigInt(capacity) };
}

/** What deficits lack together. */
export function missingIn(deficits: readonly Deficit[]): bigint {
  return sum(deficits.map(({ microHours, capacity }) => BigInt(microHours) - BigInt(capacity)));
}

/** A deficit as a part: its days counted from 0, the items without hours left out; a pool is its one member, there on the days with capacity. */
export function partOf(deficit: Deficit, { capacities, items }: PersonsInstance): Part {
  const first = deficit.first - ORIGIN;
  const last = deficit.last - ORIGIN;
  const open = [...(capacities[0]?.keys() ?? [])].filter((day) => capacities[0][day] > 0n);
  const ofPool = [{ member: 0, days: open.filter((day) => first <= day && day <= last).map((day) => ORIGIN + day) }];
  return {
    items: [...deficit.items].filter((item) => items[item].work > 0n),
    memberDays: (deficit.members ?? ofPool).flatMap(({ member, days }) =>
      days.map((day) => ({ member, day: day - ORIGIN })),
    ),
    first,
    last,
    work: BigInt(deficit.microHours),
    capacity: BigInt(deficit.capacity),
  };
}

/** Parts as texts, in an order that does not depend on whose they are. */
export function written(parts: readonly Part[]): readonly string[] {
  return parts
    .map((part) => {
      const days = part.memberDays.map(({ member, day }) => `${member}.${day}`).join(' ');
      return `${part.first}-${part.last} lacks ${lackOf(part)} of ${part.work} for ${part.items} on ${days}`;
    })
    .sort();
}

/** Some of the days 0..n-1: all, from a day on, until a day, or from one to another; now and then beyond them. */
export function drawnShown(days: number): fc.Arbitrary<Shown> {
  const day = fc.integer({ min: -1, max: days });
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant({}) },
    { weight: 2, arbitrary: fc.record({ first: day }) },
    { weight: 2, arbitrary: fc.record({ last: day }) },
    {
      weight: 5,
      arbitrary: fc.tuple(day, day).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) })),
    },
  );
}

export function rangeOf({ first, last }: Shown): OpenRange {
  return { first: first === undefined ? null : ORIGIN + first, last: last === undefined ? null : ORIGIN + last };
}

/** The capacities with hours added on days; longer when a day is beyond them. */
export function withAdded(
  capacities: readonly bigint[],
  additions: Iterable<{ readonly day: Day; readonly microHours: number }>,
): bigint[] {
  const added = [...capacities];
  for (const { day, microHours } of additions) added[day - ORIGIN] += BigInt(microHours);
  return added;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** How to scale amounts for none of the totals to pass 2^52: multiples of one amount stay multiples of one amount. */
function scaling(amounts: readonly bigint[], totals: readonly bigint[]): (amount: bigint) => bigint {
  const total = totals.reduce((most, one) => (one > most ? one : most), 0n);
  if (total <= MOST) return (amount) => amount;
  const unit = amounts.reduce(greatestCommonDivisor, 0n);
  const scaled = (MOST * unit) / total;
  return scaled > 0n ? (amount) => (amount / unit) * scaled : (amount) => (amount * MOST) / total;
}

function scaledInstance(instance: Instance): Instance {
  const { capacities, items } = instance;
  const amounts = [...capacities, ...items.map(({ work }) => work)];
  const scaled = scaling(amounts, [sum(capacities), totalWork(instance)]);
  return { capacities: capacities.map(scaled), items: items.map((one) => ({ ...one, work: scaled(one.work) })) };
}

export function drawnInstance(size?: InstanceSize): fc.Arbitrary<Instance> {
  return arbitraryInstance(size).map(scaledInstance);
}

export function drawnAgreeable(size?: InstanceSize): fc.Arbitrary<Instance> {
  return agreeableInstance(size).map(scaledInstance);
}

export function drawnPersons(size?: InstanceSize): fc.Arbitrary<PersonsInstance> {
  return arbitraryPersons(size).map(({ capacities, items }) => {
    const works = items.map(({ work }) => work);
    const scaled = scaling([...capacities.flat(), ...works], [sum(capacities.flat()), sum(works)]);
    return {
      capacities: capacities.map((days) => days.map(scaled)),
      items: items.map((item) => ({ ...item, work: scaled(item.work) })),
    };
  });
}

/** An instance with items, and the number of one of them. */
export function drawnWithItem(size?: InstanceSize): fc.Arbitrary<readonly [Instance, number]> {
  return drawnInstance(size)
    .filter(({ items }) => items.length > 0)
    .chain((instance) => fc.tuple(fc.constant(instance), fc.nat(instance.items.length - 1)));
}
