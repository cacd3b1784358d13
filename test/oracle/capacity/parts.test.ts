// The parts of what is missing, by hand, in hours; and on generated instances against the cut by brute force and the intervals.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectMet } from '../../properties/met.js';
import { runs } from '../../properties/runs.js';
import { arbitraryInstance } from './arbitrary-instance.js';
import { arbitraryPersons } from './arbitrary-plan.js';
import { sum } from './instance.js';
import { capacityWithin, workWithin, worstFamily } from './intervals.js';
import { maxFlowOfPersons, shortfall } from './max-flow.js';
import { minCutOfPersons } from './min-cut.js';
import { answersOf, headcountByTrying, type JoinedBy, lackOf, type Part, partsOf } from './parts.js';
import { asPersons, type PersonsInstance } from './persons.js';

const item = (release: number, last: number, work: bigint, member: number | null = null) => ({
  release,
  last,
  work,
  member,
});
const pool = (capacities: readonly bigint[], ...items: PersonsInstance['items']): PersonsInstance => ({
  capacities: [capacities],
  items,
});
const written = ({ first, last, work, capacity, items }: Part) => `${first}-${last} ${work}/${capacity} of ${items}`;
const partsIn = (instance: PersonsInstance, joinedBy: JoinedBy = 'any day') => partsOf(instance, joinedBy).map(written);

describe('by hand', () => {
  test('a day that is too short; the rest of the week is no part', () => {
    const week = pool([7n, 7n, 7n], item(1, 1, 9n), item(0, 2, 5n));
    expect(partsIn(week)).toEqual(['1-1 9/7 of 0']);
    expect(partsOf(week, 'any day')[0].memberDays).toEqual([{ member: 0, day: 1 }]);
  });

  test('days side by side that share no work are two parts, days that an item joins are one', () => {
    expect(partsIn(pool([7n, 7n], item(0, 0, 8n), item(1, 1, 9n)))).toEqual(['0-0 8/7 of 0', '1-1 9/7 of 1']);
    expect(partsIn(pool([7n, 7n], item(0, 0, 8n), item(1, 1, 9n), item(0, 1, 1n)))).toEqual(['0-1 18/14 of 0,1,2']);
  });

  test('what is just full is no part, though it stands beside one', () => {
    expect(partsIn(pool([7n, 7n, 7n], item(0, 0, 8n), item(1, 1, 7n), item(1, 2, 7n)))).toEqual(['0-0 8/7 of 0']);
  });

  test('two lacks that share a closed day alone: one interval, two parts by the days that have hours', () => {
    const both = pool([7n, 0n, 7n], item(0, 1, 8n), item(1, 2, 9n));
    expect(partsIn(both)).toEqual(['0-2 17/14 of 0,1']);
    expect(partsIn(both, 'day with capacity')).toEqual(['0-1 8/7 of 0', '1-2 9/7 of 1']);
  });

  test('a window that reaches into days without anybody is no reason to count their work', () => {
    // Nobody is there before day 3. What was due before then is missing there; day 3 lacks one hour of its own.
    const early = pool([0n, 0n, 0n, 7n, 7n], item(0, 2, 50n), item(2, 3, 8n));
    const shown = { first: 3 };
    expect(answersOf(early, shown, 'day with capacity')).toMatchObject({ missing: 1n, outside: { missing: 50n } });
    expect(answersOf(early, shown, 'any day')).toMatchObject({ missing: 51n, outside: { missing: 0n } });
  });

  test('of persons: each one’s own, unless work of anyone joins them', () => {
    const capacities = [
      [7n, 7n],
      [7n, 0n],
    ];
    const own = [item(0, 0, 9n, 0), item(0, 1, 10n, 1)];
    expect(partsIn({ capacities, items: own }, 'day with capacity')).toEqual(['0-0 9/7 of 0', '0-1 10/7 of 1']);
    const joined = { capacities, items: [...own, item(0, 0, 1n)] };
    expect(partsIn(joined, 'day with capacity')).toEqual(['0-1 20/14 of 0,1,2']);
    expect(partsOf(joined, 'day with capacity')[0].memberDays).toEqual([
      { member: 0, day: 0 },
      { member: 1, day: 0 },
    ]);
  });

  const lacks = pool([7n, 7n, 7n, 0n, 7n], item(0, 0, 9n), item(1, 2, 17n), item(3, 3, 2n), item(4, 4, 8n));
  test.each([
    ['all', {}, 8n, '1-2 17/14 of 1', [2], 0n],
    ['one day of a part', { first: 2, last: 3 }, 5n, '1-2 17/14 of 1', [2], 3n],
    ['an open end', { first: 3 }, 3n, '3-3 2/0 of 2', [2], 5n],
    ['until a day', { last: 0 }, 2n, '0-0 9/7 of 0', [], 6n],
  ] as const)('shown days: %s', (_, shown, missing, certificate, unplaceable, outside) => {
    const found = answersOf(lacks, shown, 'any day');
    expect({ ...found, certificate: found.certificate && written(found.certificate) }).toMatchObject({
      ...{ missing, certificate, unplaceable },
      outside: { missing: outside },
    });
  });

  test('of two that lack as much the shorter, then the earlier', () => {
    const three = pool([7n, 7n, 7n, 7n], item(0, 1, 16n), item(3, 3, 9n), item(2, 2, 9n));
    const { certificate } = answersOf(three, {}, 'any day');
    expect(certificate && written(certificate)).toBe('2-2 9/7 of 2');
  });

  test('headcount: of the days shown alone, null where nobody of the pattern would be there', () => {
    const work = [item(0, 0, 15n), item(1, 2, 30n)];
    const ask = (shown: object, present = [0n, 0n, 0n], pattern = [7n, 7n, 0n]) => {
      const { count, binding } = headcountByTrying(work, { pattern, present, shown, joinedBy: 'any day' });
      return [count, binding && written(binding)];
    };
    expect(ask({})).toEqual([5n, '1-2 30/28 of 1']);
    expect(ask({ last: 0 })).toEqual([3n, '0-0 15/14 of 0']);
    expect(ask({ last: 0 }, [15n, 0n, 0n])).toEqual([0n, null]);
    expect(ask({}, undefined, [7n, 0n, 0n])).toEqual([null, '1-2 30/0 of 1']);
    expect(ask({ last: 0 }, undefined, [7n, 0n, 0n])).toEqual([3n, '0-0 15/14 of 0']);
  });
});

test('of persons: together they lack what a maximum flow does, and are the smallest cut by brute force', () => {
  const met = { none: 0, several: 0, some: 0 };
  fc.assert(
    fc.property(arbitraryPersons({ days: 3, items: 5 }), (persons) => {
      const parts = partsOf(persons, 'day with capacity');
      expect(sum(parts.map(lackOf))).toBe(sum(persons.items.map(({ work }) => work)) - maxFlowOfPersons(persons));
      expect(parts.every((part) => lackOf(part) > 0n)).toBe(true);
      const days = parts.flatMap(({ memberDays }) => memberDays.map(({ member, day }) => `${member} ${day}`));
      expect(new Set(days).size).toBe(days.length);
      const cut = minCutOfPersons(persons).memberDays.filter(({ member, day }) => persons.capacities[member][day] > 0n);
      expect([...days].sort()).toEqual(cut.map(({ member, day }) => `${member} ${day}`).sort());
      met[parts.length === 0 ? 'none' : parts.length === 1 ? 'some' : 'several'] += 1;
    }),
    { numRuns: runs(300) },
  );
  expectMet(20, met);
});

test('of a pool, joined by any day: disjoint intervals that lack as much as any family of them, each work over capacity', () => {
  const met = { several: 0, sideBySide: 0, fewerJoined: 0 };
  fc.assert(
    fc.property(arbitraryInstance({ days: 8 }), (instance) => {
      const parts = partsOf(asPersons(instance), 'any day');
      expect(sum(parts.map(lackOf))).toBe(shortfall(instance));
      const family = worstFamily(instance);
      expect(sum(parts.map(lackOf))).toBe(family.missing);
      for (const [at, { first, last, work, capacity }] of parts.entries()) {
        if (at > 0) expect(parts[at - 1].last).toBeLessThan(first);
        if (at > 0 && parts[at - 1].last + 1 === first) met.sideBySide += 1;
        expect([work, capacity]).toEqual([workWithin(instance, first, last), capacityWithin(instance, first, last)]);
      }
      // Every family that lacks as much holds all their days.
      const held = (day: number) => family.intervals.some(({ first, last }) => first <= day && day <= last);
      for (const { first, last } of parts) expect(held(first) && held(last)).toBe(true);
      if (parts.length > 1) met.several += 1;
      if (partsOf(asPersons(instance), 'day with capacity').length > parts.length) met.fewerJoined += 1;
    }),
    { numRuns: runs(300) },
  );
  expectMet(5, met);
});
