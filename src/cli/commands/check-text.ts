// The quality of the data as text, section by section: what is wrong in the same way is one line.

import { shownBeside } from '../../core/text.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { describe } from '../../messages/describe.js';
import type { Quality } from '../../quality/quality.js';
import { splitByHorizon, weightOf } from '../../quality/weight.js';
import type { Unplanned } from '../../schedule/planned-or-unplanned.js';
import type { Warning } from '../../schedule/warning.js';
import type { Context } from '../context.js';
import type { SentenceOf } from '../input/input-files.js';
import type { Labels } from '../terminal/labels.js';
import { numbersOf } from '../terminal/numbers.js';
import { outsideSentence, reasonLines } from '../terminal/reason-table.js';
import { cellText } from '../terminal/text-table.js';
import { byKind, kindOfProblems, type LetterName, nameOfKind } from './kinds.js';
import { rowsOfProblems } from './named-problems.js';
import { emptyLines } from './summary.js';

/** The most lines of a list. */
const LISTED = 20;
/** The most labels of a line. */
const LISTED_LABELS = 5;
/** Of one sentence: wider than any about a field, so that what is proposed in it is never cut. */
const SENTENCE_WIDTH = 2000;

/** What was read, and how it is told. */
interface Read {
  readonly portfolio: Portfolio;
  readonly labels: Labels;
  readonly sentenceOf: SentenceOf;
}

/** The text. `ending` are the lines on letters that end. */
export function checkText(
  quality: Quality,
  { portfolio, labels, sentenceOf }: Read,
  ending: readonly string[],
  context: Context,
): string {
  const { texts, language } = context;
  const { check } = texts;
  const { count, hours } = numbersOf(language);
  const letterName = letterNames(labels, context);
  const rowOf = rowsOfProblems(portfolio);
  const sentence = (text: string) => cellText(text, SENTENCE_WIDTH);
  const section = <Item>(
    title: string,
    kinds: readonly (readonly Item[])[],
    lineOf: (items: readonly Item[]) => string,
    head: readonly string[] = [],
  ) => {
    if (kinds.length === 0) return ['', texts.colon(title, check.none)];
    const shown = kinds.slice(0, LISTED).map((items) => `  ${lineOf(items)}`);
    const rest = numberOf(kinds.slice(LISTED));
    const more = rest > 0 ? [`  ${check.more(count(rest))}`] : [];
    return [
      '',
      texts.colon(title, count(numberOf(kinds))),
      ...head.map((line) => `  ${line}`.trimEnd()),
      ...shown,
      ...more,
    ];
  };
  const listed = (items: readonly string[], most: number) => {
    const rest = items.length - most;
    return rest > 0 ? [...items.slice(0, most), check.others(count(rest))] : items;
  };
  const { titles } = check;
  const isPlanned = plannedOf(quality, portfolio);
  const assumed = quality.warnings.filter(isPlanned);
  const others = quality.warnings.length - assumed.length;
  const { unreadNames } = quality;
  const { toLookAt, outside } = splitByHorizon(quality.unplanned.rows);
  const lines = [
    check.read(count(quality.read.letters), count(quality.read.activities)),
    ...emptyLines(portfolio, context),
    check.duplicates(count(quality.repeats.letters), count(quality.repeats.activities)),
    check.planned(count(quality.planned.occurrences), hours(quality.planned.microHours)),
    ...ending,
    check.weights,
    ...section(
      titles.rejectedLetters,
      byKind(quality.rejectedLetters, ({ problems }) => kindOfProblems(problems)),
      (letters) => {
        const rows = letters.reduce((sum, letter) => sum + letter.rows, 0);
        const microHours = letters.reduce((sum, letter) => sum + letter.microHours, 0);
        const weight = `${texts.colon(texts.table.rows, count(rows))}, ${hours(microHours)} h`;
        const why = texts.semicolons(letters[0].problems.map((problem) => sentence(sentenceOf(problem))));
        return texts.colon(`${nameOfKind(letters, letterName, context)}, ${weight}`, why);
      },
    ),
    ...section(
      titles.problems,
      byKind(quality.problems, (problem) => kindOfProblems([problem])),
      (problems) => {
        const text = sentence(sentenceOf(problems[0]));
        // What is wrong with a list as a whole is of no row.
        if (rowOf(problems[0]) === null) return text;
        const rows = problems.map((problem) => rowOf(problem) ?? { letterId: null });
        return texts.colon(nameOfKind(rows, letterName, context), text);
      },
    ),
    ...section(
      titles.unplanned,
      byKind(toLookAt, kindOfUnplanned),
      (rows) => unplannedLine(rows, { letterName, sentenceOf }, context),
      [...reasonLines(toLookAt, context), ''],
    ),
    ...(outside.length === 0 ? [] : ['', `${outsideSentence(outside, context)} — ${check.listOthers}`]),
    ...section(
      titles.warnings,
      byKind(assumed, ({ _tag }) => _tag),
      (warnings) => {
        const microHours = warnings.reduce((sum, warning) => sum + warning.microHours, 0);
        const rows = warnings.map((warning) => ({
          letterId: warning.letterId,
          rank: warning.activity,
          get label() {
            return labelOf(warning, portfolio);
          },
        }));
        const name = nameOfKind(rows, letterName, context);
        return texts.colon(`${name}, ${hours(microHours)} h`, describe(warnings[0]._tag, language));
      },
    ),
    ...(others === 0 ? [] : [`${check.notPlanned(count(others))} — ${check.listOthers}`]),
    ...section(
      titles.calendar,
      each(quality.calendar),
      ([{ letterId, activity, activite, fiscalYear, microHours }]) => {
        const row = `${letterName(letterId)} #${activity} ${cellText(activite)}, ${hours(microHours)} h`;
        return texts.colon(row, check.fiscalYear(fiscalYear));
      },
      [check.calendarHint],
    ),
    ...section(titles.disagreements, each(quality.disagreements), ([{ client, letters, microHours }]) => {
      const years = letters.map(
        ({ letterId, fiscalYear }) => `${letterName(letterId)} ${check.fiscalYear(fiscalYear)}`,
      );
      return texts.colon(`${labels.of('client', client)}, ${hours(microHours)} h`, years.join(' / '));
    }),
    ...section(
      titles.equalRows,
      each(quality.equalRows),
      ([{ letterId, activite, activities, microHours }]) => {
        const rows = texts.colon(texts.table.rows, count(activities.length));
        const ranks = listed(
          activities.map((rank) => `#${rank}`),
          LISTED,
        ).join(', ');
        return texts.colon(`${letterName(letterId)} ${cellText(activite)}, ${rows}, ${hours(microHours)} h`, ranks);
      },
      [check.equalRowsHint],
    ),
    ...section(
      titles.similarLabels,
      each(quality.similarLabels),
      ([{ labels }]) =>
        listed(
          labels.map(({ activite, rows, microHours }, index) => {
            const name = shownBeside(activite, labels[index === 0 ? 1 : 0].activite);
            return `${name}, ${texts.colon(texts.table.rows, count(rows))}, ${hours(microHours)} h`;
          }),
          LISTED_LABELS,
        ).join(' / '),
      [check.similarLabelsHint],
    ),
    ...(unreadNames.elements === 0
      ? []
      : ['', check.unreadNames(count(unreadNames.elements), count(unreadNames.letters))]),
  ];
  return `${lines.join('\n')}\n`;
}

/** How letters are called; one whose id cannot be read is there all the same. */
export function letterNames({ of }: Labels, { texts }: Pick<Context, 'texts'>): LetterName {
  return (id) => (id === null ? texts.table.unset : of('letter', id));
}

/** The kind of a row left unplanned. */
export function kindOfUnplanned({ reason, problems }: Unplanned): string {
  return `${reason}\n${kindOfProblems(problems)}`;
}

/** The line of some rows left unplanned for the same reason, with the problems of the first. */
export function unplannedLine(
  rows: readonly Unplanned[],
  { letterName, sentenceOf }: { readonly letterName: LetterName; readonly sentenceOf: SentenceOf },
  context: Context,
): string {
  const { texts, language } = context;
  const { hours } = numbersOf(language);
  const [{ reason, problems }] = rows;
  const named = rows.map((row) => ({
    letterId: row.letterId,
    rank: row.activity,
    get label() {
      return row.activite;
    },
  }));
  const { microHours, unknownHours } = weightOf(rows);
  // Of one kind either all have hours that can be read, or none has.
  const weight = unknownHours > 0 ? '?' : hours(microHours);
  const why = [describe(reason, language), ...problems.map(sentenceOf)];
  return texts.colon(
    `${nameOfKind(named, letterName, context)}, ${weight} h`,
    texts.semicolons(why.map((sentence) => cellText(sentence, SENTENCE_WIDTH))),
  );
}

/** The label of the activity that a warning is about; null for a letter. Looked for when it is shown, which few are. */
function labelOf({ letterId, activity }: Warning, { activities }: Portfolio): string | null {
  return activities.find((row) => row.letterId === letterId && row.rank === activity)?.activite ?? null;
}

/** Whether what a warning is about is planned: its row or, of a letter, any of its rows, if it has some. */
function plannedOf({ unplanned }: Quality, { activities }: Portfolio): (warning: Warning) => boolean {
  const nameOf = (letterId: string | null, rank: number) => JSON.stringify([letterId, rank]);
  const left = new Set(unplanned.rows.map(({ letterId, activity }) => nameOf(letterId, activity)));
  const letters = {
    left: new Set(unplanned.rows.map(({ letterId }) => letterId)),
    planned: new Set(
      activities.filter(({ letterId, rank }) => !left.has(nameOf(letterId, rank))).map(({ letterId }) => letterId),
    ),
  };
  return ({ letterId, activity }) =>
    activity === null
      ? letters.planned.has(letterId) || !letters.left.has(letterId)
      : !left.has(nameOf(letterId, activity));
}

/** Each item by itself. */
function each<Item>(items: readonly Item[]): readonly (readonly [Item])[] {
  return items.map((item) => [item]);
}

function numberOf(kinds: readonly (readonly unknown[])[]): number {
  return kinds.reduce((sum, { length }) => sum + length, 0);
}
