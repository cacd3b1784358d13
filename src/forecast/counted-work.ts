// Where the hours of work items count: on one day, or evenly over the working days of their window; always within the horizon.
// FORECAST section 5.

import type { Day } from '../calendar/civil-date.js';
import { contains, type DateRange } from '../calendar/date-range.js';
import { ONE_OFF } from '../engagement/codes.js';
import { daysOf, type Letter } from '../engagement/letter.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { type OccurrenceDays, occurrenceDaysAt } from '../schedule/occurrence.js';
import type { Schedule } from '../schedule/schedule.js';
import type { On } from './settings.js';

/** The parts of an item of so many micro-hours that lie in the horizon: their days, ascending, with the hours of each; no days where it counts in none. */
export interface CountedDays {
  readonly days: readonly Day[];
  readonly microHoursOn: (index: number, microHours: MicroHours) => MicroHours;
}

const NOWHERE: CountedDays = { days: [], microHoursOn: () => 0 };

/** How items are counted: `letterOf` is the letter itself, of which the schedule has windows. */
export interface Counting {
  readonly on: On;
  readonly horizon: DateRange;
  readonly letterOf: (planned: number) => Letter;
}

/** Where the k-th occurrence of rule r counts. */
export function countedDays(schedule: Schedule, r: number, k: number, { on, horizon, letterOf }: Counting): CountedDays {
  const occurrence = occurrenceDaysAt(schedule, r, k);
  if (on === 'evenly') {
    const planned = schedule.rules.activity[r];
    const isOneOff = schedule.activities[planned].frequence === ONE_OFF;
    return spread(isOneOff ? fromMission(occurrence, letterOf(planned), schedule) : occurrence, horizon, schedule);
  }
  if (!contains(horizon, occurrence.due)) return NOWHERE;
  return { days: [occurrence[on]], microHoursOn: (_, microHours) => microHours };
}

/** A one-off may be begun from the real first day of its letter on, in renewals and after a late start too. */
function fromMission(days: OccurrenceDays, letter: Letter, { settings }: Schedule): OccurrenceDays {
  const first = daysOf(letter).mission.first ?? Number.NEGATIVE_INFINITY;
  const release = Math.min(days.due, Math.max(days.due - settings.oneOffLeadDays, first));
  return { ...days, release, last: Math.max(days.dueAdjusted, release) };
}

/** Over the working days of the window: of w hours on n days floor(w i / n) are done by the end of day i. */
function spread({ release, last }: OccurrenceDays, horizon: DateRange, { settings }: Schedule): CountedDays {
  const working: Day[] = [];
  for (let day = release; day <= last; day++) if (!settings.businessCalendar.isClosed(day)) working.push(day);
  if (working.length === 0) working.push(last);
  const before = working.findIndex((day) => day >= horizon.first);
  const days = working.filter((day) => contains(horizon, day));
  if (days.length === 0) return NOWHERE;
  const n = BigInt(working.length);
  const done = (index: number, microHours: MicroHours) => Number((BigInt(microHours) * BigInt(before + index)) / n);
  return { days, microHoursOn: (index, microHours) => done(index + 1, microHours) - done(index, microHours) };
}
