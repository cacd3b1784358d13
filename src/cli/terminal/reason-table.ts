// The rows left unplanned, by reason: how many, and the hours of one occurrence of each.

import { describe } from '../../messages/describe.js';
import type { Unplanned } from '../../schedule/compile-letters.js';
import { UNPLANNED_REASONS, type UnplannedReason } from '../../schedule/reason.js';
import type { Context } from '../context.js';
import { type Weight, weightOf } from '../output/weight.js';
import { numbersOf } from './numbers.js';
import { tableLines } from './text-table.js';

/** The weight of each reason that applies to a row, in the order in which reasons apply. */
export function weightsByReason(
  unplanned: readonly Unplanned[],
): readonly (Weight & { readonly reason: UnplannedReason })[] {
  return UNPLANNED_REASONS.map((reason) => ({
    reason,
    ...weightOf(unplanned.filter((row) => row.reason === reason)),
  })).filter(({ rows }) => rows > 0);
}

/** The lines of the table. */
export function reasonLines(
  unplanned: readonly Unplanned[],
  { texts: { table }, language }: Pick<Context, 'texts' | 'language'>,
): readonly string[] {
  const { count, roundedHours } = numbersOf(language);
  const rows = weightsByReason(unplanned).map(({ reason, rows, microHours, unknownHours }) => {
    const unknown = unknownHours === 0 ? '' : table.unknownHours(count(unknownHours));
    return [reason, describe(reason, language), count(rows), roundedHours(microHours), unknown];
  });
  return tableLines(
    [
      { title: table.reason, align: 'left' },
      { title: '', align: 'left' },
      { title: table.rows, align: 'right' },
      { title: table.hours, align: 'right' },
      { title: '', align: 'left' },
    ],
    rows,
  );
}
