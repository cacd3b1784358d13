// What a day is inside the engine: an integer count of days from 1970-01-01 in the proleptic Gregorian calendar.
// Nothing here knows a clock, a time zone or `Date`; the arithmetic is exact for every year the engine can reach.
// SEMANTICS section 1.

/** A civil date as the count of days from 1970-01-01 (which is day 0; 1969-12-31 is day -1). */
export type Day = number;

/** A month as `12 * year + (month - 1)`: consecutive months are consecutive integers. */
export type MonthIndex = number;

/** A civil date in the calendar's own words: `month` 1..12, `day` 1..31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_PER_400_YEARS = 146_097;
/** Days from 0000-03-01, where the count below starts, to 1970-01-01. */
const EPOCH_FROM_MARCH_0000 = 719_468;

// Within a cycle of 400 years nothing is negative, so `| 0` cuts to whole numbers as `Math.floor` does, in half the time.

/** The day of a civil date. `month` 1..12; `day` may run past the month's end, it then counts on. */
export function dayOf(year: number, month: number, day: number): Day {
  // Years are counted from March, so that the leap day is the last day of its year.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = (((153 * monthFromMarch + 2) / 5) | 0) + day - 1;
  const dayOfEra = yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear;
  return era * DAYS_PER_400_YEARS + dayOfEra - EPOCH_FROM_MARCH_0000;
}

/** The civil date of a day. */
export function civilDateOf(day: Day): CivilDate {
  const fromMarch0000 = day + EPOCH_FROM_MARCH_0000;
  const era = Math.floor(fromMarch0000 / DAYS_PER_400_YEARS);
  const dayOfEra = fromMarch0000 - era * DAYS_PER_400_YEARS;
  const leapDays = ((dayOfEra / 1460) | 0) - ((dayOfEra / 36_524) | 0) + ((dayOfEra / 146_096) | 0);
  const yearOfEra = ((dayOfEra - leapDays) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0));
  const monthFromMarch = ((5 * dayOfYear + 2) / 153) | 0;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - (((153 * monthFromMarch + 2) / 5) | 0) + 1,
  };
}

/** Whether the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The length of a month in days, 28..31. `month` 1..12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of a written civil date, or null when there is no such day. */
export function dayOfWritten(year: number, month: number, day: number): Day | null {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? dayOf(year, month, day) : null;
}

/** The ISO weekday of a day: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The day as `YYYY-MM-DD`. */
export function isoDateOf(day: Day): string {
  const { year, month, day: dayOfMonth } = civilDateOf(day);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** 1..99 as two digits. */
export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
