// What can be wrong with what a forecast is given, beside the problems of single values: a closed union of plain values.

import type {
  FieldsOf,
  InvalidField,
  MissingField,
  NameInRows,
  OptionsProblem,
  PlacedProblem,
  RepeatedField,
  UnknownField,
} from '../core/problem.js';

/** A value that may be there once, and is there already: `accepted` says where. */
export interface AlreadyGiven extends PlacedProblem {
  readonly _tag: 'AlreadyGiven';
  readonly accepted: { readonly _tag: 'OtherThan'; readonly path: string };
}

/** A field that excludes another of the same object, which is there: `accepted` says which. */
export interface NotTogether extends PlacedProblem {
  readonly _tag: 'NotTogether';
  readonly accepted: { readonly _tag: 'NotWith'; readonly path: string };
}

/** An object with more or fewer of some fields than it is to have; `received` are those that it has. */
export interface WrongFieldCount extends PlacedProblem {
  readonly _tag: 'WrongFieldCount';
  readonly received: readonly string[];
  readonly accepted: FieldsOf;
}

/** Probabilities that do not add up; `received` is their sum. */
export interface WrongProbabilitySum extends PlacedProblem {
  readonly _tag: 'WrongProbabilitySum';
  readonly received: number;
}

/** A setting that is well formed and whose value cannot be taken into account yet. */
export interface NotSupportedYet extends PlacedProblem {
  readonly _tag: 'NotSupportedYet';
}

/** What can be wrong with a settings file. */
export type ForecastSettingsProblem =
  | InvalidField
  | MissingField
  | UnknownField
  | RepeatedField
  | AlreadyGiven
  | NotTogether
  | WrongFieldCount
  | WrongProbabilitySum
  | NotSupportedYet;

/** A law of a cell that does not fit as it was asked for. */
export interface LawTooLarge {
  readonly _tag: 'LawTooLarge';
  /** The values of the cell's keys. */
  readonly cell: string;
  readonly points: number;
  readonly limit: number;
  /** The step of the lattice on which it would be exact. */
  readonly unitMicroHours: number;
  /** The first grid of 0.001, 0.01, 0.05, 0.25, 1 h on which it fits; null when none does. */
  readonly suggestedGridHours: number | null;
}

/** Why a forecast cannot be made. */
export type ForecastInputProblem = OptionsProblem | LawTooLarge;

/** A rule whose key has a value that no letter has. `hint` is the value of a letter that was probably meant. */
export interface UnusedRule extends PlacedProblem {
  readonly _tag: 'UnusedRule';
  readonly accepted: NameInRows;
  readonly hint?: string;
}

/** An entry of a table of capacities that is that of no cell; `received` is its name. */
export interface UnusedCapacity extends PlacedProblem {
  readonly _tag: 'UnusedCapacity';
  readonly hint?: string;
}

/** Signed letters to which a rule gives a probability other than 1 in all, a later start or other hours. */
export interface SignedLetterByRule {
  readonly _tag: 'SignedLetterByRule';
  /** Their ids, in the order received. */
  readonly letters: readonly string[];
}

/** A letter that begins before the one that it succeeds has ended: the hours of both count. */
export interface OverlappingSuccession {
  readonly _tag: 'OverlappingSuccession';
  readonly letter: string;
  readonly successor: string;
  /** How many days both hold, 1 or more. */
  readonly days: number;
}

/** What is worth saying of a forecast beside its figures. */
export type ForecastWarning = UnusedRule | UnusedCapacity | SignedLetterByRule | OverlappingSuccession;

/** What can be wrong with a table of capacities. */
export type CapacityTableProblem = InvalidField | UnknownField | RepeatedField;

/** Every problem that has its sentence beside this. */
export type ForecastProblem =
  | AlreadyGiven
  | NotTogether
  | WrongFieldCount
  | WrongProbabilitySum
  | NotSupportedYet
  | LawTooLarge
  | ForecastWarning;
