// A sheet of lines, one below the other across the page, then the numbers of a chart, and the chart beside them.

import type { Cell as LibraryCell, SheetChart, WriteSheet } from 'hucre/xlsx';
import { columnName, MOST_CELL_CHARACTERS, textValue, writtenText } from '../core/workbook-cells.js';
import { HEADER, LINE, PRINTED, TITLE } from '../core/workbook-look.js';
import type { WorkbookProblem } from '../core/workbook-problem.js';
import type { ColumnChart, LinesSheet, SheetLine } from './sheet.js';
import type { Column } from './table.js';
import { cellReader, FORMAT_OF, leastWidth } from './xlsx-cells.js';
import { MARGINS, PAGE_FOOTER } from './xlsx-table.js';

/** Columns that a line goes across, those of the chart's numbers first, in characters. */
const WIDTHS = [14, 14, 14, 4, 14, 14, 14, 14, 14, 14];
/** Characters of a plain line: some less than the columns have, since letters are not all alike. */
const CHARACTERS = Math.floor(WIDTHS.reduce((sum, width) => sum + width) * 0.95);
/** The columns and the rows of the chart. */
const CHART = { first: 4, last: WIDTHS.length, rows: 20 } as const;

type Style = NonNullable<LibraryCell['style']>;

/** Points of plain lines; those of a larger font have room for fewer characters. */
const PLAIN_SIZE = 11;
/** Nearer to what follows than to what comes before. */
const LOW = { ...LINE.alignment, vertical: 'bottom' } as const;

/** How a line looks, and how high each line of its text is, in points. */
const LEVELS: { readonly [level in SheetLine['level']]: { readonly style: Style; readonly height: number } } = {
  title: { style: { ...TITLE, font: { ...TITLE.font, size: 18 } }, height: 26 },
  headline: { style: { ...TITLE, font: { ...TITLE.font, size: 14 } }, height: 21 },
  heading: { style: { ...LINE, font: { ...TITLE.font, size: PLAIN_SIZE }, alignment: LOW }, height: 24 },
  text: { style: LINE, height: 15.75 },
};

const AXIS = { labelFontSize: 9, majorTickMark: 'none', minorTickMark: 'none' } as const;
/** Of the series: pale, dark. */
const COLORS = ['B8C4D6', '1F3864', 'C55A11', '7F7F7F'];

/** The sheet, and the lines that no cell holds. */
export function linesPart<Row>({ name, lines, chart }: LinesSheet<Row>): {
  readonly sheet: WriteSheet;
  readonly problems: readonly WorkbookProblem[];
} {
  const cells = new Map<string, Partial<LibraryCell>>();
  const rowDefs = new Map<number, { height: number }>();
  for (const [at, { text, level }] of lines.entries()) {
    const { style } = LEVELS[level];
    if (text !== '') cells.set(`${at},0`, { ...textValue(text), style });
    rowDefs.set(at, { height: heightOf(text, level) });
  }
  const last = WIDTHS.length - 1;
  const merges = lines.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last }));
  const charted = chart === null ? null : chartBelow(chart, lines.length + 1, cells);
  return {
    sheet: {
      name,
      cells,
      rowDefs,
      merges,
      columns: WIDTHS.map((width, at) => ({ width: Math.max(width, charted?.widths[at] ?? 0) })),
      ...(charted !== null && { charts: [charted.chart] }),
      view: { showGridLines: false },
      pageSetup: { ...PRINTED, margins: MARGINS },
      headerFooter: PAGE_FOOTER,
    },
    problems: lines.flatMap(({ text }, at) =>
      text.length <= MOST_CELL_CHARACTERS
        ? []
        : {
            ...({ _tag: 'CellTooLong', sheet: name, cell: `A${at + 1}`, header: null, row: null } as const),
            ...{ received: text.length, accepted: MOST_CELL_CHARACTERS },
          },
    ),
  };
}

/** Merged cells do not grow with their text: their row is as high as it will take. */
function heightOf(text: string, level: SheetLine['level']): number {
  const { style, height } = LEVELS[level];
  const characters = Math.floor((CHARACTERS * PLAIN_SIZE) / (style.font?.size ?? PLAIN_SIZE));
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / characters)), 0);
  return lines * height;
}

/** The numbers of a chart as cells from a row (from 0) on, and the chart that is drawn of them. */
function chartBelow<Row>(
  { title, unit, table }: ColumnChart<Row>,
  top: number,
  cells: Map<string, Partial<LibraryCell>>,
): { readonly chart: SheetChart; readonly widths: readonly number[] } {
  const { columns } = table;
  const rows = [...table.batches()].flat();
  const widths = columns.map((column, at) => {
    const alignment = { ...HEADER.alignment, ...(at > 0 && ({ horizontal: 'right' } as const)) };
    cells.set(`${top},${at}`, { ...textValue(column.name), style: { ...HEADER, alignment } });
    let greatest = 0;
    for (const [index, row] of rows.entries()) {
      const value = cellReader(column)(row);
      if (typeof value === 'number') greatest = Math.max(greatest, Math.abs(value));
      const style = { numFmt: FORMAT_OF[column.kind] };
      cells.set(
        `${top + 1 + index},${at}`,
        typeof value === 'string' ? { ...textValue(value), style } : { value, style },
      );
    }
    return leastWidth(column.kind, greatest);
  });
  const rangeOf = (at: number) => `$${columnName(at)}$${top + 2}:$${columnName(at)}$${top + 1 + rows.length}`;
  const series = columns.slice(1).map(({ name }: Column<Row>, index) => ({
    name: writtenText(name),
    values: rangeOf(index + 1),
    categories: rangeOf(0),
    color: COLORS[index % COLORS.length],
  }));
  return {
    widths,
    chart: {
      type: 'column',
      title: writtenText(title),
      titleFontSize: 12,
      barGrouping: 'clustered',
      gapWidth: 60,
      overlap: 0,
      series,
      anchor: { from: { row: top, col: CHART.first }, to: { row: top + CHART.rows, col: CHART.last } },
      legend: 'bottom',
      altText: title,
      axes: {
        x: { ...AXIS },
        y: {
          ...AXIS,
          title: unit,
          axisTitleRotation: -90,
          axisTitleFontSize: AXIS.labelFontSize,
          numberFormat: { formatCode: '#,##0' },
          gridlines: { major: true },
        },
      },
    },
  };
}
