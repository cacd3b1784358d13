// Can the work be done in its windows, and if not, why not and how many hours are missing.
// It fits when no interval of days holds more compulsory work than capacity: Hall's condition, for work that can be divided.

import type { Day } from '../calendar/civil-date.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { AllocationsBuilder } from '../workload/allocations.js';
import { CapacityRanges } from '../workload/capacity-ranges.js';
import type { DailyCapacity } from '../workload/daily-capacity.js';
import { OpenDays } from '../workload/open-days.js';
import { serve } from '../workload/serve.js';
import { piecesOf, type Work } from '../workload/work.js';
import { firstInterval, type Interval } from './intervals.js';
import { byShare } from './ratio.js';
import { shortfallOf } from './shortfall.js';
import { type Windows, windowsOf } from './windows.js';

/** Hours to add on a day. */
export interface Addition {
  readonly day: Day;
  readonly microHours: MicroHours;
}

/** Whether work fits into capacity, with the proof. */
export interface Verdict {
  readonly feasible: boolean;
  /** The pieces with hours whose window holds no capacity. */
  readonly unplaceable: Int32Array;
  /** The interval that lacks the most hours; ties go to the shortest, then to the earliest. Null when none lacks any. */
  readonly worst: Interval | null;
  /** The least hours to add: total work less maximum flow. */
  readonly shortfall: MicroHours;
  /** Days on which adding that much makes the work fit. */
  readonly additions: readonly Addition[];
  /** Disjoint intervals that lack as much, so that adding less cannot do. */
  readonly violated: readonly Interval[];
  /** The interval whose work is the most for its capacity, unplaceable pieces left out: no plan has a lower peak. Null without work. */
  readonly peak: Interval | null;
}

/** The verdict on work and daily capacity. Cost: linear in the pieces; the distinct releases times the distinct last days. */
export function verdictOf(work: Work, capacity: DailyCapacity): Verdict {
  const openDays = new OpenDays(capacity);
  const ranges = new CapacityRanges(capacity);
  const windows = windowsOf(work);
  const { microHours: shortfall, intervals: violated } = shortfallOf(windows, ranges);
  return {
    feasible: shortfall === 0,
    unplaceable: unplaceableOf(work, openDays),
    worst: firstInterval(
      windows,
      ranges,
      ({ microHours, capacity }) => microHours - capacity,
      (a, _, b) => b - a,
    ),
    shortfall,
    additions: additionsTo(windows, openDays),
    violated,
    peak: peakOf(windows, openDays, ranges),
  };
}

/** The interval that asks for the most work for its capacity among pieces with an open day; ties as for the worst. */
export function peakOf(work: Work, openDays: OpenDays, ranges: CapacityRanges): Interval | null {
  const windows = windowsOf(work, (piece) => openDays.isOpen(work.release[piece], work.last[piece]));
  return firstInterval(windows, ranges, ({ microHours }) => microHours, byShare);
}

/** The pieces with hours and without an open day. */
export function unplaceableOf(work: Work, openDays: OpenDays): Int32Array {
  const { release, last, microHours } = work;
  return piecesOf(work, (piece) => microHours[piece] > 0 && !openDays.isOpen(release[piece], last[piece]));
}

/** What is left of each window when the earliest deadline is served first is added on its last open day or, without one, on its last day. */
function additionsTo(windows: Windows, openDays: OpenDays): readonly Addition[] {
  const added = new Map<Day, MicroHours>();
  const add = (day: Day, amount: MicroHours) => added.set(day, (added.get(day) ?? 0) + amount);
  const open = piecesOf(windows, (window) => openDays.isOpen(windows.release[window], windows.last[window]));
  for (const window of unplaceableOf(windows, openDays)) add(windows.last[window], windows.microHours[window]);
  const days = { day: openDays.day, limit: openDays.capacity };
  serve(windows, open, days, new AllocationsBuilder(0), (_, amount, day) => add(day, amount));
  return [...added].map(([day, amount]) => ({ day, microHours: amount })).sort((a, b) => a.day - b.day);
}
