// The marginal value of hours is what a maximum flow says of them: the fall of the shortfall when a day has them, or when they may be put
// on any days of an interval, which to the network is one more supplier of those days.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deficitsOf } from '../../src/capacity/feasibility.js';
import { marginalValueOf } from '../../src/capacity/what-if.js';
import { augmentToMaximum } from '../oracle/capacity/flow-graph.js';
import { type Instance, totalWork } from '../oracle/capacity/instance.js';
import { shortfall } from '../oracle/capacity/max-flow.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { capacityOf, drawnInstance, missingIn, ORIGIN, workOf } from './instances.js';

/** Nodes: the source, the items, the days, the hours added, the sink. */
function shortfallWith({ capacities, items }: Instance, first: number, last: number, hours: bigint): bigint {
  const [days, added, sink] = [
    1 + items.length,
    1 + items.length + capacities.length,
    2 + items.length + capacities.length,
  ];
  const residual = Array.from({ length: sink + 1 }, () => Array.from({ length: sink + 1 }, () => 0n));
  for (const [at, { release, last: end, work }] of items.entries()) {
    residual[0][1 + at] = work;
    for (const day of capacities.keys()) if (release <= day && day <= end) residual[1 + at][days + day] = work;
  }
  for (const [day, capacity] of capacities.entries()) {
    residual[days + day][sink] = capacity;
    if (first <= day && day <= last) residual[days + day][added] = hours;
  }
  residual[added][sink] = hours;
  return totalWork({ capacities, items }) - augmentToMaximum(residual);
}

const drawn = drawnInstance({ days: 7 }).chain((instance) => {
  const { capacities, items } = instance;
  const day = fc.integer({ min: -1, max: capacities.length });
  const missing = shortfall(instance);
  const hours = fc.oneof(fc.constant(1n), fc.constant(missing), fc.bigInt({ min: 1n, max: missing + 2n }));
  return fc.record({ instance: fc.constant({ capacities, items }), a: day, b: day, hours });
});

const valueIn = ({ capacities, items }: Instance) => {
  const marginal = marginalValueOf(workOf(items), capacityOf(capacities));
  return (first: number, last: number, hours: bigint) => BigInt(marginal(ORIGIN + first, ORIGIN + last, Number(hours)));
};

test('of an interval: as by a maximum flow with hours that may be put on any of its days', () => {
  let [none, some, all] = [0, 0, 0];
  fc.assert(
    fc.property(drawn, ({ instance, a, b, hours }) => {
      const [first, last] = [Math.min(a, b), Math.max(a, b)];
      const value = valueIn(instance)(first, last, hours);
      expect(value).toBe(shortfall(instance) - shortfallWith(instance, first, last, hours));
      if (shortfall(instance) === 0n) return;
      if (value === 0n) none += 1;
      else if (value < hours) some += 1;
      else all += 1;
    }),
    { numRuns: runs(500) },
  );
  expectMet(8, { none, some, all });
});

test('of a day: the verdict run again with that day’s hours', () => {
  fc.assert(
    fc.property(drawn, ({ instance: { capacities, items }, a, hours }) => {
      const day = Math.max(0, Math.min(a, capacities.length - 1));
      const more = { capacities: capacities.with(day, capacities[day] + hours), items };
      const missing = (one: Instance) => missingIn(deficitsOf(workOf(one.items), capacityOf(one.capacities)));
      expect(valueIn({ capacities, items })(day, day, hours)).toBe(missing({ capacities, items }) - missing(more));
    }),
    { numRuns: runs(500) },
  );
});

test('of all days, as many hours as are missing are worth as much', () => {
  fc.assert(
    fc.property(drawn, ({ instance }) => {
      const missing = shortfall(instance);
      const value = valueIn(instance);
      expect(value(0, instance.capacities.length - 1, missing + 5n)).toBe(missing);
      expect(value(0, instance.capacities.length - 1, 0n)).toBe(0n);
    }),
    { numRuns: runs(300) },
  );
});
