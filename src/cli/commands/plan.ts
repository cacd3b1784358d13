// `plan`: the occurrences of a portfolio or, with `--by`, its totals; as a table without `--by`, its hours by month.

import { unplannedTable } from '../../brief/unplanned-table.js';
import { ndjsonOf } from '../../report/json.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit.js';
import type { OptionsOf } from '../flags.js';
import { writeOutputs } from '../output/outputs.js';
import { planChunks, planView } from './plan-view.js';
import { dataIssueLines, hasDataIssues } from './summary.js';
import { withPlan } from './with-plan.js';

/** Runs the command. */
export async function plan(context: Context, given: OptionsOf<'plan'>): Promise<ExitCode> {
  const view = planView(given, context);
  return withPlan(given, context, async ({ plan, portfolio, outputs }) => {
    const showsOccurrences = view.by === null && view.format !== 'table';
    if (showsOccurrences && given.on !== undefined) await context.stderr.write(`${context.texts.plan.unusedOn}\n`);
    const chunks = { result: planChunks(plan, portfolio, view, context), unplanned: ndjsonOf(unplannedTable(plan)) };
    await writeOutputs(outputs, chunks, context);
    const found = hasDataIssues(plan, portfolio);
    const isShown = view.by === null && view.format === 'table' && given.out === undefined;
    if (found && !isShown) await context.stderr.write(`${dataIssueLines(plan, portfolio, context).join('\n')}\n`);
    return found && given.strict ? EXIT.strict : EXIT.done;
  });
}
