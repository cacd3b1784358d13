// The verdict on each pool in words: whether its work fits, the certificate, what would do, and what moving one occurrence would.

import type { OccurrenceMove, PoolVerdict } from '../../capacity/capacity-of.js';
import type { InfeasibilityCertificate, Share } from '../../capacity/diagnosis.js';
import type { MemberLevel, PoolLevel } from '../../capacity/level.js';
import type { Remedy } from '../../capacity/remedy.js';
import type { NameKind } from '../../names/kinds.js';
import type { Context } from '../context.js';
import type { Labels } from '../terminal/labels.js';
import { type LoadSeries, loadChart } from '../terminal/load-chart.js';
import { numbersOf } from '../terminal/numbers.js';
import { cellText } from '../terminal/text-table.js';
import type { Range } from '../texts/capacity-en.js';
import { type PlanNames, planNames } from './plan-names.js';
import { remedyLines } from './remedy-lines.js';
import { openDates, type TeamPlan } from './with-team.js';

/** The most items of a list. */
const LISTED = 5;

/** All that is shown of a pool. */
export interface PoolReport {
  readonly verdict: PoolVerdict;
  /** How many members it has. */
  readonly size: number;
  /** That of the pool, then those of its members when they are asked for. */
  readonly levels: readonly (PoolLevel | MemberLevel)[];
  /** Their periods. */
  readonly series: readonly LoadSeries[];
  readonly moves: () => Iterable<OccurrenceMove>;
  readonly remedies: () => readonly Remedy[];
}

/** The lines of all pools. */
export function reportLines(
  reports: readonly PoolReport[],
  { plan, labels, ending, ...days }: AllDays & Pick<TeamPlan, 'plan' | 'labels' | 'ending'>,
  context: Context,
): readonly string[] {
  const { texts } = context;
  const names = planNames(plan, labels, context);
  return [
    ...reports.flatMap((report) => [...poolLines(report, names, context), '']),
    texts.capacity.levelled,
    texts.capacity.divisible,
    ...ending.lines,
    daysLine(days, context),
  ];
}

type AllDays = Pick<TeamPlan, 'plannedDays' | 'shown' | 'isPlanned'>;

/** Which days are shown, and whose work is planned. */
export function daysLine({ plannedDays, shown, isPlanned }: AllDays, { texts }: Context): string {
  const { capacity } = texts;
  const line = capacity.shown(capacity.days(openDates(shown)), capacity.days(openDates(plannedDays)));
  return isPlanned ? line : `${line}\n${capacity.beyondPlanned}`;
}

function poolLines(report: PoolReport, names: PlanNames, context: Context): readonly string[] {
  const { verdict, size, series } = report;
  const title = poolTitle(verdict.pool, size, names.labels, context);
  if (series[0].periods.length === 0) return [title, `  ${context.texts.capacity.noWork}`];
  return [title, '', ...loadChart(series, names.labels, context), '', ...verdictLines(report, names, context)];
}

/** The name of a pool and how many members it has. */
export function poolTitle(pool: string | null, size: number, labels: Labels, { texts, language }: Context): string {
  const { count } = numbersOf(language);
  return pool === null ? texts.capacity.unassigned : texts.capacity.pool(labels.of('pool', pool), count(size));
}

/** The verdict in words. */
export function verdictLines(report: PoolReport, names: PlanNames, context: Context): readonly string[] {
  const { verdict, moves, remedies } = report;
  const { certificate } = verdict;
  return [
    ...(certificate === null
      ? [context.texts.capacity.feasible]
      : certificateLines(verdict, certificate, moves(), names, context)),
    ...outsideLines(verdict, context),
    ...peakLines(verdict, context),
    ...unschedulableLines(verdict, names, context),
    ...remedyLines(remedies(), names, context),
  ];
}

function peakLines({ peak, relaxation }: PoolVerdict, { texts, language }: Context): readonly string[] {
  if (peak === null) return [];
  const { share, count } = numbersOf(language);
  const { first, last, days, compulsoryMicroHours, availableMicroHours } = peak;
  return [
    texts.capacity.peak(share(compulsoryMicroHours / availableMicroHours), { first, last }, count(days)),
    ...(relaxation === null ? [] : [texts.capacity.relaxation]),
  ];
}

function certificateLines(
  verdict: PoolVerdict,
  certificate: InfeasibilityCertificate,
  moves: Iterable<OccurrenceMove>,
  names: PlanNames,
  context: Context,
): readonly string[] {
  const { texts, language } = context;
  const { hours, hoursNeeded, hoursThere, count } = numbersOf(language);
  const { capacity } = texts;
  const { first, last, compulsoryMicroHours, availableMicroHours, members, occurrences, attribution } = certificate;
  const list = (items: readonly string[]) => listed(items, context);
  const { of } = names.labels;
  const shares = (kind: NameKind, all: readonly Share[]) =>
    list(all.map(({ id, microHours }) => `${of(kind, id)} ${hours(microHours)} h`));
  const places = verdict.additions.map(({ day, member, microHours }) =>
    capacity.addition(day, hoursNeeded(microHours), member === null ? null : of('member', member)),
  );
  const intervals = verdict.violated.map((interval) =>
    capacity.lacking(hoursNeeded(interval.compulsoryMicroHours - interval.availableMicroHours), interval),
  );
  const { whose } = capacity;
  return [
    capacity.infeasible(
      { first, last },
      hoursNeeded(compulsoryMicroHours),
      hoursThere(availableMicroHours),
      hoursNeeded(compulsoryMicroHours - availableMicroHours),
      count(occurrences.length),
    ),
    ...(members === null || members.length === 0
      ? []
      : [capacity.onDaysOf(list(members.map(({ member }) => of('member', member))))]),
    ...shownLines(certificate, context),
    ...personLines(verdict, names, context),
    capacity.least(hoursNeeded(verdict.missingMicroHours), list(places)),
    ...(intervals.length === 0 ? [] : [capacity.proof(list(intervals))]),
    ...(members === null ? [capacity.marginalValue(hoursThere(verdict.worthOf(1, { first, last })))] : []),
    texts.colon(whose.letters, shares('letter', attribution.letters)),
    texts.colon(whose.clients, shares('client', attribution.clients)),
    texts.colon(whose.managers, shares('manager', attribution.managers)),
    ...moveLines(moves, names, context),
  ];
}

/** Whether hours are missing on the days shown themselves, where the certificate has others. */
function shownLines({ shown }: InfeasibilityCertificate, context: Context): readonly string[] {
  if (shown === null) return [];
  const { hoursNeeded, hoursThere } = numbersOf(context.language);
  const { loadMicroHours, capacityMicroHours } = shown;
  const load = {
    work: hoursNeeded(loadMicroHours),
    available: hoursThere(capacityMicroHours),
    missing: hoursNeeded(loadMicroHours - capacityMicroHours),
  };
  return [context.texts.capacity.onDaysShown(capacityMicroHours === 0 ? null : load)];
}

/** What is missing because work is given to persons, where that is the cause. */
export function personLines(
  { ofPersons, missingMicroHours }: PoolVerdict,
  names: PlanNames,
  { texts, language }: Context,
): readonly string[] {
  if (ofPersons === null || ofPersons.ifSharedMicroHours === missingMicroHours) return [];
  const { capacity } = texts;
  const { hours, hoursNeeded } = numbersOf(language);
  const costs = ofPersons.members
    .filter(({ costMicroHours }) => costMicroHours > 0)
    .slice(0, LISTED)
    .map(({ member, costMicroHours, heaviest }) => {
      const most =
        heaviest === null
          ? null
          : capacity.assignment[heaviest.assignment.by](
              heaviest.assignment.by === 'activity'
                ? cellText(heaviest.assignment.id)
                : names.labels.of(heaviest.assignment.by, heaviest.assignment.id),
              hours(heaviest.microHours),
            );
      return capacity.costOf(names.labels.of('member', member), hours(costMicroHours), most);
    });
  const ifShared = capacity.ifShared(
    ofPersons.ifSharedMicroHours === 0 ? null : hoursNeeded(ofPersons.ifSharedMicroHours),
  );
  return [`${texts.semicolons([ifShared, ...costs])}.`];
}

/** What is missing on days that are not shown, in one line. */
function outsideLines({ outside }: PoolVerdict, { texts, language }: Context): readonly string[] {
  if (outside.missingMicroHours === 0) return [];
  const hours = numbersOf(language).hoursNeeded(outside.missingMicroHours);
  return [texts.capacity.outside(hours, runsOfMonths(outside.violated))];
}

/** The months that some ranges of days touch, `YYYY-MM`, in the order of time; those that follow each other are one run. */
function runsOfMonths(ranges: readonly Range[]): readonly Range[] {
  const runs: { first: string; last: string }[] = [];
  for (const { first, last } of ranges.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    const months = { first: first.slice(0, 7), last: last.slice(0, 7) };
    const run = runs.at(-1);
    if (run === undefined || months.first > nextMonth(run.last)) runs.push(months);
    else if (months.last > run.last) run.last = months.last;
  }
  return runs;
}

/** The month after one, `YYYY-MM`. */
function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
}

function moveLines(moves: Iterable<OccurrenceMove>, names: PlanNames, context: Context): readonly string[] {
  const { texts, language } = context;
  const { capacity } = texts;
  const { hours, hoursNeeded, count } = numbersOf(language);
  const helpful: OccurrenceMove[] = [];
  let leastMissing = Number.POSITIVE_INFINITY;
  for (const move of moves) {
    leastMissing = Math.min(leastMissing, move.stillMissing);
    if (move.daysLater !== null || move.pools.length > 0) helpful.push(move);
    // Enough to know that there are more than can be listed.
    if (helpful.length > LISTED) break;
  }
  if (helpful.length === 0)
    return [leastMissing === 0 ? capacity.noSingleMove : capacity.noMove(hoursNeeded(leastMissing))];
  const lines = helpful.slice(0, LISTED).flatMap(({ occurrence, daysLater, pools }) => {
    const { name, microHours } = names.occurrence(occurrence);
    const amount = hours(microHours);
    const hosts = pools.map((pool) => names.labels.of('pool', pool));
    return [
      ...(daysLater === null ? [] : [`  ${capacity.later(name, amount, count(daysLater))}`]),
      ...(hosts.length === 0 ? [] : [`  ${capacity.toPool(name, amount, listed(hosts, context))}`]),
    ];
  });
  return [capacity.moves, ...lines, ...(helpful.length > LISTED ? [`  ${capacity.others}`] : [])];
}

function unschedulableLines(
  { unplaceable, relaxation }: PoolVerdict,
  names: PlanNames,
  context: Context,
): readonly string[] {
  if (unplaceable.length === 0) return [];
  const { texts, language } = context;
  const { capacity } = texts;
  const { hours, count } = numbersOf(language);
  const sum = unplaceable.reduce((total, { microHours }) => total + microHours, 0);
  const rest = unplaceable.length - LISTED;
  const away = [...new Set(unplaceable.map(({ member }) => member))].filter((member) => member !== null);
  return [
    ...away.map((member) => {
      const theirs = unplaceable.filter((one) => one.member === member);
      const hoursOfTheirs = theirs.reduce((total, { microHours }) => total + microHours, 0);
      return capacity.away(count(theirs.length), hours(hoursOfTheirs), names.labels.of('member', member));
    }),
    // Of work that is given to persons, others of the pool may work on its days.
    (relaxation === null ? capacity.notLevelled : capacity.nobodyToDo)(count(unplaceable.length), hours(sum)),
    ...unplaceable.slice(0, LISTED).map(({ occurrence, release, last }) => {
      const { name, microHours } = names.occurrence(occurrence);
      return `  ${capacity.window(name, hours(microHours), { first: release, last })}`;
    }),
    ...(rest > 0 ? [`  ${capacity.more(count(rest))}`] : []),
  ];
}

/** Items with commas between them, the first of many. */
function listed(items: readonly string[], { texts, language }: Context): string {
  const rest = items.length - LISTED;
  const { count } = numbersOf(language);
  return [...items.slice(0, LISTED), ...(rest > 0 ? [texts.capacity.more(count(rest))] : [])].join(', ');
}
