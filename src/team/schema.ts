// The team file as data: every field with what it accepts and, when it may be left out, what it is then.
// A file is written by hand for this engine, so nothing is read leniently: a number is a JSON number, a date is `YYYY-MM-DD`.

import { type Day, isoDateOf } from '../calendar/civil-date.js';
import { civilDateWithin, READABLE_DAYS, readDateInput } from '../calendar/date-input.js';
import { FRENCH_ZONES, type FrenchZone } from '../calendar/french-holidays.js';
import { readWireDate } from '../calendar/wire-date.js';
import { meantName } from '../core/similar-names.js';
import { FieldType, flagField, isIdentifier, REFUSED, rewriteDate, suggestNumber } from '../engagement/field-types.js';
import { type AssignmentKey, type Contract, canonical, type Leave, type Member, type WorkingTerms } from './team.js';

/** What a value is to be: a single field, a list or an object. */
export type Schema<A> = FieldType<A> | ListSchema<A> | RecordSchema<A>;

/** A list of any number of items, of exactly `count`, or of one at least. */
export class ListSchema<A> {
  constructor(
    readonly items: Schema<A extends readonly (infer Item)[] ? Item : never>,
    readonly size: { readonly count?: number; readonly nonEmpty?: true } = {},
  ) {}
}

/** An object with these fields and no others. */
export class RecordSchema<A> {
  constructor(readonly fields: { readonly [name in keyof A]: FieldSchema<A[name]> }) {}
}

/** A field of an object; `default` is there when it may be left out: what it is when it is `absent`, and when it is null. */
export interface FieldSchema<A> {
  readonly schema: Schema<Exclude<A, null | undefined>>;
  readonly default?: { readonly absent: A; readonly whenNull: A };
}

function mandatory<A>(schema: Schema<A>): FieldSchema<A> {
  return { schema: schema as FieldSchema<A>['schema'] };
}

/** Null is the same as absent, unless said otherwise. */
function optional<A, Absent extends A | null | undefined>(
  schema: Schema<A>,
  absent: Absent,
  whenNull = absent,
): FieldSchema<A | Absent> {
  return { schema: schema as FieldSchema<A | Absent>['schema'], default: { absent, whenNull } };
}

/** A date `YYYY-MM-DD` that exists, years 1900..2999. */
const dateField = new FieldType<Day>(
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

/** The name of a member, a pool or work: a text, not empty, in the form in which names are equal. */
const name = new FieldType<string>({ _tag: 'Identifier' }, (value) =>
  isIdentifier(value) ? canonical(value) : REFUSED,
);

/** Hours of each day of a week, 0..24, Monday first. */
const week = new ListSchema<readonly number[]>(number(0, 24), { count: 7 });

/** Hours of a year. */
const yearHours = number(1, 3000);

/** A share, 0..1. What looks like a percentage is refused, and its share suggested. */
const share = number(0, 1, (value) =>
  typeof value === 'number' && value >= 5 && value <= 100 ? String(value / 100) : undefined,
);

/** A zone of public holidays. */
const zone = new FieldType<FrenchZone>(
  { _tag: 'OneOf', values: FRENCH_ZONES },
  (value) => FRENCH_ZONES.find((one) => one === value) ?? REFUSED,
  (value) => meantName(value, FRENCH_ZONES),
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

/** The legal week of 35 hours, spread over Monday to Friday. Code du travail, L3121-27. */
export const LEGAL_WEEK: readonly number[] = [7, 7, 7, 7, 7, 0, 0];

const DEFAULT_ZONE: FrenchZone = 'metropole';

/** All hours are clients' hours unless the file says less. */
const DEFAULT_CHARGEABLE = 1;

const contract = new RecordSchema<Contract>({
  first: mandatory(dateField),
  last: optional(dateField, null),
  hours: optional(week, LEGAL_WEEK),
  chargeable: optional(share, DEFAULT_CHARGEABLE),
  annualHours: optional(yearHours, null),
});

const leave = new RecordSchema<Leave>({
  first: mandatory(dateField),
  last: mandatory(dateField),
  half: optional(flagField, false),
});

const member = new RecordSchema<Member>({
  id: mandatory(name),
  pool: mandatory(name),
  zone: optional(zone, DEFAULT_ZONE),
  contracts: mandatory(new ListSchema<readonly Contract[]>(contract, { nonEmpty: true })),
  leave: optional(new ListSchema<readonly Leave[]>(leave), []),
});

/** An assignment as the file writes it: exactly one of the keys is to be there, the others are null. */
export type WrittenAssignment = { readonly [key in AssignmentKey]: string | null } & { readonly to: string };

const assignment = new RecordSchema<WrittenAssignment>({
  letter: optional(name, null),
  client: optional(name, null),
  manager: optional(name, null),
  profitCenter: optional(name, null),
  activity: optional(name, null),
  to: mandatory(name),
});

/** A pattern as the file writes it: when `annualHours` is undefined, they follow from the week. */
export interface WrittenPattern extends Omit<WorkingTerms, 'annualHours'> {
  readonly zone: FrenchZone;
  readonly annualHours: number | null | undefined;
}

const pattern = new RecordSchema<WrittenPattern>({
  zone: optional(zone, DEFAULT_ZONE),
  hours: optional(week, LEGAL_WEEK),
  chargeable: optional(share, DEFAULT_CHARGEABLE),
  annualHours: { schema: yearHours, default: { absent: undefined, whenNull: null } },
});

const DEFAULT_PATTERN: WrittenPattern = {
  zone: DEFAULT_ZONE,
  hours: LEGAL_WEEK,
  chargeable: DEFAULT_CHARGEABLE,
  annualHours: undefined,
};

/** What a team file says. */
export interface TeamFile {
  readonly members: readonly Member[];
  readonly assignments: readonly WrittenAssignment[];
  readonly default: string | null;
  readonly pattern: WrittenPattern;
}

/** The whole file. */
export const teamFile = new RecordSchema<TeamFile>({
  members: mandatory(new ListSchema<readonly Member[]>(member)),
  assignments: optional(new ListSchema<readonly WrittenAssignment[]>(assignment), []),
  default: optional(name, null),
  pattern: optional(pattern, DEFAULT_PATTERN),
});
