// The sheet of a forecast: a cell a row, what is signed and what is expected, the levels, the capacity and how likely it is exceeded.

import type { Language } from '../core/text.js';
import type { Forecast, ForecastCell } from '../forecast/forecast.js';
import type { Names } from '../names/names.js';
import { type SheetColumn, tableSheet, type WorkbookSheet } from '../report/sheet.js';
import { forecastTable } from './forecast-table.js';
import type { MonthlyForecast } from './report/forecast.js';
import { headOf, NOTHING, SHEET_NAMES } from './workbook-words.js';

/** Columns of a forecast's table that people look at, beside its keys and its levels. */
const SHOWN = ['contractedHours', 'meanHours', 'capacityHours', 'overloadProbability'];
const LEVEL = /^p(.+)Hours$/;

/** The sheet. */
export function forecastSheet(
  forecast: MonthlyForecast,
  { names, lang }: { readonly names: Names; readonly lang: Language },
): WorkbookSheet {
  // A row has no more keys than the forecast names, whose columns alone are read.
  const table = forecastTable<'month' | 'pool'>(forecast as Forecast<'month' | 'pool'>, { names });
  const poolName = table.columns.find(({ name }) => name === 'poolName');
  const keys = forecast.by.map((key, index) => (key === 'pool' ? poolName : undefined) ?? table.columns[index]);
  const figures = table.columns.filter(({ name }) => SHOWN.includes(name) || LEVEL.test(name));
  const columns = [...keys, ...figures].map(
    (column): SheetColumn<ForecastCell<'month' | 'pool'>> => ({
      ...column,
      name: headOfColumn(column, lang),
      width: column.kind === 'text' ? 22 : 14,
    }),
  );
  return tableSheet({
    name: SHEET_NAMES.forecast[lang],
    table: { columns, batches: () => table.batches() },
    frozenColumns: keys.length,
    empty: NOTHING.day[lang],
  });
}

/** A level is what people know it by: `P10`. */
function headOfColumn({ name }: { readonly name: string }, lang: Language): string {
  const level = LEVEL.exec(name)?.[1];
  if (level === undefined) return headOf(name, lang);
  return `P${lang === 'fr' ? level.replace('.', ',') : level}`;
}
