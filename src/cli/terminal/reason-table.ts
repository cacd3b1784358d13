// The rows left unplanned, by reason: how many, and the hours of one occurrence of each; apart from them those that are due on days
// that are not planned.

import { hoursOf } from '../../engagement/micro-hours.js';
import { describe } from '../../messages/describe.js';
import { type WeightOfReason, weightOf, weightsByReason } from '../../quality/weight.js';
import { type Column, tableOf } from '../../report/table.js';
import type { Unplanned } from '../../schedule/planned-or-unplanned.js';
import type { Context } from '../context.js';
import { numbersOf } from './numbers.js';
import { tableLines } from './text-table.js';

/** Columns by which the table may be indented. */
const INDENT = 2;

/** The lines of the table, of rows to look at. */
export function reasonLines(
  unplanned: readonly Unplanned[],
  { texts: { table }, language, stdout }: Pick<Context, 'texts' | 'language' | 'stdout'>,
): readonly string[] {
  const { count } = numbersOf(language);
  const columns: readonly Column<WeightOfReason>[] = [
    { name: table.reason, kind: 'text', read: ({ reason }) => reason },
    { name: '', kind: 'text', read: ({ reason }) => describe(reason, language) },
    { name: table.rows, kind: 'count', read: ({ rows }) => rows },
    { name: table.hours, kind: 'hours', read: ({ microHours }) => hoursOf(microHours) },
    {
      name: '',
      kind: 'text',
      read: ({ unknownHours }) => (unknownHours === 0 ? null : table.unknownHours(count(unknownHours))),
    },
  ];
  const width = stdout.tableWidth - INDENT;
  return tableLines(tableOf(columns, weightsByReason(unplanned)), language, { width });
}

/** The sentence on the rows that are due outside the dates planned, of which there is one at least. */
export function outsideSentence(
  outside: readonly Unplanned[],
  { texts, language }: Pick<Context, 'texts' | 'language'>,
): string {
  const { count, hours } = numbersOf(language);
  const { rows, microHours } = weightOf(outside);
  return texts.plan.outside(count(rows), hours(microHours));
}
