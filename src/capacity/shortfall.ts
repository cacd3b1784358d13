// The work that does not fit, proved from both sides: a family of disjoint intervals shows that no less would do.
// By max-flow min-cut the largest excess of such a family is the total work less the maximum flow. Ford and Fulkerson (1956).

import type { Day } from '../calendar/civil-date.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { CapacityRanges } from '../workload/capacity-ranges.js';
import { rangeOf, type Work } from '../workload/work.js';
import { forEachInterval, type Interval } from './intervals.js';

/** What does not fit, and the intervals that prove it: their excesses of work over capacity add up to it. */
export interface Shortfall {
  readonly microHours: MicroHours;
  /** Disjoint, in the order of time. */
  readonly intervals: readonly Interval[];
}

/** The largest excess of disjoint intervals that lie wholly before a day. */
export type ExcessBefore = (day: Day) => MicroHours;

/** The shortfall of work on days with capacity. Cost: the distinct releases times the distinct last days. */
export function shortfallOf(work: Work, ranges: CapacityRanges): Shortfall {
  const { excess, firstOfBest, origin } = bestFamilies(work, ranges);
  const intervals: Interval[] = [];
  for (let end = excess.length - 1; end > 0; ) {
    if (excess[end] === excess[end - 1]) {
      end--;
      continue;
    }
    const first = firstOfBest[end];
    const last = origin + end - 1;
    const capacity = ranges.between(first, last);
    intervals.unshift({ first, last, capacity, microHours: excess[end] - excess[first - origin] + capacity });
    end = first - origin;
  }
  return { microHours: excess[excess.length - 1], intervals };
}

/** How much of the shortfall lies before each day at most. */
export function excessBefore(work: Work, ranges: CapacityRanges): ExcessBefore {
  const { excess, origin } = bestFamilies(work, ranges);
  return (day) => excess[Math.max(0, Math.min(day - origin, excess.length - 1))];
}

interface Families {
  readonly origin: Day;
  /** `excess[d]`: the largest excess of disjoint intervals before day `origin + d`. */
  readonly excess: Float64Array;
  /** The first day of the interval that ends on the eve of `origin + d` and makes the excess larger than on the eve. */
  readonly firstOfBest: Int32Array;
}

function bestFamilies(work: Work, ranges: CapacityRanges): Families {
  const { first: origin, last: end } = rangeOf(work);
  const excess = new Float64Array(end - origin + 2);
  const firstOfBest = new Int32Array(excess.length);
  let known = 0;
  const carryTo = (index: number) => {
    for (; known < index; known++) excess[known + 1] = excess[known];
  };
  forEachInterval(work, (first, last, microHours) => {
    const index = last + 1 - origin;
    carryTo(index);
    const sum = excess[first - origin] + microHours - ranges.between(first, last);
    if (sum <= excess[index]) return;
    excess[index] = sum;
    firstOfBest[index] = first;
  });
  carryTo(excess.length - 1);
  return { origin, excess, firstOfBest };
}
