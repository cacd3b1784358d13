// js-joda in its most favourable correct form: months added to a base in a 31-day month, so that plusMonths clamps by itself.

import { LocalDate } from '@js-joda/core';
import { FIRST_MONTH } from '../columns.mjs';
import { versionOf } from './version.mjs';

const BASE_MONTH = 2020 * 12;
const bases = Array.from({ length: 32 }, (_, day) => LocalDate.of(2020, 1, day === 0 ? 31 : day));

/** @satisfies {import('../types.js').Rival<readonly import('../types.js').Series[]>} */
export const rival = {
  key: 'js-joda',
  name: 'js-joda',
  version: versionOf('@js-joda/core'),
  share: 1 / 5,
  prepare: (series) => series,
  fill(series, { due, totals }) {
    let row = 0;
    for (const { firstMonth, lastMonth, step, day, microHours } of series) {
      const base = bases[day];
      for (let month = firstMonth; month <= lastMonth; month += step) {
        due[row++] = base.plusMonths(month - BASE_MONTH).toEpochDay();
        totals[month - FIRST_MONTH] += microHours;
      }
    }
  },
};
