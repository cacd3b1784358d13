// Section 3: the fiscal years of a letter, found from its one reference year.
// Close number 0 is the end of the reference year; 1, 2, … follow it, -1, -2, … precede it.
// Every close is computed from the reference year, never from the close beside it.
import { addDays, addMonths, type Civil, yearOf } from './civil.js';
import { type DateRead, UNREADABLE } from './dates.js';

export interface FiscalYear {
  first: Civil;
  last: Civil;
}

/** The reference year, null when the letter has none. */
export function fiscalYear(start: DateRead, end: DateRead): FiscalYear | null {
  if (start === UNREADABLE || end === UNREADABLE) return null;
  if (start !== null && end !== null) return end < start ? null : { first: start, last: end };
  if (start !== null) return { first: start, last: addMonths(addDays(start, -1), 12) };
  if (end !== null) return { first: addDays(addMonths(end, -12), 1), last: end };
  return null;
}

/** "More than 24 months: a warning." */
export function isLong(year: FiscalYear): boolean {
  return year.last > addMonths(addDays(year.first, -1), 24);
}

/** The n-th close: of the reference year (0), of the n-th following one, of the n-th preceding one. */
export function closeAt(reference: FiscalYear, n: number): Civil {
  if (n === 0) return reference.last;
  if (n > 0) return addMonths(reference.last, 12 * n);
  return addMonths(addDays(reference.first, -1), -12 * (-n - 1));
}

/** "Each year starts the day after the end of the one before." */
export function yearAt(reference: FiscalYear, n: number): FiscalYear {
  if (n === 0) return reference;
  return {
    first: addDays(closeAt(reference, n - 1), 1),
    last: closeAt(reference, n),
  };
}

/**
 * The numbers of the fiscal years that may touch the civil years `from`..`to`, two years of slack on each side.
 * The reference year always belongs: it may be of any length.
 */
export function yearsAround(reference: FiscalYear, from: number, to: number): number[] {
  const numbers: number[] = [];
  const before = yearOf(reference.first);
  const after = yearOf(reference.last);
  // Preceding year n ends about n - 1 years before the reference year begins.
  for (let n = before - from + 2; n >= Math.max(1, before - to - 2); n -= 1) numbers.push(-n);
  numbers.push(0);
  for (let n = Math.max(1, from - after - 2); n <= to - after + 2; n += 1) numbers.push(n);
  return numbers;
}
