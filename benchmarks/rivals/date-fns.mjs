// date-fns in its most favourable correct form: local time that is UTC (time-zone.mjs), and months added to a base in a 31-day month,
// so that addMonths clamps by itself.

import { addMonths } from 'date-fns';
import { FIRST_MONTH } from '../columns.mjs';
import { versionOf } from './version.mjs';

const MS_PER_DAY = 86_400_000;
const BASE_MONTH = 2020 * 12;
const bases = Array.from({ length: 32 }, (_, day) => new Date(2020, 0, day === 0 ? 31 : day));

/** @satisfies {import('../types.js').Rival<readonly import('../types.js').Series[]>} */
export const rival = {
  key: 'date-fns',
  name: 'date-fns',
  version: versionOf('date-fns'),
  share: 1 / 5,
  prepare: (series) => series,
  fill(series, { due, totals }) {
    let row = 0;
    for (const { firstMonth, lastMonth, step, day, microHours } of series) {
      const base = bases[day];
      for (let month = firstMonth; month <= lastMonth; month += step) {
        due[row++] = addMonths(base, month - BASE_MONTH).getTime() / MS_PER_DAY;
        totals[month - FIRST_MONTH] += microHours;
      }
    }
  },
};
