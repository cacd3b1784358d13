// One worksheet as it is read: rows of cells, merged ranges, hidden rows and columns. ECMA-376-1, 18.3.1.
// Cells that hold nothing are passed over, whatever their format: a column formatted to the last row takes no memory.

import { MOST_ROWS } from '../core/workbook-cells.js';
import {
  type Cell,
  type CellRange,
  ErrorValue,
  FormattedNumber,
  FormulaWithoutValue,
  type Sheet,
  type SheetRow,
} from './cell.js';
import { CELLS_OF_AN_OBJECT, MOST_COLUMNS, MOST_MERGED_RANGES, MOST_SETTINGS } from './limits.js';
import type { NumberFormat } from './number-format.js';
import { isTrue, type PartJudge } from './workbook-parts.js';
import { unescaped, type XmlAttributes, type XmlReader } from './xml.js';

/** What a worksheet's cells refer to. */
export interface WorksheetContext extends PartJudge {
  readonly name: string;
  readonly dateSystem: Sheet['dateSystem'];
  readonly formats: readonly (NumberFormat | null)[];
  readonly texts: readonly string[];
  /** Called for what each cell holds that no other does: for so many cells, with so many characters. */
  readonly count: (cells: number, characters: number) => void;
}

/** A number as files write it; `Number` would take `0x10` and blanks as well. */
const NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;
/** Numbers that one format shows are often the same few: each is made once, up to so many. */
const MOST_CACHED = 4096;

/** Reads a worksheet; `sheet` gives what was read. */
export class WorksheetReader implements XmlReader {
  readonly #context: WorksheetContext;
  readonly #rows: SheetRow[] = [];
  readonly #merged: CellRange[] = [];
  readonly #hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  readonly #isUsed: boolean[] = [];
  readonly #cached = new Map<NumberFormat, Map<number, FormattedNumber>>();
  #hiddenRows = 0;
  #isInData = false;
  #isInCell = false;
  #rowNumber = 0;
  #isRowHidden = false;
  #cells: Cell[] = [];
  #column = 0;
  #type = '';
  #style = -1;
  #value: string | null = null;
  #formula: string | null = null;
  #inlineText = '';
  #isPhonetic = false;
  /** Which text is being read. */
  #target: 'v' | 'f' | 't' | null = null;

  constructor(context: WorksheetContext) {
    this.#context = context;
  }

  sheet(): Sheet {
    const hidden = this.#isUsed.filter(
      (isUsed, at) => isUsed && this.#hiddenColumns.some(({ first, last }) => first <= at + 1 && at + 1 <= last),
    );
    const { name, dateSystem } = this.#context;
    return {
      name,
      rows: this.#rows,
      dateSystem,
      merged: this.#merged,
      hidden: { rows: this.#hiddenRows, columns: hidden.length },
    };
  }

  open(name: string, attributes: XmlAttributes): void {
    if (!this.#isInData) this.#openOutside(name, attributes);
    else if (this.#isInCell) this.#openInCell(name);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'row') this.#openRow(attributes);
  }

  close(name: string): void {
    if (!this.#isInData) return;
    if (name === 'v' || name === 'f' || name === 't') this.#target = null;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'rPh') this.#isPhonetic = false;
    else if (name === 'sheetData') this.#isInData = false;
  }

  text(text: string): void {
    if (this.#target === 'v') this.#value += text;
    else if (this.#target === 'f') this.#formula += text;
    else if (this.#target === 't') this.#inlineText += text;
  }

  #openOutside(name: string, attributes: XmlAttributes): void {
    if (name === 'sheetData') this.#isInData = true;
    else if (name === 'col' && isTrue(attributes.hidden)) {
      if (this.#hiddenColumns.length === MOST_SETTINGS) this.#context.contradicts();
      this.#hiddenColumns.push({ first: Number(attributes.min), last: Number(attributes.max) });
    } else if (name === 'mergeCell') {
      if (this.#merged.length === MOST_MERGED_RANGES) {
        this.#context.beyond('mergedRanges', MOST_MERGED_RANGES, MOST_MERGED_RANGES + 1);
      }
      this.#merged.push(rangeOf(attributes.ref ?? '') ?? this.#context.contradicts());
    }
  }

  #openRow({ r, hidden }: XmlAttributes): void {
    const number = r === undefined ? this.#rowNumber + 1 : Number(r);
    if (number > MOST_ROWS) this.#context.beyond('rows', MOST_ROWS, number);
    if (!Number.isInteger(number) || number <= this.#rowNumber) this.#context.contradicts();
    this.#rowNumber = number;
    this.#isRowHidden = isTrue(hidden);
    this.#cells = [];
    this.#column = 0;
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    this.#rows.push({ number: this.#rowNumber, cells: this.#cells });
    if (this.#isRowHidden) this.#hiddenRows++;
    this.#cells = [];
  }

  #openCell({ r, t, s }: XmlAttributes): void {
    const column = r === undefined ? this.#column + 1 : columnOf(r, this.#rowNumber);
    if (column === null || column <= this.#column) this.#context.contradicts();
    else this.#column = column;
    this.#isInCell = true;
    this.#type = t ?? 'n';
    this.#style = s === undefined ? -1 : Number(s);
    this.#value = null;
    this.#formula = null;
    this.#inlineText = '';
  }

  #openInCell(name: string): void {
    if (name === 'v') {
      this.#target = 'v';
      this.#value = '';
    } else if (name === 'f') {
      this.#target = 'f';
      this.#formula = '';
    } else if (name === 't' && !this.#isPhonetic) this.#target = 't';
    else if (name === 'rPh') this.#isPhonetic = true;
  }

  #closeCell(): void {
    this.#isInCell = false;
    const cell = this.#cell();
    if (cell === null) return;
    if (this.#column > MOST_COLUMNS) this.#context.beyond('columns', MOST_COLUMNS, this.#column);
    this.#context.count(1, typeof cell === 'string' && this.#type !== 's' ? cell.length : 0);
    while (this.#cells.length < this.#column - 1) this.#cells.push(null);
    this.#cells.push(cell);
    this.#isUsed[this.#column - 1] = true;
  }

  #cell(): Cell {
    const value = this.#value;
    const type = this.#type;
    if (type === 'inlineStr') return orNull(unescaped(this.#inlineText));
    // Some programs write an empty value beside the formula; the result of a formula may be an empty text.
    if (this.#formula !== null && (value === null || (value === '' && type !== 'str'))) {
      this.#context.count(CELLS_OF_AN_OBJECT, this.#formula.length);
      return new FormulaWithoutValue(`=${unescaped(this.#formula)}`);
    }
    if (value === null || value === '') return null;
    switch (type) {
      case 's':
        return orNull(
          this.#context.texts[/^\s*\d+\s*$/.test(value) ? Number(value) : -1] ?? this.#context.contradicts(),
        );
      case 'b':
        return isTrue(value.trim());
      case 'e':
        this.#context.count(CELLS_OF_AN_OBJECT, value.length);
        return new ErrorValue(value);
      case 'n':
        return NUMBER.test(value) ? this.#number(Number(value)) : unescaped(value);
      default:
        return unescaped(value);
    }
  }

  #number(value: number): Cell {
    const format = this.#context.formats[this.#style] ?? null;
    if (format === null) return value;
    let cached = this.#cached.get(format);
    if (cached === undefined) {
      cached = new Map();
      this.#cached.set(format, cached);
    }
    const known = cached.get(value);
    if (known !== undefined) return known;
    this.#context.count(CELLS_OF_AN_OBJECT, 0);
    const cell = new FormattedNumber(value, format.shownAs, format.show(value, this.#context.dateSystem));
    if (cached.size < MOST_CACHED) cached.set(value, cell);
    return cell;
  }
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** The column of a cell's name such as `AB12`, from 1; null when that is no cell of the row. */
function columnOf(name: string, row: number): number | null {
  let column = 0;
  let at = 0;
  for (; at < name.length; at++) {
    const letter = name.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90 || at === 4) break;
    column = column * 26 + letter - 64;
  }
  return column > 0 && name.slice(at) === String(row) ? column : null;
}

/** A range such as `A1:B2`, or one cell; null for what is neither. */
function rangeOf(text: string): CellRange | null {
  const [first, last] = text.split(':', 2).map(cellOf);
  if (!first) return null;
  const end = last === undefined ? first : last;
  if (end === null) return null;
  return {
    firstRow: Math.min(first.row, end.row),
    lastRow: Math.max(first.row, end.row),
    firstColumn: Math.min(first.column, end.column),
    lastColumn: Math.max(first.column, end.column),
  };
}

function cellOf(name: string): { readonly row: number; readonly column: number } | null {
  const row = Number(/\d+$/.exec(name)?.[0]);
  const column = columnOf(name.replaceAll('$', ''), row);
  return column === null ? null : { row, column };
}
