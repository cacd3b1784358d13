// The cells of a forecast: combinations of the keys of `by`, usually months. FORECAST section 5.

import type { Day } from '../calendar/civil-date.js';
import type { DateRange } from '../calendar/date-range.js';
import { byCodePoints } from '../core/text.js';
import type { PlannedActivity } from '../schedule/schedule.js';
import { KeyGroups, type KeyValue, type PivotKey, periodsInto } from '../workload/pivot.js';
import { isTimeKey, TIME_KEYS, type TimeKeyName } from '../workload/total-key.js';

/** A cell: the values of the keys, and what it is sorted by. */
export interface Cell {
  readonly values: readonly KeyValue[];
  /** The number of the period of a key of time, the position of a letter; null for the others. */
  readonly numbers: readonly (number | null)[];
}

/** Cells, numbered from 0 as they are met. */
export class Cells {
  readonly all: Cell[] = [];
  readonly #groups: KeyGroups<PlannedActivity>;
  /** By group of activities, the cell of each day. */
  readonly #byDay: Map<Day, number>[] = [];
  readonly #byValues = new Map<string, number>();
  readonly #periods: Int32Array;

  constructor(private readonly keys: readonly PivotKey<PlannedActivity>[]) {
    this.#groups = new KeyGroups(keys);
    this.#periods = new Int32Array(keys.length);
  }

  /** The cell of an activity's work, by the day on which it counts. */
  ofActivity(planned: PlannedActivity): (day: Day) => number {
    const { number } = this.#groups.of(planned);
    this.#byDay[number] ??= new Map();
    const byDay = this.#byDay[number];
    return (day) => {
      let cell = byDay.get(day);
      if (cell === undefined) {
        periodsInto(this.keys, day, planned, this.#periods);
        cell = this.#numbered(`${number} ${this.#periods.join()}`, () => this.#described(planned, day));
        byDay.set(day, cell);
      }
      return cell;
    };
  }

  #numbered(name: string, describe: () => Cell): number {
    const known = this.#byValues.get(name);
    if (known !== undefined) return known;
    this.#byValues.set(name, this.all.length);
    return this.all.push(describe()) - 1;
  }

  #described(planned: PlannedActivity, day: Day): Cell {
    const read = this.keys.map((key): readonly [KeyValue, number | null] => {
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

/** A key that cuts time into buckets. */
export type ForecastTimeKey = Exclude<TimeKeyName, 'fiscalYear'>;

/** Whether a key is one of time that a forecast knows. */
export function isForecastTimeKey(key: string): key is ForecastTimeKey {
  return isTimeKey(key) && key !== 'fiscalYear';
}

/** A bucket of time with its days in a range. */
export interface Bucket {
  readonly name: string;
  readonly number: number;
  readonly days: DateRange;
}

/** The buckets of a key of time that have a day in a range, in time. */
export function bucketsIn(key: ForecastTimeKey, range: DateRange): readonly Bucket[] {
  const { numberOf, nameOf } = TIME_KEYS[key];
  const buckets: { name: string; number: number; days: { first: Day; last: Day } }[] = [];
  for (let day = range.first; day <= range.last; day++) {
    const number = numberOf(day);
    const last = buckets.at(-1);
    if (last?.number === number) last.days.last = day;
    else buckets.push({ name: nameOf(number), number, days: { first: day, last: day } });
  }
  return buckets;
}
