// The cells of a total: one for each combination of key values that has an occurrence, found by activity and day.
// What depends on the activity is worked out once for it, what depends on the day once for that day and fiscal year.

import type { Day } from '../calendar/civil-date.js';
import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import type { PlannedActivity } from '../schedule/schedule.js';
import { isTimeKey, type KeyValue, TIME_KEYS } from './total-key.js';

/** What falls in one combination of key values, as rows show it. */
export interface Sums {
  /** Number of occurrences, those of zero hours included. */
  readonly occurrences: number;
  /** Integer micro-hours, exact. */
  readonly microHours: MicroHours;
  /** Hours as a decimal number. */
  readonly hours: number;
}

/** The values of the keys that do not depend on the date, by key. */
export type ActivityKeys = { readonly [key in string]: (planned: PlannedActivity) => KeyValue };

/** What falls in one combination of key values. */
export interface Cell {
  /** The values of the keys, in the order of the keys. */
  readonly values: readonly KeyValue[];
  /** The order in which the letter was received, to sort by. */
  readonly letterOrder: number;
  occurrences: number;
  microHours: MicroHours;
}

/** The cells of a total by some keys. */
export class CellTable {
  private readonly cells = new Map<string, Cell>();
  private readonly cellsByDay = new Map<string, Map<Day, Cell>>();

  /** `by`: keys of time or of `activityKeys`. `countedOn` turns the day of an occurrence into the day it is counted on. */
  constructor(
    private readonly by: readonly string[],
    private readonly activityKeys: ActivityKeys,
    private readonly countedOn: (day: Day) => Day = (day) => day,
  ) {}

  /** Finds the cell of each day for an activity's occurrences. */
  of(planned: PlannedActivity): (day: Day) => Cell {
    const { fiscalYear } = planned.letter;
    const shared = this.by.map((key) => (isTimeKey(key) ? null : this.activityKeys[key](planned)));
    const years = this.by.includes('fiscalYear') && fiscalYear !== null ? [fiscalYear.first, fiscalYear.last] : [];
    const group = JSON.stringify([shared, years]);
    const byDay = this.cellsByDay.get(group) ?? new Map<Day, Cell>();
    this.cellsByDay.set(group, byDay);
    return (day) => {
      let cell = byDay.get(day);
      if (cell === undefined) {
        cell = this.cellAt(planned, shared, this.countedOn(day));
        byDay.set(day, cell);
      }
      return cell;
    };
  }

  /** A row for each cell, sorted by the keys in their order: the values by key, and the sums. Without keys, one row of all. */
  rows(): readonly object[] {
    const cells = this.by.length === 0 && this.cells.size === 0 ? [emptyCell([], 0)] : [...this.cells.values()];
    const sorted = cells.sort((a, b) => this.compare(a, b));
    return sorted.map(({ values, occurrences, microHours }) => {
      const keys = Object.fromEntries(this.by.map((key, index) => [key, values[index]]));
      return { ...keys, occurrences, microHours, hours: hoursOf(microHours) } satisfies Sums;
    });
  }

  private cellAt({ letter }: PlannedActivity, shared: readonly KeyValue[], day: Day): Cell {
    const values = this.by.map((key, index) => (isTimeKey(key) ? TIME_KEYS[key](day, letter) : shared[index]));
    const name = JSON.stringify(values);
    const cell = this.cells.get(name) ?? emptyCell(values, letter.order);
    this.cells.set(name, cell);
    return cell;
  }

  private compare(a: Cell, b: Cell): number {
    for (const [index, key] of this.by.entries()) {
      const order = key === 'letter' ? a.letterOrder - b.letterOrder : compareValues(a.values[index], b.values[index]);
      if (order !== 0) return order;
    }
    return 0;
  }
}

function emptyCell(values: readonly KeyValue[], letterOrder: number): Cell {
  return { values, letterOrder, occurrences: 0, microHours: 0 };
}

/** Ascending; unset values last. Values of one key are of one type. */
function compareValues(a: KeyValue, b: KeyValue): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
