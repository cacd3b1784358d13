// Which occurrences are shown: those that are due, by the rule and before they are moved off closed days, on some days.

import { isoDateOf } from '../calendar/civil-date.js';
import type { OpenRange } from '../calendar/date-range.js';
import type { Occurrence } from '../schedule/occurrence.js';

/** Whether an occurrence is due on these days. */
export function dueWithin({ first, last }: OpenRange): (occurrence: Pick<Occurrence, 'due'>) => boolean {
  const [from, to] = [first, last].map((day) => (day === null ? null : isoDateOf(day)));
  // Dates of four-digit years are in the order of their texts.
  return ({ due }) => (from === null || due >= from) && (to === null || due <= to);
}
