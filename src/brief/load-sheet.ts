// The sheet of pools by month: capacity, load, and how they stand; and the same months of one pool as the numbers of a chart.

import type { DateRange } from '../calendar/date-range.js';
import type { Capacity } from '../capacity/capacity-of.js';
import type { PoolLevel } from '../capacity/level.js';
import { loadByPeriod, type PeriodLoad } from '../capacity/load-by-period.js';
import type { Language } from '../core/text.js';
import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import type { Names } from '../names/names.js';
import { type ColumnChart, type SheetColumn, tableSheet, type WorkbookSheet } from '../report/sheet.js';
import { tableOf } from '../report/table.js';
import { unplacedByPeriod } from './team-tables.js';
import { CHART_WORDS, headOf, NOTHING, SHEET_NAMES, STANDINGS, shortMonth } from './workbook-words.js';

/** A month of a pool. */
interface PoolMonth extends PeriodLoad {
  /** Null is the unassigned pool, which has no capacity. */
  readonly pool: string | null;
  /** Work that nobody who may do it can do, on its window's last day. */
  readonly unplacedMicroHours: MicroHours;
}

/** What the sheet is of. */
export interface LoadSheetOf {
  readonly capacity: Capacity;
  readonly days: DateRange;
  readonly names: Names;
  readonly lang: Language;
}

/** The sheet. */
export function loadSheet({ capacity, days, names, lang }: LoadSheetOf): WorkbookSheet {
  const rows = capacity.level().flatMap((level) => monthsOfPool(level, days));
  const ofTeam = (read: (month: PoolMonth) => number) => (month: PoolMonth) =>
    month.pool === null ? null : read(month);
  const hasUnplaced = rows.some(({ unplacedMicroHours }) => unplacedMicroHours > 0);
  const columns: readonly SheetColumn<PoolMonth>[] = [
    { name: headOf('poolName', lang), kind: 'text', width: 20, read: ({ pool }) => names.label('pool', pool) },
    { name: headOf('month', lang), kind: 'month', width: 11, read: ({ period }) => period },
    {
      name: headOf('capacityHours', lang),
      kind: 'hours',
      width: 13,
      read: ofTeam(({ capacityHours }) => capacityHours),
    },
    { name: headOf('loadHours', lang), kind: 'hours', width: 16, shows: 'bar', read: ({ loadHours }) => loadHours },
    ...(hasUnplaced ? [unplacedColumn(lang)] : []),
    { name: headOf('rate', lang), kind: 'rate', width: 9, shows: 'excess', read: rateOf },
    {
      name: headOf('free', lang),
      kind: 'hours',
      width: 13,
      read: ofTeam(({ capacityMicroHours, loadMicroHours }) => hoursOf(capacityMicroHours - loadMicroHours)),
    },
    {
      name: headOf('overloadedDays', lang),
      kind: 'count',
      width: 13,
      read: ofTeam(({ overloadedDays }) => overloadedDays),
    },
    { name: headOf('inWords', lang), kind: 'text', width: 24, read: (month) => STANDINGS[standingOf(month)][lang] },
  ];
  return tableSheet({
    name: SHEET_NAMES.load[lang],
    table: { ...tableOf(columns, rows), columns },
    frozenColumns: 1,
    empty: NOTHING.day[lang],
  });
}

/** The months of the pool that lacks most hours, of the first where none does; null where there is no pool. */
export function loadChart({ capacity, days, names, lang }: LoadSheetOf): ColumnChart<PoolMonth> | null {
  const [most] = capacity
    .verdict()
    .filter(({ pool }) => pool !== null)
    .toSorted((a, b) => b.missingMicroHours - a.missingMicroHours);
  const level = capacity.level().find(({ pool }) => pool === most?.pool);
  if (most === undefined || level === undefined) return null;
  const between = lang === 'fr' ? ' : ' : ': ';
  return {
    title: `${CHART_WORDS.title[lang]}${between}${names.label('pool', most.pool)}`,
    unit: CHART_WORDS.unit[lang],
    table: tableOf(
      [
        { name: headOf('month', lang), kind: 'text', read: ({ period }) => shortMonth(period, lang) },
        { name: headOf('capacityHours', lang), kind: 'hours', read: ({ capacityHours }) => capacityHours },
        { name: headOf('loadHours', lang), kind: 'hours', read: ({ loadHours }) => loadHours },
      ],
      monthsOfPool(level, days),
    ),
  };
}

function monthsOfPool(level: PoolLevel, shown: DateRange): readonly PoolMonth[] {
  const unplaced = unplacedByPeriod(level, 'month', shown);
  return loadByPeriod(level.days, 'month', shown).map((month, index) => ({
    ...month,
    pool: level.pool,
    unplacedMicroHours: unplaced[index],
  }));
}

function unplacedColumn(lang: Language): SheetColumn<PoolMonth> {
  const name = headOf('unplacedHours', lang);
  return { name, kind: 'hours', width: 13, read: ({ unplacedMicroHours }) => hoursOf(unplacedMicroHours) };
}

function rateOf({ capacityMicroHours, loadMicroHours }: PoolMonth): number | null {
  return capacityMicroHours === 0 ? null : loadMicroHours / capacityMicroHours;
}

/** Overloaded on any day, by the levelled plan, is overloaded: free hours of one day make up for none of another. From nine tenths on, tight. */
function standingOf(month: PoolMonth): keyof typeof STANDINGS {
  const { pool, capacityMicroHours, loadMicroHours, overloadedDays, unplacedMicroHours } = month;
  if (pool === null) return 'ofNobody';
  if (overloadedDays > 0 || unplacedMicroHours > 0) return 'overloaded';
  return loadMicroHours > 0 && loadMicroHours * 10 >= capacityMicroHours * 9 ? 'tight' : 'fits';
}
