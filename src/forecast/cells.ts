// The cells of a forecast: combinations of the keys of `by`, usually months, and the work items that lie in each.
// FORECAST section 5.

import type { Day } from '../calendar/civil-date.js';
import type { DateRange } from '../calendar/date-range.js';
import { byCodePoints } from '../core/text.js';
import type { PlannedActivity } from '../schedule/schedule.js';
import { KeyGroups, type KeyValue, type PivotKey, periodsInto } from '../workload/pivot.js';
import { isTimeKey } from '../workload/total-key.js';

/** A cell: the values of the keys, and what it is sorted by. */
export interface Cell {
  readonly values: readonly KeyValue[];
  /** The number of the period of a key of time, the position of a letter; null for the others. */
  readonly numbers: readonly (number | null)[];
}

/** Cells, numbered from 0 as they are met. */
export class Cells {
  readonly #keys: readonly PivotKey<PlannedActivity>[];
  readonly #groups: KeyGroups<PlannedActivity>;
  /** By group: from the numbers of periods to the cell. */
  readonly #byGroup: Map<string, number>[] = [];
  readonly #periods: Int32Array;
  readonly all: Cell[] = [];

  constructor(keys: readonly PivotKey<PlannedActivity>[]) {
    this.#keys = keys;
    this.#groups = new KeyGroups(keys);
    this.#periods = new Int32Array(keys.length);
  }

  /** The cells of an activity, by the day on which its work counts. */
  ofActivity(planned: PlannedActivity): (day: Day) => number {
    const { number } = this.#groups.of(planned);
    this.#byGroup[number] ??= new Map();
    const known = this.#byGroup[number];
    const byDay = new Map<Day, number>();
    return (day) => {
      let cell = byDay.get(day);
      if (cell === undefined) {
        cell = this.#cellOf(known, planned, day);
        byDay.set(day, cell);
      }
      return cell;
    };
  }

  #cellOf(known: Map<string, number>, planned: PlannedActivity, day: Day): number {
    periodsInto(this.#keys, day, planned, this.#periods);
    const name = this.#periods.join();
    let cell = known.get(name);
    if (cell === undefined) {
      cell = this.all.length;
      known.set(name, cell);
      this.all.push(this.#described(planned, day));
    }
    return cell;
  }

  #described(planned: PlannedActivity, day: Day): Cell {
    const read = this.#keys.map((key): readonly [KeyValue, number | null] => {
      if (!('numberOf' in key)) return [key.valueOf(planned), key.orderOf?.(planned) ?? null];
      const number = key.numberOf(day, planned);
      return [number === null ? null : key.nameOf(number), number];
    });
    return { values: read.map(([value]) => value), numbers: read.map(([, number]) => number) };
  }
}

/** Time and letters by number, texts by code points, other numbers ascending, null last. */
export function byKeys(a: Cell, b: Cell): number {
  for (let key = 0; key < a.values.length; key++) {
    const order = byNumber(a.numbers[key], b.numbers[key]) || byValue(a.values[key], b.values[key]);
    if (order !== 0) return order;
  }
  return 0;
}

function byNumber(a: number | null, b: number | null): number {
  return a === null || b === null ? 0 : a - b;
}

function byValue(a: KeyValue, b: KeyValue): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return typeof a === 'number' && typeof b === 'number' ? a - b : byCodePoints(String(a), String(b));
}

/** A stretch of time that a cell is about, with its days. */
export interface Stretch extends Cell {
  readonly days: DateRange;
}

/** The stretches of a key of time that have a day in a range. */
export function stretchesIn(key: PivotKey<PlannedActivity>, range: DateRange): readonly Stretch[] {
  if (!('numberOf' in key)) return [];
  const stretches: { values: string[]; numbers: number[]; days: { first: Day; last: Day } }[] = [];
  for (let day = range.first; day <= range.last; day++) {
    // Keys of time but the fiscal year, which is none of a forecast, ask for the day alone.
    const number = key.numberOf(day, undefined as unknown as PlannedActivity) as number;
    const last = stretches.at(-1);
    if (last?.numbers[0] === number) last.days.last = day;
    else stretches.push({ values: [key.nameOf(number)], numbers: [number], days: { first: day, last: day } });
  }
  return stretches;
}

/** The positions of the keys of time. */
export function timeKeysIn(by: readonly string[]): readonly number[] {
  return by.flatMap((name, index) => (isTimeKey(name) ? [index] : []));
}
