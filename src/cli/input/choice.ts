// Reading the value of an option: one of some names, a list of them, or a number; else a refusal with what was probably meant.

import { type Either, left, right } from 'fp-ts/lib/Either.js';
import { notOneOf } from '../../core/options.js';
import { invalidOption, type OptionsProblem } from '../../core/problem.js';
import { describe } from '../../messages/describe.js';
import type { Context } from '../context.js';
import type { Failure } from '../exit.js';
import { flagOf, type OptionName } from '../flags.js';
import { usageFailure } from '../usage-errors.js';

type Told = Pick<Context, 'texts' | 'language'>;

/** The failure of an option's problem. */
export function optionFailure(problem: OptionsProblem, { texts, language }: Told): Failure {
  return usageFailure(describe(problem, language), texts);
}

/** The one of the names that the value spells as the command line does, `fiscal-year` for `fiscalYear`; undefined when the option was not given. */
export function oneOf<Name extends string>(
  option: OptionName,
  value: string | undefined,
  names: readonly Name[],
  told: Told,
): Either<Failure, Name | undefined> {
  if (value === undefined) return right(undefined);
  const found = names.find((name) => dashed(name) === value);
  if (found !== undefined) return right(found);
  return left(optionFailure(notOneOf(flagOf(option), value, names.map(dashed)), told));
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What stands between the commas, each part as `read` reads it; undefined when the option was not given. */
export function listOf<Item>(
  value: string | undefined,
  read: (part: string) => Either<Failure, Item | undefined>,
): Either<Failure, readonly Item[] | undefined> {
  if (value === undefined) return right(undefined);
  const items: Item[] = [];
  for (const part of value.split(',')) {
    const item = read(part.trim());
    if (item._tag === 'Left') return item;
    if (item.right !== undefined) items.push(item.right);
  }
  return right(items);
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
