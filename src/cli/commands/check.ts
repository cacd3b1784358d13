// `check`: the quality of the data with its weight in hours, as JSON or as text section by section.

import { shownBeside } from '../../core/text.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { describe } from '../../messages/describe.js';
import { type Quality, qualityOf } from '../../quality/quality.js';
import { splitByHorizon } from '../../quality/weight.js';
import { jsonText } from '../../report/json.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit.js';
import type { OptionsOf } from '../flags.js';
import { writeOutputs } from '../output/outputs.js';
import { numbersOf } from '../terminal/numbers.js';
import { outsideSentence, reasonLines } from '../terminal/reason-table.js';
import { cellText } from '../terminal/text-table.js';
import { emptyLines, hasDataIssues } from './summary.js';
import { withPlan } from './with-plan.js';

/** Runs the command. */
export async function check(context: Context, given: OptionsOf<'check'>): Promise<ExitCode> {
  return withPlan(given, context, async ({ plan, portfolio, outputs }) => {
    const quality = qualityOf(portfolio, plan);
    const text = given.format === 'json' ? `${jsonText(quality)}\n` : checkText(quality, portfolio, context);
    await writeOutputs(outputs, { result: [text] }, context);
    return given.strict && hasDataIssues(plan, portfolio) ? EXIT.strict : EXIT.done;
  });
}

/** The most lines of a list. */
const LISTED = 20;
const SENTENCE_WIDTH = 200;

/** The text. `portfolio` gives letters the codes by which people know them. */
export function checkText(quality: Quality, portfolio: Portfolio, context: Context): string {
  const { texts, language } = context;
  const { check } = texts;
  const { count, hours } = numbersOf(language);
  const codes = new Map(portfolio.letters.map(({ id, codeIBS }) => [id, codeIBS]));
  const letterName = (id: string | null) => cellText(codes.get(id ?? '') || id || texts.table.unset);
  const sentence = (text: string) => cellText(text, SENTENCE_WIDTH);
  const section = <Item>(
    title: string,
    items: readonly Item[],
    lineOf: (item: Item) => string,
    head: readonly string[] = [],
  ) => {
    if (items.length === 0) return ['', texts.colon(title, check.none)];
    const shown = items.slice(0, LISTED).map((item) => `  ${lineOf(item)}`);
    const more = items.length > LISTED ? [`  ${check.more(count(items.length - LISTED))}`] : [];
    return [
      '',
      texts.colon(title, count(items.length)),
      ...head.map((line) => `  ${line}`.trimEnd()),
      ...shown,
      ...more,
    ];
  };
  const { titles } = check;
  const { toLookAt, outside } = splitByHorizon(quality.unplanned.rows);
  const lines = [
    check.read(count(quality.read.letters), count(quality.read.activities)),
    ...emptyLines(portfolio, context),
    check.duplicates(count(quality.repeats.letters), count(quality.repeats.activities)),
    check.planned(count(quality.planned.occurrences), hours(quality.planned.microHours)),
    check.weights,
    ...section(titles.rejectedLetters, quality.rejectedLetters, ({ letterId, problems, rows, microHours }) =>
      texts.colon(
        `${letterName(letterId)}, ${texts.colon(texts.table.rows, count(rows))}, ${hours(microHours)} h`,
        sentence(texts.semicolons(problems.map((problem) => describe(problem, language)))),
      ),
    ),
    ...section(titles.problems, quality.problems, (problem) => sentence(describe(problem, language))),
    ...section(
      titles.unplanned,
      toLookAt,
      ({ letterId, activity, activite, reason, microHours, problems }) => {
        const why = [describe(reason, language), ...problems.map((problem) => describe(problem, language))];
        const weight = microHours === null ? '?' : hours(microHours);
        const row = `${letterName(letterId)} #${activity} ${cellText(activite)}, ${weight} h`;
        return texts.colon(row, sentence(texts.semicolons(why)));
      },
      [...reasonLines(toLookAt, context), ''],
    ),
    ...(outside.length === 0 ? [] : ['', `${outsideSentence(outside, context)} — ${check.listOutside}`]),
    ...section(titles.warnings, quality.warnings, ({ _tag, letterId, activity, microHours }) => {
      const row = activity === null ? '' : ` #${activity}`;
      return texts.colon(`${letterName(letterId)}${row}, ${hours(microHours)} h`, describe(_tag, language));
    }),
    ...section(
      titles.calendar,
      quality.calendar,
      ({ letterId, activity, activite, fiscalYear, microHours }) => {
        const row = `${letterName(letterId)} #${activity} ${cellText(activite)}, ${hours(microHours)} h`;
        return texts.colon(row, check.fiscalYear(fiscalYear));
      },
      [check.calendarHint],
    ),
    ...section(titles.disagreements, quality.disagreements, ({ client, letters, microHours }) => {
      const years = letters.map(
        ({ letterId, fiscalYear }) => `${letterName(letterId)} ${check.fiscalYear(fiscalYear)}`,
      );
      return texts.colon(`${texts.table.client} ${cellText(client)}, ${hours(microHours)} h`, years.join(' / '));
    }),
    ...section(
      titles.equalRows,
      quality.equalRows,
      ({ letterId, activite, activities, microHours }) => {
        const rows = texts.colon(texts.table.rows, count(activities.length));
        const ranks = sentence(activities.map((rank) => `#${rank}`).join(', '));
        return texts.colon(`${letterName(letterId)} ${cellText(activite)}, ${rows}, ${hours(microHours)} h`, ranks);
      },
      [check.equalRowsHint],
    ),
    ...section(
      titles.similarLabels,
      quality.similarLabels,
      ({ labels }) =>
        sentence(
          labels
            .map(({ activite, rows, microHours }, index) => {
              const name = shownBeside(activite, labels[index === 0 ? 1 : 0].activite);
              return `${name}, ${texts.colon(texts.table.rows, count(rows))}, ${hours(microHours)} h`;
            })
            .join(' / '),
        ),
      [check.similarLabelsHint],
    ),
  ];
  return `${lines.join('\n')}\n`;
}
