// Exact hours by month without a date, of all activities or of groups of them.

import { MonthDifferences } from './month-differences.js';
import { orderBy } from './order.js';
import type { RuleTable } from './rule-table.js';

/** Groups of planned activities, numbered from 0. */
export interface ActivityGroups {
  /** The number of groups. */
  readonly count: number;
  /** The group of each planned activity, 0..`count - 1`. */
  readonly of: Int32Array;
}

/**
 * Adds the exact micro-hours of each due month to `totals`, whose first lane is the month `firstMonth` (`12 * year + month - 1`).
 * With groups, `totals` holds as many lanes for each, one group after the other.
 *
 * Every date counts in the month it falls due in; no date is worked out. Cost: linear in the rules and in the lanes, whatever the occurrences.
 * Throws `RangeError`, and adds nothing, when a month has no lane or an activity no group.
 *
 * @example
 * const { rules, letters } = orThrow(compilePortfolio(portfolio));
 * const months = monthTotalsInto(rules, 2022 * 12 - 2, new Float64Array(15)); // November 2021 to January 2023
 * console.log(months.join(' '));
 * // 0 150000 150000 150000 150000 150000 150000 150000 150000 150000 150000 150000 150000 4150000 150000
 * const byLetter = { count: portfolio.letters.length, of: Int32Array.from(letters, ({ order }) => order) };
 * console.log(monthTotalsInto(rules, 2022 * 12 - 2, new Float64Array(15 * byLetter.count), byLetter)[13]);
 * // 4150000
 */
export function monthTotalsInto(
  rules: RuleTable,
  firstMonth: number,
  totals: Float64Array,
  groups: ActivityGroups = ONE_GROUP,
): Float64Array {
  const months = totals.length / groups.count;
  if (!Number.isInteger(months)) {
    throw new RangeError(`${totals.length} lanes are no whole number of months for ${groups.count} groups`);
  }
  requireLanes(rules, firstMonth, months);
  const { size, offsets, step, dueMonth, microHours } = rules;
  const differences = new MonthDifferences(months);
  const groupOfRule = groups === ONE_GROUP ? null : groupsOfRules(rules, groups);
  const order = groupOfRule === null ? null : orderBy(groupOfRule);
  let group = 0;
  for (let place = 0; place < size; place++) {
    const r = order === null ? place : order[place];
    if (groupOfRule !== null && groupOfRule[r] !== group) {
      differences.drainInto(totals, group * months);
      group = groupOfRule[r];
    }
    differences.add(dueMonth[r] - firstMonth, step[r], offsets[r + 1] - offsets[r], microHours[r]);
  }
  differences.drainInto(totals, group * months);
  return totals;
}

const ONE_GROUP: ActivityGroups = { count: 1, of: new Int32Array(0) };

function requireLanes({ size, offsets, step, dueMonth }: RuleTable, firstMonth: number, months: number): void {
  for (let r = 0; r < size; r++) {
    const last = dueMonth[r] + step[r] * (offsets[r + 1] - offsets[r] - 1);
    if (dueMonth[r] < firstMonth || last >= firstMonth + months) {
      throw new RangeError(`${months} months from ${firstMonth} on for dates in ${dueMonth[r]}..${last}`);
    }
  }
}

function groupsOfRules({ size, activity }: RuleTable, { count, of }: ActivityGroups): Int32Array {
  const groups = new Int32Array(size);
  for (let r = 0; r < size; r++) {
    const group = of[activity[r]];
    if (!(group >= 0 && group < count)) {
      throw new RangeError(`the group ${group} of activity ${activity[r]} is not one of ${count}`);
    }
    groups[r] = group;
  }
  return groups;
}
