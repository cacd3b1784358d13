// Cells of date fields, by the rules' text alone: serial numbers counted day by day from their first, texts taken apart by hand.
import { DateTime } from 'luxon';
import { type OracleCell, type OracleReading, REFUSED, UNSET, withoutBlanks } from './types.js';

/** What a sheet says that matters to its dates. */
export interface DateContext {
  readonly dateSystem: 1900 | 1904;
  readonly kind: 'xlsx' | 'csv';
}

function isDigits(text: string): boolean {
  return text.length > 0 && [...text].every((character) => '0123456789'.includes(character));
}

/** The date of a whole serial number, null where there is none: Excel's own calendar, in which 1900 has a 29 February. */
function dateOfSerial(serial: number, dateSystem: 1900 | 1904): string | null {
  if (serial <= 0) return null;
  const in1900 = dateSystem === 1904 ? serial + 1462 : serial;
  if (in1900 === 60) return null;
  const start = in1900 < 60 ? '1899-12-31' : '1899-12-30';
  const date = DateTime.fromISO(start, { zone: 'utc' }).plus({ days: in1900 });
  return date.isValid && date.year >= 1900 && date.year <= 2999 ? date.toISODate() : null;
}

/** A time of day: `H:MM` or `HH:MM`, seconds, and a fraction of them. */
function isTime(text: string): boolean {
  const [clock, ...fractions] = text.split('.');
  const parts = clock.split(':');
  if (fractions.length > 1 || (fractions.length === 1 && (parts.length !== 3 || !isDigits(fractions[0])))) return false;
  if (parts.length < 2 || parts.length > 3 || !parts.every(isDigits)) return false;
  const [hours, ...others] = parts;
  return hours.length <= 2 && Number(hours) <= 23 && others.every((part) => part.length === 2 && Number(part) <= 59);
}

/** The text before a time that follows it after `T` or blanks; the whole text where there is no time. */
function withoutTime(text: string): string {
  const characters = [...text];
  const end = characters.findIndex((character) => character === 'T' || withoutBlanks(character) === '');
  if (end === -1) return text;
  const rest = characters.slice(end + 1).join('');
  const isAfterT = characters[end] === 'T';
  return isTime(isAfterT ? rest : withoutBlanks(rest)) ? characters.slice(0, end).join('') : text;
}

function dateOfText(text: string): string | null {
  const written = withoutTime(text);
  for (const mark of ['/', '.', '-']) {
    const parts = written.split(mark);
    if (parts.length !== 3 || !parts.every(isDigits)) continue;
    let [day, month, year] = parts;
    if (mark === '-' && day.length === 4) {
      [year, month, day] = parts;
      if (month.length !== 2 || day.length !== 2) return null;
    }
    if (day.length > 2 || month.length > 2 || year.length !== 4) return null;
    const date = DateTime.fromObject({ year: Number(year), month: Number(month), day: Number(day) }, { zone: 'utc' });
    return date.isValid && date.year >= 1900 && date.year <= 2999 ? date.toISODate() : null;
  }
  return null;
}

/** A number without a format: a serial only where nothing else is at all likely. */
function dateOfPlainNumber(value: number, dateSystem: 1900 | 1904): OracleReading {
  if (!Number.isInteger(value) || value < 18_264 || value > 401_768) return REFUSED;
  const date = dateOfSerial(value, dateSystem);
  return date === null ? REFUSED : { value: date, isSerial: true };
}

export function oracleDate(
  cell: OracleCell,
  { dateSystem, kind }: DateContext,
  numberOf: (text: string) => number | null,
): OracleReading {
  if (cell === null) return UNSET;
  if (typeof cell === 'string') {
    const text = withoutBlanks(cell);
    if (text === '') return UNSET;
    const date = dateOfText(text);
    if (date !== null) return { value: date };
    const number = kind === 'csv' ? numberOf(text) : null;
    return number === null ? REFUSED : dateOfPlainNumber(number, dateSystem);
  }
  if (typeof cell === 'number') return dateOfPlainNumber(cell, dateSystem);
  if (typeof cell === 'object' && 'shownAs' in cell && cell.shownAs === 'date') {
    const date = dateOfSerial(Math.floor(cell.value), dateSystem);
    return date === null ? REFUSED : { value: date };
  }
  return REFUSED;
}
