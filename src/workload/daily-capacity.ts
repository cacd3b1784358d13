// Capacity day by day over a stretch of days: what levelling, limits and verdicts are measured against.

import type { Day } from '../calendar/civil-date.js';
import { MAX_EXACT_MICRO_HOURS, type MicroHours } from '../engagement/micro-hours.js';
import { type Accepted, invalidOption } from '../problem/problem.js';
import { ProblemError } from '../result/or-throw.js';
import { requireObject } from './required.js';

/** The capacity of consecutive days: `microHours[0]` is that of day `first` (epoch days). Integers from 0 whose sum is below 2^53. */
export interface DailyCapacity {
  readonly first: Day;
  readonly microHours: Float64Array;
}

/** The capacity of a day; none outside the stretch. */
export function capacityOn({ first, microHours }: DailyCapacity, day: Day): MicroHours {
  return microHours[day - first] ?? 0;
}

const AMOUNT: Accepted = { _tag: 'Integer', min: 0, max: MAX_EXACT_MICRO_HOURS - 1 };
/** Days are held in 32 bits. */
const DAY: Accepted = { _tag: 'Integer', min: -(2 ** 31), max: 2 ** 31 - 1 };

/** Throws `ProblemError` with an `InvalidOption` unless it is a capacity of integers from 0 that can be added exactly. Cost: linear in its days. */
export function requireDailyCapacity(path: string, capacity: DailyCapacity): void {
  requireObject(path, capacity);
  const { first, microHours } = capacity;
  if ((first | 0) !== first) throw new ProblemError(invalidOption(`${path}.first`, first, DAY));
  if (!(microHours instanceof Float64Array)) {
    throw new ProblemError(invalidOption(`${path}.microHours`, microHours, { _tag: 'ListOf', items: AMOUNT }));
  }
  const wrong = microHours.findIndex((amount) => !(Number.isSafeInteger(amount) && amount >= 0));
  if (wrong >= 0) throw new ProblemError(invalidOption(`${path}.microHours[${wrong}]`, microHours[wrong], AMOUNT));
  const sum = microHours.reduce((total, amount) => total + amount, 0);
  if (sum < MAX_EXACT_MICRO_HOURS) return;
  throw new ProblemError(invalidOption(`${path}.microHours[0..${microHours.length - 1}]`, sum, AMOUNT));
}
