// The entry point of load and capacity: from a plan to load curves, from a team to its capacity, from both to verdicts that prove themselves.
// Pure: it also runs in a browser.

export type { Day } from '../calendar/civil-date.js';
export type { DateInput } from '../calendar/date-input.js';
export type { DateRange, OpenRange } from '../calendar/date-range.js';
export type { FrenchZone } from '../calendar/french-holidays.js';
export type * from '../core/problem.js';
export type { Activity } from '../engagement/activity.js';
export type { Calage, Frequence } from '../engagement/codes.js';
export type { Letter } from '../engagement/letter.js';
export type { MicroHours } from '../engagement/micro-hours.js';
export type { Portfolio, RejectedActivityRow, RejectedLetterRow } from '../engagement/portfolio.js';
export type { Side, WorkSide } from '../engagement/side.js';
export type { Occurrence } from '../schedule/occurrence.js';
export type { Plan } from '../schedule/plan.js';
export type { Unplanned } from '../schedule/planned-or-unplanned.js';
export type { PlannedActivity } from '../schedule/schedule.js';
export type { UnplannedReason } from '../schedule/unplanned-reasons.js';
export type { Warning, WarningTag } from '../schedule/warning.js';
export { assigner, unusedAssignments } from '../team/assignment.js';
export { type CapacityCalendar, type CapacityQuery, capacityCalendar } from '../team/capacity-calendar.js';
export { type AssignmentConflict, conflictingAssignments } from '../team/conflicting-assignments.js';
export { decodeTeam } from '../team/decode.js';
export type { Assignment, AssignmentKey, Contract, Leave, Member, Pattern, Team, WorkingTerms } from '../team/team.js';
export type { Allocations } from '../workload/allocations.js';
export type { AssignedBy, Assignee } from '../workload/assignee.js';
export type { DailyCapacity } from '../workload/daily-capacity.js';
export type { LoadValues } from '../workload/load.js';
export {
  type LoadKey,
  type LoadPart,
  type LoadQuery,
  type LoadRow,
  type LoadTable,
  load,
} from '../workload/load.js';
export type { Sums } from '../workload/pivot.js';
export { type Spread, type SpreadOptions, spread } from '../workload/spread.js';
export type { Placement, Strategy } from '../workload/strategies.js';
export {
  asLateAsPossible,
  asSoonAsPossible,
  atDueDate,
  atRelease,
  type DailyLimit,
  evenly,
} from '../workload/strategies.js';
export type { ActivityKeyName, TimeKeyName, TotalKey, ValueOf } from '../workload/total-key.js';
export type { PlannedWork, Work } from '../workload/work.js';
export { type Capacity, capacityOf, type OccurrenceMove, type PoolVerdict } from './capacity-of.js';
export type { LevelledAllocation, LevelledBlock, LevelledCertificate, LevelledDay } from './certificate.js';
export type {
  Attribution,
  Diagnosis,
  HoursToAdd,
  InfeasibilityCertificate,
  LoadedInterval,
  MissingOutside,
  PeakBlock,
  Share,
  UnschedulableOccurrence,
  UnschedulableOfMember,
  ViolatedInterval,
} from './diagnosis.js';
export type { PeopleNeeded, PoolHeadcount } from './headcount.js';
export { type Levelled, levelled, type MemberLevel, type PoolLevel } from './level.js';
export { loadByPeriod, type Period, type PeriodLoad } from './load-by-period.js';
export type { CostOfMember, MissingOfPersons } from './missing-of-persons.js';
export type { PersonDay, PersonLoad, PersonStrategy, PoolPersonLoads, UnplacedWork } from './person-loads.js';
export type { CapacityOptions } from './pools.js';
export type {
  AddHours,
  ExtendContracts,
  GiveToPool,
  HirePeople,
  LeaveDay,
  MoveDeadline,
  MoveLeave,
  PoolRemedies,
  Remedy,
  TriedRemedy,
} from './remedy.js';
export type { ShownPart } from './shown-part.js';
export { type Allocation, type Certificate, type Violation, verify } from './verify.js';
export type { Move, WhereAdded } from './what-if.js';
