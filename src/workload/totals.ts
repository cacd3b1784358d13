// Totals of a plan by any keys: tidy rows, one for each combination that has occurrences, exact in micro-hours.
// A row whose hours are zero stays: an obligation without load is still an obligation. SEMANTICS section 7.

import type { Day } from '../calendar/civil-date.js';
import { orderBy } from '../core/counting-sort.js';
import { requireListOf, requireOneOf, requireOptions } from '../core/options.js';
import { isOnSide, WORK_SIDES, type WorkSide } from '../engagement/side.js';
import { periodEndsInto } from '../schedule/kernel.js';
import type { Plan } from '../schedule/plan.js';
import { type PlannedActivity, plannedAt, type Schedule } from '../schedule/schedule.js';
import { adjustedBy } from '../schedule/settings.js';
import { type KeyGroup, KeyGroups, Pivot, type PivotKey, periodsInto, type Sums } from './pivot.js';
import { lineOfDays, lineOfMonths, type SumLine } from './sum-line.js';
import { ACTIVITY_KEYS, isTimeKey, pivotKeysOf, TOTAL_KEYS, type TotalKey, type ValueOf } from './total-key.js';

/** The date an occurrence is counted on: due, due moved off closed days, or the end of its period. */
export type TotalDate = 'due' | 'dueAdjusted' | 'periodEnd';

/** The date an occurrence is counted on. */
export const TOTAL_DATES = ['due', 'dueAdjusted', 'periodEnd'] as const satisfies readonly TotalDate[];

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
  const keys = pivotKeysOf(by, ACTIVITY_KEYS);
  const { groups, groupOfRule } = groupsOfRules(schedule, keys, side);
  const order = orderBy(groupOfRule);
  const line = lineOf(schedule, by, on);
  const pivot = new Pivot(keys);
  const periods = new Int32Array(by.length);
  for (let position = 0; position < rules.size; position++) {
    const number = groupOfRule[order[position]];
    if (number === OTHER_SIDE) continue;
    line.add(order[position]);
    if (position + 1 < rules.size && groupOfRule[order[position + 1]] === number) continue;
    const group = groups[number];
    line.drain((bucket, occurrences, microHours) => {
      periodsInto(keys, line.dayOf(bucket), group.subject, periods);
      pivot.add(group, periods, occurrences, microHours);
    });
  }
  return pivot.rows() as readonly TotalRow<Key>[];
}

const OTHER_SIDE = -1;

/** The groups by the keys that do not depend on the date, and the number of each rule's own; `OTHER_SIDE` where it is not on the side requested. */
function groupsOfRules(schedule: Schedule, keys: readonly PivotKey<PlannedActivity>[], side: WorkSide) {
  const { size, activity } = schedule.rules;
  const keyGroups = new KeyGroups(keys);
  const groups: KeyGroup<PlannedActivity>[] = [];
  const groupOfRule = new Int32Array(size).fill(OTHER_SIDE);
  for (let r = 0; r < size; r++) {
    const planned = plannedAt(schedule, activity[r]);
    if (!isOnSide(planned.activity.side, side)) continue;
    const group = keyGroups.of(planned);
    groups[group.number] = group;
    groupOfRule[r] = group.number;
  }
  return { groups, groupOfRule };
}

/** Keys whose periods are whole months. */
const WHOLE_MONTHS: readonly string[] = ['month', 'quarter', 'year'] satisfies readonly TotalKey[];

function lineOf(schedule: Schedule, by: readonly string[], on: TotalDate): SumLine {
  const { rules } = schedule;
  if (on !== 'dueAdjusted' && by.every((key) => !isTimeKey(key) || WHOLE_MONTHS.includes(key))) {
    return lineOfMonths(rules, on === 'due' ? rules.dueMonth : rules.endMonth);
  }
  if (on === 'periodEnd') return lineOfDays(rules, periodEndsInto(rules, new Int32Array(rules.count)));
  return lineOfDays(rules, on === 'due' ? schedule.due : adjustedDays(schedule));
}

/** The due days moved off closed days, each different one once. */
function adjustedDays({ settings, due }: Schedule): Int32Array {
  const adjusted = new Map<Day, Day>();
  return due.map((day) => {
    const known = adjusted.get(day) ?? adjustedBy(settings, day);
    adjusted.set(day, known);
    return known;
  });
}
