// Each piece of work whole on one day: the last of its window, or the first.

import type { Placement } from './placement.js';
import type { PlannedWork } from './work.js';

/**
 * Each piece whole on the last day of its window, open or closed: `dueAdjusted`, or the release where that is later. Nothing is flagged.
 * A strategy of `spread`. Cost: linear in the pieces. Source: SEMANTICS section 8.
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
 * Each piece whole on the first day of its window, open or closed. Nothing is flagged.
 * A strategy of `spread`. Cost: linear in the pieces. Source: SEMANTICS section 8.
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
  const offsets = Int32Array.from({ length: count + 1 }, (_, piece) => piece);
  return { allocations: { offsets, day, microHours }, flagged: new Float64Array(count) };
}
