// The least number of people: that of the greatest ratio over all intervals of days; beside those present, the least of 0, 1, 2, …
// for which nothing is missing, or nothing on the days shown; none when no number would do. What binds is what is missing with one fewer.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deficitsOf } from '../../src/capacity/feasibility.js';
import { type Headcount, headcountOf } from '../../src/capacity/headcount.js';
import { type Instance, type Item, isUnplaceable, sum } from '../oracle/capacity/instance.js';
import { capacityWithin, isFeasible, workWithin } from '../oracle/capacity/intervals.js';
import { isShown, type People, type Shown, worstWith } from '../oracle/capacity/parts.js';
import { minimumHeadcount } from '../oracle/capacity/peak.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { capacityOf, drawnInstance, drawnShown, intervalOf, rangeOf, workOf } from './instances.js';

const written = (one: { first: number; last: number; work: bigint; capacity: bigint } | null) =>
  one && `${one.first}-${one.last}: ${one.work}/${one.capacity}`;

test('of a pattern: that of the greatest ratio, bound by what lacks most with one fewer', () => {
  let people = 0;
  fc.assert(
    fc.property(drawnInstance(), (perMember) => {
      const { capacities, items } = perMember;
      const found = headcountOf(workOf(items), capacityOf(capacities));
      const { count } = minimumHeadcount(perMember);
      expect(found.count).toBe(Number(count));
      const placeableItems = items.filter((item) => !isUnplaceable(perMember, item));
      const nobody = {
        pattern: capacities,
        present: capacities.map(() => 0n),
        shown: {},
        joinedBy: 'day with capacity',
      } as const;
      const part = count === 0n ? null : worstWith(count - 1n, placeableItems, nobody);
      expect(written(intervalOf(found.binding))).toBe(written(part));
      expect(BigInt(found.perMember)).toBe(
        part === null ? 0n : capacityWithin({ capacities, items: [] }, part.first, part.last),
      );
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
  headcountOf(workOf(items), capacityOf(pattern), { present: capacityOf(present) });

/** Of the pattern alone; what those present could do is not left out. */
const alone = ({ items, present, pattern }: Team): Headcount =>
  headcountOf(workOf(items), capacityOf(pattern), { members: capacityOf(present) });

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
          expect(deficitsOf(workOf(items), capacityOf(capacities)).length === 0).toBe(isFit);
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

test('of the days shown: the least number with which no part of what is missing has one of them', () => {
  const counted = { null: 0, 0: 0, 1: 0, 2: 0, more: 0, fewerThanOfAll: 0, leftOut: 0 };
  const drawn = teams.chain((team) =>
    fc.record({ team: fc.constant(team), shown: drawnShown(team.present.length), beside: fc.boolean() }),
  );
  fc.assert(
    fc.property(drawn, ({ team, shown, beside }) => {
      const found = shownHeadcount(team, beside, shown);
      const { items } = placeable(team);
      const present = beside ? team.present : team.present.map(() => 0n);
      const people: People = { pattern: team.pattern, present, shown, joinedBy: 'day with capacity' };
      const most = sum(items.map(({ work }) => work));
      if (found.count === null)
        expect(written(intervalOf(found.binding))).toBe(written(worstWith(most, items, people)));
      else {
        // More people never miss more: from 20 on, one fewer stands for all fewer.
        const least = BigInt(found.count);
        expect(worstWith(least, items, people)).toBeNull();
        for (let fewer = least > 20n ? least - 1n : 0n; fewer < least; fewer += 1n) {
          const missing = worstWith(fewer, items, people);
          expect(missing).not.toBeNull();
          if (fewer === least - 1n) expect(written(intervalOf(found.binding))).toBe(written(missing));
        }
        expect(found.binding === null).toBe(found.count === 0);
      }
      const isLeftOut = (item: Item) =>
        !items.includes(item) && isShown({ first: item.release, last: item.last }, shown);
      expect([...found.unschedulable].map((item) => team.items[item])).toEqual(team.items.filter(isLeftOut));
      const all = shownHeadcount(team, beside, {}).count;
      if (all !== null) expect(found.count).toBeLessThanOrEqual(all);
      if (all !== found.count) counted.fewerThanOfAll += 1;
      if (found.unschedulable.length > 0) counted.leftOut += 1;
      counted[found.count === null ? 'null' : found.count < 3 ? (found.count as 0 | 1 | 2) : 'more'] += 1;
    }),
    { numRuns: runs(800) },
  );
  expectMet(10, counted);
});

function shownHeadcount({ items, present, pattern }: Team, beside: boolean, shown: Shown): Headcount {
  const [members, range] = [capacityOf(present), rangeOf(shown)];
  const given = beside ? { present: members, shown: range } : { members, shown: range };
  return headcountOf(workOf(items), capacityOf(pattern), given);
}

test('the interval that binds needs every one of them', () => {
  fc.assert(
    fc.property(teams, (team) => {
      const { count, binding, perMember } = headcount(team);
      expect(binding === null).toBe(count === 0);
      const interval = intervalOf(binding);
      if (interval === null) return;
      const { first, last, work } = interval;
      const there = capacityWithin({ capacities: team.present, items: [] }, first, last);
      expect(work).toBeLessThanOrEqual(workWithin(placeable(team), first, last));
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
    expect(headcount(team)).toMatchObject({ ...none, binding: { microHours: 15, capacity: 7 } });
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
