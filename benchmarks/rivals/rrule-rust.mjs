// rrule-rust in its most favourable correct form: the rules made before the clock starts, their caches off, dates without a time.
// RRULE cannot clamp: days 29 and 30 are the last of a list (BYMONTHDAY with BYSETPOS -1), and the last day of the month is BYMONTHDAY -1.

import { DateTime, DtStart, Frequency, RRule, RRuleSet } from 'rrule-rust';
import { FIRST_MONTH } from '../columns.mjs';
import { countOf } from '../series.mjs';
import { versionOf } from './version.mjs';

const MS_PER_DAY = 86_400_000;

/** @param {number} day */
function dayOptions(day) {
  if (day === 0 || day === 31) return { byMonthday: [-1] };
  if (day <= 28) return { byMonthday: [day] };
  return { byMonthday: Array.from({ length: day - 27 }, (_, i) => 28 + i), bySetpos: [-1] };
}

/** @typedef {{ set: RRuleSet<DateTime<undefined>>, microHours: number }} Prepared */

/** @satisfies {import('../types.js').Rival<readonly Prepared[]>} */
export const rival = {
  key: 'rrule-rust',
  name: 'rrule-rust',
  version: versionOf('rrule-rust'),
  share: 1 / 10,
  prepare: (series) =>
    series.map((one) => {
      const { firstMonth, step, day, microHours } = one;
      const start = DateTime.date(Math.floor(firstMonth / 12), (firstMonth % 12) + 1, 1);
      const options = { frequency: Frequency.Monthly, interval: step, count: countOf(one), ...dayOptions(day) };
      const set = new RRuleSet({ dtstart: new DtStart(start), rrules: [new RRule(options)] });
      set.cache.disable();
      return { set, microHours };
    }),
  fill(prepared, { due, totals }) {
    let row = 0;
    for (const { set, microHours } of prepared) {
      for (const { year, month, day } of set.all()) {
        due[row++] = Date.UTC(year, month - 1, day) / MS_PER_DAY;
        totals[year * 12 + month - 1 - FIRST_MONTH] += microHours;
      }
    }
  },
};
