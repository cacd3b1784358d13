// Load against capacity by period: days, ISO weeks, months, quarters or years, every one of them, loaded or not.

import { isoWeekOf, monthNameOf, quarterOf, yearNameOf } from '../calendar/buckets.js';
import { type Day, isoDateOf } from '../calendar/civil-date.js';
import { readDateInput } from '../calendar/date-input.js';
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
  readonly capacityMicroHours: MicroHours;
  readonly capacityHours: number;
  readonly loadMicroHours: MicroHours;
  readonly loadHours: number;
  /** On how many of its days the load is above the capacity. */
  readonly overloadedDays: number;
}

/**
 * The load and the capacity of a level's days by period, in order; the first and the last may be cut short.
 * Throws `ProblemError` with an `InvalidOption` for days or a period that their types would refuse.
 *
 * @example
 * const days = [
 *   { day: '2026-04-30', capacityMicroHours: 7_000_000, loadMicroHours: 8_000_000 },
 *   { day: '2026-05-04', capacityMicroHours: 7_000_000, loadMicroHours: 4_000_000 },
 * ];
 * console.log(loadByPeriod(days, 'month').map(({ period, overloadedDays }) => `${period} ${overloadedDays}`).join(', '));
 * // 2026-04 1, 2026-05 0
 */
export function loadByPeriod(days: Certificate['days'], by: Period): readonly PeriodLoad[] {
  requireOneOf('by', by, PERIODS);
  const nameOf = NAMES[by];
  if (!Array.isArray(days)) throw problemError(invalidOption('days', days, { _tag: 'ListOf', items: { _tag: 'Row' } }));
  const periods: { readonly period: string; capacity: MicroHours; load: MicroHours; overloadedDays: number }[] = [];
  for (const [index, one] of days.entries()) {
    const path = `days[${index}]`;
    requireObject(path, one);
    const { day, capacityMicroHours, loadMicroHours } = one;
    requireAmount(`${path}.capacityMicroHours`, capacityMicroHours);
    requireAmount(`${path}.loadMicroHours`, loadMicroHours);
    const period = nameOf(required(readDateInput(`${path}.day`, day)));
    if (periods.at(-1)?.period !== period) periods.push({ period, capacity: 0, load: 0, overloadedDays: 0 });
    const current = periods[periods.length - 1];
    current.capacity += capacityMicroHours;
    current.load += loadMicroHours;
    if (loadMicroHours > capacityMicroHours) current.overloadedDays++;
  }
  return periods.map(({ period, capacity, load, overloadedDays }) => ({
    period,
    capacityMicroHours: capacity,
    capacityHours: hoursOf(capacity),
    loadMicroHours: load,
    loadHours: hoursOf(load),
    overloadedDays,
  }));
}
