// What a strategy answers, checked: it may be the user's own, and hours that it loses would be missing from every load.

import { isoDateOf } from '../calendar/civil-date.js';
import { requireObject } from '../core/options.js';
import { type Accepted, invalidOption } from '../core/problem.js';
import { type ProblemError, problemError } from '../core/result.js';
import { occurrenceAt } from '../schedule/occurrence.js';
import type { Placement } from './placement.js';
import type { PlannedWork } from './work.js';

const ANSWER = 'strategy()';
const PARTS = `${ANSWER}.allocations`;

/**
 * Throws `ProblemError` with an `InvalidOption` unless each piece has parts in its window and in the order of the days that add up to
 * its hours, and no more flagged than it has. Cost: linear in the parts.
 */
export function requirePlacement(work: PlannedWork, placement: Placement): void {
  requireObject(ANSWER, placement);
  const { allocations, flagged } = placement;
  requireObject(PARTS, allocations);
  const { offsets, day, microHours } = allocations;
  requireColumn(`${PARTS}.offsets`, offsets, Int32Array, work.count + 1);
  if (offsets[0] !== 0) throw refused(`${PARTS}.offsets[0]`, offsets[0], integer(0, 0));
  for (let piece = 0; piece < work.count; piece++) {
    if (offsets[piece] < offsets[piece + 1]) continue;
    throw refused(`${PARTS}.offsets[${piece + 1}]`, offsets[piece + 1], partsOf(work, piece));
  }
  requireColumn(`${PARTS}.day`, day, Int32Array, offsets[work.count]);
  requireColumn(`${PARTS}.microHours`, microHours, Float64Array, offsets[work.count]);
  requireColumn(`${ANSWER}.flagged`, flagged, Float64Array, work.count);
  for (let piece = 0; piece < work.count; piece++) {
    requireParts(work, piece, placement);
    if (isAmount(flagged[piece]) && flagged[piece] <= work.microHours[piece]) continue;
    throw refused(`${ANSWER}.flagged[${piece}]`, flagged[piece], integer(0, work.microHours[piece]));
  }
}

function requireParts(work: PlannedWork, piece: number, { allocations }: Placement): void {
  const { offsets, day, microHours } = allocations;
  const from = offsets[piece];
  const to = offsets[piece + 1];
  let earliest = work.release[piece];
  let sum = 0;
  for (let part = from; part < to; part++) {
    if (day[part] < earliest || day[part] > work.last[piece])
      throw refused(`${PARTS}.day[${part}]`, day[part], partsOf(work, piece));
    if (!isAmount(microHours[part]))
      throw refused(`${PARTS}.microHours[${part}]`, microHours[part], partsOf(work, piece));
    earliest = day[part];
    sum += microHours[part];
  }
  if (sum === work.microHours[piece]) return;
  throw refused(`${PARTS}.microHours[${from}..${to - 1}]`, sum, partsOf(work, piece));
}

function requireColumn(
  path: string,
  column: unknown,
  kind: Int32ArrayConstructor | Float64ArrayConstructor,
  count: number,
): void {
  if (!(column instanceof kind)) throw refused(path, column, { _tag: 'OneOf', values: [kind.name] });
  if (column.length !== count) throw refused(`${path}.length`, column.length, integer(count, count));
}

function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function integer(min: number, max: number): Accepted {
  return { _tag: 'Integer', min, max };
}

/** What is accepted of a piece. */
function partsOf({ schedule, rows, release, last, microHours }: PlannedWork, piece: number): Accepted {
  return {
    _tag: 'PartsOf',
    occurrence: occurrenceAt(schedule, rows[piece]).id,
    first: release[piece],
    last: last[piece],
    dates: { first: isoDateOf(release[piece]), last: isoDateOf(last[piece]) },
    microHours: microHours[piece],
  };
}

function refused(path: string, received: unknown, accepted: Accepted): ProblemError {
  return problemError(invalidOption(path, received, accepted));
}
