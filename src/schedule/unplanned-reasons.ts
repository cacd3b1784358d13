// Why an activity yields no occurrence: the closed list of SEMANTICS section 9, in the order in which the reasons apply.
// Which of them a row has is decided in planned-or-unplanned.ts and periods.ts.

/** One of the reasons of SEMANTICS section 9. */
export type UnplannedReason =
  | 'InvalidRow'
  | 'UnknownLetter'
  | 'RejectedLetter'
  | 'CancelledLetter'
  | 'NotSelected'
  | 'UndatedOneOff'
  | 'NoFiscalYear'
  | 'NoMissionStart'
  | 'EmptyMission'
  | 'OpenEnded'
  | 'NoPeriodInWindow'
  | 'OutsideHorizon';

/** Why an activity row is not planned; the first that applies is given. */
export const UNPLANNED_REASONS = [
  'InvalidRow',
  'UnknownLetter',
  'RejectedLetter',
  'CancelledLetter',
  'NotSelected',
  'UndatedOneOff',
  'NoFiscalYear',
  'NoMissionStart',
  'EmptyMission',
  'OpenEnded',
  'NoPeriodInWindow',
  'OutsideHorizon',
] as const satisfies readonly UnplannedReason[];
