// A cell read as a field of some kind, and the kinds of cells and fields that tests of readings are about.

import { type Cell, FormattedNumber } from '../../src/sheets/cell.js';
import { cellReader } from '../../src/sheets/cell-reader.js';
import { DATE, type FieldKind, oneOf, RATE, TEXT, YES_NO } from '../../src/sheets/field.js';
import { BadReading, SerialDate } from '../../src/sheets/reading.js';
import { FREQUENCY_WORDS } from '../../src/sheets/words.js';

export const HOURS: FieldKind = { _tag: 'Hours', min: 0, max: 100_000 };
export const NUMBER: FieldKind = { _tag: 'Number', min: 0, max: 100_000 };
export const WHOLE: FieldKind = { _tag: 'Whole', min: 0, max: 18 };

export const REFUSED = 'refused';
export const UNSET = null;

type Sheet = { readonly dateSystem: 1900 | 1904; readonly kind: 'xlsx' | 'csv' };
const IN_1900: Sheet = { dateSystem: 1900, kind: 'xlsx' };
export const IN_1904: Sheet = { dateSystem: 1904, kind: 'xlsx' };
export const IN_CSV: Sheet = { dateSystem: 1900, kind: 'csv' };

/** The value of a cell; a date that was a plain number with its mark. */
export function read(kind: FieldKind, cell: Cell, sheet: Sheet = IN_1900): unknown {
  const reading = cellReader(kind, sheet)(cell);
  if (reading instanceof SerialDate) return `${reading.date} from ${reading.serial}`;
  return reading instanceof BadReading ? REFUSED : reading;
}

/** Why a cell is refused, and what was probably meant. */
export function refusal(kind: FieldKind, cell: Cell, sheet: Sheet = IN_1900): unknown {
  const reading = cellReader(kind, sheet)(cell);
  return reading instanceof BadReading ? [reading.reason, reading.hint] : reading;
}

export const date = (serial: number, shown = '01/01/2026') => new FormattedNumber(serial, 'date', shown);
export const duration = (value: number, shown = '7:30') => new FormattedNumber(value, 'duration', shown);
export const percent = (value: number, shown = '85 %') => new FormattedNumber(value, 'percent', shown);

export const KINDS: readonly (readonly [string, FieldKind])[] = [
  ['date', DATE],
  ['hours', HOURS],
  ['number', NUMBER],
  ['whole number', WHOLE],
  ['rate', RATE],
  ['text', TEXT],
  ['yes/no', YES_NO],
  ['word', oneOf(FREQUENCY_WORDS)],
];
