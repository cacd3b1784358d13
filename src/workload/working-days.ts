// The working days of a plan, by its own business calendar, as far as its work reaches.

import type { MicroHours } from '../engagement/micro-hours.js';
import type { DailyCapacity } from './daily-capacity.js';
import { OpenDays } from './open-days.js';
import type { PlannedWork } from './work.js';

/** The days of all windows that are neither weekend nor holiday, each with the same micro-hours. Cost: linear in the days and in the pieces. */
export function workingDays({ count, release, last, schedule }: PlannedWork, microHours: MicroHours): OpenDays {
  if (count === 0) return new OpenDays({ first: 0, microHours: new Float64Array(0) });
  const { businessCalendar } = schedule.settings;
  const first = release.reduce((a, b) => Math.min(a, b));
  const length = last.reduce((a, b) => Math.max(a, b)) - first + 1;
  const byDay = Float64Array.from({ length }, (_, index) =>
    businessCalendar.isClosed(first + index) ? 0 : microHours,
  );
  return new OpenDays({ first, microHours: byDay } satisfies DailyCapacity);
}
