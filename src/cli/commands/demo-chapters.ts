// What the demo shows: the documentation's letter activity by activity, the firm's months with what was left unplanned, and of its
// team the pool that cannot do its work, why not, and how many people would.

import { capacityOf } from '../../capacity/capacity-of.js';
import { hoursOf, type MicroHours } from '../../engagement/micro-hours.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { decodeForecastSettings } from '../../forecast/decode-settings.js';
import { forecast } from '../../forecast/forecast.js';
import type { ForecastKey } from '../../forecast/forecast-options.js';
import type { RawPortfolio } from '../../loop-api/index.js';
import { describe } from '../../messages/describe.js';
import { orThrow } from '../../messages/or-throw.js';
import { splitByHorizon } from '../../quality/weight.js';
import { type Column, tableOf } from '../../report/table.js';
import type { Plan } from '../../schedule/plan.js';
import type { UnplannedReason } from '../../schedule/unplanned-reasons.js';
import { decodeTeam } from '../../team/decode.js';
import { totals } from '../../workload/totals.js';
import type { Context } from '../context.js';
import { DEMO_TEAM } from '../demo-team.js';
import type { SentenceOf } from '../input/input-files.js';
import type { Days } from '../input/shown-days.js';
import type { Labels } from '../terminal/labels.js';
import { loadChart } from '../terminal/load-chart.js';
import { monthChart } from '../terminal/month-chart.js';
import { numbersOf } from '../terminal/numbers.js';
import { outsideSentence, reasonLines } from '../terminal/reason-table.js';
import { cellText, tableLines } from '../terminal/text-table.js';
import { reportsOn } from './capacity.js';
import { poolTitle, verdictLines } from './capacity-text.js';
import { kindOfUnplanned, letterNames, unplannedLine } from './check-text.js';
import { assumptionLines } from './forecast-assumptions.js';
import { tableOfForecast } from './forecast-text.js';
import { byKind } from './kinds.js';
import { planNames } from './plan-names.js';

const LISTED_KINDS = 12;

/** Reasons that a selection explains: the row is as it should be. */
const BY_CHOICE: readonly UnplannedReason[] = ['CancelledLetter', 'NotSelected', 'NoPeriodInWindow'];

type FirmRows = Pick<RawPortfolio, 'letters' | 'activities'>;

/** The rows of one letter, and the rest. */
export function splitOff(letterId: string, { letters, activities }: FirmRows): readonly [FirmRows, FirmRows] {
  const ofLetter = (row: unknown) => (row as { readonly objectId?: unknown }).objectId === letterId;
  const ofActivity = (row: unknown) => (row as { readonly lettreMissionId?: unknown }).lettreMissionId === letterId;
  return [
    { letters: letters.filter(ofLetter), activities: activities.filter(ofActivity) },
    {
      letters: letters.filter((row) => !ofLetter(row)),
      activities: activities.filter((row) => !ofActivity(row)),
    },
  ];
}

/** An activity of the documentation's letter, with all of its occurrences. */
interface DocumentedActivity {
  readonly label: string;
  readonly first: string;
  readonly last: string;
  readonly times: number;
  readonly microHours: MicroHours;
}

/** Each activity with its first and last due date and its hours. */
export function documentationLines(plan: Plan, { texts, language, stdout }: Context): readonly string[] {
  const { count, hours } = numbersOf(language);
  const byActivity = new Map<number, DocumentedActivity>();
  for (const { activity, activite, due, microHours } of plan.occurrences) {
    const seen = byActivity.get(activity);
    byActivity.set(activity, {
      label: activite,
      first: seen?.first ?? due,
      last: due,
      times: (seen?.times ?? 0) + 1,
      microHours: (seen?.microHours ?? 0) + microHours,
    });
  }
  const rows = [...byActivity.entries()].sort(([a], [b]) => a - b).map(([, row]) => row);
  const { activity, occurrences, hours: hoursTitle } = texts.table;
  const columns: readonly Column<DocumentedActivity>[] = [
    { name: activity, kind: 'text', read: ({ label }) => cellText(label) },
    { name: occurrences, kind: 'count', read: ({ times }) => times },
    { name: texts.demo.firstDue, kind: 'day', read: ({ first }) => first },
    { name: texts.demo.lastDue, kind: 'day', read: ({ last }) => last },
    { name: hoursTitle, kind: 'hours', read: ({ microHours }) => hoursOf(microHours) },
  ];
  const [sum] = totals(plan, { by: [], side: 'all' });
  return [
    `${texts.demo.documentation} — ${texts.demo.result(count(sum.occurrences), hours(sum.microHours))}`,
    '',
    ...tableLines(tableOf(columns, rows), language, { width: stdout.tableWidth, labels: [0] }),
  ];
}

/** The firm's months with bars, then what was left unplanned: by reason, and the rows to correct, one kind of mistake a line. */
export function firmLines(plan: Plan, labels: Labels, context: Context): readonly string[] {
  const { texts, language } = context;
  const { count } = numbersOf(language);
  const { toLookAt, outside } = splitByHorizon(plan.unplanned);
  const faulty = toLookAt.filter(({ reason }) => !BY_CHOICE.includes(reason));
  const kinds = byKind(faulty, kindOfUnplanned);
  const rest = kinds.slice(LISTED_KINDS).flat().length;
  const letterName = letterNames(labels, context);
  const sentenceOf: SentenceOf = (problem) => describe(problem, context.language);
  return [
    ...monthChart(plan, { on: 'due', side: 'firm' }, context),
    '',
    texts.demo.unplanned,
    '',
    ...reasonLines(toLookAt, context),
    '',
    ...(outside.length === 0 ? [] : [outsideSentence(outside, context), '']),
    texts.demo.toCorrect,
    '',
    ...kinds.slice(0, LISTED_KINDS).map((rows) => `  ${unplannedLine(rows, { letterName, sentenceOf }, context)}`),
    ...(rest > 0 ? [`  ${texts.check.others(count(rest))}`] : []),
  ];
}

/** The lines of the chapter: of each pool that cannot, its months shown and the verdict in words. */
export function teamLines(plan: Plan, shown: Days, labels: Labels, context: Context): readonly string[] {
  const { texts, language } = context;
  const team = orThrow(decodeTeam(DEMO_TEAM));
  const capacity = orThrow(capacityOf(plan, team, { shown }));
  const reports = reportsOn(capacity, team, { by: 'month', byMember: false, shown });
  const people = capacity.headcount();
  const names = planNames(plan, labels, context);
  const overloaded = reports.filter(({ verdict }) => !verdict.feasible);
  const lines = overloaded.flatMap((report) => {
    const { pool } = report.verdict;
    const { more } = people.filter((needed) => needed.pool === pool)[0];
    return [
      poolTitle(pool, report.size, labels, context),
      '',
      ...loadChart(report.series, labels, context),
      '',
      ...verdictLines(report, names, context),
      texts.capacity.peopleMore(more.count === null ? '?' : numbersOf(language).count(more.count)),
      '',
    ];
  });
  return overloaded.length < reports.length ? [...lines, texts.demo.others] : lines;
}

/** The hours that may come on some days, held against the team, and what is only assumed of them. */
export function nextYearLines(
  portfolio: Portfolio,
  days: Required<Days>,
  labels: Labels,
  context: Context,
): readonly string[] {
  const team = orThrow(decodeTeam(DEMO_TEAM));
  const settings = orThrow(decodeForecastSettings({}));
  const made = orThrow(forecast<ForecastKey>({ portfolio, settings, team }, { horizon: days }));
  return [...tableOfForecast(made, labels, context), '', ...assumptionLines(made, portfolio, context)];
}
