// A check's report as text for a reader, section by section, and as JSON, whole.

import { isoDateOf } from '../../calendar/civil-date.js';
import type { DateRange } from '../../calendar/date-range.js';
import { hoursOf } from '../../engagement/micro-hours.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { describe } from '../../messages/describe.js';
import { isoRange } from '../../quality/fiscal-grid.js';
import { weightsByReason } from '../../quality/weight.js';
import { jsonText } from '../../report/json.js';
import type { Context } from '../context.js';
import { numbersOf } from '../terminal/numbers.js';
import { reasonLines } from '../terminal/reason-table.js';
import { cellText } from '../terminal/text-table.js';
import type { CheckReport } from './check-report.js';

/** The most lines of a list. */
const LISTED = 20;
const SENTENCE_WIDTH = 200;

/** The report as text. `portfolio` gives letters the codes by which people know them. */
export function checkText(report: CheckReport, portfolio: Portfolio, { texts, language }: Context): string {
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
  const lines = [
    check.read(count(report.read.letters), count(report.read.activities)),
    check.duplicates(count(report.repeats.letters), count(report.repeats.activities)),
    check.planned(count(report.planned.occurrences), hours(report.planned.microHours)),
    check.weights,
    ...section(titles.rejectedLetters, report.rejectedLetters, ({ letterId, problems, rows, microHours }) =>
      texts.colon(
        `${letterName(letterId)}, ${texts.colon(texts.table.rows, count(rows))}, ${hours(microHours)} h`,
        sentence(texts.semicolons(problems.map((problem) => describe(problem, language)))),
      ),
    ),
    ...section(titles.problems, report.problems, (problem) => sentence(describe(problem, language))),
    ...section(
      titles.unplanned,
      report.unplanned,
      ({ letterId, activity, activite, reason, microHours, problems }) => {
        const why = [describe(reason, language), ...problems.map((problem) => describe(problem, language))];
        const weight = microHours === null ? '?' : hours(microHours);
        const row = `${letterName(letterId)} #${activity} ${cellText(activite)}, ${weight} h`;
        return texts.colon(row, sentence(texts.semicolons(why)));
      },
      [...reasonLines(report.unplanned, { texts, language }), ''],
    ),
    ...section(titles.warnings, report.warnings, ({ _tag, letterId, activity, microHours }) => {
      const row = activity === null ? '' : ` #${activity}`;
      return texts.colon(`${letterName(letterId)}${row}, ${hours(microHours)} h`, describe(_tag, language));
    }),
    ...section(
      titles.calendar,
      report.calendar,
      ({ letter, activity, microHours }) => {
        const year = `${check.fiscalYear} ${isoRange(letter.fiscalYear as DateRange)}`;
        const row = `${letterName(letter.id)} #${activity.rank} ${cellText(activity.activite)}, ${hours(microHours)} h`;
        return texts.colon(row, year);
      },
      [check.calendarHint],
    ),
    ...section(titles.disagreements, report.disagreements, ({ client, letters, microHours }) => {
      const years = letters.map(({ id, fiscalYear }) => `${letterName(id)} ${isoRange(fiscalYear as DateRange)}`);
      return texts.colon(`${texts.table.client} ${cellText(client)}, ${hours(microHours)} h`, years.join(' / '));
    }),
  ];
  return `${lines.join('\n')}\n`;
}

/** The report as one JSON object; hours as decimal numbers beside the micro-hours. */
export function checkJson(report: CheckReport): string {
  const weighed = <Found extends { readonly microHours: number | null }>(found: Found) => ({
    ...found,
    hours: found.microHours === null ? null : hoursOf(found.microHours),
  });
  const { unplanned, calendar, disagreements } = report;
  return `${jsonText({
    read: report.read,
    repeats: report.repeats,
    planned: weighed(report.planned),
    rejectedLetters: report.rejectedLetters.map(weighed),
    problems: report.problems,
    unplanned: { byReason: weightsByReason(unplanned).map(weighed), rows: unplanned.map(weighed) },
    warnings: report.warnings.map(weighed),
    calendar: calendar.map(({ letter, activity, microHours }) =>
      weighed({
        letterId: letter.id,
        activity: activity.rank,
        activite: activity.activite,
        frequence: activity.frequence,
        fiscalYear: yearOf(letter.fiscalYear),
        microHours,
      }),
    ),
    disagreements: disagreements.map(({ client, letters, microHours }) =>
      weighed({
        client,
        letters: letters.map(({ id, fiscalYear }) => ({ letterId: id, fiscalYear: yearOf(fiscalYear) })),
        microHours,
      }),
    ),
  })}\n`;
}

function yearOf(range: DateRange | null): { readonly first: string; readonly last: string } | null {
  return range === null ? null : { first: isoDateOf(range.first), last: isoDateOf(range.last) };
}
