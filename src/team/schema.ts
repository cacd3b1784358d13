// The team file as data: every field with what it accepts and, when it may be left out, what it is then.

import { FRENCH_ZONES, type FrenchZone } from '../calendar/french-holidays.js';
import { canonical } from '../core/canonical.js';
import { FieldType, flagField, isIdentifier, REFUSED } from '../engagement/field-types.js';
import { isoDateField, numberField, oneOfField, share, textField } from '../engagement/file-fields.js';
import { ListSchema, mandatory, optional, optionalRecord, RecordSchema } from '../engagement/file-schema.js';
import type { AssignmentKey, Contract, Leave, Member, WorkingTerms } from './team.js';

/** The name of a member, a pool or work: a text, not empty, in the form in which names are equal. */
const name = new FieldType<string>({ _tag: 'Identifier' }, (value) =>
  isIdentifier(value) ? canonical(value) : REFUSED,
);

/** Hours of each day of a week, 0..24, Monday first. */
const week = new ListSchema<readonly number[]>(numberField(0, 24), { count: 7 });

/** Hours of a year. */
const yearHours = numberField(1, 3000);

/** A zone of public holidays. */
const zone = oneOfField<FrenchZone>(FRENCH_ZONES);

/** The legal week of 35 hours, spread over Monday to Friday. Code du travail, L3121-27. */
export const LEGAL_WEEK: readonly number[] = [7, 7, 7, 7, 7, 0, 0];

const DEFAULT_ZONE: FrenchZone = 'metropole';

/** All hours are clients' hours unless the file says less. */
const DEFAULT_CHARGEABLE = 1;

const contract = new RecordSchema<Contract>({
  first: mandatory(isoDateField),
  last: optional(isoDateField, null),
  hours: optional(week, LEGAL_WEEK),
  chargeable: optional(share, DEFAULT_CHARGEABLE),
  annualHours: optional(yearHours, null),
});

const leave = new RecordSchema<Leave>({
  first: mandatory(isoDateField),
  last: mandatory(isoDateField),
  half: optional(flagField, false),
});

const member = new RecordSchema<Member>({
  id: mandatory(name),
  pool: mandatory(name),
  zone: optional(zone, DEFAULT_ZONE),
  contracts: mandatory(new ListSchema<readonly Contract[]>(contract, { nonEmpty: true })),
  leave: optional(new ListSchema<readonly Leave[]>(leave), []),
  name: optional(textField, null),
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
  pattern: optionalRecord(pattern),
});
