// A plan with its work put on days by a strategy: what load curves are drawn from.

import { requireFunction, requireOneOf, requireOptions } from '../core/options.js';
import { WORK_SIDES, type WorkSide } from '../engagement/side.js';
import type { Plan } from '../schedule/plan.js';
import { requirePlacement } from './required-placement.js';
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
