// The flattest plan as a strategy: work laid so that no day is fuller than it must be.

import { type DailyCapacity, requireDailyCapacity } from '../workload/daily-capacity.js';
import { placementOf, type Strategy } from '../workload/placement.js';
import { flattestPlan } from './flattest.js';

/**
 * The strategy that levels work on a capacity: the flattest plan there is, whether or not the work fits.
 *
 * `capacity`: micro-hours by day, none on days outside. A piece whose window holds no capacity is put on the last day of its window,
 * flagged; nothing else is. Cost: that of `flattestPlan`. Throws `ProblemError` with an `InvalidOption` for a capacity that its type
 * would refuse. Source: SEMANTICS section 8; Yao, Demers and Shenker (FOCS 1995).
 *
 * @example
 * const capacity = { first: orThrow(toEpochDay('2022-12-27')), microHours: Float64Array.of(8e6, 8e6, 8e6, 4e6) };
 * const days = load(spread(orThrow(plan(portfolio)), levelled(capacity)), { by: ['day'] });
 * console.log(days.rows.filter(({ hours }) => hours > 0.5).map(({ day, hours }) => `${day} ${hours} h`).join('\n'));
 * // 2022-12-27 1.185714 h
 * // 2022-12-28 1.185714 h
 * // 2022-12-29 1.185714 h
 * // 2022-12-30 0.592858 h
 */
export function levelled(capacity: DailyCapacity): Strategy {
  requireDailyCapacity('capacity', capacity);
  return (work) => placementOf(work, flattestPlan(work, capacity).allocations);
}
