// Cells of numbers and of hours: as they are to 15 significant digits, durations as hours, texts as they are written in France.

import { type Cell, FormattedNumber } from './cell.js';
import { BLANK, trimmed } from './compared-text.js';
import { BadReading, contentOf, NOT_ACCEPTED, type Reading } from './reading.js';

/** Thousands in groups by a blank, or in one run; then one comma or one point. */
const DECIMAL = /^(-?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d+))?$/;
const GROUPING = /[ \u00a0\u202f]/g;

/** Both marks, the last of which is the decimal one. */
const BOTH_MARKS = /^-?\d{1,3}(?:(?:\.\d{3})+,\d+|(?:,\d{3})+\.\d+)$/;

const DATE_INSTEAD = new BadReading('DateInstead');

/** The significant digits that spreadsheets keep: 0.1 + 0.2 is 0.3. */
const DIGITS = 15;

/** A cell of a field of numbers, or of hours. */
export function readNumber(cell: Cell, isHours: boolean): Reading<number> {
  const content = contentOf(cell);
  if (typeof content === 'number') return rounded(content);
  if (typeof content === 'string') return (isHours ? hoursOf(content) : numberOfText(content)) ?? refusedText(content);
  if (content === null || content instanceof BadReading) return content;
  if (!(content instanceof FormattedNumber)) return NOT_ACCEPTED;
  if (content.shownAs === 'percent') return rounded(content.value);
  if (content.shownAs === 'date') return DATE_INSTEAD;
  return isHours ? hoursOfMinutes(Math.round(content.value * 24 * 60)) : NOT_ACCEPTED;
}

function rounded(value: number): number {
  // Most numbers are whole, or have few digits, and are as they are.
  const kept = Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(DIGITS));
  return withoutSignOfZero(kept);
}

function withoutSignOfZero(value: number): number {
  return value === 0 ? 0 : value;
}

/** The number that a text writes, per cents as shares; null when it writes none. */
export function numberOfText(text: string): number | null {
  const isPercent = text.endsWith('%');
  const parts = DECIMAL.exec(isPercent ? trimmed(text.slice(0, -1)) : text);
  if (parts === null) return null;
  const [, sign, whole, decimals = ''] = parts;
  const value = Number(`${sign}${whole.replaceAll(GROUPING, '')}.${decimals}e${isPercent ? -2 : 0}`);
  return Number.isFinite(value) ? rounded(value) : null;
}

const MICRO = 1_000_000;

/** `7h30`, `7 h 30`, `7:30`, and with seconds as a csv file has durations. */
const CLOCK = new RegExp(`^(-?)(\\d{1,6})(?:${BLANK}*h${BLANK}*([0-5]\\d)|:([0-5]\\d)(?::([0-5]\\d))?)$`, 'i');

function hoursOf(text: string): number | null {
  const clock = CLOCK.exec(text);
  if (clock === null) return numberOfText(/h$/i.test(text) ? trimmed(text.slice(0, -1)) : text);
  const [, sign, hours, afterH, afterColon, seconds = '00'] = clock;
  const minutes = Number(hours) * 60 + Number(afterH ?? afterColon) + (Number(seconds) >= 30 ? 1 : 0);
  return hoursOfMinutes(sign === '-' ? -minutes : minutes);
}

/** To the micro-hour. */
function hoursOfMinutes(minutes: number): number {
  return withoutSignOfZero(Math.round((minutes * MICRO) / 60) / MICRO);
}

/** Why a text is no number: with both marks, one of them for thousands, it is plain what was meant. */
function refusedText(text: string): BadReading {
  if (!BOTH_MARKS.test(text)) return NOT_ACCEPTED;
  const end = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const whole = text.slice(0, end).replaceAll(/[.,]/g, '');
  const decimals = text.slice(end + 1);
  return new BadReading('NotAccepted', { fr: `${whole},${decimals}`, en: `${whole}.${decimals}` });
}
