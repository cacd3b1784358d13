// `explain ID`: how one occurrence came by its dates and hours, a step a line.

import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import { visible } from '../../core/text.js';
import { describe } from '../../messages/describe.js';
import { jsonText } from '../../report/json.js';
import { type Explanation, explain as explanationOf } from '../../schedule/explain.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, type Failure } from '../exit.js';
import { FORMATS, type GivenOptions } from '../flags.js';
import { oneOf } from '../input/choice.js';
import { writeOutputs } from '../output/outputs.js';
import { cellText } from '../terminal/text-table.js';
import { usageFailure } from '../usage-errors.js';
import { withPlan } from './with-plan.js';

const LABEL_WIDTH = 80;

/** Runs the command. */
export async function explain(
  context: Context,
  given: GivenOptions,
  [id]: readonly string[],
): Promise<Either<Failure, ExitCode>> {
  const format = oneOf('format', given.format, FORMATS.explain, context);
  if (isLeft(format)) return format;
  return withPlan(given, context, async ({ plan, outputs }) => {
    const found = explanationOf(plan, id);
    if (isLeft(found)) {
      return left(usageFailure(visible(describe(found.left, context.language)), context.texts));
    }
    const text = format.right === 'json' ? jsonOf(found.right, context) : linesOf(found.right, context);
    const written = await writeOutputs(outputs, { result: [text] }, context);
    return isLeft(written) ? written : right(EXIT.done);
  });
}

function linesOf({ occurrence, letter, steps }: Explanation, { language }: Context): string {
  const lines = [
    visible(occurrence.id),
    [letter.codeIBS, letter.description, occurrence.activite]
      .filter((text) => text !== '')
      .map((text) => cellText(text, LABEL_WIDTH))
      .join(' / '),
    '',
    ...steps.map((step, index) => `${String(index + 1).padStart(2)}. ${visible(describe(step, language))}`),
  ];
  return `${lines.join('\n')}\n`;
}

function jsonOf({ occurrence, steps }: Explanation, { language }: Context): string {
  const told = steps.map((step) => ({ ...step, text: describe(step, language) }));
  return `${jsonText({ occurrence, steps: told })}\n`;
}
