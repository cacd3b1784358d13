// Generated plans to spread, and what is true of every spread whatever its strategy.

import fc from 'fast-check';
import { expect } from 'vitest';
import { orThrow, type Plan, type Portfolio, plan } from '../../src/index.js';
import { type Spread, spread } from '../../src/workload/spread.js';
import type { Strategy } from '../../src/workload/strategies.js';
import { type Input, input } from '../properties/arbitrary-input.js';
import { decoded, ENGINE, planOptionsOf } from '../properties/compare.js';

/** A plan and what it was made of. */
export interface GeneratedPlan {
  readonly plan: Plan;
  readonly portfolio: Portfolio;
  readonly given: Input;
}

/** Plans whose hours can be added exactly. */
export const generatedPlan = (): fc.Arbitrary<GeneratedPlan> =>
  input()
    .map((given) => ({ given, portfolio: decoded(ENGINE, given) }))
    .map(({ given, portfolio }) => ({ given, portfolio, made: plan(portfolio, planOptionsOf(given.options)) }))
    .filter(({ made }) => made._tag === 'Right')
    .map(({ given, portfolio, made }) => ({ given, portfolio, plan: orThrow(made) }));

export const anySide = fc.constantFrom('firm' as const, 'client' as const, 'all' as const);

/** A part of an item. */
export interface Part {
  readonly day: number;
  readonly microHours: number;
}

/** The parts of each item. */
export function partsByItem({ work, allocations: { offsets, day, microHours } }: Omit<Spread, 'plan'>): Part[][] {
  return Array.from({ length: work.count }, (_, item) =>
    Array.from({ length: offsets[item + 1] - offsets[item] }, (_, index) => ({
      day: day[offsets[item] + index],
      microHours: microHours[offsets[item] + index],
    })),
  );
}

/** Spreads, having checked what holds for every strategy: nothing lost, inside the window, days in order, at least one part. */
export function checkedSpread(made: Plan, strategy: Strategy, side: 'firm' | 'client' | 'all' = 'all'): Spread {
  const result = spread(made, strategy, { side });
  expectPlaced(result);
  return result;
}

/** The same of work that was laid without a plan. */
export function expectPlaced(result: Omit<Spread, 'plan'>): void {
  const { work, allocations, flagged } = result;
  const parts = partsByItem(result);
  expect(allocations.offsets).toHaveLength(work.count + 1);
  expect(allocations.offsets[work.count]).toBe(allocations.day.length);
  expect(allocations.microHours).toHaveLength(allocations.day.length);
  expect(flagged).toHaveLength(work.count);
  const faults = parts.flatMap((own, item) => {
    const total = own.reduce((sum, { microHours }) => sum + microHours, 0);
    const isRight =
      own.length > 0 &&
      total === work.microHours[item] &&
      own.every(({ day }) => day >= work.release[item] && day <= work.last[item]) &&
      own.every(({ day }, index) => index === 0 || day > own[index - 1].day) &&
      own.every(({ microHours }) => Number.isInteger(microHours) && microHours >= (own.length > 1 ? 1 : 0)) &&
      Number.isInteger(flagged[item]) &&
      flagged[item] >= 0 &&
      flagged[item] <= total;
    return isRight ? [] : [{ item, own, hours: work.microHours[item], flagged: flagged[item] }];
  });
  expect(faults).toEqual([]);
}
