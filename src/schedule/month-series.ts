// Dates that follow one another by whole months: an arithmetic progression of months and the day kept in each of them.
// Period ends are such a series, and so are due dates; every question about one is answered by division.

import type { Day, MonthIndex } from '../calendar/civil-date.js';
import { monthOf } from '../calendar/month-arithmetic.js';
import { dayInMonth } from '../calendar/month-table.js';

/** The dates `dayInMonth(firstMonth + step * k, day)` for k = 0..count-1; they never decrease. */
export interface MonthSeries {
  readonly firstMonth: MonthIndex;
  /** Months from one date to the next, at least 1. */
  readonly step: number;
  readonly count: number;
  /** Day kept, 0..31: 0 is the last day of the month, the others are clamped to it. */
  readonly day: number;
}

/** The k-th date, k from 0; k may lie outside the series, which goes on in both directions. */
export function dateAt(series: MonthSeries, k: number): Day {
  return dayInMonth(series.firstMonth + series.step * k, series.day);
}

/** The number of dates of the series before `day`, 0..count. */
export function countBefore(series: MonthSeries, day: Day): number {
  const k = Math.ceil((monthOf(day) - series.firstMonth) / series.step);
  return Math.min(Math.max(0, dateAt(series, k) < day ? k + 1 : k), series.count);
}
