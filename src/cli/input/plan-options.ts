// From the options as given to those of a plan. All are checked here, before anything is read or fetched.

import { type Either, left, right } from 'fp-ts/lib/Either.js';
import { BUSINESS_DAY_CONVENTIONS } from '../../calendar/business-days.js';
import { FRENCH_ZONES } from '../../calendar/french-holidays.js';
import { isTimeZone } from '../../calendar/wire-date.js';
import { invalidOption, type OptionsProblem } from '../../core/problem.js';
import { STATUT_RANGE } from '../../engagement/codes.js';
import { coverageOf, LAG_ORIGINS, type PlanOptions, settingsOf } from '../../schedule/settings.js';
import type { Context } from '../context.js';
import type { Failure } from '../exit.js';
import { flagOf, type GivenOptions, type OptionName } from '../flags.js';
import { integer, listOf, oneOf, optionFailure } from './choice.js';

/** How to read the rows and how to expand them. */
export interface PlanningOptions {
  readonly timeZone: string | undefined;
  readonly plan: PlanOptions;
}

/** The option that sets what a path of the engine names. */
const OPTION_OF_PATH: { readonly [path: string]: OptionName } = {
  coverage: 'coverage',
  'horizon.first': 'first',
  'horizon.last': 'last',
};

/** The options, or the first that is not accepted. */
export function planningOptions(given: GivenOptions, context: Context): Either<Failure, PlanningOptions> {
  const { timeZone, coverage, first, last, holidays } = given;
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    return left(optionFailure(invalidOption('--time-zone', timeZone, { _tag: 'TimeZone' }), context));
  }
  const adjust = oneOf('adjust', given.adjust, BUSINESS_DAY_CONVENTIONS, context);
  if (adjust._tag === 'Left') return adjust;
  const lagOrigin = oneOf('lagOrigin', given.lagOrigin, LAG_ORIGINS, context);
  if (lagOrigin._tag === 'Left') return lagOrigin;
  const statuts = listOf(given.statuts, (part) =>
    integer('statuts', part, [STATUT_RANGE.min, STATUT_RANGE.max], context),
  );
  if (statuts._tag === 'Left') return statuts;
  const read = coverageOf(coverage);
  if (read._tag === 'Left') return left(planFailure(read.left, context));
  const zone = oneOf('holidays', holidays, FRENCH_ZONES, context);
  if (zone._tag === 'Left') return zone;
  const plan: PlanOptions = {
    coverage: read.right,
    ...(lagOrigin.right !== undefined && { lagOrigin: lagOrigin.right }),
    ...(adjust.right !== undefined && { adjust: adjust.right }),
    ...(zone.right !== undefined && { holidays: zone.right }),
    ...(statuts.right !== undefined && { statuts: statuts.right }),
    horizon: { ...(first !== undefined && { first }), ...(last !== undefined && { last }) },
  };
  const settings = settingsOf(plan);
  return settings._tag === 'Left' ? left(planFailure(settings.left, context)) : right({ timeZone, plan });
}

/** The failure of a problem with a plan's options, which are named as on the command line. */
export function planFailure(problem: OptionsProblem, context: Pick<Context, 'texts' | 'language'>): Failure {
  if (problem._tag !== 'InvalidOption') return optionFailure(problem, context);
  const option = OPTION_OF_PATH[problem.path];
  return optionFailure(option === undefined ? problem : { ...problem, path: flagOf(option) }, context);
}
