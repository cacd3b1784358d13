// The least number of people: that of the greatest ratio over all intervals of days; beside those present, the least of 0, 1, 2, …
// for which the verdict holds; none when no number would do.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feasibilityOf } from '../../src/capacity/feasibility.js';
import { type Headcount, headcountOf, NOBODY } from '../../src/capacity/headcount.js';
import { type Instance, type Item, isUnplaceable, sum } from '../oracle/capacity/instance.js';
import { capacityWithin, isFeasible, workWithin } from '../oracle/capacity/intervals.js';
import { minimumHeadcount } from '../oracle/capacity/peak.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { capacityOf, drawnInstance, intervalOf, workOf } from './instances.js';

test('of a pattern, with the interval that needs so many', () => {
  let people = 0;
  fc.assert(
    fc.property(drawnInstance(), (perMember) => {
      const { capacities, items } = perMember;
      const found = headcountOf(workOf(items), capacityOf(capacities));
      const { count, interval } = minimumHeadcount(perMember);
      expect(found.count).toBe(Number(count));
      expect(intervalOf(found.binding)).toEqual(interval);
      expect(BigInt(found.perMember)).toBe(interval?.capacity ?? 0n);
      expect([...found.unschedulable]).toEqual(
        [...items.keys()].filter((item) => isUnplaceable(perMember, items[item])),
      );
      if (count > 1n) people += 1;
    }),
    { numRuns: runs(500) },
  );
  expectMet(80, { people });
});

/** Work with a team that is there and a pattern that may join it: both small, so that trying 0, 1, 2, … comes to an end. */
const teams = drawnInstance({ days: 8 }).chain(({ capacities, items }) => {
  const most = (amounts: readonly bigint[]) => amounts.reduce((a, b) => (a > b ? a : b), 1n);
  const hours = fc.constantFrom(0n, most(capacities) / 3n + 1n, most(capacities) + 1n);
  const pattern = fc.array(hours, { minLength: capacities.length, maxLength: capacities.length });
  return fc
    .record({ items: fc.constant(items), present: fc.constant(capacities), pattern })
    .filter(({ present, pattern: joining }) => sum([...present, ...joining]) < 2n ** 53n);
});

interface Team {
  readonly items: readonly Item[];
  readonly present: readonly bigint[];
  readonly pattern: readonly bigint[];
}

const withMembers = ({ present, pattern }: Team, count: bigint) =>
  present.map((hours, day) => hours + count * pattern[day]);
const headcount = ({ items, present, pattern }: Team): Headcount =>
  headcountOf(workOf(items), capacityOf(pattern), capacityOf(present));

/** Of the pattern alone; what those present could do is not left out. */
const alone = ({ items, present, pattern }: Team): Headcount =>
  headcountOf(workOf(items), capacityOf(pattern), NOBODY, capacityOf(present));

function placeable(team: Team): Instance {
  const capacities = withMembers(team, 1n);
  return { capacities, items: team.items.filter((item) => !isUnplaceable({ capacities, items: [] }, item)) };
}

test('beside those present: the least number with whom it can be done', () => {
  const counted = new Map<number | null, number>();
  fc.assert(
    fc.property(teams, (team) => {
      const { items } = placeable(team);
      const { count, unschedulable } = headcount(team);
      // Beyond 2^53 the solver is not asked: work without any capacity to measure it by may need as many people.
      const fits = (members: number) => {
        const capacities = withMembers(team, BigInt(members));
        const isFit = isFeasible({ capacities, items });
        if (sum(capacities) < 2n ** 53n) {
          expect(feasibilityOf(workOf(items), capacityOf(capacities)).feasible).toBe(isFit);
        }
        return isFit;
      };
      counted.set(count, (counted.get(count) ?? 0) + 1);
      expect([...unschedulable].map((item) => team.items[item])).toEqual(
        team.items.filter((item) => !items.includes(item)),
      );
      if (count === null) {
        for (const members of [0, 1, 2, 10, 1_000_000]) expect(fits(members)).toBe(false);
        return;
      }
      // More people never do less: from 20 on, one fewer stands for all fewer.
      for (let fewer = count > 20 ? count - 1 : 0; fewer < count; fewer += 1) expect(fits(fewer)).toBe(false);
      expect(fits(count)).toBe(true);
    }),
    { numRuns: runs(800) },
  );
  expectMet(5, Object.fromEntries([null, 0, 1, 2, 3].map((count) => [String(count), counted.get(count) ?? 0])));
});

test('in the place of those present: the least number without them, none where work is on their days alone', () => {
  const counted = new Set<string>();
  fc.assert(
    fc.property(teams, (team) => {
      const { items } = placeable(team);
      const { count, unschedulable } = alone(team);
      const fits = (people: number) =>
        isFeasible({ capacities: team.pattern.map((hours) => BigInt(people) * hours), items });
      expect(unschedulable).toEqual(headcount(team).unschedulable);
      const isOnTheirDaysAlone = items.some((item) => isUnplaceable({ capacities: team.pattern, items: [] }, item));
      expect(count === null).toBe(isOnTheirDaysAlone);
      counted.add(count === null || count === 0 ? String(count) : 'some');
      if (count === null) return;
      expect(fits(count)).toBe(true);
      if (count > 0) expect(fits(count - 1)).toBe(false);
    }),
    { numRuns: runs(500) },
  );
  expect([...counted].sort()).toEqual(['0', 'null', 'some']);
});

test('the interval that binds needs every one of them', () => {
  fc.assert(
    fc.property(teams, (team) => {
      const { count, binding, perMember } = headcount(team);
      expect(binding === null).toBe(count === 0);
      const interval = intervalOf(binding);
      if (interval === null) return;
      const { first, last, work } = interval;
      const there = capacityWithin({ capacities: team.present, items: [] }, first, last);
      expect(work).toBe(workWithin(placeable(team), first, last));
      expect(BigInt(perMember)).toBe(capacityWithin({ capacities: team.pattern, items: [] }, first, last));
      if (count === null) expect(perMember).toBe(0);
      if (count === null) expect(work > there).toBe(true);
      else expect(work > there + BigInt(count - 1) * BigInt(perMember)).toBe(true);
    }),
    { numRuns: runs(500) },
  );
});

describe('by hand', () => {
  const item = { release: 0, last: 0, work: 15n };
  test('15 h on a day of 7 h take three, one of whom is there', () => {
    expect(headcount({ items: [item], present: [0n], pattern: [7n] }).count).toBe(3);
    expect(headcount({ items: [item], present: [7n], pattern: [7n] }).count).toBe(2);
    expect(headcount({ items: [item], present: [15n], pattern: [7n] })).toMatchObject({ count: 0, binding: null });
  });

  test('no number of people who are off that day would do, beside those present or in their place', () => {
    const team = { items: [item], present: [7n], pattern: [0n] };
    const none = {
      count: null,
      perMember: 0,
      binding: { microHours: 15, capacity: 0 },
      unschedulable: new Int32Array(0),
    };
    expect(headcount(team)).toMatchObject(none);
    expect(alone(team)).toMatchObject(none);
    expect(alone({ ...team, present: [15n] })).toMatchObject(none);
    expect(headcount({ ...team, present: [15n] })).toMatchObject({ count: 0, binding: null });
  });

  test('work on a day on which nobody is there is left out, and named', () => {
    const found = headcount({
      items: [item, { ...item, release: 1, last: 1 }],
      present: [7n, 0n],
      pattern: [4n, 0n],
    });
    expect(found).toMatchObject({ count: 2, unschedulable: Int32Array.of(1) });
  });
});
