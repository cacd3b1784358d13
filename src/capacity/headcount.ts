// How many people of one pattern the work needs: exact, because the hours of an occurrence can be divided among people and days.

import type { MicroHours } from '../engagement/micro-hours.js';
import { CapacityRanges } from '../workload/capacity-ranges.js';
import type { DailyCapacity } from '../workload/daily-capacity.js';
import { piecesOf, type Work } from '../workload/work.js';
import { firstInterval, type Interval } from './intervals.js';
import { byShare, ceilRatio } from './ratio.js';
import { windowsOf } from './windows.js';

/** The least number of people, and the interval that needs so many. */
export interface Headcount {
  /** Null when no number would do: work is missing on days on which none of them works. */
  readonly count: number | null;
  /** Null when nobody is needed. */
  readonly binding: Interval | null;
  /** What one person of the pattern can do in that interval. */
  readonly perMember: MicroHours;
  /** Pieces with hours whose window holds no capacity of the pattern, nor of the members; they are left out. */
  readonly unplaceable: Int32Array;
}

/** Nobody: a capacity without days. */
export const NOBODY: DailyCapacity = { first: 0, microHours: new Float64Array(0) };

/** The least number of people of a pattern that the work needs beside those `present`. What only the `members` could do is not left out. */
export function headcountOf(
  work: Work,
  pattern: DailyCapacity,
  present: DailyCapacity = NOBODY,
  members: DailyCapacity = present,
): Headcount {
  const there = new CapacityRanges(present);
  const ranges = new CapacityRanges(pattern);
  const ofMembers = new CapacityRanges(members);
  const isPlaceable = (piece: number) => {
    const [first, last] = [work.release[piece], work.last[piece]];
    return ofMembers.between(first, last) + ranges.between(first, last) > 0;
  };
  const missing = ({ first, last, microHours }: Interval) => microHours - there.between(first, last);
  const binding = firstInterval(windowsOf(work, isPlaceable), ranges, missing, byShare);
  const perMember = binding?.capacity ?? 0;
  const count = binding === null ? 0 : perMember === 0 ? null : ceilRatio(missing(binding), perMember);
  return {
    count,
    binding,
    perMember,
    unplaceable: piecesOf(work, (piece) => work.microHours[piece] > 0 && !isPlaceable(piece)),
  };
}
