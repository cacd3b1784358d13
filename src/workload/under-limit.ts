// Work as early, or as late, as a daily limit allows. As late is as early in time turned round: days and windows negated.

import { requireHours } from '../core/options.js';
import { microHoursOf } from '../engagement/micro-hours.js';
import { type Allocations, AllocationsBuilder } from './allocations.js';
import { type DailyCapacity, requireDailyCapacity } from './daily-capacity.js';
import { OpenDays } from './open-days.js';
import { placementOf, type Strategy } from './placement.js';
import { type ServedDays, serve } from './serve.js';
import { type PlannedWork, piecesOf, type Work, workTurned } from './work.js';
import { workingDays } from './working-days.js';

/** How much can be done a day, all pieces together: hours on every working day of the plan, or a limit for each day. */
export type DailyLimit = number | DailyCapacity;

/** The most hours a day that a limit may be: more than any firm has. */
const MAX_HOURS = 100_000;

/**
 * The strategy that does all work as early as a daily limit allows, the earliest deadline (`last`) first; of one deadline, the first
 * in the order of the plan. No plan under the limit has more done by the end of any day, and none leaves fewer hours over it.
 *
 * `limit`: hours a day, 0.000001..100,000, rounded to the nearest micro-hour, on every working day of the plan; or micro-hours by day,
 * none on days outside. What is over the limit is done on the last open day of its window, flagged; a piece without an open day in its
 * window on the last day of it, flagged. Cost: n log n in the pieces, linear in the days.
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
    const { laid, flagged } = served(work, openPieces(work, openDays), daysOf(openDays));
    return placementOf(work, laid, flagged);
  };
}

/**
 * The strategy that does all work as late as a daily limit allows: from the last day back, the latest release first; of one release,
 * the last in the order of the plan. No plan under the limit has more left to do on any morning, and none leaves fewer hours over it.
 *
 * `limit`, cost and throws: as for `asSoonAsPossible`. What is over the limit is done on the first open day of its window, flagged; a
 * piece without an open day in its window on the last day of it, flagged. Source: SEMANTICS sections 8 and 10.
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
    const pieces = openPieces(work, openDays).reverse();
    const { laid, flagged } = served(workTurned(work), pieces, daysTurned(daysOf(openDays)));
    return placementOf(work, turned(laid), flagged);
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

/** The pieces that have an open day in their window. */
function openPieces(work: Work, openDays: OpenDays): Int32Array {
  return piecesOf(work, (piece) => openDays.isOpen(work.release[piece], work.last[piece]));
}

function daysOf({ day, capacity }: OpenDays): ServedDays {
  return { day, limit: capacity };
}

function served(work: Work, pieces: Int32Array, days: ServedDays) {
  const parts = new AllocationsBuilder(pieces.length + days.day.length);
  const flagged = new Float64Array(work.count);
  serve(work, pieces, days, parts, (piece, microHours) => {
    flagged[piece] = microHours;
  });
  return { laid: parts.of(work), flagged };
}

function daysTurned({ day, limit }: ServedDays): ServedDays {
  return { day: day.map((one) => -one).reverse(), limit: limit.slice().reverse() };
}

/** Parts of turned time in the order of real time. */
function turned({ offsets, day, microHours }: Allocations): Allocations {
  const days = day.map((one) => -one);
  const hours = microHours.slice();
  for (let piece = 0; piece + 1 < offsets.length; piece++) {
    days.subarray(offsets[piece], offsets[piece + 1]).reverse();
    hours.subarray(offsets[piece], offsets[piece + 1]).reverse();
  }
  return { offsets, day: days, microHours: hours };
}
