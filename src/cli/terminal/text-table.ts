// A table as text in aligned columns, numbers flush right. Cells come from outside: what they hold is made visible and put on one line.

import { datesOf, type Language, visible } from '../../core/text.js';
import { jsonText } from '../../report/json.js';
import type { Column, ColumnKind, Table } from '../../report/table.js';
import { numbersOf } from './numbers.js';

/** The longest text from outside that a cell shows, in characters as a reader counts them. */
const CELL_WIDTH = 48;

const graphemes = new Intl.Segmenter();

/** The text on one line, safe to show, shortened with `…` when it is longer than a cell. */
export function cellText(text: string, width = CELL_WIDTH): string {
  // What one character shows as is at most 10 long (`\u{10ffff}`); a slice bounds the work on very long texts.
  const seen = visible(text.slice(0, width * 20));
  if (text.length <= width * 20 && seen.length <= width) return seen;
  const shown = Array.from(graphemes.segment(seen), ({ segment }) => segment);
  return shown.length > width || text.length > width * 20 ? `${shown.slice(0, width - 1).join('')}…` : shown.join('');
}

/** How many characters a reader counts. */
export function widthOf(text: string): number {
  let width = 0;
  for (const _ of graphemes.segment(text)) width++;
  return width;
}

const NUMBER_KINDS: readonly ColumnKind[] = ['hours', 'microHours', 'count', 'rate', 'probability'];

/** The lines of the table: the names of the columns, a rule, the rows. Texts that may be long are given as `cellText`. */
export function tableLines<Row>(table: Table<Row>, language: Language): readonly string[] {
  const columns = table.columns.map((column) => ({
    name: column.name,
    isFlushRight: NUMBER_KINDS.includes(column.kind),
    textOf: cellWriter(column, language),
  }));
  const rows = Array.from(table.batches(), (batch) =>
    batch.map((row) => columns.map(({ textOf }) => textOf(row))),
  ).flat();
  const widths = columns.map(({ name }, index) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[index])), widthOf(name)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => {
        const blanks = ' '.repeat(widths[index] - widthOf(cell));
        return columns[index].isFlushRight ? blanks + cell : cell + blanks;
      })
      .join('  ')
      .trimEnd();
  const rule = widths
    .map((width) => '-'.repeat(width))
    .join('  ')
    .trimEnd();
  return [line(columns.map(({ name }) => name)), rule, ...rows.map(line)];
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
