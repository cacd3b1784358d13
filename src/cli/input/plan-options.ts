// From the options as given to those of a plan. All are checked here, before anything is read or fetched.

import type { OptionsProblem } from '../../core/problem.js';
import { coverageOf, type PlanOptions, settingsOf } from '../../schedule/settings.js';
import type { Context } from '../context.js';
import { type CommandFailure, orFail } from '../exit.js';
import { flagOf, type OptionName, type OptionsOf } from '../flags.js';
import { optionFailure } from './options.js';

/** The options that say how to plan. */
export type PlanFlags = Pick<
  OptionsOf<'plan'>,
  'coverage' | 'lagOrigin' | 'first' | 'last' | 'adjust' | 'holidays' | 'statuts'
>;

/** The option that sets what a path of the engine names, where that is not its own name. */
export type OptionOfPath = { readonly [path: string]: OptionName };

const OF_PLAN: OptionOfPath = { coverage: 'coverage', 'horizon.first': 'first', 'horizon.last': 'last' };

/** The options of a plan; throws the failure of the first that is not accepted. */
export function planOptions(
  { coverage, lagOrigin, first, last, adjust, holidays, statuts }: PlanFlags,
  context: Pick<Context, 'texts' | 'language'>,
  optionOfPath: OptionOfPath = OF_PLAN,
): PlanOptions {
  const failureOf = (problem: OptionsProblem) => planFailure(problem, context, optionOfPath);
  const options: PlanOptions = {
    coverage: orFail(coverageOf(coverage), failureOf),
    ...(lagOrigin !== undefined && { lagOrigin }),
    ...(adjust !== undefined && { adjust }),
    ...(holidays !== undefined && { holidays }),
    ...(statuts !== undefined && { statuts }),
    horizon: { ...(first !== undefined && { first }), ...(last !== undefined && { last }) },
  };
  orFail(settingsOf(options), failureOf);
  return options;
}

/** The failure of a problem with a plan's options, which are named as on the command line. */
export function planFailure(
  problem: OptionsProblem,
  context: Pick<Context, 'texts' | 'language'>,
  optionOfPath: OptionOfPath = OF_PLAN,
): CommandFailure {
  if (problem._tag !== 'InvalidOption') return optionFailure(problem, context);
  const option = optionOfPath[problem.path];
  return optionFailure(option === undefined ? problem : { ...problem, path: flagOf(option) }, context);
}
