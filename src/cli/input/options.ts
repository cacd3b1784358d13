// The options of a command, from what commander was given: each is read as its row of the table of flags says, once.

import type { OptionsProblem } from '../../core/problem.js';
import { ProblemError } from '../../core/result.js';
import { describe } from '../../messages/describe.js';
import type { CommandName } from '../command-names.js';
import type { Context } from '../context.js';
import type { CommandFailure } from '../exit.js';
import { flagsOf, type GivenOptions, type OptionsOf, optionOf } from '../flags.js';
import { usageFailure } from '../usage-errors.js';
import { acceptedFor } from './french-words.js';
import type { Read } from './values.js';

/** The options of the command; throws the failure of the first that is not accepted. */
export async function readOptions<Command extends CommandName>(
  command: Command,
  given: GivenOptions,
  context: Pick<Context, 'texts' | 'language'>,
): Promise<OptionsOf<Command>> {
  const options: { [name: string]: unknown } = {};
  for (const row of flagsOf(command)) {
    const name = optionOf(row);
    const value = given[name];
    if (value === undefined) continue;
    const flag = row.flag.split(' ')[0];
    if (typeof value !== 'object') options[name] = await readValue(row.read, String(value), flag, context);
    else {
      const values: unknown[] = [];
      for (const one of value) values.push(await readValue(row.read, one, flag, context));
      options[name] = values;
    }
  }
  return options as OptionsOf<Command>;
}

/** The value of a flag or an argument; throws the failure of one that is not accepted. */
export async function readValue<Value>(
  read: Read<Value>,
  value: string,
  name: string,
  context: Pick<Context, 'texts' | 'language'>,
): Promise<Value> {
  try {
    return await read(value, name);
  } catch (error) {
    throw error instanceof ProblemError ? optionFailure(error.problem as OptionsProblem, context) : error;
  }
}

/** The failure of an option's problem. */
export function optionFailure(
  problem: OptionsProblem,
  { texts, language }: Pick<Context, 'texts' | 'language'>,
): CommandFailure {
  return usageFailure(describe(withFrenchWord(problem), language), texts);
}

/** The problem with the name that a French word stands for, where nothing nearer was found. */
function withFrenchWord(problem: OptionsProblem): OptionsProblem {
  if (problem._tag !== 'InvalidOption' || problem.hint !== undefined || problem.accepted._tag !== 'OneOf')
    return problem;
  const hint = acceptedFor(problem.received, problem.accepted.values);
  return hint === undefined ? problem : { ...problem, hint };
}
