// Load curves: the hours of a spread by periods of time and any keys, with exact subtotals and the parts behind each row.
// A row whose hours are zero stays: an obligation without load is still an obligation. SEMANTICS section 7.

import { dateTextOf } from '../calendar/date-text.js';
import { requireInteger, requireListOf, requireOptions } from '../core/options.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { type Occurrence, occurrenceAt } from '../schedule/occurrence.js';
import { type PlannedActivity, plannedAt } from '../schedule/schedule.js';
import { type AssignedBy, type Assignee, checkedAssignment } from './assignee.js';
import {
  type KeyGroup,
  KeyGroups,
  type KeyValue,
  matcher,
  Pivot,
  type PivotKey,
  periodsInto,
  type Sums,
} from './pivot.js';
import type { Spread } from './spread.js';
import { ACTIVITY_KEYS, type ActivityKeys, pivotKeysOf, TOTAL_KEYS, type TotalKey, type ValueOf } from './total-key.js';

/** What a load can be cut by. `pool` and `member` need `assignedBy`. */
export type LoadKey = TotalKey | keyof Assignee;

/** What to show. */
export interface LoadQuery<Key extends LoadKey = LoadKey> {
  /** The keys, in the order in which rows are sorted. None: one grand total. */
  readonly by: readonly Key[];
  /** Who does an activity, for the keys `pool` and `member`: `assigner(team)`, or a function of your own. Each is looked up once. */
  readonly assignedBy?: AssignedBy;
}

/** The values of some keys. Time keys are those of the day on which the work lies. */
export type LoadValues<Key extends LoadKey> = {
  readonly [key in Key]: key extends TotalKey ? ValueOf<key> : string | null;
};

/** A combination of the keys' values with the hours that lie there. `occurrences`: those that have a part there. */
export type LoadRow<Key extends LoadKey = LoadKey> = LoadValues<Key> & Sums;

/** A part of an occurrence. */
export interface LoadPart {
  readonly occurrence: Occurrence;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly microHours: MicroHours;
}

/** A load by some keys. */
export interface LoadTable<Key extends LoadKey = LoadKey> {
  /** Sorted by the keys in their order: letters as received, unset values last. */
  readonly rows: readonly LoadRow<Key>[];
  readonly total: Sums;
  /**
   * The rows by the first `keys` keys alone, 0..the number of keys. Hours are the sums of the rows' own; an occurrence that has parts
   * in several rows counts once. Cost: linear in the parts.
   */
  subtotals(keys: number): readonly (Partial<LoadValues<Key>> & Sums)[];
  /**
   * The parts behind a row, a subtotal or any values of keys, in the order of the plan, then of the days. Cost: linear in the parts.
   * Throws `ProblemError` with an `InvalidOption` for a name that is no key of the table.
   */
  occurrencesIn(row: Partial<LoadValues<Key> & Sums>): readonly LoadPart[];
}

const SUMS = ['occurrences', 'microHours', 'hours'] as const satisfies readonly (keyof Sums)[];

/**
 * The hours of a spread by keys, as tidy rows sorted by the keys in the order given: a load curve by `day`, `week` (ISO 8601), `month`,
 * `quarter`, `year` or `fiscalYear`, crossed with any key of `totals`, and with the pool and the member that `assignedBy` names.
 *
 * Hours are exact sums of micro-hours. Rows of zero hours are kept; combinations in which no work lies are not listed.
 * Cost: linear in the parts of the spread. Throws `ProblemError` with an `InvalidOption` for a query that its type would refuse, and
 * for `pool` or `member` without `assignedBy`, or with one that answers neither a text nor null. Source: SEMANTICS sections 7 and 8.
 *
 * @example
 * const weeks = load(spread(orThrow(plan(portfolio)), evenly), { by: ['month', 'week'] });
 * console.log(weeks.rows.filter(({ month }) => month === '2022-12').map(({ week, hours }) => `${week} ${hours} h`).join('\n'));
 * // 2022-W48 0.377272 h
 * // 2022-W49 0.943182 h
 * // 2022-W50 0.943182 h
 * // 2022-W51 0.943182 h
 * // 2022-W52 0.943182 h
 * console.log(weeks.subtotals(1).find(({ month }) => month === '2022-12')?.hours);
 * // 4.15
 * const [{ occurrence, day, microHours }] = weeks.occurrencesIn({ month: '2022-12', week: '2022-W48' });
 * console.log(occurrence.activite, day, microHours);
 * // Visite accompagnement client 2022-12-01 181818
 */
export function load<Key extends LoadKey>(spread: Spread, query: LoadQuery<Key>): LoadTable<Key> {
  requireOptions('query', query, ['by', 'assignedBy']);
  const { by, assignedBy } = query;
  requireListOf('by', by, assignedBy === undefined ? TOTAL_KEYS : [...TOTAL_KEYS, 'pool', 'member']);
  const activityKeys: ActivityKeys =
    assignedBy === undefined ? ACTIVITY_KEYS : { ...ACTIVITY_KEYS, ...assigneeKeys(checkedAssignment(assignedBy)) };

  const rowsBy = (some: readonly Key[]) => {
    const keys = pivotKeysOf(some, activityKeys);
    const pivot = new Pivot(keys);
    forEachPeriod(spread, keys, (group, periods, from, to) => {
      let microHours = 0;
      for (let part = from; part < to; part++) microHours += spread.allocations.microHours[part];
      pivot.add(group, periods, 1, microHours);
    });
    return pivot.rows();
  };
  const subtotals = (some: number) => {
    requireInteger('keys', some, 0, by.length);
    return rowsBy(by.slice(0, some)) as readonly (Partial<LoadValues<Key>> & Sums)[];
  };
  return {
    rows: rowsBy(by) as readonly LoadRow<Key>[],
    total: rowsBy([])[0] as Sums,
    subtotals,
    occurrencesIn(row) {
      requireOptions('row', row, [...by, ...SUMS]);
      const given = by.filter((key) => Object.hasOwn(row, key));
      const keys = pivotKeysOf(given, activityKeys);
      const isMatch = matcher(
        keys,
        given.map((key) => row[key] as KeyValue),
      );
      const found: (readonly [from: number, to: number, item: number])[] = [];
      forEachPeriod(spread, keys, (group, periods, from, to, item) => {
        if (isMatch(group, periods)) found.push([from, to, item]);
      });
      return partsOf(spread, found);
    },
  };
}

function assigneeKeys(assignedBy: AssignedBy): ActivityKeys {
  return { pool: (planned) => assignedBy(planned).pool, member: (planned) => assignedBy(planned).member };
}

/** Takes the parts `from`..`to - 1`, which are all those of an item that lie in the same periods. */
type VisitPeriod = (
  group: KeyGroup<PlannedActivity>,
  periods: Int32Array,
  from: number,
  to: number,
  item: number,
) => void;

/** Goes through the parts by activity. Keys of time never go back from day to day, so the parts of an item in one cell follow one another. */
function forEachPeriod(
  { work, allocations }: Spread,
  keys: readonly PivotKey<PlannedActivity>[],
  visit: VisitPeriod,
): void {
  const { schedule, rows } = work;
  const { rules } = schedule;
  const { offsets, day } = allocations;
  const itemOfRow = new Int32Array(rules.count).fill(-1);
  for (let item = 0; item < work.count; item++) itemOfRow[rows[item]] = item;
  const groups = new KeyGroups(keys);
  const periods = new Int32Array(keys.length);
  const next = new Int32Array(keys.length);
  for (let r = 0; r < rules.size; r++) {
    // The rows of an activity are on one side: all are items, or none.
    if (itemOfRow[rules.offsets[r]] < 0) continue;
    const planned = plannedAt(schedule, rules.activity[r]);
    const group = groups.of(planned);
    for (let row = rules.offsets[r]; row < rules.offsets[r + 1]; row++) {
      const item = itemOfRow[row];
      const end = offsets[item + 1];
      for (let from = offsets[item]; from < end; ) {
        periodsInto(keys, day[from], planned, periods);
        let to = from + 1;
        for (; to < end; to++) {
          periodsInto(keys, day[to], planned, next);
          if (!isSame(periods, next)) break;
        }
        visit(group, periods, from, to, item);
        from = to;
      }
    }
  }
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

function partsOf(
  { work: { schedule, rows }, allocations: { day, microHours } }: Spread,
  periods: readonly (readonly [from: number, to: number, item: number])[],
): readonly LoadPart[] {
  const inOrder = periods.toSorted(([a], [b]) => a - b);
  return inOrder.flatMap(([from, to, item]) => {
    const occurrence = occurrenceAt(schedule, rows[item]);
    return Array.from({ length: to - from }, (_, index) => ({
      occurrence,
      day: dateTextOf(day[from + index]),
      microHours: microHours[from + index],
    }));
  });
}
