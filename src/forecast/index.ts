// The entry point of forecasts: what hours may come, with which probability.
// Pure: no network, no node: module; it also runs in a browser.

export type { BusinessDayConvention } from '../calendar/business-days.js';
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
export type { Unplanned } from '../schedule/planned-or-unplanned.js';
export type { Coverage, LagOrigin, PlanOptions } from '../schedule/settings.js';
export type { UnplannedReason } from '../schedule/unplanned-reasons.js';
export type { Warning, WarningTag } from '../schedule/warning.js';
export type { Assignment, AssignmentKey, Contract, Leave, Member, Pattern, Team, WorkingTerms } from '../team/team.js';
export type { ActivityKeyName, TimeKeyName, TotalKey, ValueOf } from '../workload/total-key.js';
export type { Assumption } from './assumptions.js';
export { type CapacityTable, decodeCapacityTable } from './capacity-table.js';
export type { CellFigures, FiguresWithLaw, MeanParts } from './cell-figures.js';
export type { ForecastTimeKey } from './cells.js';
export { decodeForecastSettings } from './decode-settings.js';
export { type EndingLetter, type EndingLetters, type EndingLettersOptions, endingLetters } from './ending-letters.js';
export type { LawFigures, Quantile } from './figures.js';
export {
  type Forecast,
  type ForecastCell,
  type ForecastInput,
  type ForecastSuccession,
  forecast,
} from './forecast.js';
export type { ForecastKey, ForecastOptions, ForecastValueOf } from './forecast-options.js';
export type { LatticeOfLaw, Law, Method, Rounding } from './law.js';
export type { ForecastOccurrence } from './occurrences.js';
export type { AssumedOutcome } from './outcomes.js';
export type * from './problem.js';
export type {
  ActivityOverrun,
  CountedOn,
  DependenceSettings,
  FactorLaw,
  FactorProbability,
  ForecastSettings,
  LawMethod,
  Outcome,
  OverrunSettings,
  RenewalSettings,
  Rule,
  SimulationSettings,
} from './settings.js';
