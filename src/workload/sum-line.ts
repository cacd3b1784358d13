// What the rules of one group of activities add up to along time: by month where no key asks for less, else by day.

import type { Day } from '../calendar/civil-date.js';
import { dayInMonth } from '../calendar/month-table.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { MonthDifferences } from '../schedule/month-differences.js';
import type { RuleTable } from '../schedule/rule-table.js';

/** Sums along lanes of time, filled rule by rule. */
export interface SumLine {
  /** The number of lanes. */
  readonly lanes: number;
  /** A day that lies in a lane. */
  readonly dayOf: (lane: number) => Day;
  /** Adds the occurrences of a rule. */
  readonly add: (rule: number) => void;
  /** Hands out the lanes in which an occurrence lies, in order, and starts anew. */
  readonly drain: (visit: (lane: number, occurrences: number, microHours: MicroHours) => void) => void;
}

/** A lane for each month; `firstMonths`: the month of each rule's first date. No date is worked out. */
export function lineOfMonths({ size, offsets, step, microHours }: RuleTable, firstMonths: Int32Array): SumLine {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < size; r++) {
    first = Math.min(first, firstMonths[r]);
    last = Math.max(last, firstMonths[r] + step[r] * (offsets[r + 1] - offsets[r] - 1));
  }
  const sums = new Sums(Math.max(0, last - first + 1));
  const occurrenceDifferences = new MonthDifferences(sums.lanes);
  const hourDifferences = new MonthDifferences(sums.lanes);
  return {
    lanes: sums.lanes,
    dayOf: (lane) => dayInMonth(first + lane, 1),
    add(r) {
      const lane = firstMonths[r] - first;
      const count = offsets[r + 1] - offsets[r];
      occurrenceDifferences.add(lane, step[r], count, 1);
      hourDifferences.add(lane, step[r], count, microHours[r]);
      sums.touch(lane, lane + step[r] * (count - 1));
    },
    drain(visit) {
      occurrenceDifferences.drainInto(sums.occurrences, sums.first, sums.last);
      hourDifferences.drainInto(sums.microHours, sums.first, sums.last);
      sums.drain(visit);
    },
  };
}

/** A lane for each day; `days`: the day of each row. */
export function lineOfDays({ offsets, microHours }: RuleTable, days: Int32Array): SumLine {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const sums = new Sums(Math.max(0, last - first + 1));
  return {
    lanes: sums.lanes,
    dayOf: (lane) => first + lane,
    add(r) {
      for (let row = offsets[r]; row < offsets[r + 1]; row++) {
        const lane = days[row] - first;
        sums.occurrences[lane]++;
        sums.microHours[lane] += microHours[r];
        sums.touch(lane, lane);
      }
    },
    drain: (visit) => sums.drain(visit),
  };
}

class Sums {
  readonly occurrences: Float64Array;
  readonly microHours: Float64Array;
  /** The lanes touched. */
  first = Number.POSITIVE_INFINITY;
  last = -1;

  constructor(readonly lanes: number) {
    this.occurrences = new Float64Array(lanes);
    this.microHours = new Float64Array(lanes);
  }

  touch(first: number, last: number): void {
    if (first < this.first) this.first = first;
    if (last > this.last) this.last = last;
  }

  drain(visit: (lane: number, occurrences: number, microHours: MicroHours) => void): void {
    const { occurrences, microHours } = this;
    for (let lane = this.first; lane <= this.last; lane++) {
      if (occurrences[lane] === 0) continue;
      visit(lane, occurrences[lane], microHours[lane]);
      occurrences[lane] = 0;
      microHours[lane] = 0;
    }
    this.first = Number.POSITIVE_INFINITY;
    this.last = -1;
  }
}
