// The ways out for a pool that lacks hours, each with what it changes and what came out when it was tried.

import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import type { HoursToAdd } from './diagnosis.js';

/** What came out when a remedy was tried. */
export interface TriedRemedy {
  /** Whether all the work of the pool fits with it on the days shown. */
  readonly enough: boolean;
  /** What is still missing with it; 0 when it is enough. */
  readonly missingMicroHours: MicroHours;
  readonly missingHours: number;
}

/** What came out of a try that leaves so much missing. */
export function tried(missingMicroHours: MicroHours): TriedRemedy {
  return { enough: missingMicroHours === 0, missingMicroHours, missingHours: hoursOf(missingMicroHours) };
}

/** A day of leave, `YYYY-MM-DD`; `half`: half a day. */
export interface LeaveDay {
  readonly member: string;
  readonly day: string;
  readonly half: boolean;
}

/** Days of leave are taken at another time: the fewest that are enough, in the order of what each is worth by itself, or all that are worth anything. */
export interface MoveLeave extends TriedRemedy {
  readonly _tag: 'MoveLeave';
  /** The day that is worth most first; equal ones by member, then by date. */
  readonly days: readonly LeaveDay[];
  /** How many they are, half days counted as 0.5. */
  readonly count: number;
  /** The hours that these days bring. */
  readonly microHours: MicroHours;
  readonly hours: number;
}

/** Members whose contract ended shortly before stay for the days that lack hours, on the same terms: the fewest, by id, or all who help. */
export interface ExtendContracts extends TriedRemedy {
  readonly _tag: 'ExtendContracts';
  /** `last`: the last day under contract today; `until`: with it. */
  readonly members: readonly { readonly member: string; readonly last: string; readonly until: string }[];
  /** The hours that they bring until then. */
  readonly microHours: MicroHours;
  readonly hours: number;
}

/** Hours more than the contracts give. */
export interface AddHours extends TriedRemedy {
  readonly _tag: 'AddHours';
  readonly additions: readonly HoursToAdd[];
  /** Their sum. */
  readonly microHours: MicroHours;
  readonly hours: number;
  /**
   * How many members work on the days of the certificate, and the hours a head, rounded up to the micro-hour; null when nobody works
   * there, and where some of the hours are for work given to a member in person.
   */
  readonly present: number;
  readonly perMemberMicroHours: MicroHours | null;
  readonly perMemberHours: number | null;
}

/** People of the team's pattern join the pool: as many as `headcount` says, or fewer where these are enough beside what is given in person. */
export interface HirePeople extends TriedRemedy {
  readonly _tag: 'HirePeople';
  readonly count: number;
}

/**
 * One occurrence may be done later: the one that needs the fewest days, else one without which the least is missing, moved by a year.
 * It is enough when nothing is missing on the days shown, and no more than before on others; what more is missing there counts.
 */
export interface MoveDeadline extends TriedRemedy {
  readonly _tag: 'MoveDeadline';
  readonly occurrence: string;
  /** By how many days its last day moves; null when no move, up to a year, is enough. */
  readonly daysLater: number | null;
}

/**
 * One occurrence is done by another pool: the smallest that is enough, else one without which the least is missing. What is missing is
 * counted in both pools, that one being the pool where it is least; and, as for a deadline, what more is missing on days not shown.
 */
export interface GiveToPool extends TriedRemedy {
  readonly _tag: 'GiveToPool';
  readonly occurrence: string;
  /** The pools that could take it with all of their own work; none when it is not enough. */
  readonly pools: readonly string[];
}

/** A way out for a pool that lacks hours. */
export type Remedy = MoveLeave | ExtendContracts | AddHours | HirePeople | MoveDeadline | GiveToPool;

/** The remedies of one pool. */
export interface PoolRemedies {
  /** Null is the unassigned pool. */
  readonly pool: string | null;
  /** In the order of the union above, each kind at most once; empty when nothing is missing, and for the unassigned pool, where there is nobody to help. */
  readonly remedies: readonly Remedy[];
}
