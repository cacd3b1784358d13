// The deficits are the parts of the network's smallest minimum cut, found without intervals; and they are disjoint intervals that lack as much
// as a maximum flow says. Additions mend each of them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from '../../src/calendar/date-range.js';
import { byLack, type Deficit, deficitsOf, lackOf, unschedulableOf } from '../../src/capacity/feasibility.js';
import { OpenDays } from '../../src/workload/open-days.js';
import { compare, fraction } from '../oracle/capacity/fraction.js';
import { type Instance, isUnplaceable, sum } from '../oracle/capacity/instance.js';
import { capacityWithin, excess, intervals, isFeasible, workWithin } from '../oracle/capacity/intervals.js';
import { shortfall } from '../oracle/capacity/max-flow.js';
import { isShown, lackOf as lackOfPart, partsOf, worstPart } from '../oracle/capacity/parts.js';
import { minimumPeak } from '../oracle/capacity/peak.js';
import { asPersons } from '../oracle/capacity/persons.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import {
  capacityOf,
  drawnInstance,
  drawnShown,
  intervalOf,
  missingIn,
  ORIGIN,
  partOf,
  planOf,
  rangeOf,
  withAdded,
  workOf,
  written,
} from './instances.js';

const deficits = ({ capacities, items }: Instance) => deficitsOf(workOf(items), capacityOf(capacities));
const intervalsIn = (found: readonly Deficit[]) => found.map((one) => intervalOf(one)).flatMap((one) => one ?? []);

const eachInstance = (numRuns: number, law: (instance: Instance, found: readonly Deficit[]) => void, size = {}) =>
  fc.assert(
    fc.property(drawnInstance(size), (instance) => {
      law(instance, deficits(instance));
    }),
    { numRuns: runs(numRuns) },
  );

test('none when feasible, else what they lack together is missing, as by a maximum flow', () => {
  const holds = (instance: Instance, found: readonly Deficit[]) => {
    expect(BigInt(lackOf(found))).toBe(shortfall(instance));
    expect(found.length === 0).toBe(isFeasible(instance));
  };
  eachInstance(500, holds);
  eachInstance(40, holds, { days: 30, items: 20 });
});

test('the parts of the smallest minimum cut of the network, with their items, days, work and capacity', () => {
  const met = { none: 0, one: 0, several: 0 };
  const holds = (instance: Instance, found: readonly Deficit[]) => {
    const persons = asPersons(instance);
    const parts = partsOf(persons, 'day with capacity');
    expect(written(found.map((one) => partOf(one, persons)))).toEqual(written(parts));
    met[parts.length === 0 ? 'none' : parts.length === 1 ? 'one' : 'several'] += 1;
  };
  eachInstance(500, holds);
  eachInstance(40, holds, { days: 30, items: 20 });
  expectMet(30, met);
});

test('of those with a day shown, the worst first: what lacks most, the shortest, the earliest', () => {
  const met = { all: 0, some: 0, none: 0, tied: 0 };
  const drawn = fc
    .oneof(drawnInstance(), drawnInstance({ days: 30, items: 20 }))
    .chain((instance) => fc.tuple(fc.constant(instance), drawnShown(instance.capacities.length)));
  fc.assert(
    fc.property(drawn, ([instance, shown]) => {
      const found = deficits(instance);
      const counted = found.filter((one) => overlaps(rangeOf(shown), one)).sort(byLack);
      const parts = partsOf(asPersons(instance), 'day with capacity');
      const worst = worstPart(parts.filter((part) => isShown(part, shown)));
      expect(written(counted.slice(0, 1).map((one) => partOf(one, asPersons(instance))))).toEqual(
        written(worst === null ? [] : [worst]),
      );
      if (parts.length === 0) return;
      met[counted.length === parts.length ? 'all' : counted.length > 0 ? 'some' : 'none'] += 1;
      if (worst !== null && parts.filter((part) => lackOfPart(part) === lackOfPart(worst)).length > 1) met.tied += 1;
    }),
    { numRuns: runs(600) },
  );
  expectMet(3, met);
});

test('the highest ratio over all intervals is that of the first block of the levelled plan', () => {
  eachInstance(500, (instance) => {
    const peak = minimumPeak(instance);
    const [block] = planOf(instance).blocks.filter(({ microHours }) => microHours > 0);
    expect(block === undefined).toBe(peak === null);
    if (peak === null) return;
    expect(compare(fraction(BigInt(block.microHours), BigInt(block.capacity)), peak.ratio)).toBe(0);
  });
});

test('each proves by its own work what it lacks, and could not be shorter; open days are of one at most', () => {
  let several = 0;
  eachInstance(500, (instance, found) => {
    const open = found.flatMap(({ first, last }) =>
      [...instance.capacities.keys()].filter(
        (day) => instance.capacities[day] > 0n && first - ORIGIN <= day && day <= last - ORIGIN,
      ),
    );
    expect(new Set(open).size).toBe(open.length);
    for (const deficit of found) {
      const [one] = intervalsIn([deficit]);
      const own = { ...instance, items: [...deficit.items].map((item) => instance.items[item]) };
      expect(one.work).toBe(workWithin(own, one.first, one.last));
      expect(one.capacity).toBe(capacityWithin(instance, one.first, one.last));
      expect(excess(one)).toBeGreaterThan(0n);
      const shorter = intervals(own).filter(
        ({ first, last }) => one.first <= first && last <= one.last && last - first < one.last - one.first,
      );
      expect(shorter.filter((other) => excess(other) >= excess(one))).toEqual([]);
    }
    expect(sum(intervalsIn(found).map(excess))).toBe(shortfall(instance));
    if (found.length > 1) several += 1;
  });
  expectMet(15, { several });
});

test('hours added where they say make the work fit: of each, as many as it lacks, on its own days', () => {
  let [added, alone] = [0, 0];
  eachInstance(500, ({ capacities, items }, found) => {
    for (const { first, last, additions, microHours, capacity } of found) {
      expect(additions.every(({ day, member }) => member === null && first <= day && day <= last)).toBe(true);
      expect(additions.every((one, at) => one.microHours > 0 && (at === 0 || additions[at - 1].day < one.day))).toBe(
        true,
      );
      expect(additions.reduce((all, one) => all + one.microHours, 0)).toBe(microHours - capacity);
    }
    const additions = found.flatMap((one) => one.additions);
    const mended = { capacities: withAdded(capacities, additions), items };
    expect(isFeasible(mended)).toBe(true);
    expect(deficits(mended)).toEqual([]);
    if (additions.length > 0) added += 1;
    if (found.length < 2) return;
    // One of several mended: the others lack what they lacked.
    const rest = deficits({ capacities: withAdded(capacities, found[0].additions), items });
    expect(missingIn(rest)).toBe(missingIn(found.slice(1)));
    alone += 1;
  });
  expectMet(15, { added, alone });
});

test('work without capacity is named, and is missing in full', () => {
  let named = 0;
  eachInstance(500, (instance, found) => {
    const { items, capacities } = instance;
    const unschedulable = [...unschedulableOf(workOf(items), new OpenDays(capacityOf(capacities)))];
    expect(unschedulable).toEqual([...items.keys()].filter((item) => isUnplaceable(instance, items[item])));
    const lacking = found.flatMap((one) => [...one.items]);
    expect(unschedulable.filter((item) => !lacking.includes(item))).toEqual([]);
    expect(missingIn(found)).toBeGreaterThanOrEqual(sum(unschedulable.map((item) => items[item].work)));
    if (unschedulable.length > 0) named += 1;
  });
  expectMet(40, { named });
});

describe('by hand', () => {
  const item = (release: number, last: number, work: bigint) => ({ release, last, work });
  const found = (capacities: readonly bigint[], ...items: readonly ReturnType<typeof item>[]) =>
    intervalsIn(deficits({ capacities, items })).map(
      ({ first, last, work, capacity }) => `${first}-${last} ${work}/${capacity}`,
    );

  test('nothing to do', () => {
    expect(deficits({ capacities: [7n], items: [] })).toEqual([]);
    expect(deficits({ capacities: [], items: [item(0, 3, 0n)] })).toEqual([]);
  });

  test('of intervals that prove as much, the shortest', () => {
    // Monday is just full: Tuesday alone lacks the 2 h, as Monday and Tuesday do.
    expect(found([7n, 7n], item(0, 0, 7n), item(1, 1, 9n))).toEqual(['1-1 9/7']);
    expect(found([7n, 7n], item(0, 0, 9n), item(1, 1, 7n))).toEqual(['0-0 9/7']);
  });

  test('side by side they are two, joined by work they are one', () => {
    expect(found([7n, 7n], item(0, 0, 8n), item(1, 1, 9n))).toEqual(['0-0 8/7', '1-1 9/7']);
    expect(found([7n, 7n], item(0, 0, 8n), item(1, 1, 9n), item(0, 1, 1n))).toEqual(['0-1 18/14']);
  });

  test('one micro-hour too many near 2^52', () => {
    const full = 2n ** 52n - 1n;
    expect(deficits({ capacities: [full], items: [item(0, 0, full)] })).toEqual([]);
    expect(lackOf(deficits({ capacities: [full], items: [item(0, 0, full + 1n)] }))).toBe(1);
  });
});
