// The verdict is a maximum flow's: feasible or not, hours missing, and what proves and mends it; intervals are those of all intervals
// of days looked through one by one, ties included.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Feasibility, feasibilityOf } from '../../src/capacity/feasibility.js';
import { compare, fraction } from '../oracle/capacity/fraction.js';
import { type Instance, isUnplaceable, sum } from '../oracle/capacity/instance.js';
import {
  capacityWithin,
  excess,
  intervals,
  isFeasible,
  workWithin,
  worstInterval,
} from '../oracle/capacity/intervals.js';
import { shortfall } from '../oracle/capacity/max-flow.js';
import { minimumPeak } from '../oracle/capacity/peak.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { capacityOf, drawnInstance, intervalOf, withAdded, workOf } from './instances.js';

const verdict = ({ capacities, items }: Instance): Feasibility => feasibilityOf(workOf(items), capacityOf(capacities));

const eachInstance = (numRuns: number, law: (instance: Instance, found: Feasibility) => void, size = {}) =>
  fc.assert(
    fc.property(drawnInstance(size), (instance) => {
      law(instance, verdict(instance));
    }),
    { numRuns: runs(numRuns) },
  );

test('feasible, and the hours missing, as by a maximum flow', () => {
  eachInstance(500, (instance, found) => {
    expect(found.feasible).toBe(isFeasible(instance));
    expect(BigInt(found.shortfall)).toBe(shortfall(instance));
  });
  eachInstance(40, (instance, found) => expect(BigInt(found.shortfall)).toBe(shortfall(instance)), {
    days: 30,
    items: 20,
  });
});

test('the worst interval, the shortest and earliest of equal ones', () => {
  let ties = 0;
  eachInstance(500, (instance, found) => {
    const worst = worstInterval(instance);
    expect(intervalOf(found.worst)).toEqual(worst);
    if (worst !== null && intervals(instance).filter((one) => excess(one) === excess(worst)).length > 1) ties += 1;
  });
  expectMet(40, { ties });
});

test('the lowest peak, the shortest and earliest of equal ones', () => {
  let ties = 0;
  eachInstance(500, (instance, found) => {
    const peak = minimumPeak(instance);
    expect(intervalOf(found.peak)).toEqual(peak?.interval ?? null);
    if (peak === null) return;
    const isEqual = ({ work, capacity }: { work: bigint; capacity: bigint }) =>
      capacity > 0n && compare(fraction(work, capacity), peak.ratio) === 0;
    if (intervals(instance).filter(isEqual).length > 1) ties += 1;
  });
  expectMet(40, { ties });
});

test('disjoint intervals that miss as much together as is missing', () => {
  let several = 0;
  eachInstance(500, (instance, found) => {
    const violated = found.violated.map((one) => intervalOf(one)).flatMap((one) => one ?? []);
    for (const [at, one] of violated.entries()) {
      expect(at === 0 || violated[at - 1].last < one.first).toBe(true);
      expect(one.work).toBe(workWithin(instance, one.first, one.last));
      expect(one.capacity).toBe(capacityWithin(instance, one.first, one.last));
      expect(excess(one)).toBeGreaterThan(0n);
    }
    expect(sum(violated.map(excess))).toBe(shortfall(instance));
    if (violated.length > 1) several += 1;
  });
  expectMet(15, { several });
});

test('hours that are added where it says make the work fit, and are no more than are missing', () => {
  let added = 0;
  eachInstance(500, ({ capacities, items }, { additions, shortfall: missing }) => {
    expect(
      additions.every(({ day, microHours }, at) => microHours > 0 && (at === 0 || additions[at - 1].day < day)),
    ).toBe(true);
    expect(additions.reduce((all, { microHours }) => all + microHours, 0)).toBe(missing);
    const mended = { capacities: withAdded(capacities, additions), items };
    expect(isFeasible(mended)).toBe(true);
    expect(verdict(mended).feasible).toBe(true);
    if (additions.length > 0) added += 1;
  });
  expectMet(100, { added });
});

test('work without capacity is named, and makes the verdict infeasible', () => {
  let named = 0;
  eachInstance(500, (instance, { unschedulable, feasible }) => {
    const { items } = instance;
    expect([...unschedulable]).toEqual([...items.keys()].filter((item) => isUnplaceable(instance, items[item])));
    if (unschedulable.length > 0) expect(feasible).toBe(false);
    if (unschedulable.length > 0) named += 1;
  });
  expectMet(40, { named });
});

describe('by hand', () => {
  const item = (release: number, last: number, work: bigint) => ({ release, last, work });

  test('nothing to do', () => {
    const nothing = { feasible: true, worst: null, shortfall: 0, additions: [], violated: [], peak: null };
    expect(verdict({ capacities: [7n], items: [] })).toMatchObject(nothing);
    expect(verdict({ capacities: [], items: [item(0, 3, 0n)] })).toMatchObject(nothing);
  });

  test('of intervals that prove as much, the shortest', () => {
    // Monday is just full: Tuesday alone lacks the 2 h, as Monday and Tuesday do.
    const { violated } = verdict({ capacities: [7n, 7n], items: [item(0, 0, 7n), item(1, 1, 9n)] });
    expect(violated.map(intervalOf)).toEqual([{ first: 1, last: 1, work: 9n, capacity: 7n }]);
  });

  test('one micro-hour too many near 2^52', () => {
    const full = 2n ** 52n - 1n;
    expect(verdict({ capacities: [full], items: [item(0, 0, full)] }).feasible).toBe(true);
    expect(verdict({ capacities: [full], items: [item(0, 0, full + 1n)] })).toMatchObject({
      feasible: false,
      shortfall: 1,
    });
  });
});
