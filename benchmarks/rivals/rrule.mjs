// rrule in its most favourable correct form: the rules made before the clock starts, their caches off, UTC throughout.
// RRULE cannot clamp: day 31 of every month skips the short ones. So days 29 and 30 are the last of a list (BYMONTHDAY with BYSETPOS -1),
// and the last day of the month is BYMONTHDAY -1.

import rrule from 'rrule';
import { FIRST_MONTH } from '../columns.mjs';
import { countOf } from '../series.mjs';
import { versionOf } from './version.mjs';

const { RRule } = rrule;
const MS_PER_DAY = 86_400_000;

/** @param {number} day */
function dayOptions(day) {
  if (day === 0 || day === 31) return { bymonthday: -1 };
  if (day <= 28) return { bymonthday: day };
  return { bymonthday: Array.from({ length: day - 27 }, (_, i) => 28 + i), bysetpos: -1 };
}

/** @typedef {{ rule: InstanceType<typeof RRule>, microHours: number }} Prepared */

/** @satisfies {import('../types.js').Rival<readonly Prepared[]>} */
export const rival = {
  key: 'rrule',
  name: 'rrule',
  version: versionOf('rrule'),
  share: 1 / 15,
  prepare: (series) =>
    series.map((one) => {
      const { firstMonth, step, day, microHours } = one;
      const dtstart = new Date(Date.UTC(Math.floor(firstMonth / 12), firstMonth % 12, 1));
      const options = { freq: RRule.MONTHLY, dtstart, interval: step, count: countOf(one), ...dayOptions(day) };
      return { rule: new RRule(options, true), microHours };
    }),
  fill(prepared, { due, totals }) {
    let row = 0;
    for (const { rule, microHours } of prepared) {
      for (const date of rule.all()) {
        due[row++] = date.getTime() / MS_PER_DAY;
        totals[date.getUTCFullYear() * 12 + date.getUTCMonth() - FIRST_MONTH] += microHours;
      }
    }
  },
};
