// Native Date in its most favourable correct form: Date.UTC alone, no object made for a column, the month's end asked for only where it may clamp.

import { FIRST_MONTH } from '../columns.mjs';

const MS_PER_DAY = 86_400_000;

/** @param {number} month @param {number} day */
function dueTime(month, day) {
  if (day === 0 || day === 31) return Date.UTC(0, month + 1, 0);
  if (day <= 28) return Date.UTC(0, month, day);
  return Math.min(Date.UTC(0, month, day), Date.UTC(0, month + 1, 0));
}

// Date.UTC reads the year 0 as 1900, and lets months run on: month m of the year 0 is month m - 1900 * 12 of the count here.
const YEAR_ZERO = 1900 * 12;

/** @satisfies {import('../types.js').Rival<readonly import('../types.js').Series[]>} */
export const rival = {
  key: 'native-date',
  name: 'native Date.UTC',
  version: process.version,
  share: 1 / 3,
  prepare: (series) => series,
  fill(series, { due, totals }) {
    let row = 0;
    for (const { firstMonth, lastMonth, step, day, microHours } of series) {
      for (let month = firstMonth; month <= lastMonth; month += step) {
        due[row++] = dueTime(month - YEAR_ZERO, day) / MS_PER_DAY;
        totals[month - FIRST_MONTH] += microHours;
      }
    }
  },
};
