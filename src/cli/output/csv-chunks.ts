// A table as CSV: for programs as it is; for Excel in France with French heads, names first and ids last.

import { frenchTable } from '../../brief/french-table.js';
import type { NameOptions } from '../../brief/name-columns.js';
import type { CsvDialect } from '../../report/csv.js';
import type { Table } from '../../report/table.js';
import type { Labels } from '../terminal/labels.js';

/** The text, chunk by chunk. What writes it is read when there is something to write. */
export async function csvChunks<Row>(table: Table<Row>, dialect: CsvDialect): Promise<Iterable<string>> {
  const { csvOf } = await import('../../report/csv.js');
  return csvOf(dialect === 'excelFr' ? frenchTable(table) : table, dialect);
}

/** Labels for a table that has columns of them in Excel alone. */
export function namesForExcel(dialect: CsvDialect, { names }: Labels): NameOptions {
  return dialect === 'excelFr' ? { names } : {};
}
