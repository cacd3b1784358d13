// The rules of a plan as columns: what the kernel reads. Hours are constant in a rule, so they stay here and are never stored per occurrence.

import type { Activity } from '../engagement/activity.js';
import type { Letter } from '../engagement/letter.js';
import type { Rule } from './rule.js';

/** An activity that yields occurrences, with its letter. */
export interface PlannedActivity {
  readonly letter: Letter;
  readonly activity: Activity;
  /** In order of their periods. */
  readonly rules: readonly Rule[];
}

/** Rules by column; rule r yields the occurrences (rows) `offsets[r]`..`offsets[r + 1] - 1`, in order of their periods. */
export interface RuleTable {
  /** The number of rules. */
  readonly size: number;
  /** The number of occurrences of all rules. */
  readonly count: number;
  /** `size + 1` row numbers. */
  readonly offsets: Int32Array;
  /** Each rule's index in the list of planned activities. */
  readonly activity: Int32Array;
  /** Months from one occurrence to the next. */
  readonly step: Int32Array;
  /** Month of the first period's end (`12 * year + month - 1`), and the day kept, 0..31, 0 being the last. */
  readonly endMonth: Int32Array;
  readonly endDay: Int32Array;
  /** The first due month, and the requested day, 0..31, 0 being the last. */
  readonly dueMonth: Int32Array;
  readonly dueDay: Int32Array;
  /** First day of the first period, and 1 where that period is a stub. */
  readonly firstStart: Int32Array;
  readonly startsWithStub: Uint8Array;
  /** Micro-hours of each occurrence: integers up to 1e15. */
  readonly microHours: Float64Array;
}

/**
 * The number of occurrences that activities yield, in closed form: nothing is expanded.
 *
 * @example
 * console.log(countOccurrences(orThrow(compilePortfolio(portfolio)).activities));
 * // 71
 */
export function countOccurrences(activities: readonly PlannedActivity[]): number {
  let count = 0;
  for (const { rules } of activities) for (const rule of rules) count += rule.count;
  return count;
}

/**
 * The rules of activities as columns, in the order given. The count of occurrences must fit 31 bits.
 *
 * @example
 * const rules = ruleTableOf(orThrow(compilePortfolio(portfolio)).activities);
 * console.log(rules.size, rules.offsets.join(' '));
 * // 6 0 1 15 29 43 57 71
 */
export function ruleTableOf(activities: readonly PlannedActivity[]): RuleTable {
  let size = 0;
  for (const { rules } of activities) size += rules.length;
  const column = () => new Int32Array(size);
  const offsets = new Int32Array(size + 1);
  const table = {
    activity: column(),
    step: column(),
    endMonth: column(),
    endDay: column(),
    dueMonth: column(),
    dueDay: column(),
    firstStart: column(),
    startsWithStub: new Uint8Array(size),
    microHours: new Float64Array(size),
  };
  let r = 0;
  activities.forEach(({ activity, rules }, index) => {
    for (const rule of rules) {
      table.activity[r] = index;
      table.step[r] = rule.step;
      table.endMonth[r] = rule.firstMonth;
      table.endDay[r] = rule.day;
      table.dueMonth[r] = rule.firstMonth + rule.dueShift;
      table.dueDay[r] = rule.dueDay;
      table.firstStart[r] = rule.firstStart;
      table.startsWithStub[r] = rule.startsWithStub ? 1 : 0;
      table.microHours[r] = activity.microHours;
      offsets[r + 1] = offsets[r] + rule.count;
      r++;
    }
  });
  return { size, count: offsets[size], offsets, ...table };
}

/** The rule that a row belongs to, by binary search. `row` 0..count-1. */
export function ruleOfRow({ offsets, size }: RuleTable, row: number): number {
  let low = 0;
  let high = size - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (offsets[middle] <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}
