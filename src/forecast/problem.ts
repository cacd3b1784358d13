// What can be wrong with what a forecast is given, beside the problems of single values: a closed union of plain values.

import type {
  FieldsOf,
  InvalidField,
  MissingField,
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

/** What can be wrong with a table of capacities. */
export type CapacityTableProblem = InvalidField | UnknownField | RepeatedField;

/** Every problem that has its sentence beside this. */
export type ForecastProblem = AlreadyGiven | NotTogether | WrongFieldCount | WrongProbabilitySum | NotSupportedYet;
