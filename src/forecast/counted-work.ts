// Where the hours of work items count: on one day, or evenly over the working days of their window; always within the horizon.
// FORECAST section 5.

import type { Day } from '../calendar/civil-date.js';
import { contains, type DateRange } from '../calendar/date-range.js';
import { ONE_OFF } from '../engagement/codes.js';
import { daysOf, type Letter } from '../engagement/letter.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { type OccurrenceDays, occurrenceDaysAt } from '../schedule/occurrence.js';
import type { Schedule } from '../schedule/schedule.js';
import type { CountedOn } from './settings.js';

/** The parts of an item that lie in the horizon: their days, ascending, and the micro-hours of each when the item has so many. No days where it counts in none. */
export interface CountedDays {
  readonly days: readonly Day[];
  readonly microHoursOn: (part: number, microHours: MicroHours) => MicroHours;
}

const NOWHERE: CountedDays = { days: [], microHoursOn: () => 0 };

/** How items are counted. */
export interface Counting {
  readonly on: CountedOn;
  readonly horizon: DateRange;
}

/** Where the k-th occurrence of rule r counts. `letter` is the letter itself, of which the schedule has windows. */
export function countedDays(schedule: Schedule, r: number, k: number, letter: Letter, counting: Counting): CountedDays {
  const { on, horizon } = counting;
  const occurrence = occurrenceDaysAt(schedule, r, k);
  if (on === 'evenly') {
    const isOneOff = schedule.activities[schedule.rules.activity[r]].frequence === ONE_OFF;
    return spread(isOneOff ? fromMission(occurrence, letter, schedule) : occurrence, horizon, schedule);
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
  if (release > horizon.last || last < horizon.first) return NOWHERE;
  const working: Day[] = [];
  for (let day = release; day <= last; day++) if (!settings.businessCalendar.isClosed(day)) working.push(day);
  if (working.length === 0) working.push(last);
  const before = working.findIndex((day) => day >= horizon.first);
  const days = working.filter((day) => contains(horizon, day));
  if (days.length === 0) return NOWHERE;
  const n = BigInt(working.length);
  const doneBy = (part: number, microHours: MicroHours) => Number((BigInt(microHours) * BigInt(before + part)) / n);
  return { days, microHoursOn: (part, microHours) => doneBy(part + 1, microHours) - doneBy(part, microHours) };
}

/** Periods end, and lags of at most 18 months, before their due date by less than so many days. */
const LONGEST_LAG = 620;

/** The due dates of the work that may count in the horizon: these dates themselves, or those of windows that reach into it. */
export function dueDatesOf(letters: readonly Letter[], oneOffLeadDays: number, { on, horizon }: Counting): DateRange {
  if (on !== 'evenly') return horizon;
  let widest = Math.max(LONGEST_LAG, oneOffLeadDays);
  for (const letter of letters) {
    const { fiscalYear } = daysOf(letter);
    if (fiscalYear !== null) widest = Math.max(widest, LONGEST_LAG + fiscalYear.last - fiscalYear.first);
  }
  return { first: horizon.first - LONGEST_LAG, last: horizon.last + widest };
}
