// `plan`: the occurrences of a portfolio or, with `--by`, its totals; as a table without `--by`, its hours by month.

import { type Either, left, right } from 'fp-ts/lib/Either.js';
import { plan as planOf } from '../../schedule/plan.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, type Failure } from '../exit.js';
import { planFailure, planningOptions } from '../input/plan-options.js';
import { readPortfolio, sourceOf } from '../input/portfolio.js';
import { openOutputs, writeOutputs } from '../output/outputs.js';
import { unplannedPieces } from '../output/unplanned.js';
import type { GivenOptions } from '../program.js';
import { planPieces, planView } from './plan-view.js';
import { findingsLines, hasFindings } from './summary.js';

/** Runs the command. */
export async function plan(context: Context, given: GivenOptions): Promise<Either<Failure, ExitCode>> {
  const view = planView(given, context);
  if (view._tag === 'Left') return view;
  const planning = planningOptions(given, context);
  if (planning._tag === 'Left') return planning;
  const source = sourceOf(given, context);
  if (source._tag === 'Left') return source;
  const opened = await openOutputs(given, context);
  if (opened._tag === 'Left') return opened;
  const outputs = opened.right;
  try {
    const portfolio = await readPortfolio(source.right, planning.right.timeZone, context);
    if (portfolio._tag === 'Left') return portfolio;
    const made = planOf(portfolio.right, planning.right.plan);
    if (made._tag === 'Left') return left(planFailure(made.left, context));
    const written = await writeOutputs(
      outputs,
      { result: planPieces(made.right, view.right, context), unplanned: unplannedPieces(made.right) },
      context,
    );
    if (written._tag === 'Left') return written;
    const found = hasFindings(made.right, portfolio.right);
    if (found && !(view.right.format === 'table' && view.right.by === null)) {
      await context.stderr.write(`${findingsLines(made.right, context).join('\n')}\n`);
    }
    return right(found && given.strict ? EXIT.strict : EXIT.done);
  } finally {
    await outputs.discard();
  }
}
