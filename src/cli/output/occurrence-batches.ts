// The occurrences of a plan as plain objects, in order, a few at a time.

import { dateNames } from '../../calendar/date-names.js';
import { isOnSide, type WorkSide } from '../../engagement/side.js';
import { type PlainOccurrence, plainOccurrenceAt } from '../../schedule/occurrence.js';
import { rowsInOrder } from '../../schedule/order.js';
import type { Plan } from '../../schedule/plan.js';

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
  const { rules, activities } = schedule;
  const dateOf = dateNames();
  for (const { rows, ruleOf } of rowsInOrder(rules)) {
    for (let from = 0; from < rows.length; from += BATCH) {
      const to = Math.min(from + BATCH, rows.length);
      // In a pass of its own: activities lie far apart in this order, and so many are fetched from memory at a time. A quarter of the whole is saved.
      const places: number[] = [];
      for (let place = from; place < to; place++) {
        if (isOnSide(activities[rules.activity[ruleOf[place]]].side, side)) places.push(place);
      }
      yield places.map((place) => {
        const rule = ruleOf[place];
        return plainOccurrenceAt(schedule, rule, rows[place] - rules.offsets[rule], dateOf);
      });
    }
  }
}
