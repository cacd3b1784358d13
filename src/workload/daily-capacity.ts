// Capacity day by day over a range of days: what levelling, limits and verdicts are measured against; of any range of days by one
// subtraction.

import type { Day } from '../calendar/civil-date.js';
import { requireInteger, requireObject } from '../core/options.js';
import { type Accepted, invalidOption } from '../core/problem.js';
import { problemError } from '../core/result.js';
import { MAX_EXACT_MICRO_HOURS, type MicroHours } from '../engagement/micro-hours.js';

/** The capacity of consecutive days: `microHours[0]` is that of day `first` (epoch days). Integers from 0 whose sum is below 2^53. */
export interface DailyCapacity {
  readonly first: Day;
  readonly microHours: Float64Array;
}

/** The capacity of a day; none outside the range. */
export function capacityOn({ first, microHours }: DailyCapacity, day: Day): MicroHours {
  return microHours[day - first] ?? 0;
}

const AMOUNT = { _tag: 'Integer', min: 0, max: MAX_EXACT_MICRO_HOURS - 1 } as const satisfies Accepted;

/** Throws `ProblemError` with an `InvalidOption` unless it is an epoch day, held in 32 bits. */
export function requireDay(path: string, day: Day): void {
  requireInteger(path, day, -(2 ** 31), 2 ** 31 - 1);
}

/** Throws `ProblemError` with an `InvalidOption` unless it is a whole number of micro-hours from 0. */
export function requireAmount(path: string, microHours: MicroHours): void {
  requireInteger(path, microHours, AMOUNT.min, AMOUNT.max);
}

/** Throws `ProblemError` with an `InvalidOption` unless it is a capacity of integers from 0 that can be added exactly. Cost: linear in its days. */
export function requireDailyCapacity(path: string, capacity: DailyCapacity): void {
  requireObject(path, capacity);
  const { first, microHours } = capacity;
  requireDay(`${path}.first`, first);
  if (!(microHours instanceof Float64Array)) {
    throw problemError(invalidOption(`${path}.microHours`, microHours, { _tag: 'ListOf', items: AMOUNT }));
  }
  const wrong = microHours.findIndex((amount) => !(Number.isSafeInteger(amount) && amount >= 0));
  if (wrong >= 0) throw problemError(invalidOption(`${path}.microHours[${wrong}]`, microHours[wrong], AMOUNT));
  const sum = microHours.reduce((total, amount) => total + amount, 0);
  if (sum < MAX_EXACT_MICRO_HOURS) return;
  throw problemError(invalidOption(`${path}.microHours[0..${microHours.length - 1}]`, sum, AMOUNT));
}

/** The capacity of ranges of days. */
export class CapacityRanges {
  readonly #first: Day;
  /** The capacity before each day of the range and, last, of all of it. */
  readonly #before: Float64Array;

  constructor({ first, microHours }: DailyCapacity) {
    this.#first = first;
    this.#before = new Float64Array(microHours.length + 1);
    for (const [index, capacity] of microHours.entries()) this.#before[index + 1] = this.#before[index] + capacity;
  }

  /** The capacity from `first` to `last`, both included; days outside have none, nor has a range that ends before it starts. */
  between(first: Day, last: Day): MicroHours {
    return last < first ? 0 : this.#until(last + 1) - this.#until(first);
  }

  #until(day: Day): MicroHours {
    return this.#before[Math.max(0, Math.min(day - this.#first, this.#before.length - 1))];
  }
}
