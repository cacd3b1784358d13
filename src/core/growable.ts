// Columns of which the length is not known beforehand.

/** A longer column that begins with the values of this one. */
export function grown<C extends Int32Array | Float64Array>(column: C, length: number): C {
  const longer = new (column.constructor as new (length: number) => C)(length);
  longer.set(column);
  return longer;
}
