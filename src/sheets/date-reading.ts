// Cells of dates: the serial numbers of both calendars of spreadsheets, and texts with the day before the month. A time of day is cut off.

import { type Day, dayOf, dayOfWritten } from '../calendar/civil-date.js';
import { READABLE_DAYS } from '../calendar/date-input.js';
import { contains } from '../calendar/date-range.js';
import { dateTextOf } from '../calendar/date-text.js';
import { type Cell, FormattedNumber } from './cell.js';
import { BLANK } from './compared-text.js';
import { numberOfText } from './number-reading.js';
import { BadReading, contentOf, NOT_ACCEPTED, type Reading, SerialDate } from './reading.js';

/** What of a sheet matters to its dates. */
export interface DateReading {
  readonly dateSystem: 1900 | 1904;
  /** A csv file has no numbers: its texts of digits are some. */
  readonly kind: 'xlsx' | 'csv';
}

const NOT_A_DATE = new BadReading('NotADate');

/** A cell of a field of dates, as `YYYY-MM-DD`. */
export function readDate(cell: Cell, { dateSystem, kind }: DateReading): Reading<string | SerialDate> {
  const content = contentOf(cell);
  if (typeof content === 'string') {
    const date = dateOfText(content);
    if (date !== null) return date;
    const number = kind === 'csv' ? numberOfText(content) : null;
    return number === null ? refusedText(content) : dateOfPlainNumber(number, dateSystem);
  }
  if (typeof content === 'number') return dateOfPlainNumber(content, dateSystem);
  if (content === null || content instanceof BadReading) return content;
  if (!(content instanceof FormattedNumber) || content.shownAs !== 'date') return NOT_ACCEPTED;
  return dateOfSerial(Math.floor(content.value), dateSystem) ?? NOT_ACCEPTED;
}

/** The numbers that are dates without being formatted so: 1950 to 2999 in the calendar of 1900. No year, and no 20260101, is among them. */
const LIKELY_SERIALS = { first: 18_264, last: 401_768 };

function dateOfPlainNumber(value: number, dateSystem: 1900 | 1904): SerialDate | BadReading {
  if (!Number.isInteger(value) || !contains(LIKELY_SERIALS, value)) return NOT_A_DATE;
  const date = dateOfSerial(value, dateSystem);
  return date === null ? NOT_A_DATE : new SerialDate(date, value);
}

/** The day before serial 1, and before serial 61: between them the calendar of 1900 has a 29 February, serial 60. */
const BEFORE_FIRST = dayOf(1899, 12, 31);
const BEFORE_MARCH_1900 = dayOf(1899, 12, 30);
const FALSE_LEAP_DAY = 60;
/** By how much the serials of 1904 are lower. */
const DAYS_TO_1904 = 1462;

/** The date of a whole serial number, or null when there is none from 1900 to 2999. */
function dateOfSerial(serial: number, dateSystem: 1900 | 1904): string | null {
  if (serial <= 0) return null;
  const inCalendarOf1900 = dateSystem === 1904 ? serial + DAYS_TO_1904 : serial;
  if (inCalendarOf1900 === FALSE_LEAP_DAY) return null;
  return textOf((inCalendarOf1900 < FALSE_LEAP_DAY ? BEFORE_FIRST : BEFORE_MARCH_1900) + inCalendarOf1900);
}

function textOf(day: Day | null): string | null {
  return day !== null && contains(READABLE_DAYS, day) ? dateTextOf(day) : null;
}

/** A time of day behind a date, which counts as it is written: an offset from another zone is not accepted. */
const TIME = `(?:(?:T|${BLANK}+)(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?)?$`;
const DAY_FIRST = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})${TIME}`);
const YEAR_FIRST = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${TIME}`);
const SHORT_YEAR = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2})$/;

function dateOfText(text: string): string | null {
  const french = DAY_FIRST.exec(text);
  if (french !== null) return written(french[4], french[3], french[1]);
  const iso = YEAR_FIRST.exec(text);
  return iso === null ? null : written(iso[1], iso[2], iso[3]);
}

function written(year: string, month: string, day: string): string | null {
  return textOf(dayOfWritten(Number(year), Number(month), Number(day)));
}

/** Why a text is no date, and the date that was probably meant. */
function refusedText(text: string): BadReading {
  const american = DAY_FIRST.exec(text);
  if (american !== null && written(american[4], american[1], american[3]) !== null) {
    return new BadReading('MonthFirst', frenchDate(american[3], american[1], american[4]));
  }
  if (american !== null || YEAR_FIRST.test(text)) return NOT_A_DATE;
  const short = SHORT_YEAR.exec(text);
  if (short === null) return NOT_ACCEPTED;
  const [, day, , month, yearOfCentury] = short;
  const year = `20${yearOfCentury}`;
  const isDate = written(year, month, day) !== null;
  return new BadReading('TwoDigitYear', isDate ? frenchDate(day, month, year) : undefined);
}

function frenchDate(day: string, month: string, year: string): string {
  return `${day.padStart(2, '0')}/${month.padStart(2, '0')}/${year}`;
}
