// Load against capacity by period as a table with bars: what is done within the capacity, what lies above it, what is free. Periods that
// share days with what does not fit are marked, whatever their own rate: with the hours that are missing, or whose they are.

import { totalOf } from '../../brief/team-tables.js';
import type { UnschedulableOccurrence } from '../../capacity/diagnosis.js';
import type { PeriodLoad } from '../../capacity/load-by-period.js';
import { datesOf } from '../../core/text.js';
import { hoursOf, type MicroHours } from '../../engagement/micro-hours.js';
import { type Column, tableOf } from '../../report/table.js';
import type { Context } from '../context.js';
import type { Range } from '../texts/capacity-en.js';
import { fittedText } from './fitted-text.js';
import type { Labels } from './labels.js';
import { numbersOf } from './numbers.js';
import { tableLines } from './text-table.js';

const MARKS = { within: '█', above: '▒', free: '·' } as const;
const WIDEST_BAR = 40;
/** The most names in a mark. */
const NAMED = 2;

/** The periods of a pool or of one of its members. */
export interface LoadSeries {
  /** Null for the pool. */
  readonly member: string | null;
  readonly periods: readonly PeriodLoad[];
  /** A member's share of the common work in each period; null for the pool. */
  readonly shares: readonly MicroHours[] | null;
  /** The work of each period that is on no day of it because nobody who may do it works. */
  readonly unplaced: readonly MicroHours[];
  /** What of each period's work is missing for certain, however it is planned: without the share of the common work. */
  readonly missing: readonly MicroHours[];
  /** The same with the share. */
  readonly overload: readonly MicroHours[];
  /** Whether the work of persons is levelled here as if anyone of the pool could do it. */
  readonly isRelaxed: boolean;
  /** Days that lack hours. */
  readonly lacking: readonly LackingDays[];
}

/** Days that lack hours, and whose they are; null for the pool's, or those of the member shown. */
export interface LackingDays extends Range {
  readonly member: string | null;
}

/** The days on which an occurrence may be done. */
export function windowOf({ release, last }: UnschedulableOccurrence): LackingDays {
  return { first: release, last, member: null };
}

interface Line extends PeriodLoad {
  readonly member: string | null;
  readonly shareMicroHours: MicroHours | null;
  readonly unplacedMicroHours: MicroHours;
  readonly missingMicroHours: MicroHours;
  readonly overloadMicroHours: MicroHours;
  readonly isRelaxed: boolean;
  /** Whose hours are missing; null is the row's own. */
  readonly lacking: ReadonlySet<string | null>;
}

/** The lines of the chart, period by period, the pool before its members; the key to the marks comes last. */
export function loadChart(series: readonly LoadSeries[], labels: Labels, context: Context): readonly string[] {
  const { texts, language, stdout } = context;
  const { capacity } = texts;
  const { day } = datesOf(language);
  const width = stdout.tableWidth;
  const [whole] = series;
  const lines = whole.periods.flatMap((_, index) =>
    series.map(
      ({ member, periods, shares: ofCommon, unplaced, missing, overload, isRelaxed, lacking }): Line => ({
        ...periods[index],
        member,
        shareMicroHours: ofCommon === null ? null : ofCommon[index],
        unplacedMicroHours: unplaced[index],
        missingMicroHours: missing[index],
        overloadMicroHours: overload[index],
        isRelaxed,
        lacking: new Set(lacking.filter((days) => overlap(days, periods[index])).map((days) => days.member)),
      }),
    ),
  );
  const largest = Math.max(1, ...lines.flatMap((line) => [line.capacityMicroHours, totalOf(line)]));
  const members: readonly Column<Line>[] = [
    {
      name: capacity.member,
      kind: 'text',
      read: ({ member }) => (member === null ? capacity.wholePool : labels.of('member', member)),
    },
  ];
  const shares: readonly Column<Line>[] = [
    {
      name: capacity.inPerson,
      kind: 'hours',
      read: ({ member, loadMicroHours, unplacedMicroHours }) =>
        member === null ? null : hoursOf(loadMicroHours + unplacedMicroHours),
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
    { name: series.length > 1 ? capacity.total : capacity.load, kind: 'hours', read: (line) => hoursOf(totalOf(line)) },
    {
      name: capacity.share,
      kind: 'rate',
      read: (line) => (line.capacityMicroHours === 0 ? null : totalOf(line) / line.capacityMicroHours),
    },
    { name: '', kind: 'text', read: () => null },
    {
      name: '',
      kind: 'text',
      read: (line) => {
        const marks = marksOf(line, labels, context);
        return marks.length === 0 ? null : `! ${texts.semicolons(marks)}`;
      },
    },
  ];
  const bar = {
    column: columns.length - 2,
    widest: WIDEST_BAR,
    draw: (length: number) => (line: Line) => barOf(line, largest, length),
  };
  const { within, above, free } = capacity.key;
  return [
    ...tableLines(tableOf(columns, lines), language, {
      width,
      labels: series.length > 1 ? [1] : [],
      markOf: labels.markOf,
      bar,
    }),
    '',
    fittedText(`${MARKS.within} ${within}   ${MARKS.above} ${above}   ${MARKS.free} ${free}`, width),
    ...(series.length > 1 ? [capacity.possibleSplit(lines.some(isUnplacedOfMember))] : []),
  ];
}

/** What a reader must know of a line: how much is missing, on how many days, and whose hours are missing. */
function marksOf(line: Line, labels: Labels, { texts, language }: Context): readonly string[] {
  const { capacity } = texts;
  const { count, hoursNeeded } = numbersOf(language);
  const { missingMicroHours, overloadMicroHours, isRelaxed, lacking, overloadedDays } = line;
  const names = [...lacking].filter((member) => member !== null);
  const beyond = overloadMicroHours - missingMicroHours;
  return [
    ...(missingMicroHours > 0
      ? [(isRelaxed ? capacity.missingInPool : capacity.missing)(hoursNeeded(missingMicroHours))]
      : lacking.has(null)
        ? [capacity.lacksHours]
        : []),
    ...(beyond > 0 ? [capacity.aboveWithShare(hoursNeeded(beyond))] : []),
    ...(overloadedDays > 0 ? [capacity.overloadedDays(count(overloadedDays))] : []),
    ...(names.length > 0
      ? [
          capacity.lackHours(
            names.slice(0, NAMED).map((name) => labels.of('member', name)),
            names.length > NAMED,
          ),
        ]
      : []),
  ];
}

function overlap(a: Range, b: Range): boolean {
  return a.first <= b.last && a.last >= b.first;
}

function isUnplacedOfMember({ member, unplacedMicroHours }: Line): boolean {
  return member !== null && unplacedMicroHours > 0;
}

function barOf(line: Line, largest: number, width: number): string {
  const { capacityMicroHours } = line;
  const loadMicroHours = totalOf(line);
  const lengthOf = (amount: number) => Math.round((amount / largest) * width);
  const within = lengthOf(Math.min(loadMicroHours, capacityMicroHours));
  const above = lengthOf(loadMicroHours) - within;
  const free = lengthOf(capacityMicroHours) - within;
  return MARKS.within.repeat(within) + MARKS.above.repeat(Math.max(0, above)) + MARKS.free.repeat(Math.max(0, free));
}
