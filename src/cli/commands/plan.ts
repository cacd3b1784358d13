// `plan`: the occurrences of a portfolio or, with `--by`, its totals; as a table without `--by`, its hours by month.

import { type Either, isLeft, right } from 'fp-ts/lib/Either.js';
import { unplannedTable } from '../../brief/unplanned-table.js';
import { ndjsonOf } from '../../report/json.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, type Failure } from '../exit.js';
import type { GivenOptions } from '../flags.js';
import { writeOutputs } from '../output/outputs.js';
import { planChunks, planView } from './plan-view.js';
import { findingsLines, hasFindings } from './summary.js';
import { withPlan } from './with-plan.js';

/** Runs the command. */
export async function plan(context: Context, given: GivenOptions): Promise<Either<Failure, ExitCode>> {
  const asked = planView(given, context);
  if (isLeft(asked)) return asked;
  const view = asked.right;
  return withPlan(given, context, async ({ plan, portfolio, outputs }) => {
    const showsOccurrences = view.by === null && view.format !== 'table';
    if (showsOccurrences && given.on !== undefined) await context.stderr.write(`${context.texts.plan.unusedOn}\n`);
    const pieces = { result: planChunks(plan, portfolio, view, context), unplanned: ndjsonOf(unplannedTable(plan)) };
    const written = await writeOutputs(outputs, pieces, context);
    if (isLeft(written)) return written;
    const found = hasFindings(plan, portfolio);
    const wasTold = view.by === null && view.format === 'table' && given.out === undefined;
    if (found && !wasTold) await context.stderr.write(`${findingsLines(plan, portfolio, context).join('\n')}\n`);
    return right(found && given.strict ? EXIT.strict : EXIT.done);
  });
}
