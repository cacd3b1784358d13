// Work given to persons: the hours missing are a maximum flow's over each member's days, in the parts of its minimum cut, each of which
// proves its own without any flow; hours added where they say make the work fit, and with nobody named it is the verdict on the pool.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Deficit, deficitsOf } from '../../src/capacity/feasibility.js';
import { ANYONE, deficitsOfPinned, demandsOf, shortfallOfPinned } from '../../src/capacity/flow.js';
import { sum } from '../oracle/capacity/instance.js';
import { maxFlow, maxFlowOfPersons, maxFlowOfSlots } from '../oracle/capacity/max-flow.js';
import { partsOf } from '../oracle/capacity/parts.js';
import { type PersonsInstance, slotsOf } from '../oracle/capacity/persons.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { capacityOf, drawnPersons, missingIn, ORIGIN, partOf, pinnedOf, workOf, written } from './instances.js';

const verdict = ({ capacities, items }: PersonsInstance) =>
  deficitsOfPinned(pinnedOf(items), capacities.map(capacityOf));
const missingOf = (instance: PersonsInstance) =>
  sum(instance.items.map(({ work }) => work)) - maxFlowOfPersons(instance);
const poolOf = ({ capacities }: PersonsInstance) =>
  capacities[0].map((_, day) => sum(capacities.map((member) => member[day])));

test('the hours missing are those of a maximum flow, which may be more than the pool misses', () => {
  let [missed, idle] = [0, 0];
  fc.assert(
    fc.property(drawnPersons({ days: 5, items: 9 }), (instance) => {
      const missing = missingOf(instance);
      const { items, capacities } = instance;
      expect(BigInt(shortfallOfPinned(pinnedOf(items), capacities.map(capacityOf)))).toBe(missing);
      expect(missingIn(verdict(instance))).toBe(missing);
      if (missing > 0n) missed += 1;
      if (maxFlow({ capacities: poolOf(instance), items: instance.items }) > maxFlowOfPersons(instance)) idle += 1;
    }),
    { numRuns: runs(400) },
  );
  expectMet(20, { missed, idle });
});

test('the deficits are the parts of the smallest minimum cut, with their items and whose days they are', () => {
  const met = { none: 0, one: 0, several: 0, atOneTime: 0 };
  fc.assert(
    fc.property(drawnPersons({ days: 5, items: 9 }), (instance) => {
      const found = verdict(instance);
      const parts = partsOf(instance, 'day with capacity');
      expect(written(found.map((one) => partOf(one, instance)))).toEqual(written(parts));
      expect(found.every(({ first }, at) => at === 0 || found[at - 1].first <= first)).toBe(true);
      met[parts.length === 0 ? 'none' : parts.length === 1 ? 'one' : 'several'] += 1;
      if (parts.some((one, at) => parts.slice(at + 1).some(({ first }) => first <= one.last))) met.atOneTime += 1;
    }),
    { numRuns: runs(500) },
  );
  expectMet(20, met);
});

test('each: work that can be done on none but its days, more than they hold by what is missing, shared with no other', () => {
  let [named, anyone] = [0, 0];
  fc.assert(
    fc.property(drawnPersons(), (instance) => {
      const found = verdict(instance);
      expect(found.length === 0).toBe(missingOf(instance) === 0n);
      for (const deficit of found) expectProof(deficit, instance);
      const days = found.flatMap(({ members }) =>
        members?.flatMap((one) => one.days.map((day) => `${one.member} ${day}`)),
      );
      expect(new Set(days).size).toBe(days.length);
      const items = found.flatMap((deficit) => [...deficit.items]);
      expect(new Set(items).size).toBe(items.length);
      if (items.some((item) => instance.items[item].member !== null)) named += 1;
      if (items.some((item) => instance.items[item].member === null)) anyone += 1;
    }),
    { numRuns: runs(400) },
  );
  expectMet(25, { named, anyone });
});

function expectProof(deficit: Deficit, instance: PersonsInstance): void {
  const members = deficit.members ?? [];
  const items = [...deficit.items].map((item) => instance.items[item]);
  expect(BigInt(deficit.microHours)).toBe(sum(items.map(({ work }) => work)));
  expect(deficit.microHours).toBeGreaterThan(deficit.capacity);
  expect(deficit.first - ORIGIN).toBe(Math.min(...items.map(({ release }) => release)));
  expect(deficit.last - ORIGIN).toBe(Math.max(...items.map(({ last }) => last)));
  for (const { member, days } of members) {
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((day, at) => at === 0 || days[at - 1] < day)).toBe(true);
    expect(days.every((day) => instance.capacities[member][day - ORIGIN] > 0n)).toBe(true);
  }
  const hours = members.flatMap(({ member, days }) => days.map((day) => instance.capacities[member][day - ORIGIN]));
  expect(BigInt(deficit.capacity)).toBe(sum(hours));
  const inCut = new Set(members.flatMap(({ member, days }) => days.map((day) => `${member} ${day - ORIGIN}`)));
  for (const { release, last, member } of items) {
    for (const [at, days] of instance.capacities.entries()) {
      if (member !== null && member !== at) continue;
      const ways = [...days.keys()].filter((day) => release <= day && day <= last && days[day] > 0n);
      expect(ways.filter((day) => !inCut.has(`${at} ${day}`))).toEqual([]);
    }
  }
}

test('hours added where they say, to who is named, make the work fit', () => {
  let [given, alone] = [0, 0];
  fc.assert(
    fc.property(drawnPersons(), fc.nat(), (instance, pick) => {
      const found = verdict(instance);
      const withHours = (some: readonly Deficit[]): PersonsInstance => {
        const capacities = instance.capacities.map((days) => [...days]);
        for (const { day, member, microHours } of some.flatMap(({ additions }) => additions)) {
          expect(microHours).toBeGreaterThan(0);
          capacities[member ?? pick % capacities.length][day - ORIGIN] += BigInt(microHours);
        }
        return { ...instance, capacities };
      };
      for (const { additions, first, last, microHours, capacity } of found) {
        expect(additions.reduce((all, addition) => all + addition.microHours, 0)).toBe(microHours - capacity);
        expect(additions.every(({ day }) => first <= day && day <= last)).toBe(true);
        given += additions.filter(({ member }) => member !== null).length;
      }
      expect(missingOf(withHours(found))).toBe(0n);
      expect(verdict(withHours(found))).toEqual([]);
      if (found.length < 2) return;
      expect(missingOf(withHours(found.slice(0, 1)))).toBe(missingIn(found.slice(1)));
      alone += 1;
    }),
    { numRuns: runs(300) },
  );
  expectMet(15, { given, alone });
});

test('with nobody named, it is the verdict on the pool', () => {
  fc.assert(
    fc.property(drawnPersons({ days: 5, items: 9 }), (instance) => {
      const items = instance.items.map((item) => ({ ...item, member: null }));
      const pool = deficitsOf(workOf(items), capacityOf(poolOf(instance)));
      expect(missingIn(verdict({ ...instance, items }))).toBe(missingIn(pool));
      const lacking = (found: readonly Deficit[]) =>
        found.flatMap((one) => [...one.items].filter((item) => items[item].work > 0n)).sort((a, b) => a - b);
      expect(lacking(verdict({ ...instance, items }))).toEqual(lacking(pool));
    }),
    { numRuns: runs(200) },
  );
});

test('hours more on a day or within some, of a member or of somebody new: worth what a maximum flow with them says', () => {
  let worth = 0;
  const drawn = drawnPersons().chain((instance) => {
    const day = fc.nat(instance.capacities[0].length - 1);
    const member = fc.integer({ min: ANYONE, max: instance.capacities.length - 1 });
    const hours = fc.bigInt({ min: 1n, max: missingOf(instance) + 1n });
    return fc.record({ instance: fc.constant(instance), a: day, b: day, member, hours });
  });
  fc.assert(
    fc.property(drawn, ({ instance, a, b, member, hours }) => {
      const { capacities, items } = instance;
      const shortfallWith = (first: number, last: number) => {
        const extra = { member, first: ORIGIN + first, last: ORIGIN + last, microHours: Number(hours) };
        return BigInt(shortfallOfPinned(pinnedOf(items), capacities.map(capacityOf), extra));
      };
      // On one day they are more hours of that day; within several, one more slot for all work that can be done there.
      const someone = member === ANYONE ? [...capacities, capacities[0].map(() => 0n)] : capacities;
      const richer = someone.at(member)?.map((capacity, day) => (day === a ? capacity + hours : capacity)) ?? [];
      const row = member === ANYONE ? capacities.length : member;
      expect(shortfallWith(a, a)).toBe(missingOf({ items, capacities: someone.with(row, richer) }));
      const [first, last] = [Math.min(a, b), Math.max(a, b)];
      const slots = slotsOf(instance);
      const canUse = items.map((item) => (item.member ?? row) === row && item.release <= last && first <= item.last);
      const flow = maxFlowOfSlots({
        works: slots.works,
        capacities: [...slots.capacities, hours],
        usable: slots.usable.map((some, item) => [...some, canUse[item]]),
      });
      expect(shortfallWith(first, last)).toBe(sum(slots.works) - flow);
      if (sum(slots.works) - flow < missingOf(instance)) worth += 1;
    }),
    { numRuns: runs(300) },
  );
  expectMet(15, { worth });
});

test('demands: one for each member and window, those of anyone first, each item in its own', () => {
  const [members, each] = [200, 40];
  const member = Int32Array.from({ length: members * each }, (_, item) => ((item * 80) % (members + 1)) - 1);
  const round = (item: number) => Math.floor(item / (members + 1));
  const release = member.map((_, item) => ORIGIN + (round(item) % 3));
  const last = member.map((_, item) => ORIGIN + 5 + (round(item) % 2));
  const microHours = Float64Array.from(member, (_, item) => item);
  let asked = 0;
  const { demands, demandOfItem } = demandsOf({
    ...{ count: member.length, release, last, microHours },
    get member() {
      asked += 1;
      return member;
    },
  });
  const keys = demands.map((demand) => [demand.member, demand.release, demand.last]);
  expect(keys).toEqual([...keys].sort(([a, b, c], [d, e, f]) => a - d || b - e || c - f));
  expect(new Set(keys.map(String)).size).toBe((members + 1) * 6);
  const sums = new Float64Array(demands.length);
  for (const [item, demand] of demandOfItem.entries()) {
    expect(keys[demand]).toEqual([member[item], release[item], last[item]]);
    sums[demand] += item;
  }
  expect(demands.map((demand) => demand.microHours)).toEqual([...sums]);
  // Not once a member and item.
  expect(asked).toBeLessThan(4 * member.length);
});
