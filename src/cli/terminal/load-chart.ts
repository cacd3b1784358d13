// Load against capacity by period as a table with bars: what is done within the capacity, what lies above it, what is free.

import type { PeriodLoad } from '../../capacity/periods.js';
import type { Context } from '../context.js';
import { numbersOf } from './numbers.js';
import { type Column, cellText, tableLines } from './text-table.js';

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

/** The lines of the chart, period by period, the pool before its members; the key to the marks comes last. */
export function loadChart(series: readonly LoadSeries[], { texts, language, stdout }: Context): readonly string[] {
  const { capacity } = texts;
  const { roundedHours, share, count } = numbersOf(language);
  const largest = Math.max(1, ...series.flatMap(({ periods }) => periods.map(highest)));
  const width = Math.min(WIDEST_BAR, Math.max(NARROWEST_BAR, stdout.columns - COLUMNS_OF_NUMBERS));
  const showsMembers = series.length > 1;
  const columns: readonly Column[] = [
    { title: capacity.period, align: 'left' },
    ...(showsMembers ? [{ title: capacity.member, align: 'left' } as const] : []),
    { title: capacity.capacity, align: 'right' },
    { title: capacity.load, align: 'right' },
    { title: capacity.share, align: 'right' },
    { title: '', align: 'left' },
    { title: '', align: 'left' },
  ];
  const [whole] = series;
  const rows = whole.periods.flatMap((_, index) =>
    series.map(({ member, periods }) => {
      const period = periods[index];
      const { capacityMicroHours, loadMicroHours, overloadedDays } = period;
      return [
        period.period,
        ...(showsMembers ? [member === null ? capacity.wholePool : cellText(member)] : []),
        roundedHours(capacityMicroHours),
        roundedHours(loadMicroHours),
        capacityMicroHours === 0 ? '' : share(loadMicroHours, capacityMicroHours),
        barOf(period, largest, width),
        overloadedDays === 0 ? '' : `! ${capacity.overloadedDays(count(overloadedDays))}`,
      ];
    }),
  );
  const { within, above, free } = capacity.key;
  return [
    ...tableLines(columns, rows),
    '',
    `${MARKS.within} ${within}   ${MARKS.above} ${above}   ${MARKS.free} ${free}`,
  ];
}

function highest({ capacityMicroHours, loadMicroHours }: PeriodLoad): number {
  return Math.max(capacityMicroHours, loadMicroHours);
}

function barOf({ capacityMicroHours, loadMicroHours }: PeriodLoad, largest: number, width: number): string {
  const place = (amount: number) => Math.round((amount / largest) * width);
  const within = place(Math.min(loadMicroHours, capacityMicroHours));
  const above = place(loadMicroHours) - within;
  const free = place(capacityMicroHours) - within;
  return MARKS.within.repeat(within) + MARKS.above.repeat(Math.max(0, above)) + MARKS.free.repeat(Math.max(0, free));
}
