// Civil ranges, inclusive at both ends as in the API. A missing bound is `null`.
// SEMANTICS section 1.

import type { Day } from './civil-date.js';

/** The days from `first` to `last`, both included. */
export interface DateRange {
  readonly first: Day;
  readonly last: Day;
}

/** A range that may be unbounded on either side; `null` is no bound. */
export interface OpenRange {
  readonly first: Day | null;
  readonly last: Day | null;
}

/** Whether the range contains the day; bounds included. */
export function contains(range: OpenRange, day: Day): boolean {
  return (range.first === null || day >= range.first) && (range.last === null || day <= range.last);
}

/** Whether a range has a day of some days. */
export function overlaps(range: OpenRange, { first, last }: DateRange): boolean {
  return (range.first === null || last >= range.first) && (range.last === null || first <= range.last);
}

/** Whether a range has all days of another. */
export function covers(range: OpenRange, { first, last }: OpenRange): boolean {
  const begins = range.first === null || (first !== null && first >= range.first);
  return begins && (range.last === null || (last !== null && last <= range.last));
}

/** The ranges by their first days. */
export function inOrder<Range extends DateRange>(ranges: readonly Range[]): readonly Range[] {
  return [...ranges].sort((a, b) => a.first - b.first);
}
