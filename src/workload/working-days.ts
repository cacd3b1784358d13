// The working days of a plan, by its own business calendar, as far as its work reaches.

import type { MicroHours } from '../engagement/micro-hours.js';
import type { DailyCapacity } from './daily-capacity.js';
import { OpenDays } from './open-days.js';
import { type PlannedWork, rangeOf } from './work.js';

/** The days of all windows that are neither weekend nor holiday, each with the same micro-hours. Cost: linear in the days and in the pieces. */
export function workingDays(work: PlannedWork, microHours: MicroHours): OpenDays {
  const { first, last } = rangeOf(work);
  const { businessCalendar } = work.schedule.settings;
  const byDay = Float64Array.from({ length: last - first + 1 }, (_, index) =>
    businessCalendar.isClosed(first + index) ? 0 : microHours,
  );
  return new OpenDays({ first, microHours: byDay } satisfies DailyCapacity);
}
