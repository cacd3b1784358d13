// What a plan costs in three of the convex measures that the flattest plan minimises all at once.
// The plan is its loads by day; days without capacity take no part.
import {
  absolute,
  add,
  addAll,
  compare,
  divide,
  type Fraction,
  fraction,
  multiply,
  subtract,
  ZERO,
} from './fraction.js';
import type { Allocation, Instance } from './instance.js';
import { openDays, sum } from './instance.js';
import type { Utilisation } from './profile.js';

export interface Costs {
  /** The greatest u = L/c. */
  readonly peak: Fraction;
  /** Sum of L^2/c. */
  readonly squares: Fraction;
  /** Sum of c |u - mean|, the mean being all work over all capacity, the same for every plan. */
  readonly unevenness: Fraction;
}

export function costsOf(instance: Instance, loads: readonly Fraction[]): Costs {
  const days = openDays(instance).map((day) => {
    const capacity = fraction(instance.capacities[day]);
    return { capacity, load: loads[day], utilisation: divide(loads[day], capacity) };
  });
  if (days.length === 0) return { peak: ZERO, squares: ZERO, unevenness: ZERO };
  const work = addAll(days.map(({ load }) => load));
  const mean = divide(work, addAll(days.map(({ capacity }) => capacity)));
  return {
    peak: days.map(({ utilisation }) => utilisation).reduce((most, other) => (compare(other, most) > 0 ? other : most)),
    squares: addAll(days.map(({ load, capacity }) => divide(multiply(load, load), capacity))),
    unevenness: addAll(
      days.map(({ capacity, utilisation }) => multiply(capacity, absolute(subtract(utilisation, mean)))),
    ),
  };
}

/** The loads that make a profile: u c by day. */
export function loadsOfProfile(instance: Instance, utilisation: Utilisation): Fraction[] {
  return utilisation.map((u, day) => (u === null ? ZERO : multiply(u, fraction(instance.capacities[day]))));
}

/** The loads of an integer plan. */
export function loadsOfAllocations(instance: Instance, allocations: readonly Allocation[]): Fraction[] {
  return instance.capacities.map((_, day) =>
    fraction(sum(allocations.filter((one) => one.day === day).map(({ amount }) => amount))),
  );
}

/** The plan that lies so far, from 0 to 1, on the straight way from one plan to another. */
export function between(from: readonly Fraction[], to: readonly Fraction[], part: Fraction): Fraction[] {
  return from.map((load, day) => add(load, multiply(part, subtract(to[day], load))));
}
