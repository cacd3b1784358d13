// luxon in its most favourable correct form: UTC, and months added to a base in a 31-day month, so that plus clamps by itself.

import { DateTime, VERSION } from 'luxon';
import { FIRST_MONTH } from '../columns.mjs';

const MS_PER_DAY = 86_400_000;
const BASE_MONTH = 2020 * 12;
const bases = Array.from({ length: 32 }, (_, day) => DateTime.utc(2020, 1, day === 0 ? 31 : day));

/** @satisfies {import('../types.js').Rival<readonly import('../types.js').Series[]>} */
export const rival = {
  key: 'luxon',
  name: 'luxon',
  version: VERSION,
  share: 1 / 15,
  prepare: (series) => series,
  fill(series, { due, totals }) {
    let row = 0;
    for (const { firstMonth, lastMonth, step, day, microHours } of series) {
      const base = bases[day];
      for (let month = firstMonth; month <= lastMonth; month += step) {
        due[row++] = base.plus({ months: month - BASE_MONTH }).toMillis() / MS_PER_DAY;
        totals[month - FIRST_MONTH] += microHours;
      }
    }
  },
};
