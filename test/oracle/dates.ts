// The date reading table of section 1: from whatever a row holds to a civil date, to "unset", or to a problem.
// The rows of the table are tried one after the other; the first that applies wins.
// A row about an unset date comes before the range of years, else it could never apply.
import { DateTime } from 'luxon';
import { type Civil, fromLuxon } from './civil.js';

/** What cannot be read: "a problem". */
export const UNREADABLE = Symbol('unreadable');
type Unreadable = typeof UNREADABLE;
/** A date, null when unset, or a problem. */
export type DateRead = Civil | null | Unreadable;

const GRAMMAR =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:T(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.(?<fraction>\d+))?)?(?<offset>Z|[+-]\d\d:\d\d)?)?$/;

/** Minutes east of Greenwich, null without an offset, unreadable when no clock shows it. */
function offsetMinutes(text: string | undefined): number | null | Unreadable {
  if (text === undefined) return null;
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(4, 6));
  if (hours > 23 || minutes > 59) return UNREADABLE;
  return (text.startsWith('-') ? -1 : 1) * (60 * hours + minutes);
}

/** The date as read, whatever its year; null when the text is the year-one placeholder. */
function readText(text: string, timeZone: string | undefined): DateTime | null | Unreadable {
  const parts = GRAMMAR.exec(text)?.groups;
  if (parts === undefined) return UNREADABLE;
  const number = (name: string): number => Number(parts[name] ?? '0');
  const [hour, minute, second] = [number('hour'), number('minute'), number('second')];
  const written = DateTime.utc(number('year'), number('month'), number('day'));
  const offset = offsetMinutes(parts.offset);
  // "a date that does not exist"; there is no hour 24 and no second 60 either.
  if (!written.isValid || hour > 23 || minute > 59 || second > 59 || offset === UNREADABLE) return UNREADABLE;
  // "a valid text whose written date is 0001-01-01": unset.
  if (written.year === 1 && written.month === 1 && written.day === 1) return null;

  // Rows 1 and 2: midnight, without an offset or with its own (`Z` is one): the written date.
  const hasFraction = /[1-9]/.test(parts.fraction ?? '');
  const wholeMinutes = second === 0 && !hasFraction;
  if (wholeMinutes && hour === 0 && minute === 0) return written;
  // Row 4, without offset: the written date.
  if (offset === null) return written;

  // A fraction of a second never changes a date: no zone is off by less than a second.
  const instant = DateTime.utc(written.year, written.month, written.day, hour, minute, second).minus({
    minutes: offset,
  });
  if (timeZone === undefined) {
    // Row 3: on a whole quarter of an hour, the nearest UTC midnight: 12 hours more, truncated.
    if (wholeMinutes && instant.minute % 15 === 0) return instant.plus({ hours: 12 }).startOf('day');
  }
  // Row 4: its date in a zone (with the setting, row 3 too).
  const local = instant.setZone(timeZone ?? 'Europe/Paris');
  if (!local.isValid) throw new RangeError(`unknown time zone: ${timeZone}`);
  return DateTime.utc(local.year, local.month, local.day);
}

/** Section 1. `isDateFin`: the field is a letter's `dateFin`, open-ended from year 2999 on. */
export function readDate(value: unknown, timeZone?: string, isDateFin = false): DateRead {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'string') return UNREADABLE;
  const date = readText(value, timeZone);
  if (date === null || date === UNREADABLE) return date;
  if (isDateFin && date.year >= 2999) return null;
  if (date.year < 1900 || date.year > 2999) return UNREADABLE;
  return fromLuxon(date);
}
