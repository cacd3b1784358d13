// Cells of fields of hours and of numbers, by the rules' text alone; texts are taken apart by hand, hours are counted in minutes.
import { type OracleCell, type OracleReading, REFUSED, UNSET, withoutBlanks } from './types.js';

const DIGITS = '0123456789';
const GROUPING = [' ', '\u00a0', '\u202f'];

function isDigits(text: string): boolean {
  return text.length > 0 && [...text].every((character) => DIGITS.includes(character));
}

/** To 15 significant digits. */
function to15Digits(value: number): number {
  return Number(value.toPrecision(15));
}

/** Digits, in groups of three or in one run; null for anything else. */
function wholePart(text: string): string | null {
  let runs = [''];
  for (const character of text) {
    if (GROUPING.includes(character)) runs = [...runs, ''];
    else runs[runs.length - 1] += character;
  }
  if (!runs.every(isDigits)) return null;
  if (runs.length > 1 && (runs[0].length > 3 || runs.slice(1).some((run) => run.length !== 3))) return null;
  return runs.join('');
}

/** The decimal that a text writes, as a text with a point; null when it writes none. */
function plainDecimal(text: string): string | null {
  const sign = text.startsWith('-') ? '-' : '';
  const unsigned = sign === '' ? text : text.slice(1);
  const marks = [...unsigned].filter((character) => character === ',' || character === '.');
  if (marks.length > 1) return null;
  const [before, after] = marks.length === 0 ? [unsigned] : unsigned.split(marks[0]);
  const whole = wholePart(before);
  if (whole === null || (after !== undefined && !isDigits(after))) return null;
  return `${sign}${whole}${after === undefined ? '' : `.${after}`}`;
}

/** The number that a text writes, null when it writes none. */
export function oracleNumberOfText(text: string): number | null {
  const isPercent = text.endsWith('%');
  const decimal = plainDecimal(isPercent ? withoutBlanks(text.slice(0, -1)) : text);
  if (decimal === null) return null;
  const value = isPercent ? Number(`${decimal}e-2`) : Number(decimal);
  return Number.isFinite(value) ? to15Digits(value) : null;
}

/** Minutes as hours, to the micro-hour. A zero has no sign. */
function hoursOfMinutes(minutes: number): number {
  return Math.round((minutes * 1_000_000) / 60) / 1_000_000 + 0;
}

/** `7h30`, `7 h 30`, `7:30`, `7:30:00`; null for anything else. */
function clockHours(text: string): number | null {
  const sign = text.startsWith('-') ? -1 : 1;
  const unsigned = sign === -1 ? text.slice(1) : text;
  const mark = unsigned.includes(':') ? ':' : 'h';
  const parts = unsigned.toLowerCase().split(mark);
  const [hours, minutes, seconds = '00'] = mark === 'h' ? parts.map(withoutBlanks) : parts;
  if (parts.length < 2 || parts.length > (mark === ':' ? 3 : 2)) return null;
  if (mark === 'h' && withoutBlanks(unsigned) !== unsigned) return null;
  if (!isDigits(hours) || ![minutes, seconds].every((part) => isDigits(part) && part.length === 2)) return null;
  if (Number(minutes) > 59 || Number(seconds) > 59 || hours.length > 6) return null;
  return hoursOfMinutes(sign * (Number(hours) * 60 + Number(minutes) + (Number(seconds) >= 30 ? 1 : 0)));
}

function hoursOfText(text: string): number | null {
  const clock = clockHours(text);
  if (clock !== null) return clock;
  return oracleNumberOfText(text.toLowerCase().endsWith('h') ? withoutBlanks(text.slice(0, -1)) : text);
}

/** A field of hours, or of another number. */
export function oracleNumber(cell: OracleCell, isHours: boolean): OracleReading {
  if (cell === null) return UNSET;
  if (typeof cell === 'string') {
    const text = withoutBlanks(cell);
    if (text === '') return UNSET;
    const value = isHours ? hoursOfText(text) : oracleNumberOfText(text);
    return value === null ? REFUSED : { value };
  }
  if (typeof cell === 'number') return { value: to15Digits(cell) };
  if (typeof cell !== 'object' || !('shownAs' in cell)) return REFUSED;
  if (cell.shownAs === 'percent') return { value: to15Digits(cell.value) };
  if (cell.shownAs === 'duration' && isHours) return { value: hoursOfMinutes(Math.round(cell.value * 24 * 60)) };
  return REFUSED;
}
