// The most work that can be served: items -> the days of their window -> capacities, as a maximum flow.
// Nothing here knows that windows are intervals.
import { augmentToMaximum } from './flow-graph.js';
import { type Instance, totalWork } from './instance.js';
import { asPersons, type PersonsInstance, type Slots, slotsOf } from './persons.js';

/** The most work of the pool that its days can take. */
export function maxFlow(instance: Instance): bigint {
  return maxFlowOfPersons(asPersons(instance));
}

/** The most work that the members can take, each item on the days of those who may do it. */
export function maxFlowOfPersons(instance: PersonsInstance): bigint {
  return maxFlowOfSlots(slotsOf(instance));
}

/** Micro-hours that find no place: the least to add. Unplaceable items count in full. */
export function shortfall(instance: Instance): bigint {
  return totalWork(instance) - maxFlow(instance);
}

/** Nodes: the source, the items, the slots, the sink. */
export function maxFlowOfSlots({ works, capacities, usable }: Slots): bigint {
  const size = works.length + capacities.length + 2;
  const residual = Array.from({ length: size }, () => Array.from({ length: size }, () => 0n));
  const itemNode = (item: number) => 1 + item;
  const slotNode = (slot: number) => 1 + works.length + slot;
  for (const [item, work] of works.entries()) {
    residual[0][itemNode(item)] = work;
    for (const slot of capacities.keys()) {
      if (usable[item][slot]) residual[itemNode(item)][slotNode(slot)] = work;
    }
  }
  for (const [slot, capacity] of capacities.entries()) residual[slotNode(slot)][size - 1] = capacity;
  return augmentToMaximum(residual);
}
