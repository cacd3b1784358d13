// What a strategy answers, checked: it may be the user's own, and hours that it loses would be missing from every load.

import { isoDateOf } from '../calendar/civil-date.js';
import { requireObject } from '../core/options.js';
import { type Accepted, invalidOption } from '../core/problem.js';
import { type ProblemError, problemError } from '../core/result.js';
import { occurrenceAt } from '../schedule/occurrence.js';
import type { Placement } from './strategies.js';
import type { PlannedWork } from './work.js';

const ANSWER = 'strategy()';
const PARTS = `${ANSWER}.allocations`;

/**
 * Throws `ProblemError` with an `InvalidOption` unless each item has parts in its window and in the order of the days that add up to
 * its hours, and no more flagged than it has. Cost: linear in the parts.
 */
export function requirePlacement(work: PlannedWork, placement: Placement): void {
  requireObject(ANSWER, placement);
  const { allocations, flagged } = placement;
  requireObject(PARTS, allocations);
  const { offsets, day, microHours } = allocations;
  requireColumn(`${PARTS}.offsets`, offsets, Int32Array, work.count + 1);
  if (offsets[0] !== 0) throw refused(`${PARTS}.offsets[0]`, offsets[0], integerAccepted(0, 0));
  for (let item = 0; item < work.count; item++) {
    if (offsets[item] < offsets[item + 1]) continue;
    throw refused(`${PARTS}.offsets[${item + 1}]`, offsets[item + 1], partsOf(work, item));
  }
  requireColumn(`${PARTS}.day`, day, Int32Array, offsets[work.count]);
  requireColumn(`${PARTS}.microHours`, microHours, Float64Array, offsets[work.count]);
  requireColumn(`${ANSWER}.flagged`, flagged, Float64Array, work.count);
  for (let item = 0; item < work.count; item++) {
    requireParts(work, item, placement);
    if (isAmount(flagged[item]) && flagged[item] <= work.microHours[item]) continue;
    throw refused(`${ANSWER}.flagged[${item}]`, flagged[item], integerAccepted(0, work.microHours[item]));
  }
}

function requireParts(work: PlannedWork, item: number, { allocations }: Placement): void {
  const { offsets, day, microHours } = allocations;
  const from = offsets[item];
  const to = offsets[item + 1];
  let earliest = work.release[item];
  let sum = 0;
  for (let part = from; part < to; part++) {
    if (day[part] < earliest || day[part] > work.last[item])
      throw refused(`${PARTS}.day[${part}]`, day[part], partsOf(work, item));
    if (!isAmount(microHours[part]))
      throw refused(`${PARTS}.microHours[${part}]`, microHours[part], partsOf(work, item));
    earliest = day[part];
    sum += microHours[part];
  }
  if (sum === work.microHours[item]) return;
  throw refused(`${PARTS}.microHours[${from}..${to - 1}]`, sum, partsOf(work, item));
}

function requireColumn(
  path: string,
  column: unknown,
  kind: Int32ArrayConstructor | Float64ArrayConstructor,
  count: number,
): void {
  if (!(column instanceof kind)) throw refused(path, column, { _tag: 'OneOf', values: [kind.name] });
  if (column.length !== count) throw refused(`${path}.length`, column.length, integerAccepted(count, count));
}

function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function integerAccepted(min: number, max: number): Accepted {
  return { _tag: 'Integer', min, max };
}

/** What is accepted of a item. */
function partsOf({ schedule, rows, release, last, microHours }: PlannedWork, item: number): Accepted {
  return {
    _tag: 'PartsOf',
    occurrence: occurrenceAt(schedule, rows[item]).id,
    first: release[item],
    last: last[item],
    dates: { first: isoDateOf(release[item]), last: isoDateOf(last[item]) },
    microHours: microHours[item],
  };
}

function refused(path: string, received: unknown, accepted: Accepted): ProblemError {
  return problemError(invalidOption(path, received, accepted));
}
