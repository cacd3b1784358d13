// Totals as a table: a column for each key, then how many occurrences and how many hours, with the grand total last.

import type { TotalKey } from '../../workload/total-key.js';
import type { TotalRow } from '../../workload/totals.js';
import type { Context } from '../context.js';
import { numbersOf } from './numbers.js';
import { type Column, cellText, tableLines } from './text-table.js';

/** The text of the table, in one piece. */
export function* totalsTable(
  by: readonly TotalKey[],
  rows: readonly TotalRow[],
  { texts: { table }, language }: Pick<Context, 'texts' | 'language'>,
): Iterable<string> {
  const { count, roundedHours } = numbersOf(language);
  const columns: readonly Column[] = [
    ...by.map((key): Column => ({ title: key, align: 'left' })),
    { title: table.occurrences, align: 'right' },
    { title: table.hours, align: 'right' },
  ];
  let occurrences = 0;
  let microHours = 0;
  const body = rows.map((row) => {
    occurrences += row.occurrences;
    microHours += row.microHours;
    const keys = by.map((key) => (row[key] === null ? table.unset : cellText(String(row[key]))));
    return [...keys, count(row.occurrences), roundedHours(row.microHours)];
  });
  const total = by.map((_, index) => (index === 0 ? table.total : ''));
  yield `${tableLines(columns, [...body, [...total, count(occurrences), roundedHours(microHours)]]).join('\n')}\n`;
}
