// The entry point of data quality: what is wrong with a portfolio's rows, what is left unplanned or assumed, and how many hours it weighs.
// Pure: no network, no node: module; it also runs in a browser.

export type { Day } from '../calendar/civil-date.js';
export type { DateRange, OpenRange } from '../calendar/date-range.js';
export type * from '../core/problem.js';
export type { Activity } from '../engagement/activity.js';
export type { Calage, Frequence } from '../engagement/codes.js';
export type { Letter } from '../engagement/letter.js';
export type { MicroHours } from '../engagement/micro-hours.js';
export type { Portfolio, RejectedActivityRow, RejectedLetterRow } from '../engagement/portfolio.js';
export type { Side } from '../engagement/side.js';
export type { Occurrence } from '../schedule/occurrence.js';
export type { Plan } from '../schedule/plan.js';
export type { Unplanned } from '../schedule/planned-or-unplanned.js';
export type { UnplannedReason } from '../schedule/unplanned-reasons.js';
export type { Warning, WarningTag } from '../schedule/warning.js';
export type { Weighed } from './quality.js';
export {
  type CalendarDoubt,
  type EqualRows,
  type LabelledRows,
  type Quality,
  qualityOf,
  type RejectedLetter,
  type RowCounts,
  type SimilarLabels,
  type UnreadNames,
  type YearDisagreement,
  type YearSpan,
} from './quality.js';
export type { Weight, WeightOfReason } from './weight.js';
