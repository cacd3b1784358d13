// js-joda in its most favourable correct form: months added to a base in a 31-day month, so that plusMonths clamps by itself.

import { createRequire } from 'node:module';
import { LocalDate } from '@js-joda/core';
import { FIRST_MONTH } from '../columns.mjs';
import { countOf } from '../series.mjs';

const BASE_MONTH = 2020 * 12;
const bases = Array.from({ length: 32 }, (_, day) => LocalDate.of(2020, 1, day === 0 ? 31 : day));

/** @satisfies {import('../types.js').Rival<readonly import('../types.js').Series[], LocalDate>} */
export const rival = {
  name: 'js-joda',
  version: createRequire(import.meta.url)('@js-joda/core/package.json').version,
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
  objects(series) {
    const objects = new Array(series.reduce((sum, one) => sum + countOf(one), 0));
    let row = 0;
    for (const { firstMonth, lastMonth, step, day, microHours, activity } of series) {
      const base = bases[day];
      for (let month = firstMonth; month <= lastMonth; month += step) {
        objects[row++] = { activity, due: base.plusMonths(month - BASE_MONTH), hours: microHours / 1e6 };
      }
    }
    return objects.sort((a, b) => a.due.compareTo(b.due));
  },
  epochDayOf: (due) => due.toEpochDay(),
};
