// The flattest profile: by hand, by all subsets against the taut string, by a maximum flow, and against any other plan.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../properties/runs.js';
import { agreeableInstance, arbitraryInstance } from './arbitrary-instance.js';
import { towardsAnother } from './arbitrary-plan.js';
import { between, costsOf, loadsOfProfile } from './cost.js';
import { addAll, compare, type Fraction, fraction } from './fraction.js';
import { type Instance, isUnplaceable, openWindow, plannedItems, sum } from './instance.js';
import { maxFlow } from './max-flow.js';
import { minimumPeak } from './peak.js';
import { profileBySubsets, ratio, type Utilisation } from './profile.js';
import { tautString } from './taut-string.js';

const item = (release: number, last: number, work: bigint) => ({ release, last, work });
const written = (utilisation: Utilisation) =>
  utilisation.map((u) => (u === null ? '-' : `${u.num}/${u.den}`)).join(' ');

describe('by hand', () => {
  const cases: readonly (readonly [name: string, instance: Instance, utilisation: string])[] = [
    ['one item lies evenly', { capacities: [7n, 7n], items: [item(0, 1, 7n)] }, '1/2 1/2'],
    ['a short day takes less, in proportion', { capacities: [7n, 7n, 4n], items: [item(0, 2, 9n)] }, '1/2 1/2 1/2'],
    [
      // Tuesday's own 6 h stay there; the other 4 h go to Monday and Wednesday.
      'nested windows: the long item leaves the busy day in the middle',
      { capacities: [8n, 8n, 8n], items: [item(0, 2, 4n), item(1, 1, 6n)] },
      '1/4 3/4 1/4',
    ],
    [
      // Were the 2 h to stay away from Tuesday, Monday would have 2/8 beside 1/8.
      'nested windows: the long item fills up the day in the middle',
      { capacities: [8n, 8n], items: [item(0, 1, 2n), item(1, 1, 1n)] },
      '3/16 3/16',
    ],
    [
      'two apart are equally busy',
      { capacities: [4n, 4n, 4n], items: [item(0, 0, 2n), item(2, 2, 2n)] },
      '1/2 0/1 1/2',
    ],
    [
      'a weekend is passed over',
      { capacities: [7n, 0n, 0n, 7n], items: [item(0, 3, 7n), item(1, 2, 5n), item(1, 3, 7n)] },
      '1/1 - - 1/1',
    ],
    ['above one when there is too much', { capacities: [7n, 7n], items: [item(0, 0, 14n)] }, '2/1 0/1'],
    ['work of zero is none', { capacities: [7n], items: [item(0, 0, 0n)] }, '0/1'],
    ['nobody there', { capacities: [0n], items: [item(0, 0, 1n)] }, '-'],
  ];
  test.each(cases)('%s', (_, instance, utilisation) => {
    expect(written(profileBySubsets(instance).utilisation)).toBe(utilisation);
  });
  test.each([cases[0], cases[1], cases[3], cases[4], cases[6]])(
    'by the taut string: %s',
    (_, instance, utilisation) => {
      expect(written(tautString(instance))).toBe(utilisation);
    },
  );

  test('equal days are one block, idle days are the last', () => {
    expect(profileBySubsets(cases[4][1]).blocks).toEqual([
      { days: [0, 2], work: 4n, capacity: 8n },
      { days: [1], work: 0n, capacity: 4n },
    ]);
  });

  test('the taut string refuses nested windows', () => {
    expect(() => tautString(cases[2][1])).toThrow(RangeError);
  });
});

test('all subsets agree with the taut string where windows are in the same order', () => {
  fc.assert(
    fc.property(agreeableInstance({ days: 9 }), (instance) => {
      expect(tautString(instance)).toEqual(profileBySubsets(instance).utilisation);
    }),
    { numRuns: runs(400) },
  );
});

test('its loads are a plan: they can take all work, each day exactly', () => {
  fc.assert(
    fc.property(arbitraryInstance({ days: 8 }), (instance) => {
      const { utilisation, blocks } = profileBySubsets(instance);
      const loads = loadsOfProfile(instance, utilisation);
      const whole = loads.reduce((product, { den }) => product * den, 1n);
      const works = plannedItems(instance).map((at) => instance.items[at].work);
      expect(addAll(loads)).toEqual(fraction(sum(works)));
      const scaled = {
        capacities: loads.map(({ num, den }) => (num * whole) / den),
        items: instance.items.map((one) => ({ ...one, work: one.work * whole })),
      };
      expect(maxFlow(scaled)).toBe(sum(works) * whole);
      for (const [at, block] of blocks.entries()) {
        if (at > 0) expect(compare(ratio(blocks[at - 1]), ratio(block))).toBe(1);
      }
    }),
    { numRuns: runs(200) },
  );
});

const noWorse = (one: Fraction, other: Fraction) => expect(compare(one, other)).toBeLessThanOrEqual(0);

test('no other plan costs less, however near', () => {
  let dearer = 0;
  fc.assert(
    fc.property(towardsAnother(arbitraryInstance({ days: 7 })), ({ instance, other, part }) => {
      const loads = loadsOfProfile(instance, profileBySubsets(instance).utilisation);
      const best = costsOf(instance, loads);
      const cost = costsOf(instance, between(loads, other, part));
      noWorse(best.peak, cost.peak);
      noWorse(best.squares, cost.squares);
      noWorse(best.unevenness, cost.unevenness);
      if (compare(best.squares, cost.squares) < 0) dearer += 1;
    }),
    { numRuns: runs(600) },
  );
  expect(dearer).toBeGreaterThan(0);
});

test('costs by hand', () => {
  // 6 h and 2 h on days of 8 h: busiest 3/4; 36/8 + 4/8 = 5; the mean is 1/2, from which each day is 1/4 of 8 h away.
  const instance = { capacities: [8n, 0n, 8n], items: [] };
  const loads = [fraction(6n), fraction(0n), fraction(2n)];
  expect(costsOf(instance, loads)).toEqual({ peak: fraction(3n, 4n), squares: fraction(5n), unevenness: fraction(4n) });
});

test('its busiest block is the minimum peak', () => {
  fc.assert(
    fc.property(arbitraryInstance({ days: 7 }), (instance) => {
      const { blocks } = profileBySubsets(instance);
      const peak = minimumPeak(instance);
      if (peak === null) expect(blocks.every(({ work }) => work === 0n)).toBe(true);
      else expect(ratio(blocks[0])).toEqual(peak.ratio);
    }),
    { numRuns: runs(200) },
  );
});

test('no day gets less when work is added; order and splitting change nothing', () => {
  const drawn = arbitraryInstance({ days: 7 }).filter(({ items }) => items.length > 0);
  fc.assert(
    fc.property(drawn, fc.nat(), (instance, pick) => {
      const { utilisation } = profileBySubsets(instance);
      const [first, ...others] = instance.items;
      const half = first.work / 2n;
      const split = [...others.reverse(), { ...first, work: half }, { ...first, work: first.work - half }];
      expect(profileBySubsets({ ...instance, items: split }).utilisation).toEqual(utilisation);
      const chosen = instance.items[pick % instance.items.length];
      const more = profileBySubsets({ ...instance, items: [...instance.items, { ...chosen, work: 1n }] }).utilisation;
      for (const [day, u] of utilisation.entries()) {
        const after = more[day];
        if (u !== null && after !== null) noWorse(u, after);
      }
      if (!isUnplaceable(instance, { ...chosen, work: 1n })) expect(more).not.toEqual(utilisation);
      else expect(openWindow(instance, chosen)).toEqual([]);
    }),
    { numRuns: runs(200) },
  );
});
