// Rows, columns and cells of a csv text, counted before it is parsed: a parser holds a whole record before it hands it over, and that of a
// file made to harm has millions of cells.

import { MOST_ROWS, MOST_SHEET_COLUMNS } from '../core/workbook-cells.js';
import { type LimitName, UnreadableFile } from './file-problem.js';
import { MOST_CELLS, MOST_COLUMNS } from './limits.js';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Throws an UnreadableFile where the text has more rows, columns or filled cells than are read; rows without a cell count as in Excel. */
export function requireWithinLimits(file: string, text: string, separator: string): void {
  const separates = separator.charCodeAt(0);
  let rows = 1;
  let cells = 0;
  let column = 1;
  let isQuoted = false;
  let isFilled = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Quotes within quotes are doubled: the second one opens again what the first one closed.
    if (code === QUOTE) isQuoted = !isQuoted;
    else if (isQuoted || (code !== separates && code !== LINE_FEED && code !== CARRIAGE_RETURN)) {
      if (isFilled) continue;
      isFilled = true;
      if (column > MOST_COLUMNS) throw beyond(file, 'columns', MOST_COLUMNS, column);
      if (++cells > MOST_CELLS) throw beyond(file, 'cells', MOST_CELLS, cells);
    } else {
      isFilled = false;
      if (code === separates) {
        if (++column > MOST_SHEET_COLUMNS) throw beyond(file, 'columns', MOST_SHEET_COLUMNS, column);
        continue;
      }
      if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) continue;
      column = 1;
      if (at < text.length - 1 && ++rows > MOST_ROWS) throw beyond(file, 'rows', MOST_ROWS, rows);
    }
  }
}

function beyond(file: string, limit: LimitName, most: number, found: number): UnreadableFile {
  return new UnreadableFile({ _tag: 'BeyondLimit', file, limit, most, found, within: null, unpacked: 0 });
}
