// The canonical integer plan of a profile: cumulative floors inside each block, then earliest deadline first.
// A block is all days of equal utilisation, wherever they are in the calendar, in date order.
import { compare, type Fraction, floor, fraction, multiply } from './fraction.js';
import { type Allocation, type Instance, openDays, openWindow, plannedItems, sum } from './instance.js';
import type { Utilisation } from './profile.js';

export interface IntegerBlock {
  readonly days: readonly number[];
  /** The places of the items with work that belong to it, in their order. */
  readonly items: readonly number[];
  readonly work: bigint;
  readonly capacity: bigint;
}

export interface IntegerPlan {
  /** Micro-hours by day, 0 on a day without capacity. */
  readonly loads: readonly bigint[];
  /** By item, then by day; none is of zero. */
  readonly allocations: readonly Allocation[];
  /** In decreasing order of utilisation. */
  readonly blocks: readonly IntegerBlock[];
}

export function canonicalPlan(instance: Instance, utilisation: Utilisation): IntegerPlan {
  const blocks = blocksOf(instance, utilisation);
  const loads = instance.capacities.map(() => 0n);
  for (const { days, work, capacity } of blocks) {
    let done = 0n;
    for (const day of days) {
      const until = sum(days.filter((other) => other <= day).map((other) => instance.capacities[other]));
      const target = floor(multiply(fraction(work), fraction(until, capacity)));
      loads[day] = target - done;
      done = target;
    }
  }
  const allocations = blocks.flatMap((block) => earliestDeadlineFirst(instance, block, loads));
  return { loads, allocations: allocations.sort((a, b) => a.item - b.item || a.day - b.day), blocks };
}

/** A item belongs to the days of the least utilisation in its window. */
export function blocksOf(instance: Instance, utilisation: Utilisation): IntegerBlock[] {
  const on = (day: number): Fraction => {
    const found = utilisation[day];
    if (found === null) throw new Error(`day ${day} has capacity and no utilisation`);
    return found;
  };
  const levels: Fraction[] = [];
  for (const day of openDays(instance)) {
    if (!levels.some((level) => compare(level, on(day)) === 0)) levels.push(on(day));
  }
  levels.sort((a, b) => compare(b, a));
  const levelOf = (item: number) =>
    openWindow(instance, instance.items[item])
      .map(on)
      .reduce((least, other) => (compare(other, least) < 0 ? other : least));
  return levels.map((level) => {
    const days = openDays(instance).filter((day) => compare(on(day), level) === 0);
    const items = plannedItems(instance).filter((item) => compare(levelOf(item), level) === 0);
    return {
      days,
      items,
      work: sum(items.map((item) => instance.items[item].work)),
      capacity: sum(days.map((day) => instance.capacities[day])),
    };
  });
}

/** Day by day: the item in hand is the released one whose window ends first, ties in the order of the items. */
function earliestDeadlineFirst(instance: Instance, block: IntegerBlock, loads: readonly bigint[]): Allocation[] {
  const remaining = new Map(block.items.map((item) => [item, instance.items[item].work]));
  const allocations: Allocation[] = [];
  for (const day of block.days) {
    let load = loads[day];
    while (load > 0n) {
      const item = [...remaining.keys()]
        .filter((at) => instance.items[at].release <= day && day <= instance.items[at].last)
        .sort((a, b) => instance.items[a].last - instance.items[b].last || a - b)[0];
      const left = remaining.get(item);
      if (left === undefined) throw new Error(`day ${day} has a load and no item for it`);
      const amount = left < load ? left : load;
      allocations.push({ item, day, amount });
      load -= amount;
      if (left === amount) remaining.delete(item);
      else remaining.set(item, left - amount);
    }
  }
  if (remaining.size > 0) throw new Error(`items ${[...remaining.keys()]} are left over`);
  return allocations;
}
