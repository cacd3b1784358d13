// Reading the API's dates: civil dates that arrive as instants at midnight of the zone of whoever wrote them.
// The table of SEMANTICS section 1, row by row; the first row that applies wins.

import { DateTime, IANAZone } from 'luxon';
import { type Day, dayOf, dayOfWritten } from './civil-date.js';
import { READABLE_DAYS } from './date-input.js';

/** What a wire date reads as: a day, no date at all, or something that is not one. */
export type WireDate = Day | 'unset' | 'unreadable';

/** The zone in which time stamps are read when none is set. */
const DEFAULT_ZONE = 'Europe/Paris';

/** From this day on, the end of a letter means that it has none. */
const OPEN_ENDED_FROM = dayOf(2999, 1, 1);

const WIRE_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:\d{2})?)?$/;

const UTC_MIDNIGHT = 'T00:00:00Z';
const DASH = 45;
const ZERO = 48;
const UNSET = dayOf(1, 1, 1);

const MINUTES_PER_DAY = 1440;

/** Whether luxon knows the IANA time zone. */
export function isTimeZone(name: unknown): name is string {
  return typeof name === 'string' && IANAZone.isValidZone(name);
}

/**
 * The civil date that a wire value stands for, years 1900..2999.
 * `timeZone` is the zone of instants; when null, an instant on a whole quarter of an hour is the nearest UTC midnight,
 * and any other time stamp is its date in Europe/Paris.
 */
export function readWireDate(value: unknown, timeZone: string | null): WireDate {
  const date = readAnyYear(value, timeZone);
  return typeof date === 'string' || (date >= READABLE_DAYS.first && date <= READABLE_DAYS.last) ? date : 'unreadable';
}

/** As `readWireDate`, for a letter's `dateFin`: the year 2999 and beyond mean that it is unset. */
export function readWireEndDate(value: unknown, timeZone: string | null): WireDate {
  const date = readAnyYear(value, timeZone);
  if (typeof date === 'string') return date;
  if (date >= OPEN_ENDED_FROM) return 'unset';
  return date >= READABLE_DAYS.first ? date : 'unreadable';
}

function readAnyYear(value: unknown, timeZone: string | null): WireDate {
  if (value === null || value === undefined || value === '') return 'unset';
  if (typeof value !== 'string') return 'unreadable';
  const known = fastPathDate(value);
  if (known !== null) return known === UNSET ? 'unset' : known;
  const parts = WIRE_DATE.exec(value);
  if (parts === null) return 'unreadable';
  const written = dayOfWritten(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const hours = Number(parts[4] ?? 0);
  const minutes = Number(parts[5] ?? 0);
  const seconds = Number(parts[6] ?? 0);
  const offset = offsetMinutes(parts[8]);
  if (written === null || hours > 23 || minutes > 59 || seconds > 59 || offset === 'unreadable') return 'unreadable';
  if (written === UNSET) return 'unset';

  const isWholeMinute = seconds === 0 && !/[1-9]/.test(parts[7] ?? '');
  const isMidnight = isWholeMinute && hours === 0 && minutes === 0;
  if (isMidnight || offset === 'none') return written;

  const utcMinutes = written * MINUTES_PER_DAY + hours * 60 + minutes - offset;
  if (timeZone === null && isWholeMinute && utcMinutes % 15 === 0) {
    return Math.floor((utcMinutes + MINUTES_PER_DAY / 2) / MINUTES_PER_DAY);
  }
  return dateInZone(utcMinutes * 60_000 + seconds * 1000, timeZone ?? DEFAULT_ZONE);
}

/** The day of `YYYY-MM-DD` or of its midnight in UTC, read without the pattern; null for any other text. */
function fastPathDate(text: string): Day | null {
  if (text.length !== 10 && !(text.length === 20 && text.endsWith(UTC_MIDNIGHT))) return null;
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return null;
  const year = 100 * twoDigitsAt(text, 0) + twoDigitsAt(text, 2);
  return year >= 0 ? dayOfWritten(year, twoDigitsAt(text, 5), twoDigitsAt(text, 8)) : null;
}

/** 0..99, or NaN where there are no two digits. */
function twoDigitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : Number.NaN;
}

function offsetMinutes(text: string | undefined): number | 'none' | 'unreadable' {
  if (text === undefined) return 'none';
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(4, 6));
  if (hours > 23 || minutes > 59) return 'unreadable';
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function dateInZone(epochMilliseconds: number, zone: string): Day {
  const { year, month, day } = DateTime.fromMillis(epochMilliseconds, { zone });
  return dayOf(year, month, day);
}
