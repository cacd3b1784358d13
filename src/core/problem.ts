// Everything that can be wrong with what the engine is given, as closed unions of plain values.
// A problem says where (`path`), what was there (`received`), what is accepted, and for a near miss what was probably meant.
// There is no prose here: `describe` turns a problem into a French or English sentence.

/** What a place accepts. Bounds are inclusive, but for those of `Between` and `MoreThan`. */
export type Accepted =
  | { readonly _tag: 'Integer'; readonly min: number; readonly max: number }
  | { readonly _tag: 'Decimal'; readonly min: number; readonly max: number }
  | { readonly _tag: 'DecimalPlaces'; readonly min: number; readonly max: number; readonly places: number }
  | { readonly _tag: 'Between'; readonly min: number; readonly max: number }
  | { readonly _tag: 'MoreThan'; readonly bound: number; readonly max?: number }
  | { readonly _tag: 'AtMost'; readonly bound: number }
  | { readonly _tag: 'CivilDate'; readonly firstYear: number; readonly lastYear: number }
  | { readonly _tag: 'PeriodOrDefault'; readonly firstYear: number; readonly lastYear: number }
  | { readonly _tag: 'DayMonthOrYear'; readonly firstYear: number; readonly lastYear: number }
  | { readonly _tag: 'WireDate' }
  | { readonly _tag: 'Flag' }
  | { readonly _tag: 'Identifier' }
  | { readonly _tag: 'NameOtherThan'; readonly names: readonly string[] }
  | { readonly _tag: 'Text' }
  | { readonly _tag: 'Row' }
  | { readonly _tag: 'RowList' }
  | { readonly _tag: 'RowsOf'; readonly list: 'letters' | 'activities' }
  | { readonly _tag: 'TimeZone' }
  | { readonly _tag: 'OneOf'; readonly values: readonly string[] }
  | { readonly _tag: 'AnyOf'; readonly choices: readonly Accepted[] }
  | ListOf
  | { readonly _tag: 'FactorWithProbability' }
  | { readonly _tag: 'OrderedRange' }
  | { readonly _tag: 'SameAs'; readonly path: string }
  | { readonly _tag: 'OtherThan'; readonly path: string }
  | { readonly _tag: 'NotWith'; readonly path: string }
  | { readonly _tag: 'Apart'; readonly path: string }
  | { readonly _tag: 'Covered'; readonly path: string }
  | { readonly _tag: 'SingleDay' }
  | { readonly _tag: 'OneFieldOf'; readonly names: readonly string[] }
  | FieldsOf
  | { readonly _tag: 'MemberOrPool' }
  | { readonly _tag: 'Function' }
  | { readonly _tag: 'TextOrNull' }
  | PartsOf
  | { readonly _tag: 'PeriodIn'; readonly first: string; readonly last: string }
  | { readonly _tag: 'OneTimeKey' }
  | { readonly _tag: 'NoMoreMonthsThan'; readonly most: number }
  | { readonly _tag: 'Once' }
  | NameInRows;

/** A name that the rows read have for something. */
export interface NameInRows {
  readonly _tag: 'NameInRows';
  readonly by: 'letter' | 'client' | 'manager' | 'profitCenter' | 'activity' | 'statut';
}

/** An object that has exactly one of these fields, or some of them. */
export interface FieldsOf {
  readonly _tag: 'FieldsOf';
  readonly count: 'one' | 'some';
  readonly names: readonly string[];
}

/** A list: of any number of items, of exactly `count`, of one at least, or of one to `most`. */
export interface ListOf {
  readonly _tag: 'ListOf';
  readonly items: Accepted;
  readonly count?: number;
  readonly nonEmpty?: true;
  readonly most?: number;
}

/** Parts of an occurrence: one at least, their days in order and within `first`..`last` (epoch days, which are these `dates`), that add up to its micro-hours. */
export interface PartsOf {
  readonly _tag: 'PartsOf';
  readonly occurrence: string;
  readonly first: number;
  readonly last: number;
  readonly dates: { readonly first: string; readonly last: string };
  readonly microHours: number;
}

/** What every problem of a place has. */
export interface PlacedProblem {
  /** JSON path of the place, such as `activities[12].unite`. */
  readonly path: string;
  /** The value found there, as received; `undefined` when the place is absent. */
  readonly received: unknown;
  readonly accepted: Accepted;
}

/** A field that is there but cannot be read. `hint` is a value that would be accepted and was probably meant. */
export interface InvalidField extends PlacedProblem {
  readonly _tag: 'InvalidField';
  readonly hint?: string;
  /** The activity row that has it all the same, since the field is ignored there. */
  readonly row?: NonNullable<RepeatedField['row']>;
}

/** A mandatory field that is absent or null. `hint` is a field name of the same row that was probably meant. */
export interface MissingField extends PlacedProblem {
  readonly _tag: 'MissingField';
  readonly hint?: string;
}

/** A field name that is not one of the object at `path`; `received` is the name. `hint` is the field that was probably meant. */
export interface UnknownField extends PlacedProblem {
  readonly _tag: 'UnknownField';
  readonly hint?: string;
}

/** A second row with the `objectId` of an earlier one and another content; the earlier one counts. */
export interface ConflictingDuplicate extends PlacedProblem {
  readonly _tag: 'ConflictingDuplicate';
}

/** A field that one object of a JSON text has more than once; `received` is the last value, which alone is kept. The command, which reads texts, tells it. */
export interface RepeatedField extends PlacedProblem {
  readonly _tag: 'RepeatedField';
  /** The line of each, from 1; absent for what came from the API, whose text is not kept. */
  readonly lines?: readonly number[];
  /** The row that has it, by its letter and, of an activity, its label; absent where it is in no row. */
  readonly row?: { readonly letterId: string | null; readonly activite: string | null };
}

/** An assignment of a team file that names nothing in the rows read. `hint` is the name in them that was probably meant. */
export interface UnusedAssignment extends PlacedProblem {
  readonly _tag: 'UnusedAssignment';
  readonly hint?: string;
}

/** Leave of a team file on days without contract; `received` are its dates. Its days under contract count, the others have no hours. */
export interface LeaveBeyondContract extends PlacedProblem {
  readonly _tag: 'LeaveBeyondContract';
  readonly received: DatesOfRange;
  /** The id of the member. */
  readonly member: string;
  /** What is leave, in order; empty when none of it is. */
  readonly kept: readonly DatesOfRange[];
}

/** `YYYY-MM-DD`, both days included. */
export interface DatesOfRange {
  readonly first: string;
  readonly last: string;
}

/** A body that is neither a list of rows nor `{ data: [...] }`. */
export interface NotARowList extends PlacedProblem {
  readonly _tag: 'NotARowList';
}

/** A list that holds the rows of the other: `received` says which, by the fields that only its rows have. */
export interface SwappedLists extends PlacedProblem {
  readonly _tag: 'SwappedLists';
  readonly path: 'letters' | 'activities';
  readonly received: 'letters' | 'activities';
}

/** An option of a call that is not accepted. */
export interface InvalidOption extends PlacedProblem {
  readonly _tag: 'InvalidOption';
  readonly hint?: string;
}

/** A letter id that the portfolio does not hold, or whose letter was rejected. */
export interface UnknownLetter {
  readonly _tag: 'UnknownLetter';
  readonly letterId: string;
  readonly hint?: string;
}

/** An occurrence id that the plan does not hold. */
export interface UnknownOccurrence {
  readonly _tag: 'UnknownOccurrence';
  readonly id: string;
  readonly hint?: string;
}

/** A plan that would hold more occurrences than one plan may; nothing was allocated. */
export interface TooManyOccurrences {
  readonly _tag: 'TooManyOccurrences';
  readonly count: number;
  readonly limit: number;
}

/** A plan or a team whose total would leave the integers that a number holds exactly (2^53 micro-hours, some 9 billion hours). */
export interface TooManyHours {
  readonly _tag: 'TooManyHours';
  /** Total in micro-hours. */
  readonly microHours: bigint;
}

/** What can be wrong with one row. */
export type RowProblem = InvalidField | MissingField | ConflictingDuplicate | RepeatedField;
/** What can be wrong with a team file. */
export type TeamProblem = InvalidField | MissingField | UnknownField | RepeatedField;
/** Why a document as a whole cannot be decoded. */
export type DocumentProblem = NotARowList | SwappedLists | InvalidOption;
/** Why a plan cannot be made. */
export type OptionsProblem = InvalidOption | TooManyOccurrences | TooManyHours;

/** Why the capacity of a team cannot be given. */
export type CapacityProblem = InvalidOption | TooManyHours;

/** Every problem the pure modules can return. */
export type Problem =
  | RowProblem
  | TeamProblem
  | UnusedAssignment
  | LeaveBeyondContract
  | DocumentProblem
  | OptionsProblem
  | UnknownLetter
  | UnknownOccurrence;

/** The problem of an option, ready to return. */
export function invalidOption(path: string, received: unknown, accepted: Accepted, hint?: string): InvalidOption {
  return {
    _tag: 'InvalidOption',
    path,
    received,
    accepted,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** The problem of a field, ready to return. */
export function invalidField(path: string, received: unknown, accepted: Accepted, hint?: string): InvalidField {
  return { _tag: 'InvalidField', path, received, accepted, ...(hint === undefined ? {} : { hint }) };
}
