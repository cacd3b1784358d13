// The reading of single fields, section 9: whole numbers, sides, identifiers, labels, statuts.
// Null stands for "not readable" everywhere; a one-element array around a value is not accepted.
// Dates are in dates.ts, hours in hours.ts.

/** A row as JSON gives it. */
export type Row = Readonly<Record<string, unknown>>;

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A non-negative whole number: an integer, or a string of digits around which blanks are ignored. */
function readWhole(value: unknown): bigint | null {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return BigInt(value);
  if (typeof value === 'string' && /^\s*\d+\s*$/.test(value)) return BigInt(value.trim());
  return null;
}

export function readRange(value: unknown, least: number, most: number): number | null {
  const whole = readWhole(value);
  return whole !== null && whole >= BigInt(least) && whole <= BigInt(most) ? Number(whole) : null;
}

/** `decalage`, `datePrevObligation`: null or absent = 0. */
export function readRangeOrZero(value: unknown, most: number): number | null {
  return value === null || value === undefined ? 0 : readRange(value, 0, most);
}

/** `activiteCabinet`, `activiteClient`: null or absent = false. */
export function readSide(value: unknown): boolean | null {
  if (value === null || value === undefined) return false;
  return typeof value === 'boolean' ? value : null;
}

/** An `objectId` that is not a non-empty string counts as absent. */
export function readId(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The letter an activity row names: a text, or a reference object. */
export function readReference(value: unknown): string | null {
  return isRow(value) ? readId(value.objectId) : readId(value);
}

/** The label: the first of `activite`, `Libelle` that is a string. */
export function readLabel(row: Row): string {
  for (const name of ['activite', 'Libelle']) {
    const label = row[name];
    if (typeof label === 'string') return label;
  }
  return '';
}

/** The statut's number; null when it is no number at all (then it is unknown too). */
export function readStatut(row: Row): number | null {
  for (const name of ['statut', 'status']) {
    const value = row[name];
    if (value === null || value === undefined || value === '') continue;
    if (typeof value === 'number') return value;
    const whole = readWhole(value);
    return whole === null ? null : Number(whole);
  }
  return 0;
}

/** Equality of two JSON values, whatever the order of the keys. An undefined member is an absent one. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  }
  if (!isRow(a) || !isRow(b)) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => sameJson(a[name], b[name]));
}
