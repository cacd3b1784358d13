// A plan with its work put on days by a strategy: what load curves are drawn from. What the strategy answers is checked: it may be
// the user's own, and hours that it loses would be missing from every load.

import { isoDateOf } from '../calendar/civil-date.js';
import { requireFunction, requireObject, requireOneOf, requireOptions } from '../core/options.js';
import { type Accepted, invalidOption } from '../core/problem.js';
import { type ProblemError, problemError } from '../core/result.js';
import { WORK_SIDES, type WorkSide } from '../engagement/side.js';
import { occurrenceAt } from '../schedule/occurrence.js';
import type { Plan } from '../schedule/plan.js';
import type { Placement, Strategy } from './strategies.js';
import { type PlannedWork, workOf } from './work.js';

/** The work of a plan, put on days. */
export interface Spread extends Placement {
  readonly plan: Plan;
  /** The items that the parts and the flags are of, in the order of the plan's occurrences. */
  readonly work: PlannedWork;
}

/** Whose work to spread. */
export interface SpreadOptions {
  /** Default `firm`. */
  readonly side?: WorkSide;
}

/**
 * The work of a plan put on days: parts of whole micro-hours, each inside the window of its occurrence, that add up to its hours.
 *
 * `strategy`: `atDueDate`, `atRelease`, `evenly`, `asSoonAsPossible(limit)`, `asLateAsPossible(limit)`, `levelled(capacity)`, or a
 * function of your own. What could not be placed as requested is `flagged`, in micro-hours by item. Cost: linear in the occurrences and
 * parts, and that of the strategy. Throws `ProblemError` with an `InvalidOption` for options that their type would refuse, and for a
 * strategy that loses or adds hours, leaves a window, puts an occurrence on no day or its days out of order.
 * Source: SEMANTICS sections 7, 8 and 10.
 *
 * @example
 * const { work, allocations, flagged } = spread(orThrow(plan(portfolio)), evenly);
 * console.log(work.count, allocations.day.length, flagged.reduce((sum, one) => sum + one, 0) / 1_000_000);
 * // 71 376 0
 */
export function spread(plan: Plan, strategy: Strategy, options: SpreadOptions = {}): Spread {
  requireOptions('options', options, ['side']);
  const { side = 'firm' } = options;
  requireOneOf('side', side, WORK_SIDES);
  requireFunction('strategy', strategy);
  const work = workOf(plan, side);
  const placement = strategy(work);
  requirePlacement(work, placement);
  const { allocations, flagged } = placement;
  return { plan, work, allocations, flagged };
}

const ANSWER = 'strategy()';
const PARTS = `${ANSWER}.allocations`;

/**
 * Throws `ProblemError` with an `InvalidOption` unless each item has parts in its window and in the order of the days that add up to
 * its hours, and no more flagged than it has. Cost: linear in the parts.
 */
function requirePlacement(work: PlannedWork, placement: Placement): void {
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
