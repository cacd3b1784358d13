// Totals of a plan by any keys: tidy rows, one for each combination that has occurrences, exact in micro-hours.
// A row whose hours are zero stays: an obligation without load is still an obligation. SEMANTICS section 7.

import { isOnSide, WORK_SIDES, type WorkSide } from '../engagement/side.js';
import { periodEndsInto } from '../schedule/kernel.js';
import type { Plan } from '../schedule/plan.js';
import { plannedAt } from '../schedule/schedule.js';
import { adjustedBy } from '../schedule/settings.js';
import { CellTable, type Sums } from './cell-table.js';
import { requireListOf, requireOneOf, requireOptions } from './required.js';
import { ACTIVITY_KEYS, TOTAL_KEYS, type TotalKey, type ValueOf } from './total-key.js';

/** The date an occurrence is counted on. */
export const TOTAL_DATES = ['due', 'dueAdjusted', 'periodEnd'] as const;
/** The date an occurrence is counted on: due, due moved off closed days, or the end of its period. */
export type TotalDate = (typeof TOTAL_DATES)[number];

/** What to total. */
export interface TotalsQuery<Key extends TotalKey = TotalKey> {
  /** The keys, in the order in which rows are sorted. None: one grand total. */
  readonly by: readonly Key[];
  /** Default `due`. */
  readonly on?: TotalDate;
  /** Default `firm`. */
  readonly side?: WorkSide;
}

/** A combination of the keys' values with what falls in it. */
export type TotalRow<Key extends TotalKey = TotalKey> = { readonly [key in Key]: ValueOf<key> } & Sums;

/**
 * The totals of a plan by keys, as tidy rows sorted by the keys in the order given (letters as received, unset values last).
 *
 * Hours are exact sums of micro-hours. Rows of zero hours are kept; combinations without occurrences are not listed.
 * Cost: linear in the occurrences. Throws `ProblemError` with an `InvalidOption` for a query that its type would refuse.
 * Source: SEMANTICS section 7.
 *
 * @example
 * const letters = [{ objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-02-28' }];
 * const activities = [{ activite: 'Paie', frequence: 1, calage: 2, quantite: 10, unite: 0.1, activiteCabinet: true }];
 * const made = orThrow(plan(orThrow(decodePortfolio(letters, activities))));
 * console.log(totals(made, { by: ['month'] }).map(({ month, hours }) => `${month} ${hours} h`).join('\n'));
 * // 2026-01 1 h
 * // 2026-02 1 h
 */
export function totals<Key extends TotalKey>(plan: Plan, query: TotalsQuery<Key>): readonly TotalRow<Key>[] {
  requireOptions('query', query, ['by', 'on', 'side']);
  const { by, on = 'due', side = 'firm' } = query;
  requireListOf('by', by, TOTAL_KEYS);
  requireOneOf('on', on, TOTAL_DATES);
  requireOneOf('side', side, WORK_SIDES);

  const { schedule } = plan;
  const { rules } = schedule;
  const days = on === 'periodEnd' ? periodEndsInto(rules, new Int32Array(rules.count)) : schedule.due;
  const cells = new CellTable(
    by,
    ACTIVITY_KEYS,
    on === 'dueAdjusted' ? (day) => adjustedBy(schedule.settings, day) : (day) => day,
  );
  for (let r = 0; r < rules.size; r++) {
    const planned = plannedAt(schedule, rules.activity[r]);
    if (!isOnSide(planned.activity.side, side)) continue;
    const { microHours } = planned.activity;
    const cellOfDay = cells.of(planned);
    for (let row = rules.offsets[r]; row < rules.offsets[r + 1]; row++) {
      const cell = cellOfDay(days[row]);
      cell.occurrences++;
      cell.microHours += microHours;
    }
  }
  return cells.rows() as readonly TotalRow<Key>[];
}
