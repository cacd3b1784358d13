// One codec for each kind of field of a team file. A file is written by hand for this engine, so nothing is read leniently:
// a number is a JSON number and a date is `YYYY-MM-DD`; what was written otherwise is refused with what was probably meant.

import { type Day, isoDateOf } from '../calendar/civil-date.js';
import { civilDateWithin, READABLE_DAYS, readDateInput } from '../calendar/date-input.js';
import { FRENCH_ZONES, type FrenchZone } from '../calendar/french-holidays.js';
import { readWireDate } from '../calendar/wire-date.js';
import { similarName } from '../core/similar-names.js';
import { FieldType, isIdentifier, REFUSED, rewriteDate, suggestNumber } from '../engagement/field-types.js';
import { canonical } from './canonical.js';
import { ListCodec } from './record-codec.js';

/** A date `YYYY-MM-DD` that exists, years 1900..2999. */
export const civilDate = new FieldType<Day>(
  civilDateWithin(READABLE_DAYS),
  (value) => {
    const day = typeof value === 'string' ? readDateInput('', value) : null;
    return day?._tag === 'Right' ? day.right : REFUSED;
  },
  (value) => {
    const day = typeof value === 'string' ? readWireDate(rewriteDate(value), null) : 'unset';
    return typeof day === 'number' ? isoDateOf(day) : undefined;
  },
);

/** The name of a member, a pool or work: a text, not empty, in the form in which names are equal. */
export const nameField = new FieldType<string>({ _tag: 'Identifier' }, (value) =>
  isIdentifier(value) ? canonical(value) : REFUSED,
);

/** Hours of a day, 0..24. */
export const dayHours = number(0, 24);

/** Hours of each day of a week, Monday first. */
export const week = new ListCodec(dayHours, { count: 7 });

/** Hours of a year, 1..3000. */
export const yearHours = number(1, 3000);

/** A share, 0..1. What looks like a percentage is refused, and its share suggested. */
export const share = number(0, 1, (value) =>
  typeof value === 'number' && value >= 5 && value <= 100 ? String(value / 100) : undefined,
);

/** A zone of public holidays. */
export const zone = new FieldType<FrenchZone>(
  { _tag: 'OneOf', values: FRENCH_ZONES },
  (value) => FRENCH_ZONES.find((name) => name === value) ?? REFUSED,
  (value) => similarName(value, FRENCH_ZONES),
);

function number(
  min: number,
  max: number,
  suggestOther: (value: unknown) => string | undefined = () => undefined,
): FieldType<number> {
  const isWithin = (value: number): boolean => value >= min && value <= max;
  return new FieldType(
    { _tag: 'Decimal', min, max },
    (value) => (typeof value === 'number' && isWithin(value) ? value : REFUSED),
    (value) => suggestNumber(value, (text) => text !== '' && isWithin(Number(text))) ?? suggestOther(value),
  );
}
