// `explain ID`: how one occurrence came by its dates and hours, a step a line.

import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import { describe } from '../../describe/describe-problem.js';
import { describeStep } from '../../describe/describe-step.js';
import { visible } from '../../describe/visible.js';
import { type Explanation, explain as explanationOf } from '../../schedule/explain.js';
import { plan as planOf } from '../../schedule/plan.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, type Failure } from '../exit.js';
import { oneOf } from '../input/choice.js';
import { planFailure, planningOptions } from '../input/plan-options.js';
import { readPortfolio, sourceOf } from '../input/portfolio.js';
import { jsonText } from '../output/json.js';
import { openOutputs, writeOutputs } from '../output/outputs.js';
import { cellText } from '../output/text-table.js';
import type { GivenOptions } from '../program.js';
import { usageFailure } from '../usage-errors.js';

const LABEL_WIDTH = 80;

/** Runs the command. */
export async function explain(
  context: Context,
  given: GivenOptions,
  [id]: readonly string[],
): Promise<Either<Failure, ExitCode>> {
  const format = oneOf('format', given.format, ['table', 'json'], context);
  if (isLeft(format)) return format;
  const planning = planningOptions(given, context);
  if (isLeft(planning)) return planning;
  const source = sourceOf(given, context);
  if (isLeft(source)) return source;
  const outputs = await openOutputs(given, context);
  if (isLeft(outputs)) return outputs;
  try {
    const portfolio = await readPortfolio(source.right, planning.right.timeZone, context);
    if (isLeft(portfolio)) return portfolio;
    const made = planOf(portfolio.right, planning.right.plan);
    if (isLeft(made)) return left(planFailure(made.left, context));
    const found = explanationOf(made.right, id);
    if (isLeft(found)) return left(usageFailure(visible(describe(found.left, context.language)), context.texts));
    const text = format.right === 'json' ? jsonOf(found.right, context) : linesOf(found.right, context);
    const written = await writeOutputs(outputs.right, { result: [text] }, context);
    return isLeft(written) ? written : right(EXIT.done);
  } finally {
    await outputs.right.discard();
  }
}

function linesOf({ occurrence, letter, steps }: Explanation, { language }: Context): string {
  const lines = [
    visible(occurrence.id),
    [letter.codeIBS, letter.description, occurrence.activite]
      .filter((text) => text !== '')
      .map((text) => cellText(text, LABEL_WIDTH))
      .join(' / '),
    '',
    ...steps.map((step, index) => `${String(index + 1).padStart(2)}. ${visible(describeStep(step, language))}`),
  ];
  return `${lines.join('\n')}\n`;
}

function jsonOf({ occurrence, steps }: Explanation, { language }: Context): string {
  const told = steps.map((step) => ({ ...step, text: describeStep(step, language) }));
  return `${jsonText({ occurrence: occurrence.toJSON(), steps: told })}\n`;
}
