// What is known of a team as tables: the load and the capacity of its pools and members by period, and how many people they need.

import type { DateInput } from '../calendar/date-input.js';
import type { PoolHeadcount } from '../capacity/headcount.js';
import type { MemberLevel, PoolLevel } from '../capacity/level.js';
import { loadByPeriod, PERIODS, type Period, type PeriodLoad } from '../capacity/load-by-period.js';
import type { PersonLoad, PoolPersonLoads } from '../capacity/person-loads.js';
import { requireOneOf, requireOptions } from '../core/options.js';
import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import { type Column, type Table, tableOf } from '../report/table.js';
import { type NameOptions, nameColumn, namesOfKeys } from './name-columns.js';

/** A period of a pool or of one of its members. */
export interface PeriodRow extends PeriodLoad {
  /** Null is the unassigned pool. */
  readonly pool: string | null;
  /** Null is the pool as a whole. */
  readonly member: string | null;
  /** A member's share of the common work, beside `loadMicroHours`, which is given in person; null for pools, and where no shares are given. */
  readonly shareMicroHours: MicroHours | null;
  /** Work that nobody who may do it can do on any day of its window, which is on no day of the level: it stands on the window's last day. */
  readonly unplacedMicroHours: MicroHours;
  /** What of all this lies above the capacity, summed day by day: free hours of one day make up for none of another. */
  readonly overloadMicroHours: MicroHours;
}

/** How a table of levels shows them. */
export interface LevelTableOptions extends NameOptions {
  readonly by: Period;
  /** Whether there is a column of members, which is empty for pools. Default false. */
  readonly members?: boolean;
  /** The first and the last day to be counted. Default: all. */
  readonly shown?: { readonly first?: DateInput; readonly last?: DateInput };
  /** What members could do of the common work of their pools: a column of shares for members. Default: no such columns. */
  readonly shares?: readonly PoolPersonLoads[];
}

/**
 * The load and the capacity of levels by period, level after level: a row for each period with a day shown, work or not, in hours and in
 * micro-hours; `first` and `last` are the days of it that are counted, `loadHours` is what the level does on them, `unplacedHours` work that
 * nobody who may do it can do, on its window's last day, `totalHours` both and the share, `overloadHours` what of them is above the capacity,
 * day by day; with `names` labels come last, `poolName` and `memberName`. Throws `ProblemError` with an `InvalidOption` for options that their type would refuse.
 *
 * @example
 * const team = orThrow(decodeTeam({ members: [{ id: 'm-01', pool: 'compta', contracts: [{ first: '2021-01-01' }] }], default: 'compta' }));
 * const table = levelTable(orThrow(capacityOf(orThrow(plan(portfolio)), team)).level(), { by: 'year' });
 * console.log([...csvOf(table)].join('').split('\r\n').slice(0, 2).join('\n'));
 * // pool,period,capacityHours,loadHours,capacityMicroHours,loadMicroHours,overloadedDays,first,last,unplacedHours,unplacedMicroHours,totalHours,totalMicroHours,overloadHours,overloadMicroHours
 * // compta,2021,301,0.15,301000000,150000,0,2021-11-01,2021-12-31,0,0,0.15,150000,0,0
 */
export function levelTable(levels: readonly (PoolLevel | MemberLevel)[], options: LevelTableOptions): Table<PeriodRow> {
  requireOptions('options', options, ['by', 'members', 'shown', 'shares', 'names']);
  const { by, members = false, shown = {}, shares = [], names } = options;
  requireOneOf('by', by, PERIODS);
  const columns: readonly Column<PeriodRow>[] = [
    { name: 'pool', kind: 'text', read: ({ pool }) => pool },
    ...(members ? [{ name: 'member', kind: 'text', read: ({ member }) => member } as Column<PeriodRow>] : []),
    { name: 'period', kind: by === 'day' || by === 'month' ? by : 'text', read: ({ period }) => period },
    { name: 'capacityHours', kind: 'hours', read: ({ capacityMicroHours }) => hoursOf(capacityMicroHours) },
    { name: 'loadHours', kind: 'hours', read: ({ loadMicroHours }) => hoursOf(loadMicroHours) },
    { name: 'capacityMicroHours', kind: 'microHours', read: ({ capacityMicroHours }) => capacityMicroHours },
    { name: 'loadMicroHours', kind: 'microHours', read: ({ loadMicroHours }) => loadMicroHours },
    { name: 'overloadedDays', kind: 'count', read: ({ overloadedDays }) => overloadedDays },
    { name: 'first', kind: 'day', read: ({ first }) => first },
    { name: 'last', kind: 'day', read: ({ last }) => last },
    ...(shares.length > 0 ? SHARES : []),
    ...TOTALS,
    ...(names === undefined ? [] : [nameColumn<PeriodRow>('pool', names, ({ pool }) => pool)]),
    ...(names === undefined || !members ? [] : [nameColumn<PeriodRow>('member', names, ({ member }) => member)]),
  ];
  const rows = levels.flatMap((level) => {
    const { pool, days } = level;
    const member = 'member' in level ? level.member : null;
    const person = shares.find((one) => one.pool === pool)?.members.find((one) => one.member === member);
    const ofPerson = person === undefined ? [] : sharesByPeriod(person, by, shown);
    const unplaced = unplacedByPeriod(level, by, shown);
    const overload = overloadByPeriod(level, person ?? null, by, shown);
    return loadByPeriod(days, by, shown).map(
      (period, index): PeriodRow => ({
        ...period,
        pool,
        member,
        shareMicroHours: ofPerson[index] ?? null,
        unplacedMicroHours: unplaced[index],
        overloadMicroHours: overload[index],
      }),
    );
  });
  return tableOf(columns, rows);
}

/** A member's shares of common work by period, in order. */
export function sharesByPeriod(
  { days }: PersonLoad,
  by: Period,
  shown: NonNullable<LevelTableOptions['shown']>,
): readonly MicroHours[] {
  const shares = days.map((day) => ({ ...day, loadMicroHours: day.shareMicroHours }));
  return loadByPeriod(shares, by, shown).map(({ loadMicroHours }) => loadMicroHours);
}

/** By period, in order, the work that is on no day of a level because nobody who may do it works in its window; it stands on the window's last day. */
export function unplacedByPeriod(
  { days, unplaceable }: PoolLevel | MemberLevel,
  by: Period,
  shown: NonNullable<LevelTableOptions['shown']>,
): readonly MicroHours[] {
  const amounts = new Map<string, MicroHours>();
  for (const { last, microHours } of unplaceable) amounts.set(last, (amounts.get(last) ?? 0) + microHours);
  const unplaced = days.map((day) => ({ ...day, loadMicroHours: amounts.get(day.day) ?? 0 }));
  return loadByPeriod(unplaced, by, shown).map(({ loadMicroHours }) => loadMicroHours);
}

/**
 * By period, in order, what of the work of a level lies above the capacity of its days, summed day by day: what the level does, what is on no
 * day of it, and a member's share of the common work where a person is given.
 */
export function overloadByPeriod(
  level: PoolLevel | MemberLevel,
  person: PersonLoad | null,
  by: Period,
  shown: NonNullable<LevelTableOptions['shown']>,
): readonly MicroHours[] {
  const above = level.days.map((day, index) => {
    const load = day.loadMicroHours + (person?.days[index].shareMicroHours ?? 0);
    return { ...day, loadMicroHours: Math.max(0, load - day.capacityMicroHours) };
  });
  const unplaced = unplacedByPeriod(level, by, shown);
  return loadByPeriod(above, by, shown).map(({ loadMicroHours }, index) => loadMicroHours + unplaced[index]);
}

/** The load of a period with the share of common work and what stands on no day. */
export function totalOf({
  loadMicroHours,
  shareMicroHours,
  unplacedMicroHours,
}: Pick<PeriodRow, 'loadMicroHours' | 'shareMicroHours' | 'unplacedMicroHours'>): MicroHours {
  return loadMicroHours + (shareMicroHours ?? 0) + unplacedMicroHours;
}

const TOTALS: readonly Column<PeriodRow>[] = [
  { name: 'unplacedHours', kind: 'hours', read: ({ unplacedMicroHours }) => hoursOf(unplacedMicroHours) },
  { name: 'unplacedMicroHours', kind: 'microHours', read: ({ unplacedMicroHours }) => unplacedMicroHours },
  { name: 'totalHours', kind: 'hours', read: (row) => hoursOf(totalOf(row)) },
  { name: 'totalMicroHours', kind: 'microHours', read: totalOf },
  { name: 'overloadHours', kind: 'hours', read: ({ overloadMicroHours }) => hoursOf(overloadMicroHours) },
  { name: 'overloadMicroHours', kind: 'microHours', read: ({ overloadMicroHours }) => overloadMicroHours },
];

const SHARES: readonly Column<PeriodRow>[] = [
  {
    name: 'shareHours',
    kind: 'hours',
    read: ({ shareMicroHours }) => (shareMicroHours === null ? null : hoursOf(shareMicroHours)),
  },
  { name: 'shareMicroHours', kind: 'microHours', read: ({ shareMicroHours }) => shareMicroHours },
];

const HEADCOUNT: readonly Column<PoolHeadcount>[] = [
  { name: 'pool', kind: 'text', read: ({ pool }) => pool },
  { name: 'members', kind: 'count', read: ({ members }) => members },
  { name: 'count', kind: 'count', read: ({ count }) => count },
  { name: 'first', kind: 'day', read: ({ first }) => first },
  { name: 'last', kind: 'day', read: ({ last }) => last },
  { name: 'workMicroHours', kind: 'microHours', read: ({ workMicroHours }) => workMicroHours },
  {
    name: 'capacityPerMemberMicroHours',
    kind: 'microHours',
    read: ({ capacityPerMemberMicroHours }) => capacityPerMemberMicroHours,
  },
  { name: 'more', kind: 'count', read: ({ more }) => more.count },
  { name: 'moreFirst', kind: 'day', read: ({ more }) => more.first },
  { name: 'moreLast', kind: 'day', read: ({ more }) => more.last },
];

/**
 * How many people each pool needs, alone and beside its members, with the days that need them: a row a pool.
 *
 * @example
 * const team = orThrow(decodeTeam({ members: [{ id: 'm-01', pool: 'compta', contracts: [{ first: '2021-01-01' }] }], default: 'compta' }));
 * const table = headcountTable(orThrow(capacityOf(orThrow(plan(portfolio)), team)).headcount());
 * console.log([...csvOf(table)].join('').split('\r\n')[1].split(',').slice(0, 3).join(' '));
 * // compta 1 1
 */
export function headcountTable(pools: readonly PoolHeadcount[], options: NameOptions = {}): Table<PoolHeadcount> {
  requireOptions('options', options, ['names']);
  return tableOf([...HEADCOUNT, ...namesOfKeys<PoolHeadcount>(['pool'], options.names)], pools);
}
