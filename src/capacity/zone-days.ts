// The public holidays of a zone over a range of days, worked out once for all members of the zone.

import { civilDateOf, dayOf, isLeapYear, weekdayOf } from '../calendar/civil-date.js';
import type { DateRange } from '../calendar/date-range.js';
import { type FrenchZone, holidaysOfYear } from '../calendar/french-holidays.js';

/** How often each weekday occurs in a year and is no holiday: seven numbers, Monday first. */
export type WeekdayCounts = readonly number[];

/** The holidays of a zone over a range. */
export interface ZoneDays {
  readonly range: DateRange;
  /** 1 for a holiday, for each day of the range. */
  readonly isHoliday: Uint8Array;
  /** The whole civil year, whatever the range; one of the years that the range touches. */
  weekdaysOf(year: number): WeekdayCounts;
}

/** The holidays of the zone over the range, which is empty when it ends before it starts. */
export function zoneDays(zone: FrenchZone, range: DateRange): ZoneDays {
  const isHoliday = new Uint8Array(daysIn(range));
  const weekdays = new Map<number, WeekdayCounts>();
  for (const year of yearsOf(range)) {
    // Two holidays may fall on one day.
    const holidays = new Set(holidaysOfYear(year, zone));
    for (const day of holidays) if (day >= range.first && day <= range.last) isHoliday[day - range.first] = 1;
    weekdays.set(year, countWeekdays(year, holidays));
  }
  return { range, isHoliday, weekdaysOf: (year) => weekdays.get(year) as WeekdayCounts };
}

/** The number of days of a range; none when it ends before it starts. */
export function daysIn({ first, last }: DateRange): number {
  return Math.max(0, last - first + 1);
}

/** The civil years that the range touches. */
export function yearsOf(range: DateRange): readonly number[] {
  if (daysIn(range) === 0) return [];
  const first = civilDateOf(range.first).year;
  return Array.from({ length: civilDateOf(range.last).year - first + 1 }, (_, index) => first + index);
}

function countWeekdays(year: number, holidays: Iterable<number>): WeekdayCounts {
  const counts = [52, 52, 52, 52, 52, 52, 52];
  const firstWeekday = weekdayOf(dayOf(year, 1, 1)) - 1;
  counts[firstWeekday] += 1;
  if (isLeapYear(year)) counts[(firstWeekday + 1) % 7] += 1;
  for (const day of holidays) counts[weekdayOf(day) - 1] -= 1;
  return counts;
}
