// `check`: the quality of the data, with its weight in hours.

import { type Either, isLeft, right } from 'fp-ts/lib/Either.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, type Failure } from '../exit.js';
import { FORMATS, type GivenOptions } from '../flags.js';
import { oneOf } from '../input/choice.js';
import { writeOutputs } from '../output/outputs.js';
import { checkReport } from './check-report.js';
import { checkJson, checkText } from './check-text.js';
import { hasFindings } from './summary.js';
import { withPlan } from './with-plan.js';

/** Runs the command. */
export async function check(context: Context, given: GivenOptions): Promise<Either<Failure, ExitCode>> {
  const format = oneOf('format', given.format, FORMATS.check, context);
  if (isLeft(format)) return format;
  return withPlan(given, context, async ({ plan, portfolio, outputs }) => {
    const report = checkReport(portfolio, plan);
    const text = format.right === 'json' ? checkJson(report) : checkText(report, portfolio, context);
    const written = await writeOutputs(outputs, { result: [text] }, context);
    if (isLeft(written)) return written;
    return right(given.strict && hasFindings(plan, portfolio) ? EXIT.strict : EXIT.done);
  });
}
