// Generated plans of a given instance, and generated work of persons.
// A plan keeps each item inside its window on days with capacity and conserves its work; it may overload a day.
import fc from 'fast-check';
import { arbitraryInstance, type InstanceSize } from './arbitrary-instance.js';
import { type Fraction, fraction, ZERO } from './fraction.js';
import { type Allocation, type Instance, openWindow, plannedItems, sum } from './instance.js';
import type { PersonsInstance } from './persons.js';

/** For each planned item the parts of it that each day of its window with capacity gets. Three in ten lie on one day. */
function parts(instance: Instance): fc.Arbitrary<{ item: number; days: number[]; weights: bigint[] }[]> {
  return fc.tuple(
    ...plannedItems(instance).map((item) => {
      const days = openWindow(instance, instance.items[item]);
      const any = fc.array(fc.bigInt({ min: 0n, max: 9n }), { minLength: days.length, maxLength: days.length });
      const onOne = fc.constantFrom(...days).map((only) => days.map((day) => (day === only ? 1n : 0n)));
      const even = fc.constant(days.map((day) => instance.capacities[day]));
      return fc
        .oneof({ weight: 5, arbitrary: any }, { weight: 3, arbitrary: onOne }, { weight: 2, arbitrary: even })
        .map((drawn) => ({ item, days, weights: sum(drawn) > 0n ? drawn : drawn.map(() => 1n) }));
    }),
  );
}

/** An integer plan, by item and then by day, none of zero. */
export function feasiblePlan(instance: Instance): fc.Arbitrary<readonly Allocation[]> {
  return parts(instance).map((split) =>
    split.flatMap(({ item, days, weights }) => {
      const { work } = instance.items[item];
      const until = (count: number) => (work * sum(weights.slice(0, count))) / sum(weights);
      return days
        .map((day, at) => ({ item, day, amount: until(at + 1) - until(at) }))
        .filter(({ amount }) => amount > 0n);
    }),
  );
}

/** The loads by day of a plan that may cut a micro-hour. */
function feasibleLoads(instance: Instance): fc.Arbitrary<readonly Fraction[]> {
  return parts(instance).map((split) => {
    // One denominator for all: the product of the sums of the weights.
    const whole = split.reduce((product, { weights }) => product * sum(weights), 1n);
    const loads = instance.capacities.map(() => 0n);
    for (const { item, days, weights } of split) {
      const share = (instance.items[item].work * whole) / sum(weights);
      for (const [at, day] of days.entries()) loads[day] += share * weights[at];
    }
    return loads.map((load) => (load === 0n ? ZERO : fraction(load, whole)));
  });
}

/** An instance with the loads of another plan, and how far towards it to go from the best one: all the way, half, or hardly. */
export function towardsAnother(instances: fc.Arbitrary<Instance>) {
  return instances.chain((instance) =>
    fc.record({
      instance: fc.constant(instance),
      other: feasibleLoads(instance),
      part: fc.constantFrom(fraction(1n), fraction(1n, 2n), fraction(1n, 1_000_000n)),
    }),
  );
}

/** A few members over a few days, at most twelve member-days; two items in three are given to one of them. */
export function arbitraryPersons(size: InstanceSize = {}): fc.Arbitrary<PersonsInstance> {
  return fc
    .record({
      members: fc.integer({ min: 1, max: 3 }),
      pool: arbitraryInstance({ days: Math.min(size.days ?? 4, 4), items: size.items ?? 6 }),
    })
    .chain(({ members, pool }) =>
      fc
        .record({
          present: fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), {
            minLength: members,
            maxLength: members,
          }),
          given: fc.array(fc.option(fc.nat(members - 1), { freq: 3 }), {
            minLength: pool.items.length,
            maxLength: pool.items.length,
          }),
        })
        .map(({ present, given }) => ({
          capacities: present.map((days) => pool.capacities.map((capacity, day) => (days[day] ? capacity : 0n))),
          items: pool.items.map((item, at) => ({ ...item, member: given[at] })),
        })),
    );
}
