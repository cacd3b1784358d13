// The levelled plan is what the second implementation says: the profile as fractions by all sets of days and by the taut string,
// the whole loads and each part of each item by its canonical plan. A item of no hours has one part of zero here and none there.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../oracle/capacity/fraction.js';
import { type Instance, openWindow } from '../oracle/capacity/instance.js';
import { type Profile, profileBySubsets, type Utilisation } from '../oracle/capacity/profile.js';
import { canonicalPlan } from '../oracle/capacity/rounding.js';
import { tautString } from '../oracle/capacity/taut-string.js';
import { runs } from '../properties/runs.js';
import { drawnAgreeable, drawnInstance, loadsOf, ORIGIN, partsOf, planOf, utilisationOf } from './instances.js';

const blocksOf = ({ blocks, openDays }: ReturnType<typeof planOf>): Profile['blocks'] =>
  blocks.map(({ indexes, microHours, capacity }) => ({
    days: Array.from(indexes, (index) => openDays.day[index] - ORIGIN),
    work: BigInt(microHours),
    capacity: BigInt(capacity),
  }));

/** Loads, parts and who is in which block, against the canonical plan of a utilisation. */
function expectCanonical(instance: Instance, plan: ReturnType<typeof planOf>, utilisation: Utilisation): void {
  const canonical = canonicalPlan(instance, utilisation);
  const parts = partsOf(plan);
  expect(loadsOf(instance, plan)).toEqual(canonical.loads);
  expect(parts.filter(({ amount }) => amount > 0n)).toEqual(canonical.allocations);
  for (const [item, { work }] of instance.items.entries()) {
    const open = openWindow(instance, instance.items[item]);
    const ofZero = parts.filter((part) => part.item === item && part.amount === 0n);
    expect(ofZero).toHaveLength(work === 0n && open.length > 0 ? 1 : 0);
    expect(ofZero.every(({ day }) => open.includes(day))).toBe(true);
    const block = plan.blockOfItem[item];
    const inBlock = canonical.blocks.findIndex(({ items }) => items.includes(item));
    if (work > 0n || open.length === 0) expect(block).toBe(inBlock);
    else
      expect(block).toBe(Math.max(...open.map((day) => canonical.blocks.findIndex(({ days }) => days.includes(day)))));
  }
  for (const [index, day] of plan.openDays.day.entries()) {
    const block = plan.blocks.findIndex(({ indexes }) => indexes.includes(index));
    expect(canonical.blocks[block].days).toContain(day - ORIGIN);
  }
}

test('by all sets of days', () => {
  fc.assert(
    fc.property(drawnInstance(), (instance) => {
      const plan = planOf(instance);
      const { blocks, utilisation } = profileBySubsets(instance);
      expect(blocksOf(plan)).toEqual(blocks);
      expectCanonical(instance, plan, utilisation);
    }),
    { numRuns: runs(600) },
  );
});

test('by the taut string, of months of work', () => {
  fc.assert(
    fc.property(drawnAgreeable({ days: 60, items: 40 }), (instance) => {
      const plan = planOf(instance);
      const utilisation = tautString(instance);
      expect(utilisationOf(instance, plan)).toEqual(utilisation);
      expectCanonical(instance, plan, utilisation);
    }),
    { numRuns: runs(150) },
  );
});

const item = (release: number, last: number, work: bigint) => ({ release, last, work });

describe('by hand', () => {
  const cases: readonly (readonly [name: string, instance: Instance, loads: readonly bigint[]])[] = [
    ['nothing to do, nobody there', { capacities: [], items: [] }, []],
    ['nothing to do', { capacities: [7n, 7n], items: [] }, [0n, 0n]],
    ['nobody there', { capacities: [0n, 0n], items: [item(0, 1, 3n)] }, [0n, 0n]],
    // 3 x 3002399751580331 is 2^53 + 1, which a float takes for 2^53.
    [
      'a product just above 2^53',
      { capacities: [3n, 3n], items: [item(0, 0, 3002399751580331n)] },
      [3002399751580331n, 0n],
    ],
    [
      'two ratios that are one float: 2^50 + 1 over 2^50 + 2 is above 2^50 over 2^50 + 1',
      {
        capacities: [2n ** 50n + 1n, 2n ** 50n + 2n],
        items: [item(0, 0, 2n ** 50n), item(1, 1, 2n ** 50n + 1n), item(0, 1, 0n)],
      },
      [2n ** 50n, 2n ** 50n + 1n],
    ],
  ];
  test.each(cases)('%s', (_, instance, loads) => {
    expect(loadsOf(instance, planOf(instance))).toEqual(loads);
  });

  test('whichever of two ratios that are one float comes first, the higher is taken first', () => {
    const days = [...cases[4][1].capacities];
    for (const isReversed of [false, true]) {
      const on = (day: number) => (isReversed ? 1 - day : day);
      const instance: Instance = {
        capacities: isReversed ? days.reverse() : days,
        items: [item(on(0), on(0), 2n ** 50n), item(on(1), on(1), 2n ** 50n + 1n)],
      };
      expect(blocksOf(planOf(instance))).toEqual(profileBySubsets(instance).blocks);
    }
  });

  test('two ratios that are one float make two blocks, two equal ones make one', () => {
    expect(planOf(cases[4][1]).blocks).toHaveLength(2);
    const equal = {
      capacities: [2n ** 50n + 1n, 2n ** 51n + 2n],
      items: [item(0, 0, 2n ** 50n), item(1, 1, 2n ** 51n)],
    };
    expect(planOf(equal).blocks).toHaveLength(1);
  });
});

describe('of 1000 instances', () => {
  const drawn = fc.sample(drawnInstance(), { seed: 20260427, numRuns: 1000 }).map((instance) => {
    const { items } = instance;
    const held = items.filter(({ work }) => work > 0n);
    return { instance, items, held, plan: planOf(instance) };
  });
  type Drawn = (typeof drawn)[number];
  const busy = ({ plan }: Drawn) => blocksOf(plan).filter(({ work }) => work > 0n);
  const cases: readonly (readonly [name: string, least: number, is: (one: Drawn) => boolean])[] = [
    ['three blocks', 150, ({ plan }) => plan.blocks.length >= 3],
    ['five blocks', 10, ({ plan }) => plan.blocks.length >= 5],
    [
      'a tie: days of one block that no item joins',
      40,
      (one) =>
        busy(one).some(({ days }) =>
          days.some(
            (day, at) => at > 0 && !one.held.some(({ release, last }) => release <= days[at - 1] && day <= last),
          ),
        ),
    ],
    ['days without capacity', 300, ({ instance }) => instance.capacities.some((capacity) => capacity === 0n)],
    ['nested windows', 300, ({ held }) => held.some((a) => held.some((b) => a.release < b.release && b.last < a.last))],
    ['one-day windows', 300, ({ held }) => held.some(({ release, last }) => release === last)],
    ['unplaceable work', 150, ({ instance, held }) => held.some((one) => openWindow(instance, one).length === 0)],
    ['items of no hours', 200, ({ items, held }) => items.length > held.length],
    ['more than can be done', 200, (one) => busy(one).some(({ work, capacity }) => work > capacity)],
    ['room on the busiest day', 100, (one) => busy(one).length > 0 && busy(one).every((b) => b.work < b.capacity)],
    ['products above 2^53', 250, (one) => busy(one).some(({ work, capacity }) => work * capacity > 2n ** 53n)],
    [
      'loads that are not whole',
      100,
      ({ instance, plan }) =>
        utilisationOf(instance, plan).some((u, d) => u !== null && (u.num * instance.capacities[d]) % u.den !== 0n),
    ],
    [
      'windows that reach beyond the days with capacity',
      50,
      ({ instance, plan, held }) =>
        held.some((one) => openWindow(instance, one).length > 0 && one.last + ORIGIN > (plan.openDays.day.at(-1) ?? 0)),
    ],
  ];
  test.each(cases)('%s: at least %i', (_, least, is) => {
    expect(drawn.filter(is).length).toBeGreaterThanOrEqual(least);
  });

  test('blocks fall strictly', () => {
    for (const { plan } of drawn) {
      const ratios = blocksOf(plan).map(({ work, capacity }) => ({ num: work, den: capacity }));
      expect(ratios.every((one, at) => at === 0 || compare(ratios[at - 1], one) > 0)).toBe(true);
    }
  });
});
