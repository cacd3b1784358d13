// Sums of weighted rows by keys. A row is an amount of something that has the values of the keys (its subject), in periods of time: totals
// of a plan and load curves are pivots. What lies where is first written down, as columns; then it is sorted by the keys and added up.

import type { Day } from '../calendar/civil-date.js';
import { sortedBy } from '../core/counting-sort.js';
import { grown } from '../core/growable.js';
import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';

/** A value of a key; null where the subject has none (no client, no fiscal year, unreadable statut). */
export type KeyValue = string | number | null;

/** A key whose values do not depend on the date. */
interface SubjectKey<Subject> {
  readonly name: string;
  readonly valueOf: (subject: Subject) => KeyValue;
  /** By what values are sorted; by default by themselves, unset ones last. */
  readonly orderOf?: (subject: Subject) => number;
}

/** A key that cuts time into periods. */
interface PeriodKey<Subject> {
  readonly name: string;
  /** The number of the period that a day lies in; later periods have greater numbers. Null where the subject has none. */
  readonly numberOf: (day: Day, subject: Subject) => number | null;
  /** The value shown for a number. */
  readonly nameOf: (number: number) => string;
  /** Of the subject, what the periods depend on; by default nothing. */
  readonly basisOf?: (subject: Subject) => KeyValue;
}

/** What rows are added up by. */
export type PivotKey<Subject> = SubjectKey<Subject> | PeriodKey<Subject>;

/** Subjects that share the values of the keys and what their periods depend on. */
export interface KeyGroup<Subject> {
  /** From 0, as they are met. */
  readonly number: number;
  /** In the order of the keys; for a key of periods, what these depend on. */
  readonly values: readonly KeyValue[];
  /** One of them. */
  readonly subject: Subject;
}

/** What falls in one combination of key values, as rows show it. */
export interface Sums {
  /** Number of occurrences, those of zero hours included. */
  readonly occurrences: number;
  /** Integer micro-hours, exact. */
  readonly microHours: MicroHours;
  /** Hours as a decimal number. */
  readonly hours: number;
}

/** The number of a period where the subject has none; no day, week or year has it. */
const NO_PERIOD = 2 ** 31 - 1;

function isPeriodKey<Subject>(key: PivotKey<Subject>): key is PeriodKey<Subject> {
  return 'numberOf' in key;
}

/** The groups of subjects by some keys: what depends on the subject is looked up once for it. */
export class KeyGroups<Subject> {
  readonly #readers: readonly ((subject: Subject) => KeyValue)[];
  /** From value to value to the group. */
  readonly #root: Node<Subject> = { next: new Map(), group: null };
  #count = 0;

  constructor(keys: readonly PivotKey<Subject>[]) {
    this.#readers = keys.map((key) => (isPeriodKey(key) ? (key.basisOf ?? (() => null)) : key.valueOf));
  }

  /** The group that a subject belongs to. */
  of(subject: Subject): KeyGroup<Subject> {
    let node = this.#root;
    for (const read of this.#readers) {
      const value = read(subject);
      let next = node.next.get(value);
      if (next === undefined) {
        next = { next: new Map(), group: null };
        node.next.set(value, next);
      }
      node = next;
    }
    node.group ??= { number: this.#count++, values: this.#readers.map((read) => read(subject)), subject };
    return node.group;
  }
}

interface Node<Subject> {
  readonly next: Map<KeyValue, Node<Subject>>;
  group: KeyGroup<Subject> | null;
}

/** Writes the numbers of the periods in which a subject's day lies, in the order of the keys; those of other keys are left alone. */
export function periodsInto<Subject>(
  keys: readonly PivotKey<Subject>[],
  day: Day,
  subject: Subject,
  out: Int32Array,
): void {
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index];
    if (isPeriodKey(key)) out[index] = key.numberOf(day, subject) ?? NO_PERIOD;
  }
}

/** Tells whether a group and its periods have these values of the keys. */
export function matcher<Subject>(
  keys: readonly PivotKey<Subject>[],
  values: readonly KeyValue[],
): (group: KeyGroup<Subject>, periods: Int32Array) => boolean {
  const matches = keys.map((key, index) => (isPeriodKey(key) ? periodNamed(key, values[index]) : null));
  return (group, periods) =>
    matches.every((isNamed, index) =>
      isNamed === null ? group.values[index] === values[index] : isNamed(periods[index]),
    );
}

/** Tells whether a period has the name, each period being named once. */
function periodNamed<Subject>({ nameOf }: PeriodKey<Subject>, name: KeyValue): (period: number) => boolean {
  const known = new Map<number, boolean>([[NO_PERIOD, name === null]]);
  return (period) => {
    let isNamed = known.get(period);
    if (isNamed === undefined) {
      isNamed = nameOf(period) === name;
      known.set(period, isNamed);
    }
    return isNamed;
  };
}

/** Weighted rows, written down to be added up by some keys. */
export class Pivot<Subject> {
  readonly #keys: readonly PivotKey<Subject>[];
  readonly #groups: KeyGroup<Subject>[] = [];
  #size = 0;
  #columns: PivotColumns;

  constructor(keys: readonly PivotKey<Subject>[]) {
    this.#keys = keys;
    this.#columns = columnsOf(keys.length, 1024);
  }

  /** Writes down what lies in a group at a time. `periods[k]` is the number of the period of the k-th key, if it is one of time. */
  add(group: KeyGroup<Subject>, periods: Int32Array, occurrences: number, microHours: MicroHours): void {
    if (this.#size === this.#columns.group.length) this.#columns = doubled(this.#columns);
    const row = this.#size++;
    const columns = this.#columns;
    this.#groups[group.number] = group;
    columns.group[row] = group.number;
    columns.occurrences[row] = occurrences;
    columns.microHours[row] = microHours;
    for (let key = 0; key < columns.periods.length; key++) columns.periods[key][row] = periods[key];
  }

  /** The sums of each combination of key values in which something lies, sorted by the keys in their order: the values by key, and the sums. Without keys, one of all. */
  rows(): readonly object[] {
    const { occurrences, microHours } = this.#columns;
    const keys = this.#keyColumns();
    const names = this.#keys.map(({ name }) => name);
    let order: Int32Array = Int32Array.from({ length: this.#size }, (_, row) => row);
    for (const { ranks } of keys.toReversed()) order = sortedBy(order, ranks);

    const rows: object[] = [];
    for (let position = 0; position < order.length; ) {
      const first = order[position];
      const row: { [name: string]: unknown } = {};
      for (let key = 0; key < keys.length; key++) row[names[key]] = keys[key].valueAt(first);
      let count = 0;
      let sum = 0;
      do {
        count += occurrences[order[position]];
        sum += microHours[order[position]];
        position++;
      } while (position < order.length && isSameCell(keys, first, order[position]));
      row.occurrences = count;
      row.microHours = sum;
      row.hours = hoursOf(sum);
      rows.push(row);
    }
    return names.length === 0 && rows.length === 0 ? [NOTHING] : rows;
  }

  #keyColumns(): readonly KeyColumn[] {
    const group = this.#columns.group.subarray(0, this.#size);
    return this.#keys.map((key, index) =>
      isPeriodKey(key)
        ? periodColumn(key, this.#columns.periods[index].subarray(0, this.#size))
        : groupColumn(key, index, this.#groups, group),
    );
  }
}

const NOTHING: Sums = { occurrences: 0, microHours: 0, hours: 0 };

function isSameCell(keys: readonly KeyColumn[], a: number, b: number): boolean {
  for (let key = 0; key < keys.length; key++) if (keys[key].ranks[a] !== keys[key].ranks[b]) return false;
  return true;
}

interface PivotColumns {
  readonly group: Int32Array;
  readonly occurrences: Int32Array;
  readonly microHours: Float64Array;
  /** One for each key; those of keys that are not of time are of no use. */
  readonly periods: readonly Int32Array[];
}

function columnsOf(keys: number, capacity: number): PivotColumns {
  return {
    group: new Int32Array(capacity),
    occurrences: new Int32Array(capacity),
    microHours: new Float64Array(capacity),
    periods: Array.from({ length: keys }, () => new Int32Array(capacity)),
  };
}

/** The same columns with room for twice as many rows. */
function doubled({ group, occurrences, microHours, periods }: PivotColumns): PivotColumns {
  const length = 2 * group.length;
  return {
    group: grown(group, length),
    occurrences: grown(occurrences, length),
    microHours: grown(microHours, length),
    periods: periods.map((column) => grown(column, length)),
  };
}

/** A key over rows. */
interface KeyColumn {
  /** Equal for rows of equal values, and in the order of the values, unset ones last. */
  readonly ranks: Int32Array;
  /** The value of a row. */
  readonly valueAt: (row: number) => KeyValue;
}

/** The column of a key of time, from the numbers of the periods. */
function periodColumn<Subject>({ nameOf }: PeriodKey<Subject>, periods: Int32Array): KeyColumn {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const period of periods) {
    if (period === NO_PERIOD) continue;
    if (period < first) first = period;
    if (period > last) last = period;
  }
  const names: string[] = [];
  const valueAt = (row: number): KeyValue => {
    const period = periods[row];
    if (period === NO_PERIOD) return null;
    names[period - first] ??= nameOf(period);
    return names[period - first];
  };
  // A rank next to the others, because the sort is linear in what they span.
  return { ranks: periods.map((period) => (period === NO_PERIOD ? last + 1 : period)), valueAt };
}

/** The column of a key that does not depend on the date, from the groups of the rows. */
function groupColumn<Subject>(
  { orderOf }: SubjectKey<Subject>,
  index: number,
  groups: readonly KeyGroup<Subject>[],
  groupOfRow: Int32Array,
): KeyColumn {
  const firsts = new Map<KeyValue, Subject>();
  for (const { values, subject } of groups) if (!firsts.has(values[index])) firsts.set(values[index], subject);
  const sorted = [...firsts].sort(([a, one], [b, other]) =>
    orderOf === undefined ? compareValues(a, b) : orderOf(one) - orderOf(other),
  );
  const rankOfValue = new Map(sorted.map(([value], rank) => [value, rank]));
  const rankOfGroup = Int32Array.from(groups, ({ values }) => rankOfValue.get(values[index]) ?? 0);
  return {
    ranks: groupOfRow.map((group) => rankOfGroup[group]),
    valueAt: (row) => groups[groupOfRow[row]].values[index],
  };
}

/** Ascending; unset values last. Values of one key are of one type. */
function compareValues(a: KeyValue, b: KeyValue): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
