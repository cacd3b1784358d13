// Work given to persons: an item may use the days of its window, of one member or of all of them.
// One day of one member is a slot; slots are numbered member by member.
import type { Instance, Item } from './instance.js';

export interface PersonItem extends Item {
  /** Whose work it is; null when anybody can take it. */
  readonly member: number | null;
}

export interface PersonsInstance {
  /** By member, then by day. */
  readonly capacities: readonly (readonly bigint[])[];
  readonly items: readonly PersonItem[];
}

/** What a maximum flow and a minimum cut are about: items, slots, and which slots an item may use. */
export interface Slots {
  readonly works: readonly bigint[];
  readonly capacities: readonly bigint[];
  /** `usable[item][slot]`. */
  readonly usable: readonly (readonly boolean[])[];
}

export function slotsOf(instance: PersonsInstance): Slots {
  const slots = instance.capacities.flatMap((days, member) => days.map((capacity, day) => ({ member, day, capacity })));
  return {
    works: instance.items.map(({ work }) => work),
    capacities: slots.map(({ capacity }) => capacity),
    usable: instance.items.map((item) =>
      slots.map(
        ({ member, day }) =>
          item.release <= day && day <= item.last && (item.member === null || item.member === member),
      ),
    ),
  };
}

/** A pool of one member who takes everything. */
export function asPersons(instance: Instance): PersonsInstance {
  return {
    capacities: [instance.capacities],
    items: instance.items.map((item) => ({ ...item, member: null })),
  };
}
