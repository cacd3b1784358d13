// What a number format makes of a number: a date, a duration, a per cent, or a number still; and how a French Excel shows it.
// ECMA-376-1, 18.8.30 (built-in formats) and 18.8.31. Formats as files have them: `d`, `m`, `y` whatever the language of Excel.

import { civilDateOf } from '../calendar/civil-date.js';
import type { FormattedNumber, Sheet } from './cell.js';

/** A format that shows a number as something else. */
export interface NumberFormat {
  readonly shownAs: FormattedNumber['shownAs'];
  readonly show: (value: number, dateSystem: Sheet['dateSystem']) => string;
}

const DATE = 'dd/mm/yyyy';
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [9, '0%'],
  [10, '0.00%'],
  [14, DATE],
  [15, DATE],
  [16, DATE],
  [17, DATE],
  [18, 'h:mm'],
  [19, 'h:mm:ss'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'dd/mm/yyyy h:mm'],
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, DATE] as const),
  ...[32, 33, 34, 35].map((id) => [id, 'h:mm:ss'] as const),
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss'],
]);

/** What the format of that number or code shows; null for a plain number. */
export function numberFormatOf(id: number, code: string | undefined): NumberFormat | null {
  const letters = lettersOf(code ?? BUILT_IN.get(id) ?? '');
  const hasClock = /[hs]/.test(letters);
  if (/\[[hms]+\]/.test(letters)) return { shownAs: 'duration', show: (value) => shownDuration(value, letters) };
  // `j` and `a` for day and year are French Excel's; some programs write them into files.
  if (/[ydj]|aa/.test(letters) || (/m/.test(letters) && !hasClock)) {
    return { shownAs: 'date', show: (value, dateSystem) => shownDate(value, dateSystem, hasClock) };
  }
  if (hasClock) return { shownAs: 'duration', show: (value) => shownDuration(value, letters) };
  return letters.includes('%') ? { shownAs: 'percent', show: (value) => shownPercent(value, letters) } : null;
}

/** The first section of a format in lower case, without texts, fillers, colours, languages and conditions. */
function lettersOf(code: string): string {
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./gs, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi, '')
    .split(';', 1)[0]
    .toLowerCase();
  return /^\s*(general|standard)\s*$/.test(bare) ? '' : bare.replace(/am\/pm|a\/p/g, '');
}

/** The last serial of Excel, of 9999-12-31. */
const LAST_SERIAL = 2_958_465;
/** What Excel shows where there is no such day. */
const NO_DATE = '########';
/** Days from 1970-01-01 to serial 0 of 1900 (as serials from 61 on count) and of 1904. */
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;
const SECONDS_PER_DAY = 86_400;

function shownDate(value: number, dateSystem: Sheet['dateSystem'], hasClock: boolean): string {
  const seconds = Math.round((value - Math.floor(value)) * SECONDS_PER_DAY);
  const serial = Math.floor(value);
  if (!(serial >= 0 && serial <= LAST_SERIAL)) return NO_DATE;
  const day = dateSystem === 1904 ? written(serial + EPOCH_1904) : writtenOf1900(serial);
  return hasClock ? `${day} ${clock(Math.min(seconds, SECONDS_PER_DAY - 1), 2, false)}` : day;
}

/** Excel has a 29 February 1900, serial 60, and a day before 1 January, serial 0. */
function writtenOf1900(serial: number): string {
  if (serial === 0) return '00/01/1900';
  if (serial === 60) return '29/02/1900';
  return written(serial + EPOCH_1900 + (serial < 60 ? 1 : 0));
}

function written(day: number): string {
  const { year, month, day: ofMonth } = civilDateOf(day);
  return `${pad(ofMonth)}/${pad(month)}/${year}`;
}

/** `7:30`; of `h:mm` the hours of one day, of `[h]:mm` all. */
function shownDuration(value: number, letters: string): string {
  const isElapsed = /\[[hms]+\]/.test(letters);
  const total = Math.round(Math.abs(value) * SECONDS_PER_DAY);
  const sign = value < 0 && total > 0 ? '-' : '';
  const seconds = isElapsed ? total : total % SECONDS_PER_DAY;
  if (!letters.includes('h')) {
    const minutes = Math.floor(seconds / 60);
    return `${sign}${pad(isElapsed ? minutes : minutes % 60)}:${pad(seconds % 60)}`;
  }
  return sign + clock(seconds, /hh/.test(letters) ? 2 : 1, /s/.test(letters));
}

function clock(seconds: number, hourDigits: number, withSeconds: boolean): string {
  const hours = String(Math.floor(seconds / 3600)).padStart(hourDigits, '0');
  const minutes = pad(Math.floor(seconds / 60) % 60);
  return withSeconds ? `${hours}:${minutes}:${pad(seconds % 60)}` : `${hours}:${minutes}`;
}

function shownPercent(value: number, letters: string): string {
  const decimals = /\.([0#?]+)/.exec(letters)?.[1].length ?? 0;
  return `${(value * 100).toFixed(decimals).replace('.', ',')} %`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
