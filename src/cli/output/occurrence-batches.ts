// The occurrences of a plan as plain objects, in order, a few at a time.

import { dateNames } from '../../calendar/date-names.js';
import { isOnSide, type WorkSide } from '../../engagement/side.js';
import { type PlainOccurrence, plainOccurrenceAt } from '../../schedule/occurrence.js';
import type { Plan } from '../../schedule/plan.js';
import { rowsInOrder } from '../../schedule/rows-in-order.js';
import { plannedAt } from '../../schedule/schedule.js';

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
  const { rules } = schedule;
  const dateOf = dateNames();
  let batch: PlainOccurrence[] = [];
  for (const { rows, ruleOf } of rowsInOrder(rules)) {
    for (let place = 0; place < rows.length; place++) {
      const rule = ruleOf[place];
      if (!isOnSide(plannedAt(schedule, rules.activity[rule]).activity.side, side)) continue;
      batch.push(plainOccurrenceAt(schedule, rule, rows[place] - rules.offsets[rule], dateOf));
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
