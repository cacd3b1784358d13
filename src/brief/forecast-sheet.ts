// The sheet of a forecast: a cell a row, what is signed and what is expected, the levels, the capacity and how likely it is exceeded.

import type { Language } from '../core/text.js';
import type { Forecast, ForecastCell } from '../forecast/forecast.js';
import type { Names } from '../names/names.js';
import { type SheetColumn, tableSheet, type WorkbookSheet } from '../report/sheet.js';
import type { Column } from '../report/table.js';
import { forecastTable } from './forecast-table.js';
import { headOf, NOTHING, SHEET_NAMES } from './workbook-words.js';

/** Columns of a forecast's table that people look at, beside its keys and its levels. */
const SHOWN = ['contractedHours', 'meanHours', 'capacityHours', 'overloadProbability'];
/** Keys that are ids: their labels are shown in the place of them. */
const IDS = ['client', 'manager', 'letter', 'pool'];
const LEVEL = /^p(.+)Hours$/;

/** The sheet. */
export function forecastSheet(
  forecast: Forecast,
  { names, lang }: { readonly names: Names; readonly lang: Language },
): WorkbookSheet {
  const table = forecastTable(forecast, { names });
  const labels = new Map(
    table.columns.filter(({ name }) => name.endsWith('Name')).map((column) => [column.name, column]),
  );
  const keys = forecast.by.map(
    (key, index) => (IDS.includes(key) ? labels.get(`${key}Name`) : undefined) ?? table.columns[index],
  );
  const figures = table.columns.filter(({ name }) => SHOWN.includes(name) || LEVEL.test(name));
  const columns = [...keys, ...figures].map(
    (column): SheetColumn<ForecastCell> => ({
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
function headOfColumn({ name }: Column<ForecastCell>, lang: Language): string {
  const level = LEVEL.exec(name)?.[1];
  if (level === undefined) return headOf(name, lang);
  return `P${lang === 'fr' ? level.replace('.', ',') : level}`;
}
