// How much of a part that lacks hours lies on the days shown: whether these days themselves are short.

import { contains } from '../calendar/date-range.js';
import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import { capacityOn, type DailyCapacity } from '../workload/daily-capacity.js';
import { someOf } from '../workload/work.js';
import type { Deficit } from './feasibility.js';
import type { Pool } from './pools.js';
import { levelledPlan } from './profile.js';

/** The days shown of a part that lacks hours. Where they have capacity, the work is more. */
export interface ShownPart {
  /** What is done on them of the part's work when it is levelled on all of the part's days. */
  readonly loadMicroHours: MicroHours;
  readonly loadHours: number;
  /** Their part of the part's capacity. */
  readonly capacityMicroHours: MicroHours;
  readonly capacityHours: number;
}

/** What of a part lies on the days shown; null when all of its capacity does. */
export function shownPart(deficit: Deficit, pool: Pool): ShownPart | null {
  const { openDays, load } = levelledPlan(someOf(pool.work, deficit.items), capacityOfPart(deficit, pool));
  let [loadMicroHours, capacityMicroHours] = [0, 0];
  for (const [index, day] of openDays.day.entries()) {
    if (!contains(pool.shown, day)) continue;
    loadMicroHours += load[index];
    capacityMicroHours += openDays.capacity[index];
  }
  if (capacityMicroHours === deficit.capacity) return null;
  return {
    loadMicroHours,
    loadHours: hoursOf(loadMicroHours),
    capacityMicroHours,
    capacityHours: hoursOf(capacityMicroHours),
  };
}

/** What whoever may do the work of a part can do on its days. */
function capacityOfPart({ first, last, members }: Deficit, pool: Pool): DailyCapacity {
  const microHours = new Float64Array(last - first + 1);
  if (members === null)
    return { first, microHours: microHours.map((_, index) => capacityOn(pool.capacity, first + index)) };
  const capacities = pool.memberCapacities();
  for (const { member, days } of members) {
    for (const day of days) microHours[day - first] += capacityOn(capacities[member], day);
  }
  return { first, microHours };
}
