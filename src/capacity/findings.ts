// What a verdict finds about a pool: by intervals when anyone may do its work, by a flow when some of it is given to persons.

import { isoDateOf } from '../calendar/civil-date.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { CapacityRanges } from '../workload/capacity-ranges.js';
import { OpenDays } from '../workload/open-days.js';
import { piecesOf } from '../workload/work.js';
import type { Trial } from './moves.js';
import type { PoolLoad } from './pool-loads.js';
import {
  type LoadedInterval,
  loadedInterval,
  piecesIn,
  type Refusal,
  refusalByCut,
  refusalByInterval,
} from './refusal.js';
import { ANYONE } from './staff-network.js';
import { staffedVerdict } from './staffed.js';
import { poolTrial, staffedTrial } from './trials.js';
import { type UnplaceableOccurrence, unplaceableOccurrences } from './unplaceable.js';
import { peakOf, verdictOf } from './verdict.js';

/** Hours to add on a day, for one member, or for anyone of the pool (null). */
export interface HoursToAdd {
  readonly day: string;
  readonly member: string | null;
  readonly microHours: MicroHours;
}

/** Whether the work of a pool fits, with the proof. */
export interface Findings {
  /** The least hours to add: the work less the maximum flow. */
  readonly missingMicroHours: MicroHours;
  /** Where adding as much is enough. */
  readonly additions: readonly HoursToAdd[];
  /** Disjoint intervals that lack as much, so that less cannot be enough; empty when work is given to persons: there the cut proves it. */
  readonly violated: readonly LoadedInterval[];
  /** The interval that lacks the most hours or, when work is given to persons, the minimum cut; null when all fits. */
  readonly certificate: Refusal | null;
  readonly unplaceable: readonly UnplaceableOccurrence[];
  /** The interval with the most work for its capacity, unplaceable work left out: no plan has a lower peak. Null without work. */
  readonly peak: LoadedInterval | null;
}

/** The findings on a pool, with the pieces of its certificate. */
export function findingsOf(load: PoolLoad): Findings & { readonly pieces: Int32Array } {
  return load.isStaffed ? byFlow(load) : byIntervals(load);
}

function byIntervals(load: PoolLoad) {
  const { work, capacity } = load;
  const { worst, shortfall, additions, violated, unplaceable, peak } = verdictOf(work, capacity);
  const pieces = worst === null ? new Int32Array(0) : piecesIn(work, worst);
  return {
    missingMicroHours: shortfall,
    additions: additions.map(({ day, microHours }) => ({ day: isoDateOf(day), member: null, microHours })),
    violated: violated.map(loadedInterval),
    certificate: worst === null ? null : refusalByInterval(load, worst, pieces),
    unplaceable: unplaceableOccurrences(work, unplaceable),
    peak: peak === null ? null : loadedInterval(peak),
    pieces,
  };
}

function byFlow(load: PoolLoad) {
  const { work, members, capacity } = load;
  const { shortfall, additions, cut } = staffedVerdict(work, capacitiesOf(load));
  const openDays = new OpenDays(capacity);
  const peak = peakOf(work, openDays, new CapacityRanges(capacity));
  const nameOf = (member: number) => (member === ANYONE ? null : members[member].id);
  return {
    missingMicroHours: shortfall,
    additions: additions.map(({ day, member, microHours }) => ({
      day: isoDateOf(day),
      member: nameOf(member),
      microHours,
    })),
    violated: [],
    certificate: cut === null ? null : refusalByCut(load, cut),
    unplaceable: unplaceableOccurrences(work, unplaceableIn(load, openDays)),
    peak: peak === null ? null : loadedInterval(peak),
    pieces: cut?.pieces ?? new Int32Array(0),
  };
}

/** The pieces with hours that nobody who may do them can do on any day of their window. `ofAnyone`: the days with capacity in the pool. */
function unplaceableIn({ work, members }: PoolLoad, ofAnyone: OpenDays): Int32Array {
  const ofMembers = members.map((member) => new OpenDays(member.capacity));
  return piecesOf(work, (piece) => {
    const openDays = ofMembers[work.member[piece]] ?? ofAnyone;
    return work.microHours[piece] > 0 && !openDays.isOpen(work.release[piece], work.last[piece]);
  });
}

/** The verdict of a pool, to be run again. */
export function trialOn(load: PoolLoad): Trial {
  return load.isStaffed ? staffedTrial(load.work, capacitiesOf(load)) : poolTrial(load.work, load.capacity);
}

/** The capacity of each member. */
export function capacitiesOf({ members }: PoolLoad) {
  return members.map(({ capacity }) => capacity);
}
