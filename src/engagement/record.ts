// What a row is, before any of its fields is read.

import { written } from '../core/json.js';

/** An object that is no list, its fields by name. */
export interface Row {
  readonly [name: string]: unknown;
}

/** As `t.UnknownRecord.is`, which costs a call. */
export function isRecord(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a row inherits no field, as one parsed from JSON. */
export function isPlain(row: Row): boolean {
  return Object.getPrototypeOf(row) === Object.prototype;
}

/** A row with all its fields its own, each read once: `t.type` forgets others once a codec has changed a value. Null when it is no row. */
export function writtenRow(value: unknown): Row | null {
  return isRecord(value) ? written(value) : null;
}
