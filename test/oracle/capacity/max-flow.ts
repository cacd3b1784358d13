// The most work that can be served: pieces -> the days of their window -> capacities, as a maximum flow.
// Nothing here knows that windows are intervals.
import { augmentToMaximum } from './flow-graph.js';
import { type Instance, totalWork } from './instance.js';
import { asPersons, type PersonsInstance, type Slots, slotsOf } from './persons.js';

/** The most work of the pool that its days can take. */
export function maxFlow(instance: Instance): bigint {
  return maxFlowOfPersons(asPersons(instance));
}

/** The most work that the members can take, each piece on the days of those who may do it. */
export function maxFlowOfPersons(instance: PersonsInstance): bigint {
  return maxFlowOfSlots(slotsOf(instance));
}

/** Micro-hours that find no place: the least to add. Unplaceable pieces count in full. */
export function shortfall(instance: Instance): bigint {
  return totalWork(instance) - maxFlow(instance);
}

/** Nodes: the source, the pieces, the slots, the sink. */
export function maxFlowOfSlots({ works, capacities, usable }: Slots): bigint {
  const size = works.length + capacities.length + 2;
  const residual = Array.from({ length: size }, () => Array.from({ length: size }, () => 0n));
  const pieceNode = (piece: number) => 1 + piece;
  const slotNode = (slot: number) => 1 + works.length + slot;
  for (const [piece, work] of works.entries()) {
    residual[0][pieceNode(piece)] = work;
    for (const slot of capacities.keys()) {
      if (usable[piece][slot]) residual[pieceNode(piece)][slotNode(slot)] = work;
    }
  }
  for (const [slot, capacity] of capacities.entries()) residual[slotNode(slot)][size - 1] = capacity;
  return augmentToMaximum(residual);
}
