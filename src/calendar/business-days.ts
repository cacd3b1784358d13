// Which days are closed, and moving a date off them by a business day convention.
// Closed are Saturdays, Sundays and the given holidays; the national ones of every year unless others are given.
// SEMANTICS section 6.

import { civilDateOf, type Day, weekdayOf } from './civil-date.js';
import { type FrenchZone, holidaysOfYear } from './french-holidays.js';
import { monthOf } from './month-arithmetic.js';

/** A business day convention: the next open day, the one before, or the next unless it lies in another month. */
export type BusinessDayConvention = 'none' | 'following' | 'preceding' | 'modifiedFollowing';

/** How a date is moved off closed days. */
export const BUSINESS_DAY_CONVENTIONS = [
  'none',
  'following',
  'preceding',
  'modifiedFollowing',
] as const satisfies readonly BusinessDayConvention[];

/** Tells the days on which nothing can be filed or worked. */
export interface BusinessCalendar {
  /** Whether the day is a Saturday, a Sunday or one of the holidays. */
  isClosed(day: Day): boolean;
}

/** The business calendar of a zone, for every year; each year's holidays are worked out once, on first use. */
export function zoneCalendar(zone: FrenchZone): BusinessCalendar {
  const byYear = new Map<number, ReadonlySet<Day>>();
  return {
    isClosed(day) {
      if (weekdayOf(day) >= 6) return true;
      const { year } = civilDateOf(day);
      let holidays = byYear.get(year);
      if (holidays === undefined) {
        holidays = new Set(holidaysOfYear(year, zone));
        byYear.set(year, holidays);
      }
      return holidays.has(day);
    },
  };
}

/** The business calendar in which exactly the listed days are holidays. */
export function listedCalendar(holidays: Iterable<Day>): BusinessCalendar {
  const listed = new Set(holidays);
  return { isClosed: (day) => weekdayOf(day) >= 6 || listed.has(day) };
}

/** The day moved off closed days by the convention; an open day stays where it is. */
export function adjust(day: Day, convention: BusinessDayConvention, calendar: BusinessCalendar): Day {
  switch (convention) {
    case 'none':
      return day;
    case 'following':
      return openDay(day, 1, calendar);
    case 'preceding':
      return openDay(day, -1, calendar);
    case 'modifiedFollowing': {
      const following = openDay(day, 1, calendar);
      return monthOf(following) === monthOf(day) ? following : openDay(day, -1, calendar);
    }
  }
}

function openDay(from: Day, direction: 1 | -1, calendar: BusinessCalendar): Day {
  let day = from;
  while (calendar.isClosed(day)) day += direction;
  return day;
}
