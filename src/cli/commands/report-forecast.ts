// The forecast of a report: the hours that may come on the days shown, month by month, and of each pool beside a team.

import type { MonthlyForecast } from '../../brief/report/forecast.js';
import { forecast } from '../../forecast/forecast.js';
import { type ForecastOptions, optionsInForce } from '../../forecast/forecast-options.js';
import type { ForecastInputProblem } from '../../forecast/problem.js';
import type { ForecastSettings } from '../../forecast/settings.js';
import type { Context } from '../context.js';
import { orFail } from '../exit.js';
import type { OptionsOf } from '../flags.js';
import { forecastFailure, OF_FORECAST, readSettings } from '../input/forecast-options.js';
import { planFailure } from '../input/plan-options.js';
import type { ReportFacts } from './report-file.js';

/** The settings of a forecast that stands beside a levelled year. Days that cannot be forecast are refused. */
export async function reportSettings(
  given: OptionsOf<'report'>,
  horizon: ReportFacts['shown'],
  context: Context,
): Promise<ForecastSettings> {
  const { settings, on = 'evenly' } = given;
  orFail(optionsInForce({ horizon }, false), (problem) => planFailure(problem, context, OF_FORECAST));
  return readSettings(settings, { on }, context);
}

/** The forecast with these settings. Throws the failure of one that cannot be made of what was read. */
export function reportForecast(
  settings: ForecastSettings,
  {
    portfolio,
    team,
    part,
    shown,
    asOf,
    given,
  }: Pick<ReportFacts, 'portfolio' | 'team' | 'part' | 'shown' | 'asOf' | 'given'>,
  context: Context,
): MonthlyForecast {
  const { side, lagOrigin, adjust, holidays } = given;
  const options: Omit<ForecastOptions, 'by'> = {
    ...{ horizon: shown, asOf },
    ...(side !== undefined && { side }),
    ...(lagOrigin !== undefined && { lagOrigin }),
    ...(adjust !== undefined && { adjust }),
    ...(holidays !== undefined && { holidays }),
  };
  const made =
    team === null || part.ofWork !== null
      ? forecast<'month'>({ portfolio, settings }, { ...options, by: ['month'] })
      : forecast<'month' | 'pool'>({ portfolio, settings, team }, { ...options, by: ['month', 'pool'] });
  return orFail<ForecastInputProblem, MonthlyForecast>(made, (problem) => forecastFailure(problem, context));
}
