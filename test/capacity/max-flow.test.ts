// The network of the solver against the textbook's and against every cut there is, on small graphs with any edges,
// double, to and fro, and in a circle among them.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FlowNetwork } from '../../src/capacity/max-flow.js';
import { augmentToMaximum } from '../oracle/capacity/flow-graph.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';

interface Graph {
  readonly nodes: number;
  readonly edges: readonly (readonly [from: number, to: number, capacity: number])[];
}

const graph: fc.Arbitrary<Graph> = fc.integer({ min: 2, max: 7 }).chain((nodes) => {
  const node = fc.nat(nodes - 1);
  const capacity = fc.oneof(fc.nat(6), fc.nat(6), fc.integer({ min: 2 ** 47, max: 2 ** 48 }));
  return fc.record({
    nodes: fc.constant(nodes),
    edges: fc.array(fc.tuple(node, node, capacity), { maxLength: 18 }),
  });
});

/** The capacity of the edges out of a set of nodes, given as bits. */
function cutOf({ edges }: Graph, isInside: (node: number) => boolean): number {
  return edges.reduce((sum, [from, to, capacity]) => sum + (isInside(from) && !isInside(to) ? capacity : 0), 0);
}

test('the maximum flow is the textbook’s, and the least of all cuts; what is reached is such a cut', () => {
  let [flowing, blocked, backwards] = [0, 0, 0];
  fc.assert(
    fc.property(graph, fc.boolean(), (drawn, isMirrored) => {
      const { nodes, edges } = drawn;
      // Source and sink may be any nodes: the first and the last, or the other way round.
      const [source, sink] = isMirrored ? [nodes - 1, 0] : [0, nodes - 1];
      const network = new FlowNetwork(nodes);
      const numbers = edges.map(([from, to, capacity]) => network.connect(from, to, capacity));
      const flow = network.maximize(source, sink);

      const residual = Array.from({ length: nodes }, () => Array.from({ length: nodes }, () => 0n));
      const placed = (node: number) => (isMirrored ? nodes - 1 - node : node);
      for (const [from, to, capacity] of edges) {
        if (from !== to) residual[placed(from)][placed(to)] += BigInt(capacity);
      }
      expect(BigInt(flow)).toBe(augmentToMaximum(residual));

      let least = Number.POSITIVE_INFINITY;
      for (let set = 0; set < 2 ** nodes; set += 1) {
        const has = (node: number) => ((set >> node) & 1) === 1;
        if (has(source) && !has(sink)) least = Math.min(least, cutOf(drawn, has));
      }
      expect(flow).toBe(least);
      const isReached = (node: number) => network.isReached(node);
      expect([isReached(source), isReached(sink)]).toEqual([true, false]);
      expect(cutOf(drawn, isReached)).toBe(flow);

      // What flows: within each edge, nothing lost on the way.
      const balance = Array.from({ length: nodes }, () => 0);
      for (const [at, [from, to, capacity]] of edges.entries()) {
        const through = capacity - network.freeOn(numbers[at]);
        expect(0 <= through && through <= capacity).toBe(true);
        balance[from] -= through;
        balance[to] += through;
      }
      expect(balance.every((sum, node) => sum === (node === sink ? flow : node === source ? -flow : 0))).toBe(true);
      if (flow > 0) flowing += 1;
      else blocked += 1;
      if (edges.some(([from, to], at) => from > to && network.freeOn(numbers[at]) < edges[at][2])) backwards += 1;
    }),
    { numRuns: runs(1000) },
  );
  expectMet(60, { flowing, blocked, backwards });
});

test('a flow that must turn back: the first shortest path takes what another needs', () => {
  // 0 to 5 over 1-4 in three edges; only 1-2-5 and 3-4-5 together carry two.
  const network = new FlowNetwork(6);
  for (const [from, to] of [
    [0, 1],
    [1, 4],
    [4, 5],
    [0, 3],
    [3, 4],
    [1, 2],
    [2, 5],
  ]) {
    network.connect(from, to, 1);
  }
  expect(network.maximize(0, 5)).toBe(2);
});
