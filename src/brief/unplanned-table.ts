// The rows of a plan that yield nothing as a table: which, why, with what weight, and what is wrong with them.

import { hoursOf } from '../engagement/micro-hours.js';
import type { Column, Table } from '../report/table.js';
import type { Plan } from '../schedule/plan.js';
import type { Unplanned } from '../schedule/planned-or-unplanned.js';

const COLUMNS: readonly Column<Unplanned>[] = [
  { name: 'letterId', kind: 'text', read: ({ letterId }) => letterId },
  { name: 'activity', kind: 'count', read: ({ activity }) => activity },
  { name: 'activite', kind: 'text', read: ({ activite }) => activite },
  { name: 'reason', kind: 'text', read: ({ reason }) => reason },
  { name: 'microHours', kind: 'microHours', read: ({ microHours }) => microHours },
  { name: 'problems', kind: 'data', read: ({ problems }) => problems },
  { name: 'hours', kind: 'hours', read: ({ microHours }) => (microHours === null ? null : hoursOf(microHours)) },
];

/** The most rows of a batch. */
const BATCH = 1000;

/**
 * Every row left unplanned, whatever its side, in the order of `plan.unplanned`. `microHours` and `hours` are those of one occurrence,
 * empty when they cannot be read.
 *
 * @example
 * const { unplanned } = orThrow(plan(portfolio));
 * console.log(unplanned.length, [...ndjsonOf(unplannedTable(orThrow(plan(portfolio))))].join('').length);
 * // 0 0
 */
export function unplannedTable({ unplanned }: Plan): Table<Unplanned> {
  return {
    columns: COLUMNS,
    *batches() {
      for (let from = 0; from < unplanned.length; from += BATCH) yield unplanned.slice(from, from + BATCH);
    },
  };
}
