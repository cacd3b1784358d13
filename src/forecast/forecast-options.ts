// The options of a forecast, checked and with their defaults filled in. FORECAST sections 1 and 5.

import type { Day } from '../calendar/civil-date.js';
import { type DateInput, readDateInput } from '../calendar/date-input.js';
import type { DateRange } from '../calendar/date-range.js';
import { addMonths } from '../calendar/month-arithmetic.js';
import { type Either, right } from '../core/either.js';
import { requireListOf, requireOneOf, requireOptions } from '../core/options.js';
import { type InvalidOption, invalidOption } from '../core/problem.js';
import { problemError } from '../core/result.js';
import { WORK_SIDES, type WorkSide } from '../engagement/side.js';
import { type PlanOptions, type Settings, settingsOf } from '../schedule/settings.js';
import type { TotalKey, ValueOf } from '../workload/total-key.js';
import type { ForecastTimeKey } from './cells.js';

/** What the hours of a forecast can be cut by; `pool` needs a team. */
export type ForecastKey = ForecastTimeKey | Exclude<TotalKey, ForecastTimeKey | 'fiscalYear' | 'side'> | 'pool';

/** The values of the keys: null only where a letter may have none, or work is in no pool. */
export type ForecastValueOf<Key extends ForecastKey> = Key extends TotalKey ? ValueOf<Key> : string | null;

/** The keys there are; the last needs a team. */
export const FORECAST_KEYS = [
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'letter',
  'client',
  'manager',
  'profitCenter',
  'activity',
  'statut',
  'pool',
] as const satisfies readonly ForecastKey[];

/** What to forecast. Beside its own options a forecast has those of a plan that say how periods are dated. */
export interface ForecastOptions<Key extends ForecastKey = ForecastKey>
  extends Pick<PlanOptions, 'lagOrigin' | 'adjust' | 'holidays' | 'oneOffLeadDays'> {
  /** Both ends, both included, of at most 120 months. */
  readonly horizon: { readonly first: DateInput; readonly last: DateInput };
  /** The day on which the forecast is made: letters that ended long before it have lapsed. Default: the first day of the horizon. */
  readonly asOf?: DateInput;
  /** The keys of the cells, each once, in the order in which cells are sorted. Default `['month']`. */
  readonly by?: readonly Key[];
  /** Whose work. Default `firm`. */
  readonly side?: WorkSide;
}

/** The options as a forecast uses them. */
export interface OptionsInForce {
  readonly horizon: DateRange;
  readonly asOf: Day;
  readonly by: readonly ForecastKey[];
  readonly side: WorkSide;
  /** How periods are dated; its horizon is the same. */
  readonly schedule: Settings;
}

/** The longest horizon, in months. */
const MOST_MONTHS = 120;

/** The options in force, or the first date that cannot be read. Throws for a mistake of the program. */
export function optionsInForce(options: ForecastOptions, hasTeam: boolean): Either<InvalidOption, OptionsInForce> {
  const own = ['horizon', 'asOf', 'by', 'side'];
  requireOptions('options', options, [...own, 'lagOrigin', 'adjust', 'holidays', 'oneOffLeadDays']);
  const { horizon, asOf, by = ['month'], side = 'firm', ...dating } = options;
  requireListOf('by', by, hasTeam ? FORECAST_KEYS : FORECAST_KEYS.filter((key) => key !== 'pool'));
  for (const [index, key] of by.entries()) {
    if (by.indexOf(key) < index) throw problemError(invalidOption(`by[${index}]`, key, { _tag: 'Once' }));
  }
  requireOneOf('side', side, WORK_SIDES);
  const range = horizonOf(horizon);
  if (range._tag === 'Left') return range;
  const day = asOf === undefined ? right(range.right.first) : readDateInput('asOf', asOf);
  if (day._tag === 'Left') return day;
  const schedule = settingsOf({ ...dating, horizon });
  if (schedule._tag === 'Left') return schedule;
  return right({ horizon: range.right, asOf: day.right, by, side, schedule: schedule.right });
}

function horizonOf(horizon: ForecastOptions['horizon']): Either<InvalidOption, DateRange> {
  requireOptions('horizon', horizon, ['first', 'last']);
  const first = readDateInput('horizon.first', horizon.first);
  if (first._tag === 'Left') return first;
  const last = readDateInput('horizon.last', horizon.last);
  if (last._tag === 'Left') return last;
  if (last.right < first.right)
    throw problemError(invalidOption('horizon.last', horizon.last, { _tag: 'OrderedRange' }));
  if (last.right >= addMonths(first.right, MOST_MONTHS)) {
    const accepted = { _tag: 'NoMoreMonthsThan', most: MOST_MONTHS } as const;
    throw problemError(invalidOption('horizon.last', horizon.last, accepted));
  }
  return right({ first: first.right, last: last.right });
}
