// Work given to persons: the hours missing are a maximum flow's over each member's days, the cut proves it without any flow,
// hours added where it says make the work fit, and with nobody named it is the verdict on the pool.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feasibilityOf } from '../../src/capacity/feasibility.js';
import { ANYONE, demandsOf, flowOf } from '../../src/capacity/flow.js';
import { sum } from '../oracle/capacity/instance.js';
import { maxFlow, maxFlowOfPersons, maxFlowOfSlots } from '../oracle/capacity/max-flow.js';
import { type PersonsInstance, slotsOf } from '../oracle/capacity/persons.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { capacityOf, drawnPersons, ORIGIN, pinnedOf, workOf } from './instances.js';

const verdict = ({ capacities, items }: PersonsInstance) => flowOf(pinnedOf(items), capacities.map(capacityOf));
const missingOf = (instance: PersonsInstance) =>
  sum(instance.items.map(({ work }) => work)) - maxFlowOfPersons(instance);
const poolOf = ({ capacities }: PersonsInstance) =>
  capacities[0].map((_, day) => sum(capacities.map((member) => member[day])));

test('the hours missing are those of a maximum flow, which may be more than the pool misses', () => {
  let [missed, idle] = [0, 0];
  fc.assert(
    fc.property(drawnPersons({ days: 5, items: 9 }), (instance) => {
      const missing = missingOf(instance);
      expect(BigInt(verdict(instance).shortfall)).toBe(missing);
      if (missing > 0n) missed += 1;
      if (maxFlow({ capacities: poolOf(instance), items: instance.items }) > maxFlowOfPersons(instance)) idle += 1;
    }),
    { numRuns: runs(400) },
  );
  expectMet(20, { missed, idle });
});

test('the cut: work that can be done on none but its days, more than they hold by what is missing', () => {
  let [named, anyone] = [0, 0];
  fc.assert(
    fc.property(drawnPersons(), (instance) => {
      const { shortfall, cut } = verdict(instance);
      expect(cut === null).toBe(shortfall === 0);
      if (cut === null) return;
      expect(cut.microHours - cut.capacity).toBe(shortfall);
      const items = [...cut.items].map((item) => instance.items[item]);
      expect(BigInt(cut.microHours)).toBe(sum(items.map(({ work }) => work)));
      const inCut = new Set(cut.members.flatMap(({ member, days }) => days.map((day) => `${member} ${day - ORIGIN}`)));
      const hoursOf = ({ member, days }: (typeof cut.members)[number]) =>
        sum(days.map((day) => instance.capacities[member][day - ORIGIN]));
      for (const one of cut.members) {
        expect(BigInt(one.capacity)).toBe(hoursOf(one));
        expect(one.days.length).toBeGreaterThan(0);
        expect(one.days.every((day, at) => at === 0 || one.days[at - 1] < day)).toBe(true);
        expect(one.days.every((day) => instance.capacities[one.member][day - ORIGIN] > 0n)).toBe(true);
      }
      expect(BigInt(cut.capacity)).toBe(sum(cut.members.map(hoursOf)));
      for (const { release, last, member } of items) {
        for (const [at, days] of instance.capacities.entries()) {
          if (member !== null && member !== at) continue;
          const ways = [...days.keys()].filter((day) => release <= day && day <= last && days[day] > 0n);
          expect(ways.filter((day) => !inCut.has(`${at} ${day}`))).toEqual([]);
        }
      }
      if (items.some(({ member }) => member !== null)) named += 1;
      if (items.some(({ member }) => member === null)) anyone += 1;
    }),
    { numRuns: runs(400) },
  );
  expectMet(25, { named, anyone });
});

test('hours added where it says, to who is named, make the work fit', () => {
  let given = 0;
  fc.assert(
    fc.property(drawnPersons(), fc.nat(), (instance, pick) => {
      const { additions, shortfall } = verdict(instance);
      expect(additions.reduce((all, { microHours }) => all + microHours, 0)).toBe(shortfall);
      const capacities = instance.capacities.map((days) => [...days]);
      for (const { day, member, microHours } of additions) {
        expect(microHours).toBeGreaterThan(0);
        capacities[member === ANYONE ? pick % capacities.length : member][day - ORIGIN] += BigInt(microHours);
        if (member !== ANYONE) given += 1;
      }
      const mended = { ...instance, capacities };
      expect(missingOf(mended)).toBe(0n);
      expect(verdict(mended)).toEqual({ shortfall: 0, additions: [], cut: null });
    }),
    { numRuns: runs(300) },
  );
  expectMet(40, { given });
});

test('with nobody named, it is the verdict on the pool', () => {
  fc.assert(
    fc.property(drawnPersons({ days: 5, items: 9 }), (instance) => {
      const items = instance.items.map((item) => ({ ...item, member: null }));
      const pool = feasibilityOf(workOf(items), capacityOf(poolOf(instance)));
      expect(verdict({ ...instance, items }).shortfall).toBe(pool.shortfall);
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
        return BigInt(flowOf(pinnedOf(items), capacities.map(capacityOf), extra).shortfall);
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
