// Capacity day by day over a stretch of days: what levelling, limits and verdicts are measured against.

import type { Day } from '../calendar/civil-date.js';
import type { MicroHours } from '../engagement/micro-hours.js';

/** The capacity of consecutive days: `microHours[0]` is that of day `first` (epoch days). Integers from 0 whose sum is below 2^53. */
export interface DailyCapacity {
  readonly first: Day;
  readonly microHours: Float64Array;
}

/** The capacity of a day; none outside the stretch. */
export function capacityOn({ first, microHours }: DailyCapacity, day: Day): MicroHours {
  return microHours[day - first] ?? 0;
}
