// A forecast as a table, a row a cell: its keys, then what its hours are expected to be and how they stand against its capacity.

import { requireOptions } from '../core/options.js';
import { hoursOf } from '../engagement/micro-hours.js';
import type { Forecast, ForecastCell } from '../forecast/forecast.js';
import type { ForecastKey } from '../forecast/forecast-options.js';
import { type Column, type Table, tableOf } from '../report/table.js';
import { type NameOptions, namesOfKeys } from './name-columns.js';
import { keyColumn } from './sums-table.js';

/**
 * The cells of a forecast as a table: a column for each key, in its order, then hours and probabilities. Of a cell without capacity what
 * depends on one is empty. Quantiles are named by their level, `p10Hours` for 0.1. With `names` labels of `client`, `manager`, `letter` and
 * `pool` come last: `clientName`, …
 *
 * @example
 * const horizon = { first: '2022-11-01', last: '2022-12-31' };
 * const made = orThrow(forecast({ portfolio, settings: orThrow(decodeForecastSettings({})) }, { horizon }));
 * console.log([...csvOf(forecastTable(made))].join('').split('\r\n').slice(0, 2).join('\n'));
 * // month,contractedHours,meanHours,sdHours,p10Hours,p50Hours,p90Hours,capacityHours,overloadProbability,capacityForRiskHours,expectedOverloadHours
 * // 2022-11,0,0.15,0,0.15,0.15,0.15,,,0.15,
 */
export function forecastTable<Key extends ForecastKey>(
  forecast: Forecast<Key>,
  options: NameOptions = {},
): Table<ForecastCell<Key>> {
  requireOptions('options', options, ['names']);
  type Row = ForecastCell<Key>;
  const hours = (name: string, read: (cell: Row) => number | undefined): Column<Row> => ({
    name,
    kind: 'hours',
    read: (cell) => {
      const microHours = read(cell);
      // Means are sums of doubles: their last digits are no figures.
      return microHours === undefined ? null : Number(hoursOf(microHours).toPrecision(15));
    },
  });
  return tableOf<Row>(
    [
      ...forecast.by.map((key) => keyColumn<Row>(key)),
      hours('contractedHours', ({ contractedMicroHours }) => contractedMicroHours),
      hours('meanHours', ({ meanMicroHours }) => meanMicroHours),
      hours('sdHours', ({ sdMicroHours }) => sdMicroHours),
      ...forecast.settings.levels.map((level, index) =>
        hours(`p${inHundredths(level)}Hours`, ({ quantiles }) => quantiles[index].microHours),
      ),
      hours('capacityHours', ({ capacityMicroHours }) => capacityMicroHours),
      {
        name: 'overloadProbability',
        kind: 'probability',
        read: ({ overloadProbability }) => overloadProbability ?? null,
      },
      hours('capacityForRiskHours', ({ capacityForRiskMicroHours }) => capacityForRiskMicroHours),
      hours('expectedOverloadHours', ({ expectedOverloadMicroHours }) => expectedOverloadMicroHours),
      ...namesOfKeys<Row>(forecast.by, options.names),
    ],
    forecast.cells,
  );
}

/** A level in hundredths, as the decimal that is written: in doubles 0.07 times 100 is not 7. */
export function inHundredths(level: number): number {
  return Number((level * 100).toPrecision(15));
}
