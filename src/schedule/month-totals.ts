// Exact hours by month without a date, of all activities or of groups of them: each run of months adds its amount where it begins
// and takes it away where it ends, and one sum along the months gives the rest. Integers only: with fractions of hours, months
// without work would show some.

import { orderBy } from '../core/counting-sort.js';
import { STEP_MONTHS } from '../engagement/codes.js';
import type { RuleTable } from './rule-table.js';

/** Groups of planned activities, numbered from 0. */
export interface ActivityGroups {
  /** The number of groups. */
  readonly count: number;
  /** The group of each planned activity, 0..`count - 1`. */
  readonly of: Int32Array;
}

/**
 * Adds the exact micro-hours of each due month to `totals`, whose first bucket is the month `firstMonth` (`12 * year + month - 1`).
 * With groups, `totals` holds as many buckets for each, one group after the other.
 *
 * Every date counts in the month it falls due in; no date is worked out. Cost: linear in the rules and in the buckets, whatever the occurrences.
 * Throws `RangeError`, and adds nothing, when a month has no bucket or an activity no group.
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
  groups?: ActivityGroups,
): Float64Array {
  if (groups !== undefined) return groupTotalsInto(rules, firstMonth, totals, groups);
  const { size, offsets, step, microHours } = rules;
  const differences = new MonthDifferences(totals.length);
  for (let r = 0; r < size; r++) {
    const bucket = bucketOf(rules, r, firstMonth, totals.length);
    differences.add(bucket, step[r], offsets[r + 1] - offsets[r], microHours[r]);
  }
  differences.drainInto(totals, 0, totals.length - 1);
  return totals;
}

function groupTotalsInto(
  rules: RuleTable,
  firstMonth: number,
  totals: Float64Array,
  groups: ActivityGroups,
): Float64Array {
  const months = totals.length / groups.count;
  if (!Number.isInteger(months)) {
    throw new RangeError(`${totals.length} buckets are no whole number of months for ${groups.count} groups`);
  }
  const groupOfRule = groupsOfRules(rules, firstMonth, months, groups);
  const { size, offsets, step, dueMonth, microHours } = rules;
  const differences = new MonthDifferences(months);
  const order = orderBy(groupOfRule);
  for (let position = 0; position < size; ) {
    const group = groupOfRule[order[position]];
    let first = months;
    let last = -1;
    for (; position < size && groupOfRule[order[position]] === group; position++) {
      const r = order[position];
      const bucket = dueMonth[r] - firstMonth;
      const count = offsets[r + 1] - offsets[r];
      const end = bucket + step[r] * (count - 1);
      if (bucket < first) first = bucket;
      if (end > last) last = end;
      differences.add(bucket, step[r], count, microHours[r]);
    }
    differences.drainInto(totals, first, last, group * months);
  }
  return totals;
}

/** The group of each rule, all of whose months have a bucket. */
function groupsOfRules(
  rules: RuleTable,
  firstMonth: number,
  months: number,
  { count, of }: ActivityGroups,
): Int32Array {
  const { size, activity } = rules;
  const groups = new Int32Array(size);
  for (let r = 0; r < size; r++) {
    bucketOf(rules, r, firstMonth, months);
    const group = of[activity[r]];
    if (!(group >= 0 && group < count)) {
      throw new RangeError(`the group ${group} of activity ${activity[r]} is not one of ${count}`);
    }
    groups[r] = group;
  }
  return groups;
}

/** The bucket of a rule's first date; throws unless each of its dates has one. */
function bucketOf({ offsets, step, dueMonth }: RuleTable, r: number, firstMonth: number, months: number): number {
  const bucket = dueMonth[r] - firstMonth;
  const last = bucket + step[r] * (offsets[r + 1] - offsets[r] - 1);
  if (bucket >= 0 && last < months) return bucket;
  throw new RangeError(`${months} months from ${firstMonth} on for dates in ${dueMonth[r]}..${firstMonth + last}`);
}

const STEPS = Object.values(STEP_MONTHS);
const LONGEST_STEP = Math.max(...STEPS);
/** The row of differences of each step. */
const ROW_OF_STEP = Int32Array.from({ length: LONGEST_STEP + 1 }, (_, step) => STEPS.indexOf(step));

/** Sums over `months` buckets, one a month. Steps of 1, 3, 6 or 12 months. */
export class MonthDifferences {
  /** One row of differences for each step: what its runs add and take away lies a step apart. */
  readonly #rows: Float64Array;
  readonly #buckets: number;

  constructor(months: number) {
    this.#buckets = months + LONGEST_STEP;
    this.#rows = new Float64Array(STEPS.length * this.#buckets);
  }

  /** Adds an amount to `count` buckets, `step` apart, from bucket `first` on; all must exist. */
  add(first: number, step: number, count: number, amount: number): void {
    const index = ROW_OF_STEP[step] * this.#buckets + first;
    this.#rows[index] += amount;
    this.#rows[index + step * count] -= amount;
  }

  /** Adds the sums of the buckets `first`..`last`, outside of which nothing was added, to `totals`, whose bucket 0 is at `from`; then starts anew. */
  drainInto(totals: Float64Array, first: number, last: number, from = 0): void {
    const rows = this.#rows;
    for (const step of STEPS) {
      const row = ROW_OF_STEP[step] * this.#buckets;
      for (let bucket = first; bucket <= last; bucket++) {
        if (bucket >= first + step) rows[row + bucket] += rows[row + bucket - step];
        totals[from + bucket] += rows[row + bucket];
      }
      rows.fill(0, row + first, row + last + LONGEST_STEP + 1);
    }
  }
}
