// The rules of a plan as columns: what the kernel reads. Hours are constant in a rule, so they stay here and are never stored per occurrence.
// A rule enters the columns as soon as it is compiled, so that nothing but numbers is kept of it.

import type { Activity } from '../engagement/activity.js';
import { dueDayOf, firstDueMonthOf } from './due.js';
import type { Rule } from './rule.js';

/** Rules by column; rule r yields the occurrences (rows) `offsets[r]`..`offsets[r + 1] - 1`, in order of their periods. */
export interface RuleTable {
  /** The number of rules. */
  readonly size: number;
  /** The number of occurrences of all rules. */
  readonly count: number;
  /** `size + 1` row numbers. */
  readonly offsets: Int32Array;
  /** Each rule's index in the list of planned activities; rules of one activity follow one another. */
  readonly activity: Int32Array;
  /** Months from one occurrence to the next. */
  readonly step: Uint8Array;
  /** Month of the first period's end (`12 * year + month - 1`), and the day kept, 0..31, 0 being the last. */
  readonly endMonth: Int32Array;
  readonly endDay: Uint8Array;
  /** The first due month, and the requested day, 0..31, 0 being the last. */
  readonly dueMonth: Int32Array;
  readonly dueDay: Uint8Array;
  /** First day of the first period, and 1 where that period is a stub. */
  readonly firstStart: Int32Array;
  readonly startsWithStub: Uint8Array;
  /** Periods from close to close where every such period is the closed year itself, and the first one's position among them; 0 elsewhere. */
  readonly cycle: Uint8Array;
  readonly phase: Uint8Array;
  /** Micro-hours of each occurrence: integers up to 1e15. */
  readonly microHours: Float64Array;
}

/** Builds a table rule by rule. */
export class RuleTableBuilder {
  #size = 0;
  #columns: RuleColumns;

  /** `expected` rules fit without growing. */
  constructor(expected: number) {
    this.#columns = columnsOf(expected);
  }

  /** Adds the rules of the activity at an index of the list of planned activities, in order of their periods. */
  add(index: number, activity: Activity, rules: readonly Rule[]): void {
    const dueDay = dueDayOf(activity);
    for (const rule of rules) {
      const { ends, starts, closes } = rule;
      const r = this.#size++;
      if (r === this.#columns.activity.length) this.#columns = enlarged(this.#columns);
      const columns = this.#columns;
      columns.activity[r] = index;
      columns.step[r] = ends.step;
      columns.endMonth[r] = ends.firstMonth;
      columns.endDay[r] = ends.day;
      columns.dueMonth[r] = firstDueMonthOf(rule, activity);
      columns.dueDay[r] = dueDay;
      columns.firstStart[r] = starts.first;
      columns.startsWithStub[r] = starts.isStub ? 1 : 0;
      columns.cycle[r] = closes?.every ?? 0;
      columns.phase[r] = closes?.phase ?? 0;
      columns.microHours[r] = activity.microHours;
      columns.offsets[r + 1] = columns.offsets[r] + ends.count;
    }
  }

  /** The rules added so far. */
  table(): RuleTable {
    const size = this.#size;
    if (size === this.#columns.activity.length) return { size, count: this.#columns.offsets[size], ...this.#columns };
    const { offsets, activity, step, endMonth, endDay, dueMonth, dueDay, firstStart, startsWithStub } = this.#columns;
    const { cycle, phase, microHours } = this.#columns;
    return {
      size,
      count: offsets[size],
      offsets: offsets.subarray(0, size + 1),
      activity: activity.subarray(0, size),
      step: step.subarray(0, size),
      endMonth: endMonth.subarray(0, size),
      endDay: endDay.subarray(0, size),
      dueMonth: dueMonth.subarray(0, size),
      dueDay: dueDay.subarray(0, size),
      firstStart: firstStart.subarray(0, size),
      startsWithStub: startsWithStub.subarray(0, size),
      cycle: cycle.subarray(0, size),
      phase: phase.subarray(0, size),
      microHours: microHours.subarray(0, size),
    };
  }
}

type RuleColumns = Omit<RuleTable, 'size' | 'count'>;

function columnsOf(capacity: number): RuleColumns {
  const numbers = () => new Int32Array(capacity);
  const small = () => new Uint8Array(capacity);
  return {
    offsets: new Int32Array(capacity + 1),
    activity: numbers(),
    step: small(),
    endMonth: numbers(),
    endDay: small(),
    dueMonth: numbers(),
    dueDay: small(),
    firstStart: numbers(),
    startsWithStub: small(),
    cycle: small(),
    phase: small(),
    microHours: new Float64Array(capacity),
  };
}

/** The same columns with room for a quarter more. */
function enlarged(columns: RuleColumns): RuleColumns {
  const larger = columnsOf(Math.ceil(columns.activity.length * 1.25) + 16);
  for (const name of Object.keys(columns) as (keyof RuleColumns)[]) larger[name].set(columns[name]);
  return larger;
}

/** The rule that a row belongs to, by binary search. `row` 0..count-1. */
export function ruleOfRow({ offsets, size }: RuleTable, row: number): number {
  let low = 0;
  let high = size - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (offsets[middle] <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}
