// What the capacity oracles are asked about: days 0..n-1 with a capacity, and work items with a window of days.
// Amounts are whole micro-hours. Items stand in the order that breaks ties.

export interface Item {
  /** The first day of the window. */
  readonly release: number;
  /** The last day of the window, included. */
  readonly last: number;
  /** Not negative. */
  readonly work: bigint;
}

export interface Instance {
  /** One per day; 0 on a day without capacity. */
  readonly capacities: readonly bigint[];
  readonly items: readonly Item[];
}

/** So much of an item on a day. */
export interface Allocation {
  /** Its place in `items`. */
  readonly item: number;
  readonly day: number;
  readonly amount: bigint;
}

export function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

export function totalWork(instance: Instance): bigint {
  return sum(instance.items.map(({ work }) => work));
}

/** The days with capacity. */
export function openDays(instance: Instance): number[] {
  return [...instance.capacities.keys()].filter((day) => instance.capacities[day] > 0n);
}

/** The days with capacity in the item's window. */
export function openWindow(instance: Instance, item: Item): number[] {
  return openDays(instance).filter((day) => item.release <= day && day <= item.last);
}

/** Work to do, and no capacity in its window. */
export function isUnplaceable(instance: Instance, item: Item): boolean {
  return item.work > 0n && openWindow(instance, item).length === 0;
}

/** The places of the items that a levelled plan holds: work to do, and a day to do it on. */
export function plannedItems(instance: Instance): number[] {
  return [...instance.items.keys()].filter((at) => {
    const item = instance.items[at];
    return item.work > 0n && !isUnplaceable(instance, item);
  });
}

/** The instance without its unplaceable items. */
export function withoutUnplaceable(instance: Instance): Instance {
  return { ...instance, items: instance.items.filter((item) => !isUnplaceable(instance, item)) };
}
