// The cells of a total: one for each combination of key values that has an occurrence, found by activity and day.
// What depends on the activity is worked out once for it, what depends on the day once for that day and fiscal year.

import type { Day } from '../calendar/civil-date.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { PlannedActivity } from '../schedule/schedule.js';
import { ACTIVITY_KEYS, isTimeKey, type KeyValue, TIME_KEYS, type TotalKey } from './total-key.js';

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

  /** `countedOn` turns the day of an occurrence into the day it is counted on. */
  constructor(
    private readonly by: readonly TotalKey[],
    private readonly countedOn: (day: Day) => Day,
  ) {}

  /** Finds the cell of each day for an activity's occurrences. */
  of(planned: PlannedActivity): (day: Day) => Cell {
    const { fiscalYear } = planned.letter;
    const shared = this.by.map((key) => (isTimeKey(key) ? null : ACTIVITY_KEYS[key](planned)));
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

  /** Every cell, sorted by the keys in their order. */
  sorted(): readonly Cell[] {
    const cells = this.by.length === 0 && this.cells.size === 0 ? [emptyCell([], 0)] : [...this.cells.values()];
    return cells.sort((a, b) => this.compare(a, b));
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
