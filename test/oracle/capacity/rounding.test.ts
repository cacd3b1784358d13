// The canonical integer plan: by hand, and what its text promises on generated instances.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../properties/runs.js';
import { arbitraryInstance } from './arbitrary-instance.js';
import { feasiblePlan } from './arbitrary-plan.js';
import { loadsOfAllocations, loadsOfProfile } from './cost.js';
import { absolute, compare, fraction, subtract } from './fraction.js';
import { type Allocation, type Instance, isUnplaceable, sum } from './instance.js';
import { profileBySubsets } from './profile.js';
import { canonicalPlan } from './rounding.js';

const item = (release: number, last: number, work: bigint) => ({ release, last, work });
const planned = (instance: Instance) => canonicalPlan(instance, profileBySubsets(instance).utilisation);
const written = ({ allocations }: { allocations: readonly Allocation[] }) =>
  allocations.map((one) => `${one.item}@${one.day}:${one.amount}`).join(' ');

describe('by hand, in micro-hours', () => {
  test('thirds: floors of 10/3, 20/3, 10', () => {
    const { loads } = planned({ capacities: [1n, 1n, 1n], items: [item(0, 2, 10n)] });
    expect(loads).toEqual([3n, 3n, 4n]);
  });

  test('floors run over the days of a block that lie apart', () => {
    // Tuesday is busier. Monday and Wednesday share 5: floors of 5/2 and 5.
    const { loads, blocks } = planned({ capacities: [9n, 9n, 9n], items: [item(0, 2, 5n), item(1, 1, 9n)] });
    expect(loads).toEqual([2n, 9n, 3n]);
    expect(blocks).toEqual([
      { days: [1], items: [1], work: 9n, capacity: 9n },
      { days: [0, 2], items: [0], work: 5n, capacity: 18n },
    ]);
  });

  test('floors run over the whole block even where no item joins its days', () => {
    // All days are at 1/2: cumulative 1, 1/2 more, 1 more, and the item of each stays on its day.
    const instance = { capacities: [2n, 1n, 1n], items: [item(0, 0, 1n), item(1, 2, 1n)] };
    expect(written(planned(instance))).toBe('0@0:1 1@2:1');
  });

  test('the earliest deadline first, ties in the order of the items', () => {
    const items = [item(0, 3, 2n), item(0, 2, 2n), item(0, 3, 2n), item(0, 1, 2n)];
    expect(written(planned({ capacities: [2n, 2n, 2n, 2n], items }))).toBe('0@2:2 1@1:2 2@3:2 3@0:2');
  });

  test('an item waits for an earlier deadline that is released later', () => {
    const items = [item(0, 2, 4n), item(1, 1, 2n)];
    expect(written(planned({ capacities: [2n, 2n, 2n], items }))).toBe('0@0:2 0@2:2 1@1:2');
  });

  test('weekends, work of zero and work without capacity take no part', () => {
    const items = [item(1, 1, 5n), item(0, 2, 0n), item(0, 2, 3n)];
    const { loads, blocks } = planned({ capacities: [2n, 0n, 4n], items });
    expect(loads).toEqual([1n, 0n, 2n]);
    expect(blocks).toEqual([{ days: [0, 2], items: [2], work: 3n, capacity: 6n }]);
  });
});

/** Conservation and windows; what each planned item gets is its work, and the others get nothing. */
function expectPlan(instance: Instance, allocations: readonly Allocation[]): void {
  for (const [at, { work }] of instance.items.entries()) {
    const own = allocations.filter((one) => one.item === at);
    expect(sum(own.map(({ amount }) => amount))).toBe(isUnplaceable(instance, instance.items[at]) ? 0n : work);
  }
  for (const { item: at, day, amount } of allocations) {
    const { release, last } = instance.items[at];
    expect(amount > 0n && release <= day && day <= last && instance.capacities[day] > 0n).toBe(true);
  }
}

test('conserves, keeps inside windows, and is less than a micro-hour a day from the rational loads', () => {
  fc.assert(
    fc.property(arbitraryInstance(), (instance) => {
      const { utilisation, blocks } = profileBySubsets(instance);
      const plan = canonicalPlan(instance, utilisation);
      expectPlan(instance, plan.allocations);
      expect(loadsOfAllocations(instance, plan.allocations)).toEqual(plan.loads.map((load) => fraction(load)));
      const exact = loadsOfProfile(instance, utilisation);
      for (const [day, load] of plan.loads.entries()) {
        expect(compare(absolute(subtract(fraction(load), exact[day])), fraction(1n))).toBe(-1);
      }
      expect(plan.blocks.map(({ days, work, capacity }) => ({ days, work, capacity }))).toEqual(blocks);
    }),
    { numRuns: runs(300) },
  );
});

test('generated plans are plans', () => {
  const drawn = arbitraryInstance().chain((instance) =>
    feasiblePlan(instance).map((allocations) => ({ instance, allocations })),
  );
  fc.assert(
    fc.property(drawn, ({ instance, allocations }) => expectPlan(instance, allocations)),
    { numRuns: runs(200) },
  );
});
