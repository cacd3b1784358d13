// Reading the value of an option: one of some names, a list of them, or a number; else a refusal with what was probably meant.

import { type Either, left, right } from 'fp-ts/lib/Either.js';
import { describe } from '../../describe/describe-problem.js';
import { notOneOf } from '../../problem/not-one-of.js';
import { invalidOption, type OptionsProblem } from '../../problem/problem.js';
import type { Context } from '../context.js';
import type { Failure } from '../exit.js';
import { flagOf } from '../program.js';
import type { OptionName } from '../texts/texts.js';
import { usageFailure } from '../usage-errors.js';

type Told = Pick<Context, 'texts' | 'language'>;

/** The failure of an option's problem. */
export function optionFailure(problem: OptionsProblem, { texts, language }: Told): Failure {
  return usageFailure(describe(problem, language), texts);
}

/** The value when it is one of the names; undefined when the option was not given. */
export function oneOf<Name extends string>(
  option: OptionName,
  value: string | undefined,
  names: readonly Name[],
  told: Told,
): Either<Failure, Name | undefined> {
  if (value === undefined) return right(undefined);
  const found = names.find((name) => name === value);
  if (found !== undefined) return right(found);
  return left(optionFailure(notOneOf(flagOf(option), value, names), told));
}

/** What the value stands for in a table of names; undefined when the option was not given. */
export function meaningOf<Meaning>(
  option: OptionName,
  value: string | undefined,
  table: { readonly [name: string]: Meaning },
  told: Told,
): Either<Failure, Meaning | undefined> {
  const name = oneOf(option, value, Object.keys(table), told);
  if (name._tag === 'Left') return name;
  return right(name.right === undefined ? undefined : table[name.right]);
}

/** An integer within bounds, both included; undefined when the option was not given. */
export function integer(
  option: OptionName,
  value: string | undefined,
  [min, max]: readonly [number, number],
  told: Told,
): Either<Failure, number | undefined> {
  if (value === undefined) return right(undefined);
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return right(number);
  return left(optionFailure(invalidOption(flagOf(option), value, { _tag: 'Integer', min, max }), told));
}
