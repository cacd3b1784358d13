// Load against capacity by period as a table with bars: what is done within the capacity, what lies above it, what is free. Periods that
// share days with what does not fit are marked, whatever their own rate.

import type { PeriodLoad } from '../../capacity/load-by-period.js';
import { datesOf } from '../../core/text.js';
import { hoursOf, type MicroHours } from '../../engagement/micro-hours.js';
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
  /** A member's share of the common work in each period; null for the pool. */
  readonly shares: readonly MicroHours[] | null;
}

interface Line extends PeriodLoad {
  readonly member: string | null;
  readonly shareMicroHours: MicroHours | null;
}

/** Days that lack hours, `YYYY-MM-DD`, both included. */
type Lacking = readonly { readonly first: string; readonly last: string }[];

/** The lines of the chart, period by period, the pool before its members; the key to the marks comes last. */
export function loadChart(
  series: readonly LoadSeries[],
  lacking: Lacking,
  { texts, language, stdout }: Context,
): readonly string[] {
  const { capacity } = texts;
  const { count } = numbersOf(language);
  const { day } = datesOf(language);
  const width = Math.min(WIDEST_BAR, Math.max(NARROWEST_BAR, stdout.columns - COLUMNS_OF_NUMBERS));
  const [whole] = series;
  const lines = whole.periods.flatMap((_, index) =>
    series.map(
      ({ member, periods, shares: ofCommon }): Line => ({
        ...periods[index],
        member,
        shareMicroHours: ofCommon === null ? null : ofCommon[index],
      }),
    ),
  );
  const largest = Math.max(1, ...lines.flatMap((line) => [line.capacityMicroHours, loadOf(line)]));
  const members: readonly Column<Line>[] = [
    {
      name: capacity.member,
      kind: 'text',
      read: ({ member }) => (member === null ? capacity.wholePool : cellText(member)),
    },
  ];
  const shares: readonly Column<Line>[] = [
    {
      name: capacity.inPerson,
      kind: 'hours',
      read: ({ member, loadMicroHours }) => (member === null ? null : hoursOf(loadMicroHours)),
    },
    {
      name: capacity.shareOfCommon,
      kind: 'hours',
      read: ({ shareMicroHours }) => (shareMicroHours === null ? null : hoursOf(shareMicroHours)),
    },
  ];
  const columns: readonly Column<Line>[] = [
    {
      name: capacity.period,
      kind: 'text',
      read: ({ period, first, last, isCut }) => (isCut ? capacity.cut(period, { first, last }) : day(period)),
    },
    ...(series.length > 1 ? members : []),
    { name: capacity.capacity, kind: 'hours', read: ({ capacityMicroHours }) => hoursOf(capacityMicroHours) },
    ...(series.length > 1 ? shares : []),
    { name: capacity.load, kind: 'hours', read: (line) => hoursOf(loadOf(line)) },
    {
      name: capacity.share,
      kind: 'rate',
      read: (line) => (line.capacityMicroHours === 0 ? null : loadOf(line) / line.capacityMicroHours),
    },
    { name: '', kind: 'text', read: (line) => barOf(line, largest, width) },
    {
      name: '',
      kind: 'text',
      read: ({ member, first, last, overloadedDays }) => {
        const lacks = member === null && lacking.some((days) => days.first <= last && days.last >= first);
        const marks = [
          ...(lacks ? [capacity.lacksHours] : []),
          ...(overloadedDays > 0 ? [capacity.overloadedDays(count(overloadedDays))] : []),
        ];
        return marks.length === 0 ? null : `! ${texts.semicolons(marks)}`;
      },
    },
  ];
  const { within, above, free } = capacity.key;
  return [
    ...tableLines(tableOf(columns, lines), language, { width: stdout.lineWidth }),
    '',
    `${MARKS.within} ${within}   ${MARKS.above} ${above}   ${MARKS.free} ${free}`,
    ...(series.length > 1 ? [capacity.possibleSplit] : []),
  ];
}

/** What is given in person and the share of common work. */
function loadOf({ loadMicroHours, shareMicroHours }: Line): MicroHours {
  return loadMicroHours + (shareMicroHours ?? 0);
}

function barOf(line: Line, largest: number, width: number): string {
  const { capacityMicroHours } = line;
  const loadMicroHours = loadOf(line);
  const lengthOf = (amount: number) => Math.round((amount / largest) * width);
  const within = lengthOf(Math.min(loadMicroHours, capacityMicroHours));
  const above = lengthOf(loadMicroHours) - within;
  const free = lengthOf(capacityMicroHours) - within;
  return MARKS.within.repeat(within) + MARKS.above.repeat(Math.max(0, above)) + MARKS.free.repeat(Math.max(0, free));
}
