// What the commands that plan have in common: the options are checked, the outputs opened, the rows read and planned.
// Whatever happens in between, no half-written file is left.

import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { type Plan, plan } from '../../schedule/plan.js';
import type { Context } from '../context.js';
import type { ExitCode, Failure } from '../exit.js';
import type { GivenOptions } from '../flags.js';
import { planFailure, planningOptions } from '../input/plan-options.js';
import { readPortfolio, sourceOf } from '../input/portfolio.js';
import { type Outputs, openOutputs } from '../output/outputs.js';

/** What was planned, what it was planned from, and where to write. */
export interface Planned {
  readonly plan: Plan;
  readonly portfolio: Portfolio;
  readonly outputs: Outputs;
}

/** Plans what the options name and hands it over; the first failure ends it. */
export function withPlan(
  given: GivenOptions,
  context: Context,
  use: (planned: Planned) => Promise<Either<Failure, ExitCode>>,
): Promise<Either<Failure, ExitCode>> {
  return withPlanBeside(async () => right(null), given, context, use);
}

/** The same with another input, which is read when all options are known to be well, before the rows: they may come from far. */
export async function withPlanBeside<A>(
  readOther: () => Promise<Either<Failure, A>>,
  given: GivenOptions,
  context: Context,
  use: (planned: Planned, other: A) => Promise<Either<Failure, ExitCode>>,
): Promise<Either<Failure, ExitCode>> {
  const planning = planningOptions(given, context);
  if (isLeft(planning)) return planning;
  const source = await sourceOf(given, context);
  if (isLeft(source)) return source;
  const outputs = await openOutputs(given, context);
  if (isLeft(outputs)) return outputs;
  try {
    const other = await readOther();
    if (isLeft(other)) return other;
    const portfolio = await readPortfolio(source.right, planning.right.timeZone, context);
    if (isLeft(portfolio)) return portfolio;
    const made = plan(portfolio.right, planning.right.plan);
    if (isLeft(made)) return left(planFailure(made.left, context));
    const planned = { plan: made.right, portfolio: portfolio.right, outputs: outputs.right };
    return await use(planned, other.right);
  } finally {
    await outputs.right.discard();
  }
}
