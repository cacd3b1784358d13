// Months as integers, and the one table that turns (requested day, month) into a date with the clamp already applied.
// Row 0 of the table is the last day of the month; rows 1..31 are that day or, in a shorter month, the last one.
// SEMANTICS sections 2 and 6. This is the only file the kernel imports.

import { type Day, dayOf, daysInMonth, type MonthIndex } from './civil-date.js';

/** The years the table covers: those that can be read (1900..2999) and what cycles and lags can add around them. */
const FIRST_YEAR = 1890;
const LAST_YEAR = 3010;

/** The first month of the table, January 1890. */
export const TABLE_FIRST_MONTH: MonthIndex = FIRST_YEAR * 12;
/** The number of months in a row of the table. */
export const TABLE_MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12;
/** Spare entries after the table, so that a reader who takes four dates at a time, a year apart at the most, never reads outside. */
const SPARE = 3 * 12;

let table: Int32Array | null = null;

/**
 * The dates by requested day and month: `dayTable()[requested * TABLE_MONTHS + (month - TABLE_FIRST_MONTH)]`.
 * `requested` 0..31, 0 being the last day of the month. Built once, on first use (about 1.7 MB).
 */
export function dayTable(): Int32Array {
  if (table === null) {
    table = new Int32Array(32 * TABLE_MONTHS + SPARE);
    for (let column = 0; column < TABLE_MONTHS; column++) {
      const { beforeFirst, length } = monthAt(TABLE_FIRST_MONTH + column);
      table[column] = beforeFirst + length;
      for (let requested = 1; requested <= 31; requested++) {
        table[requested * TABLE_MONTHS + column] = beforeFirst + Math.min(requested, length);
      }
    }
  }
  return table;
}

/** The requested day of a month, clamped to the month's end; 0 is the last day. `requested` 0..31. Read off the table where it reaches. */
export function dayInMonth(month: MonthIndex, requested: number): Day {
  const column = month - TABLE_FIRST_MONTH;
  if (column >= 0 && column < TABLE_MONTHS) return dayTable()[requested * TABLE_MONTHS + column];
  const { beforeFirst, length } = monthAt(month);
  return beforeFirst + (requested === 0 ? length : Math.min(requested, length));
}

/** The day before the first one of a month, and the month's length. */
function monthAt(index: MonthIndex): { readonly beforeFirst: Day; readonly length: number } {
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { beforeFirst: dayOf(year, month, 1) - 1, length: daysInMonth(year, month) };
}
