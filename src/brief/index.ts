// The entry point of reports: what is known of a plan and its team as tables, and the formats that write any table.
// Pure: no network, no node: module; it also runs in a browser.

export { type CsvDialect, csvOf } from '../report/csv.js';
export { jsonOf, ndjsonOf } from '../report/json.js';
export { type Column, type ColumnKind, type ColumnValues, type Table, tableOf } from '../report/table.js';
export { type OccurrenceTableOptions, occurrenceTable } from './occurrence-table.js';
export { loadTable, totalsTable } from './sums-table.js';
export { headcountTable, type LevelTableOptions, levelTable, type PeriodRow } from './team-tables.js';
export { unplannedTable } from './unplanned-table.js';
