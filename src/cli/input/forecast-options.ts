// From the options of `forecast` as given to the settings and the options of a forecast. All are checked here, before anything is
// read or fetched; what the settings file says is checked when it is read, and options stand over it.

import { isoDateOf } from '../../calendar/civil-date.js';
import { readDateInput } from '../../calendar/date-input.js';
import { addMonths } from '../../calendar/month-arithmetic.js';
import type { OptionsProblem } from '../../core/problem.js';
import { ProblemError } from '../../core/result.js';
import { decodeForecastSettings } from '../../forecast/decode-settings.js';
import { type ForecastKey, type ForecastOptions, optionsInForce } from '../../forecast/forecast-options.js';
import type { ForecastInputProblem, ForecastSettingsProblem } from '../../forecast/problem.js';
import type { ForecastSettings } from '../../forecast/settings.js';
import { GRID_HOURS } from '../../forecast/settings-schema.js';
import { describe } from '../../messages/describe.js';
import { orThrow } from '../../messages/or-throw.js';
import type { Context } from '../context.js';
import { CommandFailure, EXIT, orFail } from '../exit.js';
import { flagOf, type OptionsOf, optionOf } from '../flags.js';
import { LATER_FLAGS } from '../forecast-flags.js';
import { usageFailure } from '../usage-errors.js';
import { readDecodedFile } from './decoded-file.js';
import { type OptionOfPath, planFailure } from './plan-options.js';

/** Months that are forecast unless an end is given. */
const MONTHS = 12;

export const OF_FORECAST: OptionOfPath = { 'horizon.first': 'first', 'horizon.last': 'last', asOf: 'asOf' };

/** The options of a forecast, those that can be seen to be wrong refused. */
export function forecastOptions(given: OptionsOf<'forecast'>, context: Context): ForecastOptions<ForecastKey> {
  const { texts } = context;
  const refuse = (sentence: string) => usageFailure(sentence, texts);
  const later = LATER_FLAGS.map(optionOf).find((option) => Object.hasOwn(given, option));
  if (later !== undefined) throw refuse(texts.forecast.notYet(flagOf(later)));
  const { first, last, months, asOf, by, side, team, workbook, capacity, lagOrigin, adjust, holidays } = given;
  if (first === undefined) throw refuse(texts.usage.needs('forecast', flagOf('first')));
  if (last !== undefined && months !== undefined) throw refuse(texts.usage.together(flagOf('last'), flagOf('months')));
  if (team !== undefined && capacity !== undefined) {
    throw refuse(texts.usage.together(flagOf('team'), flagOf('capacity')));
  }
  const mayHaveTeam = team !== undefined || (workbook !== undefined && capacity === undefined);
  if (by?.includes('pool') && !mayHaveTeam) throw refuse(texts.usage.needs(`${flagOf('by')} pool`, flagOf('team')));
  if (given.law && given.format !== 'json' && given.format !== 'ndjson') {
    throw refuse(texts.usage.needs(flagOf('law'), `${flagOf('format')} json`));
  }
  const failureOf = (problem: OptionsProblem) => planFailure(problem, context, OF_FORECAST);
  const begin = orFail(readDateInput('horizon.first', first), failureOf);
  const options = {
    horizon: { first, last: last ?? isoDateOf(addMonths(begin, months ?? MONTHS) - 1) },
    ...(asOf !== undefined && { asOf }),
    ...(by !== undefined && { by }),
    ...(side !== undefined && { side }),
    ...(lagOrigin !== undefined && { lagOrigin }),
    ...(adjust !== undefined && { adjust }),
    ...(holidays !== undefined && { holidays }),
  };
  try {
    orFail(optionsInForce(options, mayHaveTeam), failureOf);
  } catch (error) {
    throw error instanceof ProblemError ? failureOf(error.problem as OptionsProblem) : error;
  }
  return options;
}

/** The settings that have an option of their own. */
type SettingOptions = Partial<Pick<ForecastSettings, 'on' | 'risk' | 'levels' | 'grid' | 'method'>>;

/** The settings that are given as options; throws the failure of the first that is not accepted. */
export function settingOptions(given: OptionsOf<'forecast'>, { texts, language }: Context): SettingOptions {
  const { on, risk, levels, grid, method } = given;
  const written = {
    ...(on !== undefined && { on }),
    ...(risk !== undefined && { risk: numberOrText(risk) }),
    ...(levels !== undefined && { levels: levels.split(',').map(numberOrText) }),
    ...(grid !== undefined && { grid: grid === 'none' ? null : numberOrText(grid) }),
    ...(method !== undefined && { method }),
  };
  const settings = orFail(decodeForecastSettings(written), ([problem]) => {
    const option = problem.path.split('[')[0] as keyof SettingOptions;
    const named = option === 'grid' ? asGridOption(problem) : problem;
    return usageFailure(describe({ ...named, path: flagOf(option) }, language), texts);
  });
  const names = Object.keys(written) as (keyof SettingOptions)[];
  return Object.fromEntries(names.map((name) => [name, settings[name]]));
}

/** The problem of a grid, which is `none` as an option where a file has null. */
function asGridOption(problem: ForecastSettingsProblem): ForecastSettingsProblem {
  if (problem._tag !== 'InvalidField') return problem;
  const names = { _tag: 'OneOf', values: ['auto', 'none'] } as const;
  return { ...problem, accepted: { _tag: 'AnyOf', choices: [names, GRID_HOURS] } };
}

/** The settings in force: those of the file, or the defaults, under those given as options. */
export async function readSettings(
  path: string | undefined,
  options: SettingOptions,
  context: Context,
): Promise<ForecastSettings> {
  const settings =
    path === undefined
      ? orThrow(decodeForecastSettings({}))
      : await readDecodedFile(path, decodeForecastSettings, context);
  return { ...settings, ...options };
}

/** A forecast that cannot be made of what was read. */
export function forecastFailure(problem: ForecastInputProblem, { texts, language }: Context): CommandFailure {
  return new CommandFailure(EXIT.input, `${texts.usage.prefix}${describe(problem, language)}`);
}

/** A number as it is written; what is none stays a text, to be refused as one. */
function numberOrText(text: string): number | string {
  return /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : text.trim();
}
