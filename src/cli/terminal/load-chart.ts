// Load against capacity by period as a table with bars: what is done within the capacity, what lies above it, what is free.

import type { PeriodLoad } from '../../capacity/load-by-period.js';
import { hoursOf } from '../../engagement/micro-hours.js';
import { type Column, tableOf } from '../../report/table.js';
import type { Context } from '../context.js';
import { numbersOf } from './numbers.js';
import { cellText, tableLines } from './text-table.js';

const MARKS = { within: '█', above: '▒', free: '·' } as const;
const NARROWEST_BAR = 10;
const WIDEST_BAR = 40;
const COLUMNS_OF_NUMBERS = 70;

/** The periods of a pool or of one of its members. */
export interface LoadSeries {
  /** Null for the pool. */
  readonly member: string | null;
  readonly periods: readonly PeriodLoad[];
}

interface Line extends PeriodLoad {
  readonly member: string | null;
}

/** The lines of the chart, period by period, the pool before its members; the key to the marks comes last. */
export function loadChart(series: readonly LoadSeries[], { texts, language, stdout }: Context): readonly string[] {
  const { capacity } = texts;
  const { count } = numbersOf(language);
  const largest = Math.max(1, ...series.flatMap(({ periods }) => periods.map(highest)));
  const width = Math.min(WIDEST_BAR, Math.max(NARROWEST_BAR, stdout.columns - COLUMNS_OF_NUMBERS));
  const members: readonly Column<Line>[] = [
    {
      name: capacity.member,
      kind: 'text',
      read: ({ member }) => (member === null ? capacity.wholePool : cellText(member)),
    },
  ];
  const columns: readonly Column<Line>[] = [
    { name: capacity.period, kind: 'text', read: ({ period }) => period },
    ...(series.length > 1 ? members : []),
    { name: capacity.capacity, kind: 'hours', read: ({ capacityMicroHours }) => hoursOf(capacityMicroHours) },
    { name: capacity.load, kind: 'hours', read: ({ loadMicroHours }) => hoursOf(loadMicroHours) },
    {
      name: capacity.share,
      kind: 'rate',
      read: ({ capacityMicroHours: capacity, loadMicroHours }) => (capacity === 0 ? null : loadMicroHours / capacity),
    },
    { name: '', kind: 'text', read: (period) => barOf(period, largest, width) },
    {
      name: '',
      kind: 'text',
      read: ({ overloadedDays }) =>
        overloadedDays === 0 ? null : `! ${capacity.overloadedDays(count(overloadedDays))}`,
    },
  ];
  const [whole] = series;
  const lines = whole.periods.flatMap((_, index) =>
    series.map(({ member, periods }): Line => ({ ...periods[index], member })),
  );
  const { within, above, free } = capacity.key;
  return [
    ...tableLines(tableOf(columns, lines), language),
    '',
    `${MARKS.within} ${within}   ${MARKS.above} ${above}   ${MARKS.free} ${free}`,
  ];
}

function highest({ capacityMicroHours, loadMicroHours }: PeriodLoad): number {
  return Math.max(capacityMicroHours, loadMicroHours);
}

function barOf({ capacityMicroHours, loadMicroHours }: PeriodLoad, largest: number, width: number): string {
  const lengthOf = (amount: number) => Math.round((amount / largest) * width);
  const within = lengthOf(Math.min(loadMicroHours, capacityMicroHours));
  const above = lengthOf(loadMicroHours) - within;
  const free = lengthOf(capacityMicroHours) - within;
  return MARKS.within.repeat(within) + MARKS.above.repeat(Math.max(0, above)) + MARKS.free.repeat(Math.max(0, free));
}
