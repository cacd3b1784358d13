// The row of a sheet that holds its headers, and which column is which field.

import type { Sheet, SheetRow } from './cell.js';
import { comparedText, trimmed } from './compared-text.js';
import { type Field, headersOf } from './field.js';
import { nearest } from './near-header.js';
import type { SheetPlaces } from './place.js';
import type { IgnoredColumn, MisspeltColumn, SheetProblem } from './problem.js';
import type { SheetTable } from './tables.js';

/** The columns of a sheet. */
export interface Columns {
  /** The number of the row of the headers. */
  readonly row: number;
  /** The texts of that row, as written. */
  readonly headers: readonly string[];
  /** The index of the column of each field that has one. */
  readonly byKey: ReadonlyMap<string, number>;
}

/** The columns, null when the sheet cannot be read, and what is to be said of them. */
export interface FoundColumns {
  readonly columns: Columns | null;
  readonly problems: readonly SheetProblem[];
  readonly warnings: readonly IgnoredColumn[];
}

/** The rows in which the headers are looked for: above them there may be titles. */
const LAST_ROW = 20;
/** The fewest headers that a row of headers has. */
const FEWEST = 2;

/** The columns of a sheet that is one of a table. */
export function findColumns(sheet: Sheet, table: SheetTable, places: SheetPlaces): FoundColumns {
  const byText = new Map(table.fields.flatMap((field) => headersOf(field).map((text) => [comparedText(text), field])));
  const rows = sheet.rows.filter(({ number }) => number <= LAST_ROW).map((row) => headerRow(row, table, byText));
  const found = rows.find(({ known, missing }) => known.length >= FEWEST && missing.length === 0);
  if (found === undefined) return { columns: null, problems: noHeader(rows, table, places), warnings: [] };
  const slips = misspeltColumns(found, table, places);
  const problems = [...duplicateColumns(found, places), ...slips.map(({ problem }) => problem)];
  const refused = new Set(slips.map(({ column }) => column));
  const byKey = new Map(found.known.map(({ field, column }) => [field.key, column]));
  const { row, headers } = found;
  const ignored = found.unknown.filter((column) => !refused.has(column));
  return {
    columns: problems.length > 0 ? null : { row, headers, byKey },
    problems,
    warnings: ignored.map((column) => ignoredColumn(found, column, table, places)),
  };
}

/** A row taken for that of the headers. */
interface HeaderRow {
  readonly row: number;
  readonly headers: readonly string[];
  readonly known: readonly { readonly field: Field; readonly column: number }[];
  /** Columns with a header that is no field's. */
  readonly unknown: readonly number[];
  /** Mandatory fields without a column. */
  readonly missing: readonly Field[];
  /** Fields without a column. */
  readonly absent: readonly Field[];
}

function headerRow(
  { number, cells }: SheetRow,
  { fields, beside }: SheetTable,
  byText: ReadonlyMap<string, Field>,
): HeaderRow {
  const headers = cells.map((cell) => (typeof cell === 'string' ? trimmed(cell) : ''));
  const named = headers.map((text) => byText.get(comparedText(text)));
  const present = new Set(named);
  const passedOver = new Set(beside.flatMap(({ fr, en }) => [comparedText(fr), comparedText(en)]));
  const absent = fields.filter((field) => !present.has(field));
  return {
    row: number,
    headers,
    known: named.flatMap((field, column) => (field === undefined ? [] : [{ field, column }])),
    unknown: headers.flatMap((text, column) =>
      text === '' || named[column] !== undefined || passedOver.has(comparedText(text)) ? [] : [column],
    ),
    missing: absent.filter(({ isMandatory }) => isMandatory),
    absent,
  };
}

/** A field as something that a header may be meant to be. */
function asNamed(field: Field) {
  return { name: field.header, called: headersOf(field), field };
}

function mandatoryHeaders({ fields }: SheetTable) {
  return fields.filter(({ isMandatory }) => isMandatory).map(({ header }) => header);
}

/** A column whose header is nearly that of a field that has none. */
interface Slip {
  readonly problem: MisspeltColumn;
  readonly column: number;
  readonly field: Field;
}

function misspeltColumns(
  { row, headers, unknown, absent }: HeaderRow,
  table: SheetTable,
  places: SheetPlaces,
): readonly Slip[] {
  return unknown.flatMap((column) => {
    const meant = nearest(headers[column], absent.map(asNamed));
    if (meant === undefined) return [];
    const header = headers[column];
    const problem: MisspeltColumn = {
      _tag: 'MisspeltColumn',
      place: places.cell(row, column),
      header,
      received: header,
      accepted: mandatoryHeaders(table),
      hint: meant.name,
    };
    return [{ problem, column, field: meant.field }];
  });
}

function duplicateColumns({ row, headers, known }: HeaderRow, places: SheetPlaces): readonly SheetProblem[] {
  const first = new Map<Field, number>();
  return known.flatMap(({ field, column }) => {
    const other = first.get(field);
    if (other === undefined) {
      first.set(field, column);
      return [];
    }
    const header = headers[column];
    return [
      {
        _tag: 'DuplicateColumn' as const,
        place: places.cell(row, column),
        header,
        received: header,
        accepted: field.header,
        other: { place: places.cell(row, other), header: headers[other] },
      },
    ];
  });
}

function ignoredColumn(
  { row, headers }: HeaderRow,
  column: number,
  { fields }: SheetTable,
  places: SheetPlaces,
): IgnoredColumn {
  const header = headers[column];
  const meant = nearest(header, fields.map(asNamed));
  return {
    _tag: 'IgnoredColumn',
    place: places.cell(row, column),
    header,
    received: header,
    ...(meant === undefined ? {} : { hint: meant.name }),
  };
}

/** Why no row is that of the headers: what the likeliest lacks, by a slip or altogether. */
function noHeader(rows: readonly HeaderRow[], table: SheetTable, places: SheetPlaces): readonly SheetProblem[] {
  const candidates = rows.map((row) => ({ row, slips: misspeltColumns(row, table, places) }));
  const [likeliest] = candidates.toSorted((a, b) => likeness(b) - likeness(a));
  const accepted = mandatoryHeaders(table);
  const none = { _tag: 'NoHeader' as const, header: null, accepted };
  if (likeliest === undefined || likeness(likeliest) === 0) {
    return [{ ...none, place: places.whole(), received: [], missing: accepted }];
  }
  const { row, slips } = likeliest;
  const problems = slips.map(({ problem }) => problem);
  const meant = new Set(slips.map(({ field }) => field));
  const missing = row.missing.filter((field) => !meant.has(field)).map(({ header }) => header);
  // A row with all headers but for slips is that of the headers.
  if (missing.length === 0 && slips.length > 0) return [...problems, ...duplicateColumns(row, places)];
  const received = row.headers.filter((text) => text !== '');
  return [{ ...none, place: places.row(row.row), received, missing }, ...problems];
}

function likeness({ row, slips }: { readonly row: HeaderRow; readonly slips: readonly Slip[] }): number {
  return row.known.length + slips.length;
}
