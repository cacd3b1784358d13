// The minimum cut by brute force over all sets of member-days: what a maximum flow must be equal to.
// A set cuts its own capacity, and every item that could also go outside it.
import { sum } from './instance.js';
import { type PersonsInstance, slotsOf } from './persons.js';

export interface Cut {
  /** Micro-hours: the most that can be served. */
  readonly value: bigint;
  /** The smallest such set. The work that must be done in it is above its capacity by what is missing. */
  readonly memberDays: readonly { readonly member: number; readonly day: number }[];
}

/** Two to the power of members x days sets: for tiny instances. */
export function minCutOfPersons(instance: PersonsInstance): Cut {
  const { works, capacities, usable } = slotsOf(instance);
  const days = instance.capacities[0]?.length ?? 0;
  if (capacities.length > 16) throw new RangeError('too many member-days for brute force');
  let best: Cut | null = null;
  for (let set = 0; set < 2 ** capacities.length; set += 1) {
    const has = (slot: number) => ((set >> slot) & 1) === 1;
    const members = [...capacities.keys()].filter(has);
    const cutWorks = works.filter((_, item) => usable[item].some((can, slot) => can && !has(slot)));
    const value = sum(members.map((slot) => capacities[slot])) + sum(cutWorks);
    const better =
      best === null || value < best.value || (value === best.value && members.length < best.memberDays.length);
    if (better) {
      best = { value, memberDays: members.map((slot) => ({ member: Math.floor(slot / days), day: slot % days })) };
    }
  }
  if (best === null) throw new Error('there is always the empty set');
  return best;
}
