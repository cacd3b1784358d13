// A reading for each kind of field: from a cell to a value within its bounds, to nothing, or to why it is not accepted.

import type { Cell } from './cell.js';
import { type DateReading, readDate } from './date-reading.js';
import type { FieldKind } from './field.js';
import { readNumber } from './number-reading.js';
import { BadReading, NOT_ACCEPTED, type Reading, type SerialDate } from './reading.js';
import { readText, WordReader } from './word-reading.js';
import { YES_NO_WORDS } from './words.js';

/** What a cell can be to a row. */
export type Value = string | number | boolean;

/** Reads the cells of one column. */
export type CellReader = (cell: Cell) => Reading<Value | SerialDate>;

/** How the cells of a field are read in a sheet. */
export function cellReader(kind: FieldKind, dates: DateReading): CellReader {
  return kind._tag === 'Text' ? readText : remembering(readerOf(kind, dates));
}

/** The most texts of a column that are read once for all: most columns have few that differ. */
const MOST_SEEN = 1000;

function remembering(read: CellReader): CellReader {
  const seen = new Map<string, ReturnType<CellReader>>();
  return (cell) => {
    if (typeof cell !== 'string') return read(cell);
    const known = seen.get(cell);
    if (known !== undefined) return known;
    const reading = read(cell);
    if (seen.size < MOST_SEEN) seen.set(cell, reading);
    return reading;
  };
}

function readerOf(kind: Exclude<FieldKind, { readonly _tag: 'Text' }>, dates: DateReading): CellReader {
  switch (kind._tag) {
    case 'Date':
      return (cell) => readDate(cell, dates);
    case 'YesNo': {
      const words = new WordReader(YES_NO_WORDS);
      return (cell) => (typeof cell === 'boolean' ? cell : words.read(cell));
    }
    case 'Word': {
      const words = new WordReader(kind.words);
      return (cell) => words.read(cell);
    }
    case 'Rate':
      return (cell) => {
        const value = readNumber(cell, false);
        return typeof value === 'number' && (value < 0 || value > 1) ? refusedShare(value) : value;
      };
    case 'Hours':
      return (cell) => within(readNumber(cell, true), kind.min, kind.max);
    case 'Number':
      return (cell) => within(readNumber(cell, false), kind.min, kind.max);
    case 'Whole':
      return (cell) => {
        const value = within(readNumber(cell, false), kind.min, kind.max);
        return typeof value === 'number' && !Number.isInteger(value) ? NOT_ACCEPTED : value;
      };
  }
}

function within(value: Reading<number>, min: number, max: number): Reading<number> {
  return typeof value === 'number' && (value < min || value > max) ? NOT_ACCEPTED : value;
}

/** Why a number is no share: 85 may well mean 85 %. */
function refusedShare(value: number): BadReading {
  if (!Number.isInteger(value) || value < 2 || value > 100) return NOT_ACCEPTED;
  return new BadReading('NotAccepted', { fr: `${value} %`, en: `${value}%` });
}
