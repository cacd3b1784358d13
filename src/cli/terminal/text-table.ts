// A table of text in aligned columns. Cells come from outside: they are made visible, put on one line and shortened.

import { visible } from '../../core/text.js';

/** A column: its title and on which side its cells are flush. */
export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** The longest text that a cell shows, in characters as a reader counts them. */
export const CELL_WIDTH = 48;

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

/** The lines of the table: the titles, a rule, the rows. Cells must be safe to show. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = columns.map(({ title }, index) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[index])), widthOf(title)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => {
        const blanks = ' '.repeat(widths[index] - widthOf(cell));
        return columns[index].align === 'left' ? cell + blanks : blanks + cell;
      })
      .join('  ')
      .trimEnd();
  const rule = widths
    .map((width) => '-'.repeat(width))
    .join('  ')
    .trimEnd();
  return [line(columns.map(({ title }) => title)), rule, ...rows.map(line)];
}
