// The entry point of reports: what is known of a plan and its team as tables and as plain data, and the formats that write any table.
// Pure: no network, no node: module; it also runs in a browser.

export type { Day } from '../calendar/civil-date.js';
export type { DateInput } from '../calendar/date-input.js';
export type { DateRange, OpenRange } from '../calendar/date-range.js';
export type { FrenchZone } from '../calendar/french-holidays.js';
export type { Capacity, OccurrenceMove, PoolVerdict } from '../capacity/capacity-of.js';
export type { LevelledAllocation, LevelledBlock, LevelledCertificate, LevelledDay } from '../capacity/certificate.js';
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
} from '../capacity/diagnosis.js';
export type { PeopleNeeded, PoolHeadcount } from '../capacity/headcount.js';
export type { Levelled, MemberLevel, PoolLevel } from '../capacity/level.js';
export type { Period, PeriodLoad } from '../capacity/load-by-period.js';
export type { CostOfMember, MissingOfPersons } from '../capacity/missing-of-persons.js';
export type { PersonDay, PersonLoad, PersonStrategy, PoolPersonLoads, UnplacedWork } from '../capacity/person-loads.js';
export type * from '../capacity/remedy.js';
export type { ShownPart } from '../capacity/shown-part.js';
export type { Allocation, Certificate } from '../capacity/verify.js';
export type { Move, WhereAdded } from '../capacity/what-if.js';
export type * from '../core/problem.js';
export type { Language } from '../core/text.js';
export type * from '../core/workbook-problem.js';
export type { Activity } from '../engagement/activity.js';
export type { Calage, Frequence } from '../engagement/codes.js';
export type { Letter } from '../engagement/letter.js';
export type { MicroHours } from '../engagement/micro-hours.js';
export type { Side, WorkSide } from '../engagement/side.js';
export type { Assumption } from '../forecast/assumptions.js';
export type { CellFigures, FiguresWithLaw, MeanParts } from '../forecast/cell-figures.js';
export type { ForecastTimeKey } from '../forecast/cells.js';
export type { LawFigures, Quantile } from '../forecast/figures.js';
export type { Forecast, ForecastCell, ForecastSuccession } from '../forecast/forecast.js';
export type { ForecastKey, ForecastValueOf } from '../forecast/forecast-options.js';
export type { LatticeOfLaw, Law, Method, Rounding } from '../forecast/law.js';
export type { ForecastOccurrence } from '../forecast/occurrences.js';
export type { AssumedOutcome } from '../forecast/outcomes.js';
export type * from '../forecast/problem.js';
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
} from '../forecast/settings.js';
export type { NameKind } from '../names/kinds.js';
export type { Names } from '../names/names.js';
export type { NameRow } from '../names/names-table.js';
export type { Calendar, CalendarEvent } from '../report/calendar.js';
export type * from '../report/calendar-problem.js';
export { type CsvDialect, csvOf } from '../report/csv.js';
export { calendarsOf, type WrittenCalendar } from '../report/ics.js';
export { jsonOf, ndjsonOf } from '../report/json.js';
export { pageOf } from '../report/page/page-of.js';
export { type FiledEvent, type PreviousCalendar, readCalendar } from '../report/previous-calendar.js';
export type * from '../report/report.js';
export type {
  ColumnChart,
  ColumnLook,
  LinesSheet,
  SheetColumn,
  SheetLine,
  TableSheet,
  WorkbookSheet,
} from '../report/sheet.js';
export { linesSheet, tableSheet } from '../report/sheet.js';
export { type Column, type ColumnKind, type ColumnValues, type Table, tableOf } from '../report/table.js';
export { type WorkbookOptions, workbookOf } from '../report/xlsx.js';
export type { Occurrence } from '../schedule/occurrence.js';
export type { Plan } from '../schedule/plan.js';
export type { Unplanned } from '../schedule/planned-or-unplanned.js';
export type { PlannedActivity } from '../schedule/schedule.js';
export type { UnplannedReason } from '../schedule/unplanned-reasons.js';
export type { Warning, WarningTag } from '../schedule/warning.js';
export type { Assignment, AssignmentKey, Contract, Leave, Member, Pattern, Team, WorkingTerms } from '../team/team.js';
export type { Allocations } from '../workload/allocations.js';
export type { AssignedBy, Assignee } from '../workload/assignee.js';
export type { LoadKey, LoadQuery, LoadRow, LoadValues } from '../workload/load.js';
export type { Sums } from '../workload/pivot.js';
export type { Spread } from '../workload/spread.js';
export type { Placement } from '../workload/strategies.js';
export type { ActivityKeyName, TimeKeyName, TotalKey, ValueOf } from '../workload/total-key.js';
export type { TotalDate, TotalRow, TotalsQuery } from '../workload/totals.js';
export type { PlannedWork, Work } from '../workload/work.js';
export type { CalendarEntryOptions, LeftOutOfCalendars } from './calendar-entries.js';
export {
  type CalendarEventsOptions,
  type CalendarsPer,
  calendarEvents,
  type EventsBy,
  type PlanCalendar,
  type PlanCalendars,
} from './calendar-events.js';
export { forecastTable } from './forecast-table.js';
export { frenchTable } from './french-table.js';
export type { NameOptions } from './name-columns.js';
export { type OccurrenceTableOptions, occurrenceTable } from './occurrence-table.js';
export { type RemedyData, remedyData } from './remedy-data.js';
export type { MonthlyForecast } from './report/forecast.js';
export { type ReportSource, reportOf } from './report/report-of.js';
export { loadTable, totalsTable } from './sums-table.js';
export {
  type CertificateData,
  type HeadcountData,
  headcountData,
  type IntervalData,
  type LevelData,
  levelData,
  type MissingOfPersonsData,
  type NeedData,
  type PeakData,
  type PeriodData,
  periodData,
  type ShareData,
  type UnschedulableData,
  type UnschedulableOfMemberData,
  type VerdictData,
  type ViolatedData,
  verdictData,
} from './team-data.js';
export { headcountTable, type LevelTableOptions, levelTable, type PeriodRow } from './team-tables.js';
export { type UnplannedTableOptions, unplannedTable } from './unplanned-table.js';
export { type WorkbookOf, workbookSheets } from './workbook-sheets.js';
