// Exact hours by month without a date: each rule adds its hours where it begins and takes them away where it ends, and one sum along the
// months gives the rest. Integers only: with fractions of hours, months without work would show some.

import { STEP_MONTHS } from '../engagement/codes.js';
import type { RuleTable } from './rule-table.js';

const STEPS = Object.values(STEP_MONTHS);
const LONGEST_STEP = Math.max(...STEPS);

/**
 * Adds the exact micro-hours of each due month to `totals`, whose first lane is the month `firstMonth` (`12 * year + month - 1`).
 *
 * Every date counts in the month it falls due in; no date is worked out. Cost: linear in the rules and in the months, whatever the occurrences.
 * Throws `RangeError`, and adds nothing, when a month has no lane.
 *
 * @example
 * const { rules } = orThrow(compilePortfolio(portfolio));
 * const of2022 = monthTotalsInto(rules, 2021 * 12, new Float64Array(36)).subarray(12, 24);
 * console.log(of2022[11], of2022[10]); // December and November
 * // 4150000 150000
 */
export function monthTotalsInto(rules: RuleTable, firstMonth: number, totals: Float64Array): Float64Array {
  const { size, offsets, step: steps, dueMonth, microHours } = rules;
  const months = totals.length;
  const lanes = months + LONGEST_STEP;
  // One row of differences for each step: what its rules add and take away lies a step apart.
  const differences = new Float64Array((LONGEST_STEP + 1) * lanes);
  for (let r = 0; r < size; r++) {
    const step = steps[r];
    const first = dueMonth[r] - firstMonth;
    const after = first + step * (offsets[r + 1] - offsets[r]);
    if (first < 0 || after - step >= months) {
      throw new RangeError(
        `${months} lanes from month ${firstMonth} on for dates in ${dueMonth[r]}..${firstMonth + after - step}`,
      );
    }
    differences[step * lanes + first] += microHours[r];
    differences[step * lanes + after] -= microHours[r];
  }
  for (const step of STEPS) {
    const row = differences.subarray(step * lanes, (step + 1) * lanes);
    for (let month = 0; month < months; month++) {
      if (month >= step) row[month] += row[month - step];
      totals[month] += row[month];
    }
  }
  return totals;
}
