// `check`: the quality of the data with its weight in hours, as JSON or as text.

import type { Portfolio } from '../../engagement/portfolio.js';
import { qualityOf } from '../../quality/quality.js';
import { jsonText } from '../../report/json.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit.js';
import type { OptionsOf } from '../flags.js';
import { writeOutputs } from '../output/outputs.js';
import { checkText } from './check-text.js';
import { endingNext } from './ending-letters.js';
import { hasDataIssues } from './summary.js';
import { withPlan } from './with-plan.js';

/** Runs the command. */
export async function check(context: Context, given: OptionsOf<'check'>): Promise<ExitCode> {
  const endingIn = (portfolio: Portfolio) => endingNext(portfolio, given, given, context);
  return withPlan({ endingIn }, given, context, async ({ plan, portfolio, files, outputs, labels, ending }) => {
    const quality = qualityOf(portfolio, plan);
    const text =
      given.format === 'json'
        ? `${jsonText({ ...quality, endingLetters: ending.found })}\n`
        : checkText(quality, { portfolio, labels, sentenceOf: files.sentenceOf }, ending.lines, context);
    // The same rows give the same result, wherever they came from: what is said of the source is no part of it.
    const isFromApi = given.dossier !== undefined || given.snapshot !== undefined;
    if (isFromApi) await context.stderr.write(`${context.texts.check.byLetter}\n`);
    await writeOutputs(outputs, { result: [text] }, context);
    return given.strict && (hasDataIssues(plan, portfolio) || files.badCells > 0) ? EXIT.strict : EXIT.done;
  });
}
