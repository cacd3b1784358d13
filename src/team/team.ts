// A team as the engine uses it: who works when, in which pool, and to whom work is given.
// Decoded from a team file by `decodeTeam`; its lists are not to be changed.

import type { Day } from '../calendar/civil-date.js';
import type { DateRange } from '../calendar/date-range.js';
import type { FrenchZone } from '../calendar/french-holidays.js';
import type { LeaveBeyondContract } from '../core/problem.js';

/** The members of a firm, their pools, and to whom work is given. */
export interface Team {
  /** In the order of the file. */
  readonly members: readonly Member[];
  /** In the order of the file; no two name the same key and id. */
  readonly assignments: readonly Assignment[];
  /** The member or the pool that gets the work that no assignment names; null leaves it in the unassigned pool. */
  readonly default: string | null;
  /** The pools of the members, in order of first appearance. No member's id is a pool. */
  readonly pools: readonly string[];
  /** What one member more would bring. */
  readonly pattern: Pattern;
  /** What of the file was left out: leave on days without contract. `describe` says it. */
  readonly warnings: readonly LeaveBeyondContract[];
}

/** A person of the team, in exactly one pool. */
export interface Member {
  /** Unique in the team. */
  readonly id: string;
  readonly pool: string;
  /** Whose public holidays the member has. */
  readonly zone: FrenchZone;
  /** One or more, in the order of the file; no two share a day. */
  readonly contracts: readonly Contract[];
  /** In the order of the file; no two share a day, and each is covered by the contracts without a gap. */
  readonly leave: readonly Leave[];
  /** What people call the member; null when the file does not say. */
  readonly name: string | null;
}

/** The terms of work. */
export interface WorkingTerms {
  /** Hours of each day of the week, seven numbers 0..24, Monday first. */
  readonly hours: readonly number[];
  /** Share of these hours that goes to clients' work, 0..1. */
  readonly chargeable: number;
  /** Hours of work in a whole civil year, leave taken off; null when all leave is dated. */
  readonly annualHours: number | null;
}

/** The terms of work of a member from `first` to `last`, both days included; `last` null is open-ended. */
export interface Contract extends WorkingTerms {
  readonly first: Day;
  readonly last: Day | null;
}

/** Days off, both included; `half`: half of one day. */
export interface Leave extends DateRange {
  readonly half: boolean;
}

/** A member to be hired: terms of work without dates. */
export interface Pattern extends WorkingTerms {
  readonly zone: FrenchZone;
}

/** A property of the work by which it is given to somebody. */
export type AssignmentKey = 'letter' | 'client' | 'manager' | 'profitCenter' | 'activity';

/** What an assignment can name, the most specific first. */
export const ASSIGNMENT_KEYS = [
  'letter',
  'client',
  'manager',
  'profitCenter',
  'activity',
] as const satisfies readonly AssignmentKey[];

/** Work whose `by` is `id` goes to the member or the pool `to`. */
export interface Assignment {
  readonly by: AssignmentKey;
  readonly id: string;
  readonly to: string;
}
