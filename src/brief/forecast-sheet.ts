// The sheet of a forecast: a month of a pool a row, what is signed and what is expected, the levels, the capacity and how likely it is exceeded.

import type { Language } from '../core/text.js';
import type { ForecastMonth, ForecastReport } from '../report/report.js';
import { type SheetColumn, tableSheet, type WorkbookSheet } from '../report/sheet.js';
import { tableOf } from '../report/table.js';
import { headOf, NOTHING, SHEET_NAMES } from './workbook-words.js';

/** A month with the name of its pool. */
interface MonthOfPool extends ForecastMonth {
  readonly poolName: string;
}

/** The sheet. */
export function forecastSheet({ pools, levels }: ForecastReport, lang: Language): WorkbookSheet {
  const rows = pools.flatMap(({ name, months }) => months.map((month): MonthOfPool => ({ ...month, poolName: name })));
  const isByPool = pools.some(({ pool }) => pool !== null);
  const hours = (name: string, read: (month: MonthOfPool) => number | null): SheetColumn<MonthOfPool> => ({
    name,
    kind: 'hours',
    width: 14,
    read,
  });
  const columns: readonly SheetColumn<MonthOfPool>[] = [
    { name: headOf('month', lang), kind: 'month', width: 14, read: ({ key }) => key },
    ...(isByPool
      ? [{ name: headOf('poolName', lang), kind: 'text', width: 22, read: (row: MonthOfPool) => row.poolName } as const]
      : []),
    hours(headOf('contractedHours', lang), ({ contractedHours }) => contractedHours),
    hours(headOf('meanHours', lang), ({ meanHours }) => meanHours),
    ...levels.map((level, index) => hours(level, ({ levelHours }) => levelHours[index])),
    hours(headOf('capacityHours', lang), ({ capacityHours }) => capacityHours),
    {
      name: headOf('overloadProbability', lang),
      kind: 'probability',
      width: 14,
      read: ({ overloadProbability }) => overloadProbability,
    },
  ];
  return tableSheet({
    name: SHEET_NAMES.forecast[lang],
    table: { ...tableOf(columns, rows), columns },
    frozenColumns: isByPool ? 2 : 1,
    empty: NOTHING.day[lang],
  });
}
