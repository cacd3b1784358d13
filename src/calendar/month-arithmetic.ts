// Adding months to a date: the day is kept, clamped to the target month's end, and a last day of month stays one.
// Everything is computed from its origin, never from its predecessor, so no drift can accumulate.
// SEMANTICS section 2.

import { civilDateOf, type Day, daysInMonth, type MonthIndex } from './civil-date.js';
import { dayInMonth } from './month-table.js';

/** The month a day lies in. */
export function monthOf(day: Day): MonthIndex {
  const { year, month } = civilDateOf(day);
  return year * 12 + month - 1;
}

/**
 * The day of month that a series of dates starting at `day` keeps, as `dayInMonth` reads it:
 * 0 when `day` is the last day of its month (the series then stays on last days), else 1..30.
 */
export function rollDayOf(day: Day): number {
  const { year, month, day: dayOfMonth } = civilDateOf(day);
  return dayOfMonth === daysInMonth(year, month) ? 0 : dayOfMonth;
}

/** `day` moved by `months` (any integer): clamped to the target month's end; a last day of month stays one. */
export function addMonths(day: Day, months: number): Day {
  return dayInMonth(monthOf(day) + months, rollDayOf(day));
}
