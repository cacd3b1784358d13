// `explain`: how one occurrence came by its dates and hours, a step a line; of a letter or one of its rows, which occurrences there are
// and what is not planned. An occurrence is given by its id, or by its letter, its activity and a day.

import { ISO_DATES, visible } from '../../core/text.js';
import { describe } from '../../messages/describe.js';
import { messageOfStep } from '../../messages/steps.js';
import { jsonText } from '../../report/json.js';
import { type Column, tableOf } from '../../report/table.js';
import type { Explanation } from '../../schedule/explain.js';
import type { Occurrence } from '../../schedule/occurrence.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit.js';
import type { OptionsOf } from '../flags.js';
import { readValue } from '../input/options.js';
import { planOptions } from '../input/plan-options.js';
import { dayMonthOrYear } from '../input/values.js';
import { writeOutputs } from '../output/outputs.js';
import type { Labels } from '../terminal/labels.js';
import { numbersOf } from '../terminal/numbers.js';
import { cellText, tableLines } from '../terminal/text-table.js';
import { type RowsOfLetter, subjectOf } from './explain-subject.js';
import type { NamedLetter } from './named-rows.js';
import { type Planned, withPlan } from './with-plan.js';

const LABEL_WIDTH = 80;

/** Runs the command. */
export async function explain(
  context: Context,
  given: OptionsOf<'explain'>,
  [name, activity, date]: readonly string[],
): Promise<ExitCode> {
  const day = date === undefined ? undefined : await readValue(dayMonthOrYear, date, 'DATE', context);
  const wanted = { name, activity, date: day };
  const options = planOptions(given, context);
  return withPlan({}, given, context, async ({ plan, portfolio, files, outputs, labels }) => {
    const subject = subjectOf(wanted, { plan, portfolio, options, labels }, context);
    if (subject.note !== undefined) await context.stderr.write(`${subject.note}\n`);
    const text = given.format === 'json' ? jsonOf(subject, context) : textOf(subject, { labels, files }, context);
    await writeOutputs(outputs, { result: [text] }, context);
    return EXIT.done;
  });
}

/** In JSON every date is `YYYY-MM-DD`, those of the sentences too. */
function jsonOf(subject: Explanation | RowsOfLetter, { language }: Context): string {
  if (!('steps' in subject)) {
    const { letter, occurrences, unplanned } = subject;
    return `${jsonText({ letter, occurrences, unplanned })}\n`;
  }
  const { occurrence, steps } = subject;
  const described = steps.map((step) => ({ ...step, text: messageOfStep(step, language, ISO_DATES) }));
  return `${jsonText({ occurrence, steps: described })}\n`;
}

function textOf(
  subject: Explanation | RowsOfLetter,
  shown: Pick<Planned, 'labels' | 'files'>,
  context: Context,
): string {
  const lines = 'steps' in subject ? stepLines(subject, shown.labels, context) : rowLines(subject, shown, context);
  return `${lines.join('\n')}\n`;
}

function stepLines(
  { occurrence, letter, steps }: Explanation,
  labels: Labels,
  { language }: Context,
): readonly string[] {
  return [
    visible(occurrence.id),
    titleOf(letter, labels, [occurrence.activite]),
    '',
    ...steps.map((step, index) => `${String(index + 1).padStart(2)}. ${visible(describe(step, language))}`),
  ];
}

/** The label of a letter, its description where that is another text, and other names; of these the long ones are shortened. */
function titleOf({ id, description }: NamedLetter, labels: Labels, others: readonly string[]): string {
  const label = labels.of('letter', id);
  const names = [description !== null && cellText(description) === label ? null : description, ...others];
  const shown = names.filter((name) => name !== null && name !== '').map((name) => cellText(String(name), LABEL_WIDTH));
  return [label, ...shown].join(' / ');
}

/** The occurrences as a table, then the rows that have none, with their reasons. */
function rowLines(
  { letter, occurrences, unplanned }: RowsOfLetter,
  { labels, files: { sentenceOf } }: Pick<Planned, 'labels' | 'files'>,
  { texts, language, stdout }: Context,
): readonly string[] {
  const { table, explain: say, check } = texts;
  const { count } = numbersOf(language);
  const columns: readonly Column<Occurrence>[] = [
    { name: '#', kind: 'count', read: ({ activity }) => activity },
    { name: table.activity, kind: 'text', read: ({ activite }) => cellText(activite) },
    { name: say.period, kind: 'text', read: ({ periodStart, periodEnd }) => `${periodStart}..${periodEnd}` },
    { name: say.due, kind: 'day', read: ({ due }) => due },
    { name: table.hours, kind: 'hours', read: ({ hours }) => hours },
  ];
  return [
    visible(letter.id),
    titleOf(letter, labels, []),
    '',
    ...(occurrences.length === 0
      ? [texts.colon(say.occurrences, check.none)]
      : tableLines(tableOf(columns, occurrences), language, { width: stdout.tableWidth, labels: [1] })),
    '',
    texts.colon(check.titles.unplanned, unplanned.length === 0 ? check.none : count(unplanned.length)),
    ...unplanned.map(({ activity, activite, reason, problems }) => {
      const why = [describe(reason, language), ...problems.map(sentenceOf)];
      return `  ${texts.colon(`#${activity} ${cellText(activite)}`, visible(texts.semicolons(why)))}`;
    }),
  ];
}
