// Work spread evenly over the working days of its window, in whole micro-hours.

import type { Allocations } from './allocations.js';
import { type Placement, placementOf } from './placement.js';
import type { PlannedWork } from './work.js';
import { workingDays } from './working-days.js';

/**
 * Each piece over the working days of its window, as evenly as whole micro-hours allow: of w over n days, floor(w k / n) are done
 * by the end of day k. So its days differ by one micro-hour at the most; days that would get none have no part, but for the last.
 *
 * Working days are those of the plan: no weekend, no holiday of its option `holidays`. A piece whose window has none is put on the
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
  const daysOf = (piece: number) => {
    const from = openDays.placeFrom(work.release[piece]);
    return { from, count: openDays.placeFrom(work.last[piece] + 1) - from };
  };
  const offsets = new Int32Array(work.count + 1);
  for (let piece = 0; piece < work.count; piece++) {
    const { count } = daysOf(piece);
    offsets[piece + 1] = offsets[piece] + Math.min(count, Math.max(1, work.microHours[piece]));
  }
  const laid = { offsets, day: new Int32Array(offsets[work.count]), microHours: new Float64Array(offsets[work.count]) };
  for (let piece = 0; piece < work.count; piece++) {
    const { from, count } = daysOf(piece);
    layEvenly(laid, offsets[piece], openDays.day.subarray(from, from + count), work.microHours[piece]);
  }
  return placementOf(work, laid);
}

/** Lays a piece on its days, its first part being number `part`. */
function layEvenly({ day, microHours }: Allocations, part: number, days: Int32Array, amount: number): void {
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
