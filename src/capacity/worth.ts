// What one more hour is worth: how much of the shortfall it takes away, wherever in an interval of days it is best put.

import type { Day } from '../calendar/civil-date.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { CapacityRanges } from '../workload/capacity-ranges.js';
import type { DailyCapacity } from '../workload/daily-capacity.js';
import { type Work, workTurned } from '../workload/work.js';
import { excessBefore } from './shortfall.js';
import { windowsOf } from './windows.js';

/** The fall of the shortfall when up to `microHours` are added within `[first, last]`, both included, divided among its days as is best. */
export type WorthOf = (first: Day, last: Day, microHours: MicroHours) => MicroHours;

/**
 * The worth of hours added to a capacity. Only what every proof of the shortfall says of the interval can be saved there:
 * the shortfall less the most that disjoint intervals before and after it prove.
 */
export function worthOfHours(work: Work, capacity: DailyCapacity): WorthOf {
  const windows = windowsOf(work);
  const before = excessBefore(windows, new CapacityRanges(capacity));
  const afterTurned = excessBefore(workTurned(windows), new CapacityRanges(capacityTurned(capacity)));
  const shortfall = before(Number.POSITIVE_INFINITY);
  return (first, last, microHours) => Math.min(microHours, shortfall - before(first) - afterTurned(-last));
}

function capacityTurned({ first, microHours }: DailyCapacity): DailyCapacity {
  return { first: -(first + microHours.length - 1), microHours: microHours.toReversed() };
}
