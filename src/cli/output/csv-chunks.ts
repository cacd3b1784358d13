// A table as CSV: for programs as it is; for Excel in France with French heads, names first and ids last.

import { frenchTable } from '../../brief/french-table.js';
import type { NameOptions } from '../../brief/name-columns.js';
import { type CsvDialect, csvOf } from '../../report/csv.js';
import type { Table } from '../../report/table.js';
import type { Labels } from '../terminal/labels.js';

/** The text, chunk by chunk. */
export function csvChunks<Row>(table: Table<Row>, dialect: CsvDialect): Iterable<string> {
  return csvOf(dialect === 'excelFr' ? frenchTable(table) : table, dialect);
}

/** Labels for a table that has columns of them in Excel alone. */
export function namesForExcel(dialect: CsvDialect, { names }: Labels): NameOptions {
  return dialect === 'excelFr' ? { names } : {};
}
