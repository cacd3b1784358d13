// Load against capacity by period: days, ISO weeks, months, quarters or years, every one with a day shown, loaded or not.

import { bucketAround, isoWeekOf, monthNameOf, quarterOf, yearNameOf } from '../calendar/buckets.js';
import { type Day, isoDateOf } from '../calendar/civil-date.js';
import { type DateInput, readDateInput, readOpenRange } from '../calendar/date-input.js';
import { contains, type DateRange } from '../calendar/date-range.js';
import { requireObject, requireOneOf } from '../core/options.js';
import { invalidOption } from '../core/problem.js';
import { problemError, required } from '../core/result.js';
import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import { requireAmount } from '../workload/daily-capacity.js';
import type { Certificate } from './verify.js';

/** What load is shown by. */
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

const NAMES: { readonly [period in Period]: (day: Day) => string } = {
  day: isoDateOf,
  week: isoWeekOf,
  month: monthNameOf,
  quarter: quarterOf,
  year: yearNameOf,
};

/** Every kind of period, the shortest first. */
export const PERIODS = Object.keys(NAMES) as readonly Period[];

/** A period with the load and the capacity of its days. */
export interface PeriodLoad {
  /** `2026-05-04`, `2026-W19`, `2026-05`, `2026-Q2` or `2026`. */
  readonly period: string;
  /** The first and the last of its days that are counted, `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
  /** Whether these are fewer than the period has. */
  readonly isCut: boolean;
  readonly capacityMicroHours: MicroHours;
  readonly capacityHours: number;
  readonly loadMicroHours: MicroHours;
  readonly loadHours: number;
  /** On how many of its days the load is above the capacity. */
  readonly overloadedDays: number;
}

/**
 * The load and the capacity of a level's days by period, in order. `shown`: the first and the last day to be counted; where it cuts a
 * period, or the days begin or end inside one, that period says so. Default: all days.
 * Throws `ProblemError` with an `InvalidOption` for days, a period or a range that their types would refuse.
 *
 * @example
 * const days = [
 *   { day: '2026-04-30', capacityMicroHours: 7_000_000, loadMicroHours: 8_000_000 },
 *   { day: '2026-05-04', capacityMicroHours: 7_000_000, loadMicroHours: 4_000_000 },
 * ];
 * console.log(loadByPeriod(days, 'month').map(({ period, overloadedDays }) => `${period} ${overloadedDays}`).join(', '));
 * // 2026-04 1, 2026-05 0
 */
export function loadByPeriod(
  days: Certificate['days'],
  by: Period,
  shown: { readonly first?: DateInput; readonly last?: DateInput } = {},
): readonly PeriodLoad[] {
  requireOneOf('by', by, PERIODS);
  const nameOf = NAMES[by];
  const range = required(readOpenRange('shown', shown));
  if (!Array.isArray(days)) throw problemError(invalidOption('days', days, { _tag: 'ListOf', items: { _tag: 'Row' } }));
  const periods: PeriodSums[] = [];
  for (const [index, one] of days.entries()) {
    const path = `days[${index}]`;
    requireObject(path, one);
    const { capacityMicroHours, loadMicroHours } = one;
    requireAmount(`${path}.capacityMicroHours`, capacityMicroHours);
    requireAmount(`${path}.loadMicroHours`, loadMicroHours);
    const day = required(readDateInput(`${path}.day`, one.day));
    if (!contains(range, day)) continue;
    const period = nameOf(day);
    if (periods.at(-1)?.period !== period) {
      periods.push({ period, first: day, last: day, capacity: 0, load: 0, overloadedDays: 0 });
    }
    const current = periods[periods.length - 1];
    current.last = day;
    current.capacity += capacityMicroHours;
    current.load += loadMicroHours;
    if (loadMicroHours > capacityMicroHours) current.overloadedDays++;
  }
  return periods.map(({ period, first, last, capacity, load, overloadedDays }) => ({
    period,
    first: isoDateOf(first),
    last: isoDateOf(last),
    isCut: nameOf(first - 1) === period || nameOf(last + 1) === period,
    capacityMicroHours: capacity,
    capacityHours: hoursOf(capacity),
    loadMicroHours: load,
    loadHours: hoursOf(load),
    overloadedDays,
  }));
}

interface PeriodSums {
  readonly period: string;
  readonly first: Day;
  last: Day;
  capacity: MicroHours;
  load: MicroHours;
  overloadedDays: number;
}

/** The days of the whole periods that some days are in. */
export function wholePeriods({ first, last }: DateRange, by: Period): DateRange {
  return { first: bucketAround(first, NAMES[by]).first, last: bucketAround(last, NAMES[by]).last };
}
