// Easter Sunday in the Gregorian calendar.
// Source: the anonymous Gregorian algorithm ("Meeus/Jones/Butcher"), J. Meeus, Astronomical Algorithms, chapter 8.

import { type Day, dayOf } from './civil-date.js';

/** The day of Easter Sunday of a year of the Gregorian calendar. */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const skippedLeapDays = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + skippedLeapDays + 15) % 30;
  const daysToSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * daysToSunday) / 451);
  // Days from 22 March, the earliest Easter.
  return dayOf(year, 3, 22) + epact + daysToSunday - 7 * correction;
}
