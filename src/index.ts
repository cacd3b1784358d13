// The entry point of the pure library: no network, no node: module; it also runs in a browser.

export type { BusinessDayConvention } from './calendar/business-days.js';
export type { Day } from './calendar/civil-date.js';
export { type DateInput, toDateTime, toEpochDay, toIsoDate } from './calendar/date-input.js';
export type { DateRange, OpenRange } from './calendar/date-range.js';
export { type FrenchZone, frenchHolidays, type Holiday, type HolidayQuery } from './calendar/french-holidays.js';
export type * from './core/problem.js';
export { ProblemError } from './core/result.js';
export type { Bilingual, Language } from './core/text.js';
export { visible } from './core/text.js';
export type * from './core/workbook-problem.js';
export type { Activity } from './engagement/activity.js';
export { type Calage, type Frequence, signatureOf } from './engagement/codes.js';
export type { DecodeOptions, Rows } from './engagement/decode.js';
export { decodePortfolio, type PortfolioDecoder, portfolioDecoder } from './engagement/decode.js';
export type { Letter } from './engagement/letter.js';
export type { MicroHours } from './engagement/micro-hours.js';
export type { Portfolio, RejectedActivityRow, RejectedLetterRow } from './engagement/portfolio.js';
export type { Side, WorkSide } from './engagement/side.js';
export type * from './forecast/problem.js';
export type { ApiProblem, ErrorResponse, InvalidSetting, Resource, SettingReason, Where } from './loop-api/problem.js';
export { type Describable, describe } from './messages/describe.js';
export { orThrow, toPromise } from './messages/or-throw.js';
export type { NameKind } from './names/kinds.js';
export type { IdSource, NamedTeam } from './names/known-ids.js';
export { type Names, type NamesOptions, namesOf } from './names/names.js';
export { decodeNames, type NameRow, type NamesProblem, type NamesTable } from './names/names-table.js';
export type * from './report/calendar-problem.js';
export { type Explanation, explain } from './schedule/explain.js';
export type { Basis, SettingInForce, Step } from './schedule/explanation-steps.js';
export { type FiscalYear, fiscalYears } from './schedule/fiscal-years.js';
export type { Occurrence } from './schedule/occurrence.js';
export { expandActivity, expandLetter, occurrencesOf, type Plan, plan, planRows } from './schedule/plan.js';
export type { Unplanned } from './schedule/planned-or-unplanned.js';
export type { Coverage, LagOrigin, PlanOptions } from './schedule/settings.js';
export { UNPLANNED_REASONS, type UnplannedReason } from './schedule/unplanned-reasons.js';
export type { Warning, WarningTag } from './schedule/warning.js';
export type { FieldKind } from './sheets/field.js';
export type {
  AmbiguousComma,
  BadQuoting,
  BeyondLimit,
  BrokenText,
  DamagedWorkbook,
  EmptyFile,
  FileNote,
  ForeignFormat,
  LimitName,
  OfFile,
  OtherFormat,
  PartsIgnored,
  ReadAsWindows1252,
  SheetFileProblem,
  WorkbookFault,
} from './sheets/file-problem.js';
export type { Place, PlaceInColumn } from './sheets/place.js';
export type * from './sheets/problem.js';
export type { BadCellReason, Hint } from './sheets/reading.js';
export type { Word } from './sheets/words.js';
export type { SnapshotProblem, SnapshotSource } from './snapshot/problem.js';
export type { Sums } from './workload/pivot.js';
export type { ActivityKeyName, TimeKeyName, ValueOf } from './workload/total-key.js';
export { TOTAL_KEYS, type TotalKey } from './workload/total-key.js';
export type { TotalDate } from './workload/totals.js';
export { type TotalRow, type TotalsQuery, totals } from './workload/totals.js';
