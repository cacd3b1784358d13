// A table as text in aligned columns, numbers flush right. Cells come from outside: what they hold is made visible and put on one line.

import { datesOf, type Language, visible } from '../../core/text.js';
import { jsonText } from '../../report/json.js';
import type { Column, ColumnKind, Table } from '../../report/table.js';
import { beginningOf, fittedText } from './fitted-text.js';
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

/** The same of a label; the mark at its end, which tells it from others, is never shortened. */
export function labelText(label: string, mark: string): string {
  return widthOf(label) <= CELL_WIDTH ? label : shortened(label, CELL_WIDTH, mark);
}

/** The beginning of a text and `…`, then the mark at its end. */
function shortened(text: string, width: number, mark = ''): string {
  const kept = Math.max(0, width - 1 - widthOf(mark));
  return `${beginningOf(text.slice(0, text.length - mark.length), kept).trimEnd()}…${mark}`;
}

const NUMBER_KINDS: readonly ColumnKind[] = ['hours', 'microHours', 'count', 'rate', 'probability'];

/** What a table is to fit. */
interface Fit<Row> {
  /** Columns of the terminal. */
  readonly width: number;
  /** The indexes of columns whose texts may be shortened; ids, numbers and dates never are. */
  readonly labels?: readonly number[];
  /** The end of such a text that is never cut: what tells it from others, an id; empty where there is none. */
  readonly markOf?: (text: string) => string;
  /** The column of bars, drawn in as many columns as there are; what the table's own column reads is not shown. */
  readonly bar?: Bar<Row>;
}

/** Bars that are as long as there is room, from 8 columns on. */
interface Bar<Row> {
  /** The index of their column. */
  readonly column: number;
  /** The most columns that they take. */
  readonly widest: number;
  readonly draw: (columns: number) => (row: Row) => string;
}

/** The fewest columns that a bar takes. */
const NARROWEST_BAR = 8;

/** The fewest columns that a shortened text takes. */
const NARROWEST_LABEL = 12;
/** The fewest of its beginning before a mark, with `…`. */
const LEAST_BEGINNING = 5;

/**
 * The lines of the table: the names of the columns, a rule, the rows. Texts that may be long are given as `cellText`. Of a table too wide
 * for its terminal first the bars are narrower, then labels are shortened, then columns folded under the row; a text that is wider than a
 * line all the same goes on in the next one.
 */
export function tableLines<Row>(
  table: Table<Row>,
  language: Language,
  { width, labels = [], markOf = () => '', bar }: Fit<Row> = { width: Number.POSITIVE_INFINITY },
): readonly string[] {
  const columns = table.columns.map((column) => ({
    name: column.name,
    isFlushRight: NUMBER_KINDS.includes(column.kind),
    textOf: cellWriter(column, language),
  }));
  const given = Array.from(table.batches(), (batch) => batch.slice()).flat();
  const rows = given.map((row) => columns.map(({ textOf }, index) => (index === bar?.column ? '' : textOf(row))));
  const widest = columns.map(({ name }, index) =>
    index === bar?.column
      ? Math.min(NARROWEST_BAR, bar.widest)
      : rows.reduce((widest, row) => Math.max(widest, widthOf(row[index])), widthOf(name)),
  );
  const narrowest = new Map(labels.map((index) => [index, narrowestLabel(rows, index, markOf)]));
  const widths = fittedWidths(widest, width, narrowest);
  const groups = foldedColumns(widths, width);
  if (bar !== undefined) {
    widths[bar.column] = Math.min(bar.widest, widths[bar.column] + freeBeside(bar.column, groups, widths, width));
    const barOf = bar.draw(widths[bar.column]);
    for (const [index, row] of given.entries()) rows[index][bar.column] = barOf(row);
  }
  const brokenCell = (text: string, index: number) => fittedText(text, widths[index], 0).split('\n');
  const linesOfCell = (text: string, index: number): readonly string[] => {
    if (widthOf(text) <= widths[index]) return [text];
    const mark = markOf(text);
    // In a line of its own a mark may be as wide as the terminal.
    const isShortened = narrowest.has(index) && widthOf(mark) + 2 <= widths[index];
    return isShortened ? [shortened(text, widths[index], mark)] : brokenCell(text, index);
  };
  const padded = (text: string, index: number) => {
    const blanks = ' '.repeat(Math.max(0, widths[index] - widthOf(text)));
    return columns[index].isFlushRight ? blanks + text : text + blanks;
  };
  const linesOf = (cells: readonly string[], linesIn = linesOfCell) =>
    groups
      .flatMap((group, line) => {
        const parts = group.map((index) => linesIn(cells[index], index));
        const height = Math.max(...parts.map(({ length }) => length));
        return Array.from({ length: height }, (_, part) => {
          const texts = group.map((index, place) => padded(parts[place][part] ?? '', index));
          return ((line === 0 ? '' : FOLD) + texts.join(GAP)).trimEnd();
        });
      })
      .filter((line, index) => index === 0 || line !== '');
  // Remarks under a row, which have no name, have no rule either.
  const ruled = groups.filter((group, line) => line === 0 || group.some((index) => columns[index].name !== '')).flat();
  return [
    ...linesOf(
      columns.map(({ name }) => name),
      brokenCell,
    ),
    ...linesOf(widths.map((one, index) => (ruled.includes(index) ? '-'.repeat(one) : ''))),
    ...rows.flatMap((cells) => linesOf(cells)),
  ];
}

const GAP = '  ';
/** What begins a line with folded columns. */
const FOLD = '  ';

/** The fewest columns of a column of labels: as many as its longest mark needs behind a beginning. */
function narrowestLabel(rows: readonly (readonly string[])[], index: number, markOf: (text: string) => string): number {
  return rows.reduce((fewest, row) => {
    const mark = markOf(row[index]);
    return mark === '' ? fewest : Math.max(fewest, LEAST_BEGINNING + widthOf(mark));
  }, NARROWEST_LABEL);
}

/** The widths with labels shortened, the widest first, as far as the table needs it; none wider than a folded line. */
function fittedWidths(widest: readonly number[], width: number, narrowest: ReadonlyMap<number, number>): number[] {
  const widths = [...widest];
  let over = widths.reduce((sum, one) => sum + one + GAP.length, -GAP.length) - width;
  for (const [index, fewest] of [...narrowest].sort(([a], [b]) => widths[b] - widths[a])) {
    const less = Math.min(over, widths[index] - fewest);
    if (less <= 0) continue;
    widths[index] -= less;
    over -= less;
  }
  return over <= 0 ? widths : widths.map((one) => Math.min(one, width - FOLD.length));
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

/** The columns that are left in the line of a column. */
function freeBeside(
  column: number,
  groups: readonly (readonly number[])[],
  widths: readonly number[],
  width: number,
): number {
  const line = groups.findIndex((group) => group.includes(column));
  const begun = line === 0 ? -GAP.length : FOLD.length - GAP.length;
  return width - groups[line].reduce((taken, index) => taken + GAP.length + widths[index], begun);
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
