// What the generators reach. A generator that never reaches a case tests nothing: each is asked for by name.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreeableInstance, arbitraryInstance } from './arbitrary-instance.js';
import { arbitraryPersons } from './arbitrary-plan.js';
import { type Instance, type Item, isUnplaceable, openDays, openWindow } from './instance.js';
import { excess, isFeasible, worstInterval } from './intervals.js';
import { maxFlow, maxFlowOfPersons, shortfall } from './max-flow.js';
import { type Profile, profileBySubsets } from './profile.js';
import { canonicalPlan } from './rounding.js';
import { isAgreeable } from './taut-string.js';

const DRAWN = { seed: 20260101, numRuns: 1000 };

const two = ({ items }: Instance, are: (a: Item, b: Item) => boolean) =>
  items.some((a, at) => a.work > 0n && items.slice(at + 1).some((b) => b.work > 0n && (are(a, b) || are(b, a))));
const inside = (a: Item, b: Item) => a.release < b.release && b.last < a.last;
const apart = (days: readonly number[], open: readonly number[]) =>
  open.some((day) => !days.includes(day) && day > days[0] && day < days[days.length - 1]);

const profiles = new Map<Instance, Profile>();
function profileOf(instance: Instance): Profile {
  const profile = profiles.get(instance) ?? profileBySubsets(instance);
  profiles.set(instance, profile);
  return profile;
}

/** Of 1000 instances at least so many. */
const CASES: readonly (readonly [name: string, least: number, is: (instance: Instance) => boolean])[] = [
  ['one day', 50, ({ capacities }) => capacities.length === 1],
  ['ten days', 50, ({ capacities }) => capacities.length === 10],
  ['no item', 50, ({ items }) => items.length === 0],
  ['eight items', 50, ({ items }) => items.length === 8],
  ['days without capacity among others', 300, ({ capacities }) => new Set(capacities.map((c) => c > 0n)).size === 2],
  ['a weekend', 100, ({ capacities: c }) => c.some((_, d) => d > 1 && c[d - 2] > 0n && c[d - 1] === 0n && c[d] === 0n)],
  ['no capacity at all', 50, (instance) => openDays(instance).length === 0],
  ['work without capacity', 150, (instance) => instance.items.some((one) => isUnplaceable(instance, one))],
  ['work of zero', 200, ({ items }) => items.some(({ work }) => work === 0n)],
  [
    'work of zero without capacity',
    30,
    (instance) => instance.items.some((one) => one.work === 0n && openWindow(instance, one).length === 0),
  ],
  ['a one-day window', 300, ({ items }) => items.some(({ release, last }) => release === last)],
  ['a window inside another', 300, (instance) => two(instance, inside)],
  [
    'a window that crosses another',
    150,
    (i) => two(i, (a, b) => a.release < b.release && b.release <= a.last && a.last < b.last),
  ],
  ['two equal windows', 200, (instance) => two(instance, (a, b) => a.release === b.release && a.last === b.last)],
  [
    'one deadline, two releases',
    200,
    (instance) => two(instance, (a, b) => a.release < b.release && a.last === b.last),
  ],
  ['amounts near 2^50', 200, ({ capacities }) => capacities.some((c) => c > 2n ** 49n)],
  ['feasible, with work', 100, (i) => i.items.some(({ work }) => work > 0n) && isFeasible(i)],
  ['infeasible, all work placeable', 100, (i) => !isFeasible(i) && !i.items.some((one) => isUnplaceable(i, one))],
  [
    'missing hours that no one interval shows',
    30,
    (instance) => {
      const worst = worstInterval(instance);
      return worst !== null && shortfall(instance) > excess(worst);
    },
  ],
  ['three blocks', 150, (instance) => profileOf(instance).blocks.length >= 3],
  [
    'a busy block with other days between its days',
    80,
    (i) => profileOf(i).blocks.some(({ days, work }) => work > 0n && apart(days, openDays(i))),
  ],
  [
    'equal ratios of days that no item of their block joins',
    50,
    (instance) =>
      canonicalPlan(instance, profileOf(instance).utilisation).blocks.some(
        ({ days, work, items }) =>
          work > 0n &&
          days.some((day, at) => {
            const joins = ({ release, last }: Item) => release <= days[at - 1] && day <= last;
            return at > 0 && !items.some((one) => joins(instance.items[one]));
          }),
      ),
  ],
  [
    'loads that are not whole',
    100,
    (i) =>
      profileOf(i).blocks.some(({ days, work, capacity }) =>
        days.some((d) => (work * i.capacities[d]) % capacity !== 0n),
      ),
  ],
];

describe('any instance', () => {
  const drawn = fc.sample(arbitraryInstance(), DRAWN);
  test.each(CASES)('%s: at least %i', (_, least, is) => {
    expect(drawn.filter(is).length).toBeGreaterThanOrEqual(least);
  });

  test('windows are inside the days, work is not negative', () => {
    for (const { capacities, items } of drawn) {
      expect(capacities.every((capacity) => capacity >= 0n)).toBe(true);
      for (const { release, last, work } of items) {
        expect(0 <= release && release <= last && last < capacities.length && work >= 0n).toBe(true);
      }
    }
  });
});

describe('windows in the same order', () => {
  const drawn = fc.sample(agreeableInstance(), DRAWN);
  const but = ['a window inside another'];
  test.each(CASES.filter(([name]) => !but.includes(name)))('%s: at least a quarter of %i', (_, least, is) => {
    expect(drawn.filter(is).length).toBeGreaterThanOrEqual(least / 4);
  });

  test('always', () => {
    expect(drawn.every(isAgreeable)).toBe(true);
    expect(drawn.some((instance) => two(instance, inside))).toBe(false);
  });
});

test('persons: work of one, work of anybody, and pools that could do what their members cannot', () => {
  const drawn = fc.sample(arbitraryPersons(), DRAWN);
  const count = (is: (one: (typeof drawn)[number]) => boolean) => drawn.filter(is).length;
  expect(count(({ capacities }) => capacities.length === 3)).toBeGreaterThan(200);
  expect(count(({ items }) => items.some(({ member }) => member !== null))).toBeGreaterThan(500);
  expect(count(({ items }) => items.some(({ member }) => member === null))).toBeGreaterThan(200);
  const pooled = count(({ capacities, items }) => {
    const pool = capacities[0].map((_, day) => capacities.reduce((all, member) => all + member[day], 0n));
    return maxFlow({ capacities: pool, items }) > maxFlowOfPersons({ capacities, items });
  });
  expect(pooled).toBeGreaterThan(100);
});
