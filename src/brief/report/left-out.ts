// What is not in the plan: rows that somebody must correct, with what is wrong, and rows that are as they should be, counted.

import { contains } from '../../calendar/date-range.js';
import type { RowProblem } from '../../core/problem.js';
import type { Letter } from '../../engagement/letter.js';
import { hoursOf } from '../../engagement/micro-hours.js';
import { messageOfReason } from '../../messages/reasons.js';
import type { LeftOut, LeftOutCount, LeftOutRow } from '../../report/report.js';
import type { Unplanned } from '../../schedule/planned-or-unplanned.js';
import type { UnplannedReason } from '../../schedule/unplanned-reasons.js';
import { type Facts, whenShown } from './facts.js';

/** Reasons that are as they should be. */
const NORMAL: ReadonlySet<UnplannedReason> = new Set([
  'CancelledLetter',
  'NotSelected',
  'OutsideHorizon',
  'NoPeriodInWindow',
]);

/** Amounts of work of which some cannot be read. */
interface Amounts {
  readonly rows: number;
  readonly microHours: number;
  readonly unknown: number;
}

/** What is known of rows beside the plan. */
export interface LeftOutSource {
  /** Those of the portfolio: rows name letters of which nothing is planned. */
  readonly letters: readonly Letter[];
  /** What is said of a problem. */
  readonly sentenceOf: (problem: RowProblem) => string;
  /** Leave and assignments that name nobody, in sentences. */
  readonly ofTeam: readonly string[];
}

/** What is left out. */
export function leftOutOf({ letters, sentenceOf, ofTeam }: LeftOutSource, facts: Facts): LeftOut {
  const { plan, words } = facts;
  const byId = new Map(letters.map((letter) => [letter.id, letter]));
  const of = (...reasons: UnplannedReason[]) => plan.unplanned.filter(({ reason }) => reasons.includes(reason));
  const toCorrect = plan.unplanned.filter(({ reason }) => !NORMAL.has(reason));
  const undated = of('UndatedOneOff');
  const unreadable = toCorrect.filter(({ reason }) => reason !== 'UndatedOneOff');
  const { readCounts } = words;
  const count = (rows: Amounts, title: string, note: string, isToCorrect: boolean) =>
    countOf(rows, { title, note: rows.rows === 0 ? '' : note, isToCorrect: isToCorrect && rows.rows > 0 }, facts);
  const outside = amountsOf(of('OutsideHorizon', 'NoPeriodInWindow'));
  const elsewhere = notDue(facts);
  return {
    counts: [
      count(amountsOf(unreadable), readCounts.unreadable, words.toCorrect, true),
      count(amountsOf(undated), readCounts.undated, words.toDate, true),
      count(amountsOf(of('CancelledLetter', 'NotSelected')), readCounts.cancelled, words.normal, false),
      count(plus(outside, elsewhere), readCounts.outside(whenShown(facts)), words.normal, false),
    ],
    rows: toCorrect.map((row) => rowOf(row, byId.get(row.letterId ?? ''), sentenceOf, facts)),
    ofTeam,
  };
}

function amountsOf(rows: readonly Unplanned[]): Amounts {
  const known = rows.filter(({ microHours }) => microHours !== null);
  return {
    rows: rows.length,
    microHours: known.reduce((sum, { microHours }) => sum + (microHours ?? 0), 0),
    unknown: rows.length - known.length,
  };
}

function plus(one: Amounts, other: Amounts): Amounts {
  return {
    rows: one.rows + other.rows,
    microHours: one.microHours + other.microHours,
    unknown: one.unknown + other.unknown,
  };
}

/** Activities that are planned and have nothing due on the days shown, each with the hours of one occurrence. */
function notDue({ plan: { schedule }, shown }: Facts): Amounts {
  const { rules, activities, due } = schedule;
  const isDue = new Uint8Array(activities.length);
  for (let rule = 0; rule < rules.size; rule++) {
    const days = due.subarray(rules.offsets[rule], rules.offsets[rule + 1]);
    if (days.some((day) => contains(shown, day))) isDue[rules.activity[rule]] = 1;
  }
  const rest = activities.filter((_, index) => isDue[index] === 0);
  return { rows: rest.length, microHours: rest.reduce((sum, { microHours }) => sum + microHours, 0), unknown: 0 };
}

function countOf(
  { rows, microHours, unknown }: Amounts,
  said: Pick<LeftOutCount, 'title' | 'note' | 'isToCorrect'>,
  { words, write }: Facts,
): LeftOutCount {
  const hours = write.hours(microHours);
  return {
    ...said,
    rows: write.count(rows),
    hours: unknown === 0 ? hours : words.unknownHours(hours, write.count(unknown)),
  };
}

function rowOf(
  { letterId, activite, reason, microHours, problems }: Unplanned,
  letter: Letter | undefined,
  sentenceOf: LeftOutSource['sentenceOf'],
  { names, lang }: Facts,
): LeftOutRow {
  const wrong = problems.map(sentenceOf).join(lang === 'fr' ? ' ; ' : '; ');
  return {
    letter: names.label('letter', letterId),
    client: letter === undefined ? '' : names.label('client', letter.client),
    manager: letter === undefined ? '' : names.label('manager', letter.manager),
    work: activite.trim(),
    reason: messageOfReason(reason, lang),
    wrong: wrong === '' ? messageOfReason(reason, lang) : wrong,
    hours: microHours === null ? null : hoursOf(microHours),
  };
}
