// The occurrences of a plan as plain objects, in order, a few at a time: never more than one month's are held.

import { monthNameOf } from '../../calendar/buckets.js';
import { countsForFirm, type Side } from '../../engagement/side.js';
import { occurrenceAt, type PlainOccurrence } from '../../schedule/occurrence.js';
import type { Plan } from '../../schedule/plan.js';
import type { TotalSide } from '../../workload/totals.js';

/** The fields of an occurrence, in the order of the columns. */
export const OCCURRENCE_FIELDS = [
  'id',
  'letterId',
  'activity',
  'activite',
  'periodStart',
  'periodEnd',
  'stub',
  'release',
  'last',
  'due',
  'dueAdjusted',
  'hours',
  'microHours',
  'side',
] as const satisfies readonly (keyof PlainOccurrence)[];

/** The most rows of a batch: a month may hold millions. */
const BATCH = 1000;

/** The occurrences of one side's work, or of all, in batches that never cross the end of a month. */
export function* occurrenceBatches({ schedule }: Plan, side: TotalSide): Iterable<readonly PlainOccurrence[]> {
  let batch: PlainOccurrence[] = [];
  let month = '';
  for (const row of schedule.order) {
    const occurrence = occurrenceAt(schedule, row);
    if (!isOf(side, occurrence.side)) continue;
    const dueMonth = monthNameOf(schedule.due[row]);
    if (batch.length >= BATCH || (dueMonth !== month && batch.length > 0)) {
      yield batch;
      batch = [];
    }
    month = dueMonth;
    batch.push(occurrence.toJSON());
  }
  if (batch.length > 0) yield batch;
}

function isOf(asked: TotalSide, side: Side): boolean {
  return asked === 'all' || countsForFirm(side) === (asked === 'firm');
}
