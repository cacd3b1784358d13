// What a cell reads as: a value, nothing, or why it is not accepted.

import type { Bilingual } from '../core/text.js';
import { type Cell, ErrorValue, FormattedNumber, FormulaWithoutValue } from './cell.js';
import { trimmed } from './compared-text.js';

/** Why a cell is not accepted, where more can be said than what is. */
export type BadCellReason =
  /** A day that there is not, or a number that no date is likely to be. */
  | 'NotADate'
  /** A date where a number is expected. */
  | 'DateInstead'
  /** A date that only exists with the month before the day. */
  | 'MonthFirst'
  | 'TwoDigitYear'
  /** A formula whose result the file does not hold. */
  | 'NoStoredValue'
  | 'NotAccepted';

/** What was probably meant. */
export type Hint = string | Bilingual;

/** A cell that is not accepted. */
export class BadReading {
  constructor(
    readonly reason: BadCellReason,
    readonly hint?: Hint,
  ) {}
}

/** A date that was a plain number. */
export class SerialDate {
  constructor(
    /** `YYYY-MM-DD`. */
    readonly date: string,
    readonly serial: number,
  ) {}
}

/** A value, null for a blank cell, or why it is not accepted. */
export type Reading<A> = A | null | BadReading;

export const NOT_ACCEPTED = new BadReading('NotAccepted');
const NO_STORED_VALUE = new BadReading('NoStoredValue');

/** A cell without blanks around a text: null when nothing is left. What no field accepts is refused. */
export function contentOf(cell: Cell): Reading<string | number | boolean | FormattedNumber> {
  if (typeof cell === 'string') return trimmed(cell) || null;
  if (cell instanceof FormattedNumber) return cell;
  if (cell instanceof FormulaWithoutValue) return NO_STORED_VALUE;
  return cell instanceof ErrorValue ? NOT_ACCEPTED : cell;
}
