// What makes the levelled plan the flattest: no plan that could be drawn costs less, its items may be reordered and split,
// work added raises days and never lowers one, and whole loads keep within a micro-hour of the fractions.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feasiblePlan, towardsAnother } from '../oracle/capacity/arbitrary-plan.js';
import { between, type Costs, costsOf, loadsOfAllocations, loadsOfProfile } from '../oracle/capacity/cost.js';
import { absolute, compare, type Fraction, fraction, subtract } from '../oracle/capacity/fraction.js';
import { type Instance, isUnplaceable, openWindow, sum } from '../oracle/capacity/instance.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { drawnInstance, drawnWithItem, loadsOf, partsOf, planOf, utilisationOf } from './instances.js';

const profileOf = (instance: Instance) => utilisationOf(instance, planOf(instance));
const exactLoads = (instance: Instance) => loadsOfProfile(instance, profileOf(instance));
const noMore = (one: Fraction, other: Fraction) => expect(compare(one, other)).toBeLessThanOrEqual(0);

function expectNoDearer(one: Costs, other: Costs): void {
  noMore(one.peak, other.peak);
  noMore(one.squares, other.squares);
  noMore(one.unevenness, other.unevenness);
}

test('no other plan has a lower peak, lower squares or less unevenness, however near', () => {
  let [dearer, nearer] = [0, 0];
  fc.assert(
    fc.property(towardsAnother(drawnInstance({ days: 14, items: 10 })), ({ instance, other, part }) => {
      const loads = exactLoads(instance);
      const best = costsOf(instance, loads);
      const cost = costsOf(instance, between(loads, other, part));
      expectNoDearer(best, cost);
      if (compare(best.squares, cost.squares) < 0) dearer += 1;
      if (compare(best.squares, cost.squares) < 0 && part.num !== part.den) nearer += 1;
    }),
    { numRuns: runs(400) },
  );
  expectMet(50, { dearer, nearer });
});

test('nor has any plan in whole micro-hours', () => {
  const drawn = drawnInstance().chain((instance) => fc.tuple(fc.constant(instance), feasiblePlan(instance)));
  fc.assert(
    fc.property(drawn, ([instance, plan]) => {
      expectNoDearer(costsOf(instance, exactLoads(instance)), costsOf(instance, loadsOfAllocations(instance, plan)));
    }),
    { numRuns: runs(300) },
  );
});

test('the order of the items does not matter to the profile', () => {
  const drawn = drawnInstance({ days: 20, items: 14 }).chain((instance) =>
    fc.tuple(fc.constant(instance), fc.shuffledSubarray([...instance.items], { minLength: instance.items.length })),
  );
  fc.assert(
    fc.property(drawn, ([instance, items]) => {
      const [plan, shuffled] = [planOf(instance), planOf({ ...instance, items })];
      expect(shuffled.blocks).toEqual(plan.blocks);
      expect(shuffled.load).toEqual(plan.load);
    }),
    { numRuns: runs(300) },
  );
});

test('nor does it matter whether an item is one or several', () => {
  fc.assert(
    fc.property(
      drawnWithItem({ days: 20, items: 14 }),
      fc.array(fc.bigInt({ min: 0n, max: 100n }), { maxLength: 3 }),
      ([instance, chosen], percents) => {
        const whole = instance.items[chosen];
        let left = whole.work;
        const parts = percents.map((percent) => {
          const work = (left * percent) / 100n;
          left -= work;
          return { ...whole, work };
        });
        const items = instance.items.flatMap((item, at) =>
          at === chosen ? [...parts, { ...item, work: left }] : [item],
        );
        const [plan, split] = [planOf(instance), planOf({ ...instance, items })];
        expect(split.blocks).toEqual(plan.blocks);
        expect(split.load).toEqual(plan.load);
      },
    ),
    { numRuns: runs(300) },
  );
});

test('work added lowers no day, and raises one of its window', () => {
  let raised = 0;
  const drawn = drawnInstance({ days: 14, items: 10 }).chain((instance) => {
    const day = fc.nat(instance.capacities.length - 1);
    const work = fc.oneof(fc.constant(1n), fc.bigInt({ min: 1n, max: sum(instance.capacities) + 1n }));
    return fc.tuple(fc.constant(instance), fc.record({ a: day, b: day, work }));
  });
  fc.assert(
    fc.property(drawn, ([instance, { a, b, work }]) => {
      const added = { release: Math.min(a, b), last: Math.max(a, b), work };
      const before = profileOf(instance);
      const after = profileOf({ ...instance, items: [...instance.items, added] });
      const isRaised = before.map((u, day) => {
        const now = after[day];
        if (u === null || now === null) return false;
        noMore(u, now);
        return compare(u, now) < 0;
      });
      if (isUnplaceable(instance, added)) expect(isRaised).not.toContain(true);
      else expect(openWindow(instance, added).map((day) => isRaised[day])).toContain(true);
      if (isRaised.includes(true)) raised += 1;
    }),
    { numRuns: runs(400) },
  );
  expectMet(100, { raised });
});

test('in whole micro-hours: nothing lost, windows kept, each day less than a micro-hour from the fraction', () => {
  fc.assert(
    fc.property(drawnInstance({ days: 40, items: 30 }), (instance) => {
      const plan = planOf(instance);
      const parts = partsOf(plan);
      for (const [item, { release, last, work }] of instance.items.entries()) {
        const own = parts.filter((part) => part.item === item);
        const isPlaced = openWindow(instance, instance.items[item]).length > 0;
        expect(sum(own.map(({ amount }) => amount))).toBe(isPlaced ? work : 0n);
        expect(own.every(({ day }, at) => at === 0 || own[at - 1].day < day)).toBe(true);
        for (const { day } of own) {
          expect(release <= day && day <= last && instance.capacities[day] > 0n).toBe(true);
        }
      }
      const loads = loadsOf(instance, plan);
      expect(loadsOfAllocations(instance, parts)).toEqual(loads.map((load) => fraction(load)));
      for (const [day, exact] of exactLoads(instance).entries()) {
        expect(compare(absolute(subtract(fraction(loads[day]), exact)), fraction(1n))).toBe(-1);
      }
    }),
    { numRuns: runs(200) },
  );
});
