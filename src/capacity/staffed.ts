// Work of which some is given to persons: the verdict is a maximum flow from the work over members and days.
// When it does not fit, the minimum cut says who is asked for too much, on which days, and by how many hours.

import type { Day } from '../calendar/civil-date.js';
import { sortedBy } from '../core/counting-sort.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { capacityOn, type DailyCapacity } from '../workload/daily-capacity.js';
import { piecesOf, someOf, type Work } from '../workload/work.js';
import { ANYONE, type Demand, type ExtraHours, StaffNetwork } from './staff-network.js';
import { windowsOf } from './windows.js';

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
  const { demands, demandOfPiece } = demandsOf(work);
  const network = new StaffNetwork(demands, members, extra);
  const missing = demands.map((demand, index) => ({ ...demand, microHours: network.missingFor(index) }));
  const { shortfall } = network;
  return {
    shortfall,
    additions: missing
      .filter(({ microHours }) => microHours > 0)
      .map((demand) => ({ day: dayToAdd(demand, members), member: demand.member, microHours: demand.microHours })),
    cut: shortfall === 0 ? null : cutOf(work, members, demandOfPiece, network),
  };
}

/** The last day of a demand's window on which somebody works who may do it, else its last day. */
function dayToAdd({ member, release, last }: Demand, members: readonly DailyCapacity[]): Day {
  const able = member === ANYONE ? members : [members[member]];
  for (let day = last; day >= release; day--) {
    if (able.some((capacity) => capacityOn(capacity, day) > 0)) return day;
  }
  return last;
}

/** The pieces of anyone, then those given to each member, by its number; in the order of the work. Cost: linear in the pieces. */
export function piecesByMember(work: StaffedWork): ReadonlyMap<number, Int32Array> {
  const sorted = sortedBy(piecesOf(work), work.member);
  const pieces = new Map<number, Int32Array>();
  for (let from = 0; from < sorted.length; ) {
    const member = work.member[sorted[from]];
    let to = from + 1;
    while (to < sorted.length && work.member[sorted[to]] === member) to++;
    pieces.set(member, sorted.subarray(from, to));
    from = to;
  }
  return pieces;
}

/** The demands that work comes to: those of anyone first, then those of each member. */
export function demandsOf(work: StaffedWork): {
  readonly demands: readonly Demand[];
  readonly demandOfPiece: Int32Array;
} {
  const demands: Demand[] = [];
  const demandOfPiece = new Int32Array(work.count);
  for (const [member, pieces] of piecesByMember(work)) {
    const { windowOfPiece, ...windows } = windowsOf(someOf(work, pieces));
    for (const [index, piece] of pieces.entries()) demandOfPiece[piece] = demands.length + windowOfPiece[index];
    for (const [window, release] of windows.release.entries()) {
      demands.push({ member, release, last: windows.last[window], microHours: windows.microHours[window] });
    }
  }
  return { demands, demandOfPiece };
}

function cutOf(
  work: StaffedWork,
  members: readonly DailyCapacity[],
  demandOfPiece: Int32Array,
  network: StaffNetwork,
): Cut {
  const pieces = piecesOf(work, (piece) => network.isCut(demandOfPiece[piece]));
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
