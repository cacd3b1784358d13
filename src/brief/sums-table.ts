// Totals of a plan and load curves as tables: a column for each key, then how many occurrences, and their hours.

import { requireOptions } from '../core/options.js';
import type { ForecastKey } from '../forecast/forecast-options.js';
import { type Column, type ColumnKind, type Table, tableOf } from '../report/table.js';
import type { Plan } from '../schedule/plan.js';
import { type LoadKey, type LoadQuery, type LoadRow, load } from '../workload/load.js';
import type { Spread } from '../workload/spread.js';
import type { TotalKey } from '../workload/total-key.js';
import { type TotalRow, type TotalsQuery, totals } from '../workload/totals.js';
import { type NameOptions, namesOfKeys } from './name-columns.js';

/** What the values of a key are, where they are not texts. */
const KINDS: { readonly [key in LoadKey | ForecastKey]?: ColumnKind } = {
  day: 'day',
  month: 'month',
  fiscalYear: 'day',
  statut: 'count',
};

/**
 * The totals of a plan as a table: a column for each key of the query, in its order, then `occurrences`, `microHours` and `hours`;
 * with `names` then one of labels for `client`, `manager` and `letter`: `clientName`, `managerName`, `letterName`. Throws as `totals` does.
 *
 * @example
 * const table = totalsTable(orThrow(plan(portfolio)), { by: ['year', 'side'], side: 'all' });
 * console.log([...csvOf(table)].join('').split('\r\n')[0]);
 * // year,side,occurrences,microHours,hours
 */
export function totalsTable<Key extends TotalKey>(
  plan: Plan,
  query: TotalsQuery<Key>,
  options: NameOptions = {},
): Table<TotalRow<Key>> {
  requireOptions('options', options, ['names']);
  return sumsTable(totals(plan, query), query.by, options);
}

/**
 * A load curve as a table: a column for each key of the query, in its order, then `occurrences`, `microHours` and `hours`.
 * Throws as `load` does.
 *
 * @example
 * const table = loadTable(spread(orThrow(plan(portfolio)), evenly), { by: ['month'] });
 * console.log([...csvOf(table)].join('').split('\r\n')[1]);
 * // 2021-11,3,0,0
 */
export function loadTable<Key extends LoadKey>(spread: Spread, query: LoadQuery<Key>): Table<LoadRow<Key>> {
  return sumsTable(load(spread, query).rows, query.by);
}

type SumsRow = Pick<TotalRow, 'occurrences' | 'microHours' | 'hours'>;

function sumsTable<Row extends SumsRow>(
  rows: readonly Row[],
  by: readonly LoadKey[],
  { names }: NameOptions = {},
): Table<Row> {
  const sums: readonly Column<Row>[] = [
    { name: 'occurrences', kind: 'count', read: ({ occurrences }) => occurrences },
    { name: 'microHours', kind: 'microHours', read: ({ microHours }) => microHours },
    { name: 'hours', kind: 'hours', read: ({ hours }) => hours },
  ];
  return tableOf([...Array.from(new Set(by), keyColumn<Row>), ...sums, ...namesOfKeys<Row>(by, names)], rows);
}

/** The column of a key; the values are of its kind. */
export function keyColumn<Row>(key: LoadKey | ForecastKey): Column<Row> {
  const read = (row: Row) => (row as { readonly [name: string]: unknown })[key];
  return { name: key, kind: KINDS[key] ?? 'text', read } as Column<Row>;
}
