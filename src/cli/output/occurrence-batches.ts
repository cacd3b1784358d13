// The occurrences of a plan as plain objects, in order, a few at a time.

import { isOnSide, type WorkSide } from '../../engagement/side.js';
import { occurrenceAt, type PlainOccurrence } from '../../schedule/occurrence.js';
import type { Plan } from '../../schedule/plan.js';
import { rowsInOrder } from '../../schedule/rows-in-order.js';

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

/** The most rows of a batch. */
const BATCH = 1000;

/** The occurrences of one side's work, or of all, in batches. */
export function* occurrenceBatches({ schedule }: Plan, side: WorkSide): Iterable<readonly PlainOccurrence[]> {
  let batch: PlainOccurrence[] = [];
  for (const rows of rowsInOrder(schedule.rules)) {
    for (const row of rows) {
      const occurrence = occurrenceAt(schedule, row);
      if (!isOnSide(occurrence.side, side)) continue;
      batch.push(occurrence.toJSON());
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
