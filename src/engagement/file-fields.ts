// The single values of a file written by hand. It is written for this engine, so nothing is read leniently:
// a number is a JSON number, a date is `YYYY-MM-DD`. What was probably meant is suggested.

import { type Day, isoDateOf } from '../calendar/civil-date.js';
import { civilDateWithin, READABLE_DAYS, readDateInput } from '../calendar/date-input.js';
import { readWireDate } from '../calendar/wire-date.js';
import type { Accepted } from '../core/problem.js';
import { meantName } from '../core/similar-names.js';
import { FieldType, REFUSED, rewriteDate, suggestNumber } from './field-types.js';

/** A date `YYYY-MM-DD` that exists, years 1900..2999. */
export const isoDateField = new FieldType<Day>(
  civilDateWithin(READABLE_DAYS),
  (value) => {
    const day = typeof value === 'string' ? readDateInput('', value) : null;
    return day?._tag === 'Right' ? day.right : REFUSED;
  },
  (value) => {
    if (typeof value !== 'string') return undefined;
    const refused = readDateInput('', value);
    const day = readWireDate(rewriteDate(value), null);
    if (refused._tag === 'Left' && refused.left.hint !== undefined) return refused.left.hint;
    return typeof day === 'number' ? isoDateOf(day) : undefined;
  },
);

/** Whether a number within the accepted bounds is accepted; every one is by default. */
type IsAccepted = (value: number) => boolean;

/** A number `min`..`max`. */
export function numberField(min: number, max: number): FieldType<number> {
  return numberOf({ _tag: 'Decimal', min, max }, (value) => value >= min && value <= max);
}

/** An integer `min`..`max`. */
export function wholeNumberField(min: number, max: number): FieldType<number> {
  return numberOf({ _tag: 'Integer', min, max }, (value) => Number.isInteger(value) && value >= min && value <= max);
}

/** A share of 1, of which `accepted` says the bounds. What looks like a percentage is refused, and its share suggested. */
export function shareField(accepted: Accepted, isAccepted: IsAccepted): FieldType<number> {
  return numberOf(accepted, isAccepted, (value) =>
    typeof value === 'number' && value >= 5 && value <= 100 && isAccepted(value / 100)
      ? String(value / 100)
      : undefined,
  );
}

/** A share, 0..1. */
export const share = shareField({ _tag: 'Decimal', min: 0, max: 1 }, (value) => value >= 0 && value <= 1);

/** A number, as `accepted` says and `isAccepted` tells. */
export function numberOf(
  accepted: Accepted,
  isAccepted: IsAccepted,
  suggestOther: (value: unknown) => string | undefined = () => undefined,
): FieldType<number> {
  return new FieldType(
    accepted,
    // The sum with zero makes a negative zero plain.
    (value) => (typeof value === 'number' && isAccepted(value) ? value + 0 : REFUSED),
    (value) => suggestNumber(value, (text) => text !== '' && isAccepted(Number(text))) ?? suggestOther(value),
  );
}

/** Any text. */
export const textField = new FieldType<string>({ _tag: 'Text' }, (value) =>
  typeof value === 'string' ? value : REFUSED,
);

/** One of some texts. */
export function oneOfField<const A extends string>(values: readonly A[]): FieldType<A> {
  return new FieldType(
    { _tag: 'OneOf', values },
    (value) => values.find((one) => one === value) ?? REFUSED,
    (value) => meantName(value, values),
  );
}

/** A value of either kind; what the first refuses the second reads. */
export function eitherField<A, B>(first: FieldType<A>, second: FieldType<B>): FieldType<A | B> {
  return new FieldType<A | B>(
    { _tag: 'AnyOf', choices: [first.accepted, second.accepted] },
    (value) => {
      const read = first.read(value);
      return read === REFUSED ? second.read(value) : read;
    },
    (value) => first.suggest(value) ?? second.suggest(value),
  );
}

/** The same, where null is no absence but a value of its own: what it stands for is the field's `whenNull`. */
export function orNull<A>(field: FieldType<A>): FieldType<A> {
  const accepted: Accepted = { _tag: 'AnyOf', choices: [field.accepted, { _tag: 'OneOf', values: ['null'] }] };
  return new FieldType<A>(accepted, field.read, field.suggest);
}
