// What a row is, before any of its fields is read.

/** An object that is no list, its fields by name. */
export interface Row {
  readonly [name: string]: unknown;
}

/** As `t.UnknownRecord.is`, which costs a call. */
export function isRecord(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a row inherits no field, as one parsed from JSON: `t.type` forgets those inherited once a codec has changed a value. */
export function isPlain(row: Row): boolean {
  return Object.getPrototypeOf(row) === Object.prototype;
}
