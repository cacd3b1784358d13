// A table as text in aligned columns, numbers flush right. Cells come from outside: what they hold is made visible and put on one line.

import { datesOf, type Language, visible } from '../../core/text.js';
import { jsonText } from '../../report/json.js';
import type { Column, ColumnKind, Table } from '../../report/table.js';
import { beginningOf } from './fitted-text.js';
import { numbersOf } from './numbers.js';
import { widthOf } from './text-width.js';

/** The longest text from outside that a cell shows, in columns. */
const CELL_WIDTH = 48;

/** The text on one line, safe to show, shortened with `…` when it is longer than a cell. */
export function cellText(text: string, width = CELL_WIDTH): string {
  // What one character shows as is at most 10 long (`\u{10ffff}`); a slice bounds the work on very long texts.
  const seen = visible(text.slice(0, width * 20));
  return text.length <= width * 20 && widthOf(seen) <= width ? seen : shortened(seen, width);
}

function shortened(text: string, width: number): string {
  return `${beginningOf(text, width - 1)}…`;
}

const NUMBER_KINDS: readonly ColumnKind[] = ['hours', 'microHours', 'count', 'rate', 'probability'];

/** What a table is to fit. */
interface Fit {
  /** Columns of the terminal. */
  readonly width: number;
  /** The indexes of columns whose texts may be shortened; ids, numbers and dates never are. */
  readonly labels?: readonly number[];
}

/** The fewest columns that a shortened text takes. */
const NARROWEST_LABEL = 12;

/**
 * The lines of the table: the names of the columns, a rule, the rows. Texts that may be long are given as `cellText`. A table too wide
 * for its terminal has its labels shortened, then columns folded under the row.
 */
export function tableLines<Row>(
  table: Table<Row>,
  language: Language,
  { width, labels = [] }: Fit = { width: Number.POSITIVE_INFINITY },
): readonly string[] {
  const columns = table.columns.map((column) => ({
    name: column.name,
    isFlushRight: NUMBER_KINDS.includes(column.kind),
    textOf: cellWriter(column, language),
  }));
  const rows = Array.from(table.batches(), (batch) =>
    batch.map((row) => columns.map(({ textOf }) => textOf(row))),
  ).flat();
  const widest = columns.map(({ name }, index) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[index])), widthOf(name)),
  );
  const widths = fittedWidths(widest, width, labels);
  const groups = foldedColumns(widths, width);
  const cellOf = (text: string, index: number) => {
    const cell = widthOf(text) > widths[index] ? shortened(text, widths[index]) : text;
    const blanks = ' '.repeat(widths[index] - widthOf(cell));
    return columns[index].isFlushRight ? blanks + cell : cell + blanks;
  };
  const linesOf = (cells: readonly string[]) =>
    groups
      .map((group, line) => (line === 0 ? '' : FOLD) + group.map((index) => cellOf(cells[index], index)).join(GAP))
      .map((line) => line.trimEnd())
      .filter((line, index) => index === 0 || line !== '');
  return [
    ...linesOf(columns.map(({ name }) => name)),
    ...linesOf(widths.map((one) => '-'.repeat(one))),
    ...rows.flatMap(linesOf),
  ];
}

const GAP = '  ';
/** What begins a line with folded columns. */
const FOLD = '  ';

/** The widths with labels shortened, the widest first, as far as the table needs it. */
function fittedWidths(widest: readonly number[], width: number, labels: readonly number[]): readonly number[] {
  const widths = [...widest];
  let over = widths.reduce((sum, one) => sum + one + GAP.length, -GAP.length) - width;
  for (const index of [...labels].sort((a, b) => widths[b] - widths[a])) {
    const less = Math.min(over, widths[index] - NARROWEST_LABEL);
    if (less <= 0) continue;
    widths[index] -= less;
    over -= less;
  }
  return widths;
}

/** The columns of each line of a row. */
function foldedColumns(widths: readonly number[], width: number): readonly (readonly number[])[] {
  const groups: number[][] = [[]];
  let taken = 0;
  for (const [index, one] of widths.entries()) {
    const group = groups[groups.length - 1];
    if (group.length === 0 || taken + GAP.length + one <= width) {
      group.push(index);
      taken += (group.length === 1 ? 0 : GAP.length) + one;
    } else {
      groups.push([index]);
      taken = FOLD.length + one;
    }
  }
  return groups;
}

/** How a row's cell is written; an empty one is a blank. */
function cellWriter<Row>(column: Column<Row>, language: Language): (row: Row) => string {
  const { count, roundedHours, share } = numbersOf(language);
  const written = <Value>(read: (row: Row) => Value | null, textOf: (value: Value) => string) => {
    return (row: Row) => {
      const value = read(row);
      return value === null ? '' : textOf(value);
    };
  };
  switch (column.kind) {
    case 'hours':
      return written(column.read, roundedHours);
    case 'count':
    case 'microHours':
      return written(column.read, count);
    case 'rate':
    case 'probability':
      return written(column.read, share);
    case 'yesNo':
      return written(column.read, (is) => (is ? '✓' : ''));
    case 'day':
      return written(column.read, datesOf(language).day);
    case 'data':
      return written(column.read, jsonText);
    default:
      return written(column.read, visible);
  }
}
