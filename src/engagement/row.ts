// What a row is, and how one is read: as it is where it is plain, as one parsed from JSON; else by a copy of its fields.

import { written } from '../core/json.js';

/** An object that is no list, its fields by name. */
export interface Row {
  readonly [name: string]: unknown;
}

/** A row that cannot be read: its fields, null when it is no row. */
export class RefusedRow {
  constructor(readonly fields: Row | null) {}
}

/**
 * What `read` makes of a row. Where it makes nothing of it, throws, or the row may inherit fields, it is given a copy with all
 * fields its own, each read once: what it refuses there is refused, and that copy tells why.
 */
export function readRow<A extends object, Context>(
  received: unknown,
  read: RowReader<A, Context>,
  context: Context,
): A | RefusedRow {
  if (!isRow(received)) return new RefusedRow(null);
  const result = readPlain(received, read, context);
  if (result !== null) return result;
  const fields = written(received);
  return read(fields, context) ?? new RefusedRow(fields);
}

/** A reading of rows, null for a row that it refuses. `context` is handed on: a closure for each decoder would not be inlined. */
type RowReader<A, Context> = (row: Row, context: Context) => A | null;

function readPlain<A, Context>(row: Row, read: RowReader<A, Context>, context: Context): A | null {
  try {
    return Object.getPrototypeOf(row) === Object.prototype ? read(row, context) : null;
  } catch {
    return null;
  }
}

/** Whether a value has fields: an object that is no list. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
