// Work of which some is given to persons: the verdict is a maximum flow from the work over members and days.
// When it does not fit, the minimum cut says who is asked for too much, on which days, and by how many hours.

import type { Day } from '../calendar/civil-date.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { capacityOn, type DailyCapacity } from '../workload/daily-capacity.js';
import type { Work } from '../workload/work.js';
import { ANYONE, type Demand, type ExtraHours, StaffNetwork } from './staff-network.js';
import { type Windows, windowsOf } from './windows.js';

/** Work on a pool; each piece may be done by one member alone, or by any. */
export interface StaffedWork extends Work {
  /** The number of the member that each piece is given to, or `ANYONE`. */
  readonly member: Int32Array;
}

/** A member's days in a cut. */
export interface CutDays {
  readonly member: number;
  readonly days: readonly Day[];
  readonly capacity: MicroHours;
}

/** Pieces that can be done on nothing but these days of these members. */
export interface Cut {
  readonly members: readonly CutDays[];
  readonly pieces: Int32Array;
  readonly microHours: MicroHours;
  /** Less than `microHours`, by the shortfall. */
  readonly capacity: MicroHours;
}

/** Hours to add for a member, or for anyone, on a day. */
export interface StaffAddition {
  readonly day: Day;
  readonly member: number;
  readonly microHours: MicroHours;
}

/** Whether staffed work fits, with the proof. */
export interface StaffedVerdict {
  /** Total work less maximum flow. */
  readonly shortfall: MicroHours;
  /** Adding these makes the work fit. */
  readonly additions: readonly StaffAddition[];
  /** Null when nothing is missing. */
  readonly cut: Cut | null;
}

/** The verdict on work for members with a daily capacity each, and extra hours if any. Cost: that of a maximum flow over the windows' days. */
export function staffedVerdict(
  work: StaffedWork,
  members: readonly DailyCapacity[],
  extra: ExtraHours | null = null,
): StaffedVerdict {
  const byMember = [ANYONE, ...members.keys()].map(
    (member) => [member, windowsOf(work, (piece) => work.member[piece] === member)] as const,
  );
  const demands = byMember.flatMap(([member, windows]) => demandsOf(member, windows));
  const network = new StaffNetwork(demands, members, extra);
  const missing = demands.map((demand, index) => ({ ...demand, microHours: network.missingFor(index) }));
  const shortfall = missing.reduce((sum, { microHours }) => sum + microHours, 0);
  return {
    shortfall,
    additions: missing
      .filter(({ microHours }) => microHours > 0)
      .map(({ last, member, microHours }) => ({ day: last, member, microHours })),
    cut: shortfall === 0 ? null : cutOf(work, members, byMember, network),
  };
}

function demandsOf(member: number, { release, last, microHours }: Work): readonly Demand[] {
  return Array.from(release, (day, w) => ({ member, release: day, last: last[w], microHours: microHours[w] }));
}

function cutOf(
  work: StaffedWork,
  members: readonly DailyCapacity[],
  byMember: readonly (readonly [member: number, windows: Windows])[],
  network: StaffNetwork,
): Cut {
  const isCut = new Uint8Array(work.count);
  let index = 0;
  for (const [member, windows] of byMember) {
    for (let piece = 0; piece < work.count; piece++) {
      if (work.member[piece] !== member) continue;
      isCut[piece] = network.isCut(index + windows.windowOfPiece[piece]) ? 1 : 0;
    }
    index += windows.count;
  }
  const pieces = Int32Array.from(isCut, (_, piece) => piece).filter((piece) => isCut[piece] === 1);
  const cutMembers = members.flatMap((capacity, member): readonly CutDays[] => {
    const days = network.cutDaysOf(member);
    if (days.length === 0) return [];
    return [{ member, days, capacity: days.reduce((sum, day) => sum + capacityOn(capacity, day), 0) }];
  });
  return {
    members: cutMembers,
    pieces,
    microHours: pieces.reduce((sum, piece) => sum + work.microHours[piece], 0),
    capacity: cutMembers.reduce((sum, { capacity }) => sum + capacity, 0),
  };
}
