// The strategies of a spread, which put the hours of each work item on days of its window: whole on one day, evenly over its working days, or
// as early or as late as a daily limit allows. What each answers has one shape. As late is as early in mirrored time: days and windows negated.

import { requireHours } from '../core/options.js';
import { microHoursOf } from '../engagement/micro-hours.js';
import { type Allocations, AllocationsBuilder } from './allocations.js';
import { type DailyCapacity, requireDailyCapacity } from './daily-capacity.js';
import { type DispatchDays, dispatch } from './edf.js';
import { OpenDays, workingDays } from './open-days.js';
import { itemsOf, mirrored, type PlannedWork, type Work } from './work.js';

/** Work placed on days. Every item has at least one part (one of zero hours if it has none), and all of its hours are in its parts. */
export interface Placement {
  readonly allocations: Allocations;
  /**
   * The micro-hours of each item that could not be placed as requested, 0 for most: all of them where no day of the window is open,
   * they are then on its last day; those beyond a daily limit, they are on the window's last open day, or its first when filled from the end.
   */
  readonly flagged: Float64Array;
}

/** A way to put work on days, each item inside its window (`release` to `last`). It changes nothing of the work. */
export type Strategy = (work: PlannedWork) => Placement;

/** Work as placed; items without a part, for want of an open day, are put on the last day of their window and flagged. */
export function placementOf(work: Work, placed: Allocations, flagged = new Float64Array(work.count)): Placement {
  const { offsets, day, microHours } = placed;
  const isPlaced = (item: number) => offsets[item] < offsets[item + 1];
  const missing = work.release.reduce((count, _, item) => count + (isPlaced(item) ? 0 : 1), 0);
  if (missing === 0) return { allocations: placed, flagged };
  const parts = new AllocationsBuilder(day.length + missing);
  for (let item = 0; item < work.count; item++) {
    for (let part = offsets[item]; part < offsets[item + 1]; part++) parts.add(item, day[part], microHours[part]);
    if (isPlaced(item)) continue;
    parts.add(item, work.last[item], work.microHours[item]);
    flagged[item] = work.microHours[item];
  }
  return { allocations: parts.of(work), flagged };
}

/**
 * Each item whole on the last day of its window, open or closed: `dueAdjusted`, or the release where that is later. Nothing is flagged.
 * A strategy of `spread`. Cost: linear in the items. Source: SEMANTICS section 8.
 *
 * @example
 * const months = load(spread(orThrow(plan(portfolio)), atDueDate), { by: ['month'] });
 * console.log(months.rows.filter(({ hours }) => hours > 1).map(({ month, hours }) => `${month} ${hours} h`).join('\n'));
 * // 2022-12 4.15 h
 */
export function atDueDate(work: PlannedWork): Placement {
  return wholeOn(work.last, work);
}

/**
 * Each item whole on the first day of its window, open or closed. Nothing is flagged.
 * A strategy of `spread`. Cost: linear in the items. Source: SEMANTICS section 8.
 *
 * @example
 * const days = load(spread(orThrow(plan(portfolio)), atRelease), { by: ['day'] });
 * console.log(days.rows.filter(({ hours }) => hours > 1).map(({ day, hours }) => `${day} ${hours} h`).join('\n'));
 * // 2022-12-01 4.15 h
 */
export function atRelease(work: PlannedWork): Placement {
  return wholeOn(work.release, work);
}

function wholeOn(day: Int32Array, { count, microHours }: PlannedWork): Placement {
  const offsets = Int32Array.from({ length: count + 1 }, (_, item) => item);
  return { allocations: { offsets, day, microHours }, flagged: new Float64Array(count) };
}

/**
 * Each item over the working days of its window, as evenly as whole micro-hours allow: of w over n days, floor(w k / n) are done
 * by the end of day k. So its days differ by one micro-hour at the most; days that would get none have no part, but for the last.
 *
 * Working days are those of the plan: no weekend, no holiday of its option `holidays`. A item whose window has none is put on the
 * last day of its window, flagged. A strategy of `spread`. Cost: linear in the parts. Source: SEMANTICS section 8.
 *
 * @example
 * const days = load(spread(orThrow(plan(portfolio)), evenly), { by: ['day'] });
 * console.log(days.rows.filter(({ day }) => day > '2022-12-28' && day < '2023').map(({ day, hours }) => `${day} ${hours} h`).join('\n'));
 * // 2022-12-29 0.188636 h
 * // 2022-12-30 0.188638 h
 */
export function evenly(work: PlannedWork): Placement {
  const openDays = workingDays(work, 1);
  const daysOf = (item: number) => {
    const from = openDays.indexFrom(work.release[item]);
    return { from, count: openDays.indexFrom(work.last[item] + 1) - from };
  };
  const offsets = new Int32Array(work.count + 1);
  for (let item = 0; item < work.count; item++) {
    const { count } = daysOf(item);
    offsets[item + 1] = offsets[item] + Math.min(count, Math.max(1, work.microHours[item]));
  }
  const allocations = {
    offsets,
    day: new Int32Array(offsets[work.count]),
    microHours: new Float64Array(offsets[work.count]),
  };
  for (let item = 0; item < work.count; item++) {
    const { from, count } = daysOf(item);
    placeEvenly(allocations, offsets[item], openDays.day.subarray(from, from + count), work.microHours[item]);
  }
  return placementOf(work, allocations);
}

/** Lays a item on its days, its first part being number `part`. */
function placeEvenly({ day, microHours }: Allocations, part: number, days: Int32Array, amount: number): void {
  const count = days.length;
  // floor(w k / n) by whole part and rest of w / n: small numbers, where w k might leave the exact ones.
  const rest = amount % count;
  const each = (amount - rest) / count;
  let next = part;
  let done = 0;
  for (let k = 1; k <= count; k++) {
    const due = Math.floor((rest * k) / count);
    if (each + due > done || k === count) {
      day[next] = days[k - 1];
      microHours[next++] = each + due - done;
    }
    done = due;
  }
}

/** How much can be done a day, all items together: hours on every working day of the plan, or a limit for each day. */
export type DailyLimit = number | DailyCapacity;

/** The most hours a day that a limit may be: more than any firm has. */
const MAX_HOURS = 100_000;

/**
 * The strategy that does all work as early as a daily limit allows, the earliest deadline (`last`) first; of one deadline, the first
 * in the order of the plan. No plan under the limit has more done by the end of any day, and none leaves fewer hours over it.
 *
 * `limit`: hours a day, 0.000001..100,000, rounded to the nearest micro-hour, on every working day of the plan; or micro-hours by day,
 * none on days outside. What is over the limit is done on the last open day of its window, flagged; a item without an open day in its
 * window on the last day of it, flagged. Cost: n log n in the items, linear in the days.
 * Throws `ProblemError` with an `InvalidOption` for another limit. Source: SEMANTICS sections 8 and 10.
 *
 * @example
 * const days = load(spread(orThrow(plan(portfolio)), asSoonAsPossible(3)), { by: ['day'] });
 * console.log(days.rows.filter(({ hours }) => hours > 0.5).map(({ day, hours }) => `${day} ${hours} h`).join('\n'));
 * // 2022-12-01 3 h
 * // 2022-12-02 1.15 h
 */
export function asSoonAsPossible(limit: DailyLimit): Strategy {
  const openDaysOf = limitOf(limit);
  return (work) => {
    const openDays = openDaysOf(work);
    const { allocations, flagged } = dispatched(work, openItems(work, openDays), daysOf(openDays));
    return placementOf(work, allocations, flagged);
  };
}

/**
 * The strategy that does all work as late as a daily limit allows: from the last day back, the latest release first; of one release,
 * the last in the order of the plan. No plan under the limit has more left to do on any morning, and none leaves fewer hours over it.
 *
 * `limit`, cost and throws: as for `asSoonAsPossible`. What is over the limit is done on the first open day of its window, flagged; a
 * item without an open day in its window on the last day of it, flagged. Source: SEMANTICS sections 8 and 10.
 *
 * @example
 * const days = load(spread(orThrow(plan(portfolio)), asLateAsPossible(3)), { by: ['day'] });
 * console.log(days.rows.filter(({ hours }) => hours > 0.5).map(({ day, hours }) => `${day} ${hours} h`).join('\n'));
 * // 2022-12-29 1.15 h
 * // 2022-12-30 3 h
 */
export function asLateAsPossible(limit: DailyLimit): Strategy {
  const openDaysOf = limitOf(limit);
  return (work) => {
    const openDays = openDaysOf(work);
    const items = openItems(work, openDays).reverse();
    const { allocations, flagged } = dispatched(mirrored(work), items, mirroredDays(daysOf(openDays)));
    return placementOf(work, unmirrored(allocations), flagged);
  };
}

function limitOf(limit: DailyLimit): (work: PlannedWork) => OpenDays {
  if (typeof limit === 'object' && limit !== null) {
    requireDailyCapacity('limit', limit);
    const openDays = new OpenDays(limit);
    return () => openDays;
  }
  requireHours('limit', limit, MAX_HOURS);
  const microHours = microHoursOf(limit);
  return (work) => workingDays(work, microHours);
}

/** The items that have an open day in their window. */
function openItems(work: Work, openDays: OpenDays): Int32Array {
  return itemsOf(work, (item) => openDays.isOpen(work.release[item], work.last[item]));
}

function daysOf({ day, capacity }: OpenDays): DispatchDays {
  return { day, limit: capacity };
}

function dispatched(work: Work, items: Int32Array, days: DispatchDays) {
  const parts = new AllocationsBuilder(items.length + days.day.length);
  const flagged = new Float64Array(work.count);
  dispatch(work, items, days, parts, (item, microHours) => {
    flagged[item] = microHours;
  });
  return { allocations: parts.of(work), flagged };
}

function mirroredDays({ day, limit }: DispatchDays): DispatchDays {
  return { day: day.map((one) => -one).reverse(), limit: limit.slice().reverse() };
}

/** Parts of mirrored time in the order of real time. */
function unmirrored({ offsets, day, microHours }: Allocations): Allocations {
  const days = day.map((one) => -one);
  const hours = microHours.slice();
  for (let item = 0; item + 1 < offsets.length; item++) {
    days.subarray(offsets[item], offsets[item + 1]).reverse();
    hours.subarray(offsets[item], offsets[item + 1]).reverse();
  }
  return { offsets, day: days, microHours: hours };
}
