// `explain ID`: how one occurrence came by its dates and hours, a step a line.

import { ISO_DATES, visible } from '../../core/text.js';
import { describe } from '../../messages/describe.js';
import { messageOfStep } from '../../messages/steps.js';
import { jsonText } from '../../report/json.js';
import { type Explanation, explain as explanationOf } from '../../schedule/explain.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, orFail } from '../exit.js';
import type { OptionsOf } from '../flags.js';
import { writeOutputs } from '../output/outputs.js';
import { cellText } from '../terminal/text-table.js';
import { usageFailure } from '../usage-errors.js';
import { withPlan } from './with-plan.js';

const LABEL_WIDTH = 80;

/** Runs the command. */
export async function explain(
  context: Context,
  given: OptionsOf<'explain'>,
  [id]: readonly string[],
): Promise<ExitCode> {
  return withPlan(given, context, async ({ plan, outputs }) => {
    const found = orFail(explanationOf(plan, id), (problem) =>
      usageFailure(visible(describe(problem, context.language)), context.texts),
    );
    const text = given.format === 'json' ? jsonOf(found, context) : linesOf(found, context);
    await writeOutputs(outputs, { result: [text] }, context);
    return EXIT.done;
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

/** In JSON every date is `YYYY-MM-DD`, those of the sentences too. */
function jsonOf({ occurrence, steps }: Explanation, { language }: Context): string {
  const described = steps.map((step) => ({ ...step, text: messageOfStep(step, language, ISO_DATES) }));
  return `${jsonText({ occurrence, steps: described })}\n`;
}
