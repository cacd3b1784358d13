// The door of load and capacity: from a plan to load curves, from a team to its capacity, from both to verdicts that prove themselves.
// Pure: no network, no node: module; it also runs in a browser.

export { assigner, unusedAssignments } from '../team/assignment.js';
export { type CapacityCalendar, type CapacityQuery, capacityCalendar } from '../team/capacity-calendar.js';
export { decodeTeam } from '../team/decode.js';
export type { Assignment, Contract, Leave, Member, Pattern, Team, WorkingTerms } from '../team/team.js';
export type { Allocations } from '../workload/allocations.js';
export type { Assignee } from '../workload/assignee.js';
export { atDueDate, atRelease } from '../workload/at-one-day.js';
export type { DailyCapacity } from '../workload/daily-capacity.js';
export { evenly } from '../workload/evenly.js';
export {
  type LoadKey,
  type LoadPart,
  type LoadQuery,
  type LoadRow,
  type LoadTable,
  load,
} from '../workload/load.js';
export type { Placement, Strategy } from '../workload/placement.js';
export { type Spread, type SpreadOptions, spread } from '../workload/spread.js';
export { asLateAsPossible, asSoonAsPossible, type DailyLimit } from '../workload/under-limit.js';
export type { PlannedWork } from '../workload/work.js';
export type { Attribution, Share } from './attribution.js';
export type { HoursToAdd } from './findings.js';
export { levelled } from './levelled.js';
export { loadByPeriod, type Period, type PeriodLoad } from './periods.js';
export { headcount, type PeopleNeeded, type PoolHeadcount } from './pool-headcount.js';
export { type Levelled, level, levelByMember, type MemberLevel, type PoolLevel } from './pool-level.js';
export type { CapacityOptions } from './pool-loads.js';
export { type OccurrenceMove, type PoolVerdict, verdict } from './pool-verdict.js';
export type { LoadedInterval, Refusal } from './refusal.js';
export type { UnplaceableOccurrence } from './unplaceable.js';
export { type Allocation, type Certificate, type Objection, verify } from './verify.js';
export type { WhereAdded } from './worth-in-pool.js';
