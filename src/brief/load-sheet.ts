// The sheet of pools by month: capacity, load, and how they stand, as the report says it; and the months of one pool as the numbers of a
// chart.

import type { Language } from '../core/text.js';
import type { PeriodFigures, PoolMonths, Report } from '../report/report.js';
import { type ColumnChart, type SheetColumn, tableSheet, type WorkbookSheet } from '../report/sheet.js';
import { tableOf } from '../report/table.js';
import { CHART_WORDS, headOf, NOTHING, SHEET_NAMES, STANDINGS, shortMonth } from './workbook-words.js';

/** A month of a pool, or of work that is given to none. */
interface PoolMonth extends PeriodFigures {
  readonly poolName: string;
  readonly isOfTeam: boolean;
}

/** The sheet. `nobody`: what work that is given to no pool is called. */
export function loadSheet({ pools, unassigned, lang }: Report, nobody: string): WorkbookSheet {
  const rows: readonly PoolMonth[] = [
    ...pools.flatMap(({ name, months }) => months.map((month) => ({ ...month, poolName: name, isOfTeam: true }))),
    ...unassigned.map((month) => ({ ...month, poolName: nobody, isOfTeam: false })),
  ];
  const ofTeam = (read: (month: PoolMonth) => number) => (month: PoolMonth) => (month.isOfTeam ? read(month) : null);
  const hasUnplaced = rows.some(({ unplacedHours }) => unplacedHours > 0);
  const columns: readonly SheetColumn<PoolMonth>[] = [
    { name: headOf('poolName', lang), kind: 'text', width: 20, read: ({ poolName }) => poolName },
    { name: headOf('month', lang), kind: 'month', width: 11, read: ({ key }) => key },
    {
      name: headOf('capacityHours', lang),
      kind: 'hours',
      width: 13,
      read: ofTeam(({ capacityHours }) => capacityHours),
    },
    { name: headOf('loadHours', lang), kind: 'hours', width: 16, shows: 'bar', read: ({ loadHours }) => loadHours },
    ...(hasUnplaced ? [unplacedColumn(lang)] : []),
    {
      name: headOf('rate', lang),
      kind: 'rate',
      width: 9,
      shows: 'excess',
      read: ({ ratePoints }) => rateOfPoints(ratePoints),
    },
    { name: headOf('free', lang), kind: 'hours', width: 13, read: ofTeam(({ freeHours }) => freeHours) },
    {
      name: headOf('overloadedDays', lang),
      kind: 'count',
      width: 13,
      read: ofTeam(({ overloadedDayCount }) => overloadedDayCount),
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
export function loadChart({ pools, lang }: Report): ColumnChart<PeriodFigures> | null {
  const [most] = pools.toSorted((a, b) => b.missingHours - a.missingHours);
  if (most === undefined) return null;
  return {
    title: `${CHART_WORDS.title[lang]}${lang === 'fr' ? ' : ' : ': '}${most.name}`,
    unit: CHART_WORDS.unit[lang],
    table: chartTable(most, lang),
  };
}

function chartTable({ months }: PoolMonths, lang: Language): ColumnChart<PeriodFigures>['table'] {
  return tableOf(
    [
      { name: headOf('month', lang), kind: 'text', read: ({ key }) => shortMonth(key, lang) },
      { name: headOf('capacityHours', lang), kind: 'hours', read: ({ capacityHours }) => capacityHours },
      { name: headOf('loadHours', lang), kind: 'hours', read: ({ loadHours }) => loadHours },
    ],
    months,
  );
}

/** A rate as the report says it, so that no cell shows another. */
export function rateOfPoints(points: number | null): number | null {
  return points === null ? null : points / 100;
}

function unplacedColumn(lang: Language): SheetColumn<PoolMonth> {
  const name = headOf('unplacedHours', lang);
  return { name, kind: 'hours', width: 13, read: ({ unplacedHours }) => unplacedHours };
}

function standingOf({ isOfTeam, level }: PoolMonth): keyof typeof STANDINGS {
  if (!isOfTeam) return 'ofNobody';
  return level === 'lacks' ? 'overloaded' : level === 'tight' ? 'tight' : 'fits';
}
