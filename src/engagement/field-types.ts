// One io-ts codec for each kind of field, from the wire to the domain: the reading table of SEMANTICS section 9.
// A codec knows what it accepts, so that a refusal can say it, and what a near miss was probably meant to be.

import * as t from 'io-ts';
import type { Day } from '../calendar/civil-date.js';
import { readWireDate, readWireEndDate } from '../calendar/wire-date.js';
import type { Accepted } from '../core/problem.js';

/**
 * The codec of one field. `read` is its whole reading, without the objects that io-ts makes for its answer; a date's takes the
 * `timeZone` of `readWireDate`. `suggest` gives, for a refused value, the text that would have been accepted.
 */
export class FieldType<A> extends t.Type<A, A, unknown> {
  constructor(
    readonly accepted: Accepted,
    readonly read: (value: unknown, timeZone?: string | null) => A | Refused,
    readonly suggest: (value: unknown, timeZone?: string | null) => string | undefined = () => undefined,
  ) {
    super(
      accepted._tag,
      (value): value is A => read(value) !== REFUSED,
      (value, context) => {
        const result = read(value);
        return result === REFUSED ? t.failure(value, context) : t.success(result);
      },
      t.identity,
    );
  }
}

/** What a field reads a value as that it does not accept. */
export const REFUSED = Symbol('refused');
export type Refused = typeof REFUSED;

export const INTEGER_TEXT = /^\s*\d+\s*$/;
const DECIMAL_TEXT = /^\s*\d+(?:\.\d+)?\s*$/;

/** An integer `min`..`max`, or a string of digits; with `absent`, null and absent read as that value. */
export function integerField<A extends number>(min: number, max: number, absent?: A): FieldType<A> {
  const readOther = (value: unknown): A | Refused => {
    if (absent !== undefined && (value === null || value === undefined)) return absent;
    const number = numberOf(value, INTEGER_TEXT);
    return number >= min && number <= max ? (number as A) : REFUSED;
  };
  const read = (value: unknown): A | Refused =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max ? (value as A) : readOther(value);
  return new FieldType({ _tag: 'Integer', min, max }, read, (value) =>
    suggestNumber(value, (text) => read(text) !== REFUSED),
  );
}

/** A finite number `min`..`max`, or a string of digits with at most one point. */
export function decimalField(min: number, max: number): FieldType<number> {
  const readOther = (value: unknown): number | Refused => {
    const number = numberOf(value, DECIMAL_TEXT);
    return number >= min && number <= max ? number : REFUSED;
  };
  const read = (value: unknown): number | Refused =>
    typeof value === 'number' && value >= min && value <= max ? value : readOther(value);
  return new FieldType({ _tag: 'Decimal', min, max }, read, (value) =>
    suggestNumber(value, (text) => read(text) !== REFUSED),
  );
}

/** The number that a text of the given form stands for; NaN for anything else. */
function numberOf(value: unknown, form: RegExp): number {
  return typeof value === 'string' && form.test(value) ? Number(value) : Number.NaN;
}

/** `0,15`, `1e0`, `+1` and `[1]` are numbers written otherwise. */
export function suggestNumber(value: unknown, isAccepted: (text: string) => boolean): string | undefined {
  const inner = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (typeof inner !== 'string' && typeof inner !== 'number') return undefined;
  const text = String(inner).trim();
  const plain = text === '' ? '' : String(Number(text.replace(',', '.')));
  return isAccepted(plain) ? plain : undefined;
}

/** `true` or `false`; null and absent are false. */
export const flagField = new FieldType<boolean>(
  { _tag: 'Flag' },
  (value) => {
    if (typeof value === 'boolean') return value;
    return value === null || value === undefined ? false : REFUSED;
  },
  (value) => {
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    const text = String(value).trim().toLowerCase();
    if (text === 'true' || text === '1') return 'true';
    return text === 'false' || text === '0' ? 'false' : undefined;
  },
);

/** A non-empty string. */
export const identifierField = new FieldType<string>({ _tag: 'Identifier' }, (value) =>
  isIdentifier(value) ? value : REFUSED,
);

/** As `identifierField.is`. */
export function isIdentifier(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** A civil date of the API, null when unset. */
export const dateField = wireDateField(readWireDate);

/** As `dateField`, for a date on which something ends: the year 2999 and beyond are unset. */
export const endDateField = wireDateField(readWireEndDate);

function wireDateField(readDate: typeof readWireDate): FieldType<Day | null> {
  const read = (value: unknown, timeZone: string | null = null): Day | null | Refused => {
    if (value === null) return null;
    const date = readDate(value, timeZone);
    if (date === 'unset') return null;
    return date === 'unreadable' ? REFUSED : date;
  };
  return new FieldType({ _tag: 'WireDate' }, read, (value, timeZone) => {
    const meant = typeof value === 'string' ? rewriteDate(value) : undefined;
    return meant !== undefined && read(meant, timeZone) !== REFUSED ? meant : undefined;
  });
}

/** `31/12/2026` and `…+0100` are dates written otherwise. */
export function rewriteDate(text: string): string | undefined {
  const french = /^\s*(\d{2})[/.](\d{2})[/.](\d{4})\s*$/.exec(text);
  if (french !== null) return `${french[3]}-${french[2]}-${french[1]}`;
  return text
    .trim()
    .replace(' ', 'T')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
}
