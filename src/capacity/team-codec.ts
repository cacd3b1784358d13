// The team file as codecs: every field with its codec and, when it may be left out, its default.

import type { FrenchZone } from '../calendar/french-holidays.js';
import { flagField } from '../engagement/field-types.js';
import { ListCodec, mandatory, optional, RecordCodec } from './record-codec.js';
import type { AssignmentKey, Contract, Leave, Member, WorkingTerms } from './team.js';
import { civilDate, nameField, share, week, yearHours, zone } from './team-fields.js';

/** The legal week of 35 hours, spread over Monday to Friday. Code du travail, L3121-27. */
export const LEGAL_WEEK: readonly number[] = [7, 7, 7, 7, 7, 0, 0];

const DEFAULT_ZONE: FrenchZone = 'metropole';

/** All hours are clients' hours unless the file says less. */
const DEFAULT_CHARGEABLE = 1;

const contract = new RecordCodec<Contract>({
  first: mandatory(civilDate),
  last: optional(civilDate, null),
  hours: optional(week, LEGAL_WEEK),
  chargeable: optional(share, DEFAULT_CHARGEABLE),
  annualHours: optional(yearHours, null),
});

const leave = new RecordCodec<Leave>({
  first: mandatory(civilDate),
  last: mandatory(civilDate),
  half: optional(flagField, false),
});

const member = new RecordCodec<Member>({
  id: mandatory(nameField),
  pool: mandatory(nameField),
  zone: optional(zone, DEFAULT_ZONE),
  contracts: mandatory(new ListCodec(contract, { nonEmpty: true })),
  leave: optional(new ListCodec(leave), []),
});

/** An assignment as the file writes it: exactly one of the keys is to be there, the others are null. */
export type WrittenAssignment = { readonly [key in AssignmentKey]: string | null } & { readonly to: string };

const assignment = new RecordCodec<WrittenAssignment>({
  letter: optional(nameField, null),
  client: optional(nameField, null),
  manager: optional(nameField, null),
  profitCenter: optional(nameField, null),
  activity: optional(nameField, null),
  to: mandatory(nameField),
});

/** A pattern as the file writes it: without `annualHours`, they follow from the week. */
export interface WrittenPattern extends Omit<WorkingTerms, 'annualHours'> {
  readonly zone: FrenchZone;
  readonly annualHours: number | null | undefined;
}

const pattern = new RecordCodec<WrittenPattern>({
  zone: optional(zone, DEFAULT_ZONE),
  hours: optional(week, LEGAL_WEEK),
  chargeable: optional(share, DEFAULT_CHARGEABLE),
  annualHours: optional<number, null | undefined>(yearHours, undefined, null),
});

const DEFAULT_PATTERN: WrittenPattern = {
  zone: DEFAULT_ZONE,
  hours: LEGAL_WEEK,
  chargeable: DEFAULT_CHARGEABLE,
  annualHours: undefined,
};

/** The whole file. */
export const teamCodec = new RecordCodec({
  members: mandatory(new ListCodec(member)),
  assignments: optional(new ListCodec(assignment), []),
  default: optional(nameField, null),
  pattern: optional(pattern, DEFAULT_PATTERN),
});
