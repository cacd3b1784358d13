// Totals as a table: a column for each key, then how many occurrences and how many hours, with the grand total last.

import { datesOf } from '../../core/text.js';
import { hoursOf } from '../../engagement/micro-hours.js';
import type { Side } from '../../engagement/side.js';
import { type Column, tableOf } from '../../report/table.js';
import type { TotalKey } from '../../workload/total-key.js';
import type { TotalRow } from '../../workload/totals.js';
import type { Context } from '../context.js';
import { inLabelOrder, kindOfKey, type Labels } from './labels.js';
import { cellText, tableLines } from './text-table.js';

interface Line {
  readonly keys: readonly string[];
  readonly occurrences: number;
  readonly hours: number;
}

/** The lines of the table. */
export function totalsLines(
  by: readonly TotalKey[],
  rows: readonly TotalRow[],
  labels: Labels,
  { texts: { table }, language, stdout }: Pick<Context, 'texts' | 'language' | 'stdout'>,
): readonly string[] {
  const { day } = datesOf(language);
  const columns: readonly Column<Line>[] = [
    ...by.map((key, index): Column<Line> => ({ name: table.keys[key], kind: 'text', read: ({ keys }) => keys[index] })),
    { name: table.occurrences, kind: 'count', read: ({ occurrences }) => occurrences },
    { name: table.hours, kind: 'hours', read: ({ hours }) => hours },
  ];
  const textOf = (value: TotalRow[TotalKey], key: TotalKey) => {
    const kind = kindOfKey(key);
    if (kind !== null) return labels.of(kind, value as string | null);
    if (value === null) return table.unset;
    if (key === 'side') return table.sides[value as Side];
    return cellText(key === 'day' || key === 'fiscalYear' ? day(String(value)) : String(value));
  };
  let occurrences = 0;
  let microHours = 0;
  const lines = inLabelOrder(rows, by, labels).map((row): Line => {
    occurrences += row.occurrences;
    microHours += row.microHours;
    const keys = by.map((key) => textOf(row[key], key));
    return { keys, occurrences: row.occurrences, hours: row.hours };
  });
  const total = {
    keys: by.map((_, index) => (index === 0 ? table.total : '')),
    occurrences,
    hours: hoursOf(microHours),
  };
  const isLabel = (key: TotalKey) => key === 'activity' || kindOfKey(key) !== null;
  const shortened = by.flatMap((key, index) => (isLabel(key) ? [index] : []));
  const { markOf } = labels;
  return tableLines(tableOf(columns, [...lines, total]), language, {
    width: stdout.tableWidth,
    labels: shortened,
    markOf,
  });
}
