// Days as the serial numbers of spreadsheets: of the calendar of 1900, which has a 29 February 1900 that there never was.
// ECMA-376-1, 18.17.4.

import { dayOf } from './civil-date.js';
import { dayOfIsoDate } from './date-input.js';

/** Serial 0 of the calendar of 1900, as it counts from its false 29 February on, and the first serial after that. */
const SERIAL_ZERO = dayOf(1899, 12, 30);
const FIRST_SERIAL = 61;

/** The serial number of a day `YYYY-MM-DD`, null where Excel has none that is right: before March 1900. */
export function serialOf(date: string): number | null {
  const day = dayOfIsoDate(date);
  const serial = day === null ? 0 : day - SERIAL_ZERO;
  return serial >= FIRST_SERIAL ? serial : null;
}
