// The values of a table as cells of a workbook: dates as serial numbers, numbers as they are, texts that stay texts.

import type { CellValue } from 'hucre/xlsx';
import { serialOf } from '../calendar/serial-date.js';
import { Cache } from '../core/cache.js';
import { FORMATS, TEXT_FORMAT } from '../core/workbook-look.js';
import { jsonText } from './json.js';
import type { Column, ColumnKind } from './table.js';

/** The format of the cells of a kind. */
export const FORMAT_OF: { readonly [kind in ColumnKind]: string } = {
  text: TEXT_FORMAT,
  day: FORMATS.day,
  month: 'mmm yyyy',
  hours: FORMATS.hours,
  microHours: FORMATS.count,
  count: FORMATS.count,
  yesNo: 'General',
  rate: FORMATS.rate,
  probability: '0.0 %',
  data: TEXT_FORMAT,
};

/** The format of a header that is a day or a month. */
export const HEAD_FORMAT = { day: 'dd/mm', month: FORMAT_OF.month } as const;

/** Characters that values of a kind take at most, where they do not depend on the value. */
const WIDTH_OF: { readonly [kind in ColumnKind]?: number } = { day: 11, month: 11, probability: 9 };

const serials = new Cache((day) => serialOf(day));

/** A day as a cell: its serial number or, before March 1900, where Excel's calendar is wrong, its text. */
function dayCell(day: string): CellValue {
  return serials.get(day) ?? day;
}

/** A month as a cell: that of its first day. */
function monthCell(month: string): CellValue {
  return serials.get(`${month}-01`) ?? month;
}

/** A day or a month that heads a column. */
export function headCell(name: string, head: keyof typeof HEAD_FORMAT): CellValue {
  return head === 'day' ? dayCell(name) : monthCell(name);
}

/** How a row's cell of a column is had. A text is still as it was given; an empty one is a blank cell. */
export function cellReader<Row>(column: Column<Row>): (row: Row) => CellValue {
  switch (column.kind) {
    case 'day':
    case 'month': {
      const { read } = column;
      const cellOf = column.kind === 'day' ? dayCell : monthCell;
      return (row) => {
        const value = read(row);
        return value === null ? null : cellOf(value);
      };
    }
    case 'text': {
      const { read } = column;
      return (row) => read(row) || null;
    }
    case 'data': {
      const { read } = column;
      return (row) => {
        const value = read(row);
        return value === null ? null : jsonText(value);
      };
    }
    default:
      return column.read;
  }
}

/** How wide a column of a kind has to be, in characters, so that its greatest number is shown. */
export function leastWidth(kind: ColumnKind, greatest: number): number {
  const fixed = WIDTH_OF[kind];
  if (fixed !== undefined) return fixed;
  const digits = String(Math.trunc(kind === 'rate' ? greatest * 100 : greatest)).length;
  // Some air beside the number; of hours a sign, a decimal mark and two digits, and a blank after each three digits.
  switch (kind) {
    case 'hours':
      return digits + Math.floor((digits - 1) / 3) + 5;
    case 'rate':
      return digits + 4;
    case 'count':
    case 'microHours':
      return digits + 2;
    default:
      return 0;
  }
}
