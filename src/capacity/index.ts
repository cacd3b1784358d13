// The door of load and capacity: from a plan to load curves, from a team to its capacity, from both to verdicts that prove themselves.
// Pure: no network, no node: module; it also runs in a browser.

export { type Assignee, assigner } from './assignment.js';
export type { Attribution, Share } from './attribution.js';
export { type CapacityCalendar, type CapacityQuery, capacityCalendar } from './capacity-calendar.js';
export type { HoursToAdd } from './findings.js';
export { loadByPeriod, type Period, type PeriodLoad } from './periods.js';
export { headcount, type PeopleNeeded, type PoolHeadcount } from './pool-headcount.js';
export { type Levelled, level, levelByMember, type MemberLevel, type PoolLevel } from './pool-level.js';
export type { CapacityOptions } from './pool-loads.js';
export { type OccurrenceMove, type PoolVerdict, verdict } from './pool-verdict.js';
export type { LoadedInterval, Refusal } from './refusal.js';
export type { Assignment, Contract, Leave, Member, Pattern, Team, WorkingTerms } from './team.js';
export { decodeTeam } from './team-file.js';
export type { UnplaceableOccurrence } from './unplaceable.js';
export { type Allocation, type Certificate, type Objection, verify } from './verify.js';
export type { WhereAdded } from './worth-in-pool.js';
