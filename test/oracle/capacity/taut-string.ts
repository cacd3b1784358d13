// The levelled profile of windows that are in the same order, as a string pulled tight: cumulative work over cumulative capacity.
// Below it the work that must be done by the end of a day, above it the work that has been released; its slopes are the utilisation.
import { compare, type Fraction, fraction } from './fraction.js';
import { type Instance, openDays, openWindow, plannedItems, sum } from './instance.js';
import { capacityWithin } from './intervals.js';
import type { Utilisation } from './profile.js';

/** A point between the curves that the string passes at the end of an open day; `at` counts open days. */
interface Knot {
  readonly at: number;
  readonly work: bigint;
}

/** Whether, sorted by release and then by last day, the last days are sorted as well. */
export function isAgreeable(instance: Instance): boolean {
  const sorted = [...instance.items].sort((a, b) => a.release - b.release || a.last - b.last);
  return sorted.every((item, at) => at === 0 || sorted[at - 1].last <= item.last);
}

export function tautString(instance: Instance): Utilisation {
  if (!isAgreeable(instance)) throw new RangeError('windows that are not in the same order');
  const days = openDays(instance);
  const items = plannedItems(instance).map((at) => instance.items[at]);
  const workOf = (is: (window: readonly number[]) => boolean) =>
    sum(items.filter((item) => is(openWindow(instance, item))).map(({ work }) => work));
  // After k open days: the capacity so far, the least and the most that can have been done.
  const capacity = [0n, ...days.map((day) => capacityWithin(instance, 0, day))];
  const lower = [0n, ...days.map((day) => workOf((window) => window[window.length - 1] <= day))];
  const upper = [0n, ...days.map((day) => workOf((window) => window[0] <= day))];

  const utilisation: (Fraction | null)[] = instance.capacities.map(() => null);
  let from: Knot = { at: 0, work: 0n };
  while (from.at < days.length) {
    const to = nextBend(from, capacity, lower, upper);
    const slope = fraction(to.work - from.work, capacity[to.at] - capacity[from.at]);
    for (const day of days.slice(from.at, to.at)) utilisation[day] = slope;
    from = to;
  }
  return utilisation;
}

/** Where the string next touches a curve that it leaves in another direction, or its end. */
function nextBend(from: Knot, capacity: readonly bigint[], lower: readonly bigint[], upper: readonly bigint[]): Knot {
  const slopeTo = ({ at, work }: Knot) => fraction(work - from.work, capacity[at] - capacity[from.at]);
  // A straight line may pass the gates so far when it is no flatter than to `steepest` and no steeper than to `levelled`.
  let steepest: Knot | null = null;
  let levelled: Knot | null = null;
  for (let at = from.at + 1; at < capacity.length; at += 1) {
    const low = { at, work: lower[at] };
    const high = { at, work: upper[at] };
    if (levelled !== null && compare(slopeTo(low), slopeTo(levelled)) > 0) return levelled;
    if (steepest !== null && compare(slopeTo(high), slopeTo(steepest)) < 0) return steepest;
    if (steepest === null || compare(slopeTo(low), slopeTo(steepest)) >= 0) steepest = low;
    if (levelled === null || compare(slopeTo(high), slopeTo(levelled)) <= 0) levelled = high;
  }
  // Both curves end in the same point.
  return { at: capacity.length - 1, work: lower[capacity.length - 1] };
}
