// The flattest rational profile by its definition, over all sets of days: no interval, no geometry.
// The days that must be busiest are the set S with the greatest W(S)/C(S), W(S) being the work that has nowhere else to go.
// They are removed, their work with them, and the same is asked of the days that remain.
import { compare, type Fraction, fraction } from './fraction.js';
import { type Instance, openDays, openWindow, plannedItems, sum } from './instance.js';

/** Load over capacity by day; null on a day without capacity. */
export type Utilisation = readonly (Fraction | null)[];

export interface Block {
  readonly days: readonly number[];
  readonly work: bigint;
  readonly capacity: bigint;
}

export interface Profile {
  /** From the busiest to the least busy, all different; together the days with capacity, idle ones included. */
  readonly blocks: readonly Block[];
  readonly utilisation: Utilisation;
}

/** Two to the power of open days sets for each block: for at most ten of them. */
export function profileBySubsets(instance: Instance): Profile {
  const blocks: Block[] = [];
  let remaining = openDays(instance);
  if (remaining.length > 10) throw new RangeError('too many open days for all their subsets');
  let items = plannedItems(instance).map((at) => {
    const item = instance.items[at];
    return { work: item.work, days: openWindow(instance, item) };
  });
  while (remaining.length > 0) {
    const block = busiest(remaining, instance.capacities, items);
    blocks.push(block);
    remaining = remaining.filter((day) => !block.days.includes(day));
    items = items
      .map(({ work, days }) => ({ work, days: days.filter((day) => !block.days.includes(day)) }))
      .filter(({ days }) => days.length > 0);
  }
  const ratioOn = (day: number) => blocks.filter(({ days }) => days.includes(day)).map(ratio)[0] ?? null;
  return { blocks, utilisation: instance.capacities.map((_, day) => ratioOn(day)) };
}

export function ratio({ work, capacity }: Block): Fraction {
  return fraction(work, capacity);
}

/** The largest of the sets with the greatest ratio: the days of equal utilisation are one block. */
function busiest(
  days: readonly number[],
  capacities: readonly bigint[],
  items: readonly { readonly work: bigint; readonly days: readonly number[] }[],
): Block {
  const bits = (some: readonly number[]) => some.reduce((set, day) => set | (1 << days.indexOf(day)), 0);
  const windows = items.map((item) => ({ work: item.work, set: bits(item.days) }));
  let best: Block | null = null;
  for (let set = 1; set < 2 ** days.length; set += 1) {
    const within = days.filter((_, at) => ((set >> at) & 1) === 1);
    const block = {
      days: within,
      work: sum(windows.filter((window) => (window.set & ~set) === 0).map(({ work }) => work)),
      capacity: sum(within.map((day) => capacities[day])),
    };
    const order = best === null ? 1 : compare(ratio(block), ratio(best));
    if (best === null || order > 0 || (order === 0 && block.days.length > best.days.length)) best = block;
  }
  if (best === null) throw new Error('no day is left');
  return best;
}
