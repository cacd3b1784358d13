// What the rules of one group of activities add up to along time: by month where no key asks for less, else by day.

import type { Day } from '../calendar/civil-date.js';
import { dayInMonth } from '../calendar/month-table.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { MonthDifferences } from '../schedule/month-totals.js';
import type { RuleTable } from '../schedule/rule-table.js';

/** BucketSums along buckets of time, filled rule by rule. */
export interface SumLine {
  /** The number of buckets. */
  readonly buckets: number;
  /** A day that lies in a bucket. */
  readonly dayOf: (bucket: number) => Day;
  /** Adds the occurrences of a rule. */
  readonly add: (rule: number) => void;
  /** Hands out the buckets in which an occurrence lies, in order, and starts anew. */
  readonly drain: (visit: (bucket: number, occurrences: number, microHours: MicroHours) => void) => void;
}

/** A bucket for each month; `firstMonths`: the month of each rule's first date. No date is worked out. */
export function lineOfMonths({ size, offsets, step, microHours }: RuleTable, firstMonths: Int32Array): SumLine {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < size; r++) {
    first = Math.min(first, firstMonths[r]);
    last = Math.max(last, firstMonths[r] + step[r] * (offsets[r + 1] - offsets[r] - 1));
  }
  const sums = new BucketSums(Math.max(0, last - first + 1));
  const occurrenceDifferences = new MonthDifferences(sums.buckets);
  const hourDifferences = new MonthDifferences(sums.buckets);
  return {
    buckets: sums.buckets,
    dayOf: (bucket) => dayInMonth(first + bucket, 1),
    add(r) {
      const bucket = firstMonths[r] - first;
      const count = offsets[r + 1] - offsets[r];
      occurrenceDifferences.add(bucket, step[r], count, 1);
      hourDifferences.add(bucket, step[r], count, microHours[r]);
      sums.touch(bucket, bucket + step[r] * (count - 1));
    },
    drain(visit) {
      occurrenceDifferences.drainInto(sums.occurrences, sums.first, sums.last);
      hourDifferences.drainInto(sums.microHours, sums.first, sums.last);
      sums.drain(visit);
    },
  };
}

/** A bucket for each day; `days`: the day of each row. */
export function lineOfDays({ offsets, microHours }: RuleTable, days: Int32Array): SumLine {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const sums = new BucketSums(Math.max(0, last - first + 1));
  return {
    buckets: sums.buckets,
    dayOf: (bucket) => first + bucket,
    add(r) {
      for (let row = offsets[r]; row < offsets[r + 1]; row++) {
        const bucket = days[row] - first;
        sums.occurrences[bucket]++;
        sums.microHours[bucket] += microHours[r];
        sums.touch(bucket, bucket);
      }
    },
    drain: (visit) => sums.drain(visit),
  };
}

class BucketSums {
  readonly occurrences: Float64Array;
  readonly microHours: Float64Array;
  /** The buckets touched. */
  first = Number.POSITIVE_INFINITY;
  last = -1;

  constructor(readonly buckets: number) {
    this.occurrences = new Float64Array(buckets);
    this.microHours = new Float64Array(buckets);
  }

  touch(first: number, last: number): void {
    if (first < this.first) this.first = first;
    if (last > this.last) this.last = last;
  }

  drain(visit: (bucket: number, occurrences: number, microHours: MicroHours) => void): void {
    const { occurrences, microHours } = this;
    for (let bucket = this.first; bucket <= this.last; bucket++) {
      if (occurrences[bucket] === 0) continue;
      visit(bucket, occurrences[bucket], microHours[bucket]);
      occurrences[bucket] = 0;
      microHours[bucket] = 0;
    }
    this.first = Number.POSITIVE_INFINITY;
    this.last = -1;
  }
}
